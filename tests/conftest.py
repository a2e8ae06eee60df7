"""Fixtures that every test may use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tracker.store import open_store


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A fresh, empty database in a file of its own."""
    engine = open_store(f"sqlite:///{tmp_path / 'tracker.sqlite3'}")
    yield engine
    engine.dispose()
