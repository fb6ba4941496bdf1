"""Plain-language patient leaflets, from typed content to an accessible PDF."""

__version__ = "0.1.0"
