"""Fixtures of the unit tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import Site
from tests.upgrading import RELEASED, ROWS, SCHEMAS, execute, take_steps


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine, which gives what it is told to."""
    site = Site()
    yield site
    site.close()


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A database of version 1 with a row in every table."""
    path = tmp_path / "older.sqlite3"
    take_steps(path, 1)
    execute(path, ROWS)
    return path


@pytest.fixture(params=RELEASED)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database of each released version, as its program made it."""
    path = tmp_path / "released.sqlite3"
    execute(path, (SCHEMAS / f"version_{request.param}.sql").read_text(encoding="utf-8"))
    return path
