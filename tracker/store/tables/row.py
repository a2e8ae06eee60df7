"""What all tables share.

In: nothing. Out: the class of all rows, and their metadata.
"""

from __future__ import annotations

from pydantic import ConfigDict
from sqlalchemy.orm import registry
from sqlmodel import SQLModel


class Row(SQLModel, registry=registry()):
    """What all tables share: metadata of their own, apart from any other SQLModel program in the process.

    Their validators are built when a row is first validated: a question does so with none, and all cost a fifth of its
    time.
    """

    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel's own has no public name


metadata = Row.metadata
WITHOUT_ROWID = {"sqlite_with_rowid": False}
"""Arguments of a table that is all key, so that SQLite keeps its rows once."""
