"""The command line, ``tracker``: a module for each family of commands, what they print, and what they start."""

from tracker.cli.app import app, main

__all__ = ["app", "main"]
