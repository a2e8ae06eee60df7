"""Names of speakers and outlets in order, so that numbers by id become a list of names in a few milliseconds.

In: numbers of claims by id. Out: (name, number), the most first, equal numbers by name. A large database names twenty
thousand speakers, and to read and sort these took longer than to count what they said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.store import read_rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from tracker.query.column_reading import Numbers

_NOBODY = -1


@dataclass(frozen=True, slots=True)
class Names:
    """Names, each once.

    Attributes:
        of_ids: The names as they are stored, by id.
        names: All names in order.
        places: The place of each id's name among them; ``_NOBODY`` where nothing has this id.
    """

    of_ids: dict[int, str]
    names: list[str]
    places: Numbers

    def rank(self, numbers: npt.NDArray[np.int64]) -> list[tuple[str, int]]:
        """Names with the numbers of all that bear them.

        Args:
            numbers: Numbers by id; that of nobody, at 0, is left out.

        Returns:
            (name, number) for each that has any, the most first, equal numbers by name.
        """
        import numpy as np  # noqa: PLC0415  who asks a single question reads no columns

        ids = np.flatnonzero(numbers[: len(self.places)])
        ids = ids[(self.places[ids] != _NOBODY) & (ids > 0)]
        of_names = np.zeros(len(self.names), np.int64)
        np.add.at(of_names, self.places[ids], numbers[ids])
        found = np.flatnonzero(of_names)
        order = found[np.argsort(-of_names[found], kind="stable")]
        return [
            (self.names[place], number) for place, number in zip(order.tolist(), of_names[order].tolist(), strict=True)
        ]


def read_names(connection: Connection, table: Any, known: Names | None) -> Names:
    """Read the names of a table.

    Args:
        connection: The database.
        table: ``SpeakerRow`` or ``OutletRow``.
        known: What was read before; only what has come since is read.

    Returns:
        The names.
    """
    import numpy as np  # noqa: PLC0415  as above

    last = len(known.places) - 1 if known else 0
    rows = read_rows(connection, select(col(table.id), col(table.name)).where(col(table.id) > last))
    come = {number: name for number, name in rows if name is not None}
    if known and not come:
        return known
    of_ids = (known.of_ids if known else {}) | come
    names = sorted(set(of_ids.values()))
    place_of = {name: place for place, name in enumerate(names)}
    places = np.full(max(of_ids, default=0) + 1, _NOBODY, np.int32)
    places[list(of_ids)] = [place_of[name] for name in of_ids.values()]
    return Names(of_ids, names, places)
