"""The page of limits names every limit of reading, with its default."""

import dataclasses
import re
from pathlib import Path

import pytest

from tracker.readers import Limits
from tracker.readers.limits import PREFIX

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(
    rf"^\|[^|]+\| ([^|]+) \| `{PREFIX}(\w+)`", (ROOT / "docs" / "limits.md").read_text(encoding="utf-8"), re.MULTILINE
)
FIELDS = {field.name.upper(): field.default for field in dataclasses.fields(Limits)}
UNITS = {"GB": 1e9, "MB": 1e6}


def test_every_limit_has_one_row():
    assert sorted(name for _, name in ROWS) == sorted(FIELDS)


@pytest.mark.parametrize(("told", "name"), ROWS)
def test_the_default_told_is_the_default(told, name):
    number, _, unit = told.partition(" ")
    assert float(number.replace(",", "")) * UNITS.get(unit, 1) == FIELDS[name]
