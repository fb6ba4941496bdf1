"""Runs the command as ``python -m handouts``."""

from handouts.cli.app import main

main()
