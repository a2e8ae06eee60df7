"""Bring a part of a corpus into a database: articles of which a claim is wanted, whole, with all their claims.

In: a folder, or what lies in it, and what is wanted. Out: articles with the rows of their claims, part by part. A claim
without its article could not be proved, and an article with some of its claims would look as if it had no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

import pyarrow.compute as pc

from tracker.corpus.folder import ARTICLES, CLAIMS, About, Folder
from tracker.corpus.records import Row, restore_article
from tracker.errors import FileError
from tracker.records import Article


def open_to_read(address: str) -> tuple[Folder, About, list[str]]:
    """Open a corpus, or a part of it.

    Args:
        address: Its folder, or a folder or file below it: "corpus/claims/year=2013".

    Returns:
        The folder of the corpus, who read it, and the parts that are meant.

    Raises:
        FileError: There is no corpus.
    """
    path, below = PurePosixPath(address.rstrip("/")), ""
    folder = Folder(address)
    about = folder.read_about() if folder.is_there() else None
    for kind in (ARTICLES, CLAIMS):
        if about is None and kind in path.parts:
            at = len(path.parts) - 1 - path.parts[::-1].index(kind)
            root, below = "/".join(address.split("/")[: -(len(path.parts) - at)]), "/".join(path.parts[at + 1 :])
            folder = Folder(root or ".")
            about = folder.read_about()
    if about is None:
        raise FileError(
            "there is no corpus, articles with their claims",
            where=address,
            remedy="name a folder that `tracker extract --out DIR` wrote",
        )
    parts = folder.list_parts(ARTICLES, below)
    if not parts:
        raise FileError("holds no articles", where=address, remedy="name another folder")
    return folder, about, parts


def iter_wanted(folder: Folder, parts: Sequence[str], condition: Any) -> Iterator[tuple[Article, list[Row]]]:
    """Read the articles that are wanted.

    Args:
        folder: Of the corpus.
        parts: Which parts.
        condition: What must hold of a claim of an article; None for all articles.

    Yields:
        Articles, each with the rows of all its claims; one part is in memory at a time.
    """
    for part in parts:
        chosen = None
        if condition is not None:
            ids = folder.read_table(CLAIMS, part, columns=["article_id"], filters=condition)["article_id"].unique()
            if not len(ids):
                continue
            chosen = pc.field("article_id").isin(ids)
        claims: dict[str, list[Row]] = defaultdict(list)
        for row in folder.read_table(CLAIMS, part, filters=chosen).to_pylist():
            claims[row["article_id"]].append(row)
        for row in folder.read_table(ARTICLES, part, filters=chosen).to_pylist():
            yield restore_article(row), claims.pop(row["article_id"], [])
