"""Carries units to translators and back: XLIFF, PO, CSV, and the termbase beside them."""
