"""Which articles a corpus holds: 16 bytes an article, so that ten million of them take 160 MB."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

import numpy as np

_MOST_NEW = 500_000
"""Kept one by one before they are sorted among the others."""


class Seen:
    """The articles that are there, by key and content.

    Args:
        articles: Key and content hash of each.
    """

    def __init__(self, articles: Iterable[tuple[str, str]] = ()) -> None:
        self._keys = np.empty(0, np.uint64)
        self._contents = np.empty(0, np.uint64)
        self._new: dict[int, int] = {}
        for key, content in articles:
            self.add(key, content)

    def __len__(self) -> int:
        return len(self._keys) + len(self._new)

    def look_up(self, key: str, content: str) -> Literal["same", "other"] | None:
        """Tell whether an article is there.

        Args:
            key: Its key.
            content: Its content hash.

        Returns:
            "same" for this content, "other" for another one of the same key; None where it is not there.
        """
        wanted = _shorten(key)
        found = self._new.get(wanted)
        if found is None:
            at = int(np.searchsorted(self._keys, np.uint64(wanted)))
            if at == len(self._keys) or int(self._keys[at]) != wanted:
                return None
            found = int(self._contents[at])
        return "same" if found == _shorten(content) else "other"

    def add(self, key: str, content: str) -> None:
        """Note an article.

        Args:
            key: Its key.
            content: Its content hash.
        """
        self._new[_shorten(key)] = _shorten(content)
        if len(self._new) >= _MOST_NEW:
            self._sort_in()

    def _sort_in(self) -> None:
        keys = np.concatenate([self._keys, np.fromiter(self._new.keys(), np.uint64)])
        contents = np.concatenate([self._contents, np.fromiter(self._new.values(), np.uint64)])
        order = np.argsort(keys, kind="stable")
        self._keys, self._contents, self._new = keys[order], contents[order], {}


def _shorten(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
