"""What a leaflet looked like and said when somebody last looked, and whether it still does."""
