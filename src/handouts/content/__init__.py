"""What the leaflets say: typed models, loading, and errors that point at a line."""
