"""From the view to a file: HTML, stylesheets, PDF, and writing it down safely."""
