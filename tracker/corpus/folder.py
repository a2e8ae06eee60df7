"""Where the parts of a corpus lie: a folder of this machine or any address that fsspec knows, as s3://bucket/corpus.

In: the address. Out: parts written whole or not at all, and what is there. _corpus.json says which version of the
program read the articles, since a corpus is of one. A part of claims whose articles are missing was not finished, and
goes when the corpus is opened to write.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from tracker.errors import FileError
from tracker.remote_files import explain_store, is_store, open_files
from tracker.schema.parquet import COMPRESSION

ARTICLES, CLAIMS = "articles", "claims"
_ABOUT = "_corpus.json"
_PART = ".part"
_UNKNOWN = "__HIVE_DEFAULT_PARTITION__"
"""How the world writes that the value of a partition is not known."""


@dataclass(frozen=True, slots=True)
class About:
    """Who read the articles of a corpus: the version of the program, and what else decides the claims."""

    tracker_version: str
    model_version: str


class Folder:
    """The folder of a corpus.

    Args:
        address: A path, or a URL of fsspec.

    Raises:
        FileError: Nothing can be there, or a package for such addresses is missing.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.files, self.root = open_files(address)

    def is_there(self) -> bool:
        """Whether there is such a folder.

        Returns:
            False where there is nothing, or a file.
        """
        with explain_store(self.address):
            return bool(self.files.isdir(self.root))

    def read_about(self) -> About | None:
        """Who read the articles.

        Returns:
            The versions; None where there is no corpus.

        Raises:
            FileError: There is something else.
        """
        try:
            with explain_store(self.address):
                return About(**json.loads(self.files.cat_file(f"{self.root}/{_ABOUT}")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as error:
            raise FileError(
                f"{_ABOUT} cannot be read", where=self.address, remedy="name the folder of a corpus"
            ) from error
        except OSError as error:
            raise FileError(
                f"{_ABOUT} cannot be read ({error.strerror or error})",
                where=self.address,
                remedy="check your permissions",
            ) from error

    def write_about(self, about: About) -> None:
        """Make the folder of a corpus.

        Args:
            about: Who will read the articles.

        Raises:
            FileError: It cannot be written, or holds something else.
        """
        try:
            with explain_store(self.address):
                is_taken = self.files.exists(self.root) and self.files.ls(self.root, detail=False)
            if is_taken:
                raise FileError("the folder holds something else", where=self.address, remedy="name another folder")
            self.write(
                _ABOUT,
                json.dumps({"tracker_version": about.tracker_version, "model_version": about.model_version}).encode(),
            )
        except OSError as error:
            raise FileError(
                f"the folder cannot be written ({error.strerror or error})",
                where=self.address,
                remedy="check the path and your permissions",
            ) from error

    def write(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all.

        Args:
            name: Below the root.
            data: What it holds.
        """
        path = f"{self.root}/{name}"
        with explain_store(self.address):
            if is_store(self.files):  # which has no folders, and would make a bucket of a name that is misspelt
                self.files.pipe_file(path, data)
                return
            folder, _, last = path.rpartition("/")
            hidden = f"{folder}/.{last}{_PART}"
            self.files.makedirs(folder, exist_ok=True)
            self.files.pipe_file(hidden, data)
            self.files.mv(hidden, path)

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write a table.

        Args:
            name: Below the root.
            table: The rows.
        """
        sink = pa.BufferOutputStream()
        parquet.write_table(table, sink, compression=COMPRESSION)
        self.write(name, sink.getvalue().to_pybytes())

    def remove(self, name: str) -> None:
        """Remove a file, where it is there.

        Args:
            name: Below the root.
        """
        path = f"{self.root}/{name}"
        if self.files.exists(path):
            self.files.rm_file(path)

    def list_parts(self, kind: str, below: str = "") -> list[str]:
        """List the parts that are whole.

        Args:
            kind: ``ARTICLES`` or ``CLAIMS``.
            below: Only this one, or those in this folder: "year=2013/month=02".

        Returns:
            Their names below the folder of the kind, sorted. Example: "year=2013/month=02/part-0f3a9c21.parquet".
        """
        start = f"{self.root}/{kind}/"
        with explain_store(self.address):
            paths = self.files.find(start + below)
        return sorted(
            name
            for path in paths
            if (name := str(path)[str(path).index(start) + len(start) :]).endswith(".parquet")
            and not name.rpartition("/")[2].startswith(".")
        )

    def remove_unfinished(self) -> None:
        """Remove what a run that was killed left: parts without their articles, and files without a name."""
        whole = set(self.list_parts(ARTICLES))
        for name in self.list_parts(CLAIMS):
            if name not in whole:
                self.remove(f"{CLAIMS}/{name}")
        for path in self.files.find(self.root):
            if str(path).endswith(_PART):
                self.files.rm_file(path)

    def read_table(self, kind: str, name: str, **options: Any) -> pa.Table:
        """Read a part.

        Args:
            kind: ``ARTICLES`` or ``CLAIMS``.
            name: As ``list_parts`` gives it.
            **options: Columns and filters, as pyarrow takes them.

        Returns:
            The rows.

        Raises:
            FileError: It is damaged.
        """
        path = f"{self.root}/{kind}/{name}"
        try:
            with explain_store(self.address), self.files.open(path, "rb") as file:
                return parquet.read_table(file, partitioning=None, **options)
        except (OSError, pa.ArrowInvalid) as error:
            raise FileError(
                "the part cannot be read", where=path, remedy="remove it, and run the extract again"
            ) from error


def name_partition(year: int | None, month: int | None) -> str:
    """The folder of a month of publication.

    Args:
        year: None where it is not known.
        month: 1 to 12; None or 0 where it is not known.

    Returns:
        Example: "year=2013/month=02".
    """
    return f"year={year or _UNKNOWN}/month={f'{month:02}' if month else _UNKNOWN}"
