"""Shows a leaflet while somebody writes it: a page in the browser that follows the files."""
