"""Nothing is committed at the top of the checkout but what the project names: a test once left its databases there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = {
    ".ci",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "MANIFEST.in",
    "Makefile",
    "README.md",
    "articles",
    "dashboard",
    "docs",
    "pyproject.toml",
    "tests",
    "tracker",
}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout, as in an sdist")
def test_nothing_else_is_committed_at_the_top():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {name.split("/")[0] for name in listed.stdout.split("\0") if name} == NAMED
