"""Translations: what has been said in another language, what aged, and how it travels."""
