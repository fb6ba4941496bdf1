"""One rule per file: a ``RULE`` and the function that it looks with."""
