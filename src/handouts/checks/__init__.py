"""Looks whether a leaflet is plain, true to its evidence and whole: one rule per file."""
