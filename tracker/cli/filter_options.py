"""The options of the filters: a command asks for a ``ClaimFilter`` and gets an option for each filter there is.

In: a command with a parameter ``where``. Out: the command with the options in its place, made from the entries of
``tracker.schema.filters``. A value that cannot be read is a usage error (exit 2).
"""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Annotated, Any

import typer

from tracker.cli.options import choose_from
from tracker.records import PartialDate
from tracker.schema.filter_entry import Filter, filters_of
from tracker.schema.filters import ClaimFilter

_WHERE = "where"
Command = Callable[..., None]


def takes_filters(
    *, argument: str = "", without: Collection[str] = (), names: Mapping[str, str] | None = None
) -> Callable[[Command], Command]:
    """Let a command take the filters as options, and hand them to it as its parameter ``where``.

    Args:
        argument: The filter that is no option but stands behind the command. Example: "text".
        without: Filters that this command does not take.
        names: Other names for the options of some filters. Example: {"text": "--about"}.

    Returns:
        A decorator.
    """

    def decorate(command: Command) -> Command:
        filters = [each for each in filters_of(ClaimFilter) if each.name not in without]
        renamed = names or {}
        asked = [
            _make_parameter(each, is_argument=each.name == argument, name=renamed.get(each.name)) for each in filters
        ]

        @wraps(command)
        def run(**values: Any) -> None:
            chosen = {each.name: values.pop(each.name) for each in filters}
            where = ClaimFilter(**{name: value for name, value in chosen.items() if value is not None})
            command(**values, where=where)

        parameters: list[inspect.Parameter] = []
        for parameter in inspect.signature(command, eval_str=True).parameters.values():
            parameters += asked if parameter.name == _WHERE else [parameter]
        parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in parameters]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {each.name: each.annotation for each in parameters}
        return run

    return decorate


def option_of(name: str) -> Any:
    """The option of one filter, for a command that chooses something else than claims by it. Example: "outlet"."""
    return next(_make_option(each, each.option_names) for each in filters_of(ClaimFilter) if each.name == name)


def _make_parameter(entry: Filter, *, is_argument: bool, name: str | None) -> inspect.Parameter:
    """The parameter from which Typer makes the option."""
    names = (name,) if name else entry.option_names
    info = typer.Argument(help=entry.help) if is_argument else _make_option(entry, names)
    default = None if entry.takes_many else entry.default
    return inspect.Parameter(
        entry.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[_type_of(entry), info]
    )


def _type_of(entry: Filter) -> Any:
    if entry.takes_many:
        return list[str] | None
    if entry.value_type is dt.date:
        return PartialDate | None
    return entry.type


def _make_option(entry: Filter, names: tuple[str, ...]) -> Any:
    help_ = f"{entry.help} May be repeated." if entry.takes_many else entry.help
    if entry.choices:
        return choose_from(entry.choices, *names, help=help_)
    if entry.value_type is dt.date:
        return typer.Option(*names, parser=_read_date, metavar="DATE", help=help_)
    if entry.bounds:
        return typer.Option(*names, min=entry.bounds[0], max=entry.bounds[1], help=help_)
    return typer.Option(*names, help=help_)


def _read_date(value: str) -> PartialDate:
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise typer.BadParameter(f"{error}") from error
