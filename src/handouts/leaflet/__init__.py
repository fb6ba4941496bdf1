"""From content to the view: everything that a template may print."""
