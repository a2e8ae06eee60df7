"""Words for what rows hold."""

from __future__ import annotations

import pytest

from tracker.results import tell_days


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2009", "2012-05", "2009 to 2012-05"),
        ("2012-05", None, "since 2012-05"),
        (None, "2016", "until 2016"),
        (None, None, "days not known"),
    ],
)
def test_days_are_told_as_far_as_they_are_known(start: str | None, end: str | None, told: str) -> None:
    assert tell_days(start, end) == told
