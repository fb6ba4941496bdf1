"""The shape of everything that a content folder holds."""
