"""Naming files, and places in them, in errors and in articles' names.

In: paths. Out: text that can always be printed and stored, even where a file's name is not valid in its encoding.
"""

from __future__ import annotations

from pathlib import Path


def name_path(path: Path) -> str:
    """The path as text; what is no character in a file's name shows as a question mark."""
    return str(path).encode("utf-8", errors="replace").decode("utf-8")


def name_line(path: Path, line: int) -> str:
    """A line of a file, counted from 1. Example: "articles/x.txt, line 3"."""
    return f"{name_path(path)}, line {line}"
