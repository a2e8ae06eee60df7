"""How a filter is described: ``Filter``, declared with ``asks`` in a dataclass and read with ``filters_of``.

Options, widgets, parameters of the URL, conditions and the codebook are made from these, and name no filter of their
own.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from tracker.errors import QueryError
from tracker.records import PartialDate

_KEY = "filter"
Where = Callable[[Any, Any], Any]
HasEffect = Callable[[Any], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter.

    Attributes:
        name: The same in Python and, with hyphens, on the command line.
        type: The type of its values, once they are checked.
        default: What stands for not asking.
        label: What readers see at its widget.
        help: What it does, in one line, for options and widgets.
        where: Makes the condition in SQL from what can be asked of a claim (``tracker.query.conditions``) and the whole
            filter; None where the filter only changes what another one does.
        has_effect: Tells of a whole filter whether this one changes anything in it, where that depends on another one.
        needs: What it has no effect without, in words. Example: "a speaker".
        is_always_asked: Whether ``where`` is asked for the default too.
        choices: All values there are; () where they are not a closed list.
        takes_others: Whether values besides those that the dashboard offers make sense; it offers those of the field of
            the same name.
        options: Its options on the command line, where they are not ``--name``. Example: ("--from",).
        parameter: Its parameter in the URL of the dashboard, where it is not the name. Example: "from".
        active_words: What a reader is told where it is on, where that is not its name. Example: "thoughts included".
        placeholder: What stands in an empty widget.
        bounds: The least and the greatest number.
        takes_last_day: Whether a month or year stands for its last day rather than its first.
        is_main: Whether its widget is seen at once, not only among "More filters".
    """

    name: str = ""
    type: Any = str
    default: Any = None
    label: str
    help: str
    where: Where | None = None
    has_effect: HasEffect | None = None
    needs: str = ""
    is_always_asked: bool = False
    choices: tuple[str, ...] = ()
    takes_others: bool = False
    options: tuple[str, ...] = ()
    parameter: str = ""
    active_words: str = ""
    placeholder: str | None = None
    bounds: tuple[float, float] | None = None
    takes_last_day: bool = False
    is_main: bool = False

    @property
    def option_names(self) -> tuple[str, ...]:
        """Its options on the command line. Example: ("--min-confidence",)."""
        return self.options or (f"--{self.name.replace('_', '-')}",)

    @property
    def url_name(self) -> str:
        """Its parameter in the URL of the dashboard. Example: "speaker"."""
        return self.parameter or self.name

    @property
    def takes_many(self) -> bool:
        """Whether it takes several values, of which any may match."""
        return typing.get_origin(self.type) is tuple

    @property
    def value_type(self) -> type:
        """The type of one value: str, bool, float or dt.date."""
        if self.takes_many:
            return str
        kinds = [each for each in typing.get_args(self.type) if each is not type(None)]
        found: type = kinds[0] if kinds else self.type
        return found

    def read(self, value: Any) -> Any:
        """Check a value as a user gives it, and convert it.

        Args:
            value: A value; a date may also be text such as "2013-02", and a single text stands for a list of one.

        Returns:
            The value as a filter holds it.

        Raises:
            QueryError: The value makes no sense; one line says why.
        """
        if value is None or value == self.default:
            return self.default
        if self.takes_many:
            return self._read_many(value)
        if self.value_type is dt.date:
            return self._read_day(value)
        if self.value_type is float:
            return self._read_number(value)
        if self.value_type is bool and not isinstance(value, bool):
            raise QueryError(f"{self.name} is {value!r}", remedy="give True or False")
        if self.value_type is str:
            self._check([_plain(value)])
            return _plain(value)
        return value

    def _read_many(self, value: Any) -> tuple[str, ...]:
        given = [value] if isinstance(value, str) else value
        if not isinstance(given, Iterable):
            raise QueryError(f"{self.name} is {value!r}", remedy="give a text or a sequence of texts")
        values = tuple(map(_plain, given))
        if not all(text.strip() for text in values):
            raise QueryError(f"the {self.name.replace('_', ' ')} is blank", remedy="name one, or leave the filter out")
        self._check(values)
        return values

    def _check(self, values: Iterable[str]) -> None:
        for value in values if self.choices else ():
            if value not in self.choices:
                what = self.name.replace("_", " ")
                raise QueryError(f"there is no {what} {value!r}", remedy=f"choose from {', '.join(self.choices)}")

    def _read_day(self, value: Any) -> dt.date:
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        try:
            day = value if isinstance(value, PartialDate) else PartialDate.parse(value)
        except (ValueError, AttributeError) as error:
            raise QueryError(f"{self.name} is {value!r}", remedy="write YYYY, YYYY-MM or YYYY-MM-DD") from error
        return day.last if self.takes_last_day else day.first

    def _read_number(self, value: Any) -> float:
        low, high = self.bounds or (float("-inf"), float("inf"))
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise QueryError(f"{self.name} is {value!r}", remedy=f"give a number from {low:g} to {high:g}")
        return float(value)


def asks(default: Any, **info: Any) -> Any:
    """Declare a filter in the body of a dataclass.

    Args:
        default: What stands for not asking.
        **info: The other attributes of ``Filter``, but for name and type, which the class gives.

    Returns:
        What ``dataclasses.field`` returns.

    Example: ``found_by: tuple[str, ...] = asks((), label="Found by", help="The rule that found the quote.",
    where=lambda claims, ask: claims.found_by.in_(ask.found_by))``
    """
    return dataclasses.field(default=default, metadata={_KEY: Filter(default=default, **info)})


def check_effects(asked: Any) -> None:
    """Refuse a filter with a part that changes nothing, since who asks for it expects it to.

    Args:
        asked: The whole filter, as it is about to be asked with.

    Raises:
        QueryError: Saying which part, and without what.
    """
    for entry in filters_of(type(asked)):
        is_asked = getattr(asked, entry.name) != entry.default
        if is_asked and entry.has_effect is not None and not entry.has_effect(asked):
            raise QueryError(
                f"{entry.name} ({entry.option_names[0]}) has no effect without {entry.needs}",
                remedy=f"give {entry.needs}, or leave it out",
            )


def filters_of(asked: Any) -> tuple[Filter, ...]:
    """List the filters that a dataclass declares.

    Args:
        asked: A dataclass whose filters are made with ``asks``.

    Returns:
        The filters with name and type, in order.
    """
    return _read_filters(asked)


@cache
def _read_filters(asked: Any) -> tuple[Filter, ...]:
    hints = typing.get_type_hints(asked)
    return tuple(
        dataclasses.replace(each.metadata[_KEY], name=each.name, type=hints[each.name])
        for each in dataclasses.fields(asked)
        if _KEY in each.metadata
    )


def _plain(value: Any) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)
