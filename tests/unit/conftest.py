"""Fixtures of the unit tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sites import Site


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine, which gives what it is told to."""
    site = Site()
    yield site
    site.close()
