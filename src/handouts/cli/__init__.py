"""The command line: one verb per file; a verb composes, it does not compute."""
