"""What users put right: corrected, accepted, rejected, undone; listed, sent to others and taken in again.

In: ids of quotes, and names and days as a user writes them. Out: what was corrected and where it shows; it holds when
the articles are read again, and what no longer has a place is listed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tracker import curation, query
from tracker.corrections.exchange import read_lines, write_line
from tracker.corrections.laying import list_active
from tracker.corrections.making import UNKNOWN, find_parts, make_correction, read_day, read_kind
from tracker.corrections.records import Correction
from tracker.errors import QueryError
from tracker.files import write_file
from tracker.query.corrections import CorrectionView, list_corrections
from tracker.query.doubts import Queue, find_doubts
from tracker.records import Article, Claim
from tracker.session.connection import Connection
from tracker.store import reading
from tracker.store.corrections import add_corrections, import_corrections, read_corrections

_TAKE_AN_ID = "take an id from tracker review, or from tracker search --format jsonl"
After = Callable[[Article, Claim], dict[str, Any]]


class Corrections(Connection):
    """Corrections; each raises QueryError, one line with a remedy, for what cannot be done, and nothing is noted."""

    def correct(
        self,
        quote_id: str,
        *,
        speaker: str | None = None,
        kind: str | None = None,
        said: str | None = None,
        span: str | Sequence[str] | None = None,
        by: str = "",
        why: str = "",
    ) -> list[CorrectionView]:
        """Put a quote right; all that is given at once, or nothing.

        Args:
            quote_id: The id of the claim.
            speaker: Who said it: a name, surname or key of somebody who is quoted or on the roster, or "unknown".
            kind: "direct", "indirect" or "mixed".
            said: When: "2013-02-05", "2013-02", "2013" or "unknown".
            span: The words of the article that are the quote; several where it is interrupted.
            by: Who corrects.
            why: The reason.

        Returns:
            What was noted.
        """
        wishes: list[tuple[str, After]] = []
        if speaker is not None:
            packed = self._find_speaker(speaker)
            wishes.append(("speaker", lambda _article, _claim: {"speaker": packed}))
        if kind is not None:
            of_kind = read_kind(kind)
            wishes.append(("kind", lambda _article, _claim: of_kind))
        if said is not None:
            of_day = read_day(said)
            wishes.append(("said", lambda _article, _claim: of_day))
        if span is not None:
            parts = [span] if isinstance(span, str) else list(span)
            wishes.append(("span", lambda article, claim: {"parts": find_parts(article, claim.quote.start, parts)}))
        if not wishes:
            raise QueryError("nothing is to be corrected", remedy="give a speaker, kind, day or span")
        return self._note(quote_id, wishes, by=by, why=why)

    def accept(self, quote_id: str, *, by: str = "", why: str = "") -> list[CorrectionView]:
        """Vouch for a quote as it is shown.

        Args:
            quote_id: The id of the quote.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such quote.
        """
        return self._note(quote_id, [("accept", _nothing)], by=by, why=why)

    def reject(self, quote_id: str, *, by: str = "", why: str = "") -> list[CorrectionView]:
        """Say that this is no quote: it is kept, and shown only to who asks for it.

        Args:
            quote_id: The id of the quote.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such quote.
        """
        return self._note(quote_id, [("reject", _nothing)], by=by, why=why)

    def split_quote(self, quote_id: str, *spans: str, by: str = "", why: str = "") -> list[CorrectionView]:
        """Make several quotes of one, each of the words given.

        Args:
            quote_id: The id of the quote.
            *spans: The words of each part, as the article has them.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such quote, there are fewer than two parts, or words stand nowhere in the article.
        """
        if len(spans) < 2:
            raise QueryError("one part is nothing to split", remedy="give the words of two quotes or more")

        def after(article: Article, claim: Claim) -> dict[str, Any]:
            return {"claims": [find_parts(article, claim.quote.start, [span]) for span in spans]}

        return self._note(quote_id, [("split", after)], by=by, why=why)

    def merge_quotes(self, quote_id: str, *others: str, by: str = "", why: str = "") -> list[CorrectionView]:
        """Make one quote of several of an article; speaker, kind and day are those of the first.

        Args:
            quote_id: The id of the first.
            *others: The ids of the others.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such quote, or no other one is named.
        """
        if not others or quote_id in others:
            raise QueryError("a quote is merged with others", remedy="give the ids of the others")
        return self._note(quote_id, [("merge", _nothing)], others=others, by=by, why=why)

    def undo_correction(self, number: int, *, by: str = "", why: str = "") -> list[CorrectionView]:
        """Undo a correction by its number; an undo can be undone in turn.

        Args:
            number: The number of the correction.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such correction, or it is undone already.
        """
        with reading(self._reading()) as connection:
            found = next((each for each in read_corrections(connection) if each.number == number), None)
        if found is None:
            raise QueryError(f"there is no correction {number}", remedy="`tracker corrections` lists them")
        undone = found

        def make(_article: Article, _claims: Sequence[Claim], earlier: Sequence[Correction]) -> list[Correction]:
            is_active = any(each.key == undone.key for each in list_active(earlier))
            is_undone = any(each.undoes == undone.key for each in earlier)
            if not is_active and (undone.action != "undo" or is_undone):
                raise QueryError(f"correction {number} was undone already", remedy="`tracker corrections` lists them")
            return [_undo(undone, by=by, why=why)]

        return self._add(found.article_key, make)

    def corrections(self, *, unplaced: bool = False, article_id: str | None = None) -> list[CorrectionView]:
        """List what was corrected, the newest first.

        Args:
            unplaced: Only what could not be laid over the articles as they are now, with the reason.
            article_id: Only of this article.

        Returns:
            The corrections.
        """
        return list_corrections(self._reading(), unplaced=unplaced, article_id=article_id)

    def review(self, *, limit: int = 20) -> Queue:
        """Find the quotes that a person should look at first.

        Args:
            limit: The most of them, at most 500.

        Returns:
            The quotes with the reasons, the most doubtful of the most quoted first.
        """
        return find_doubts(self._reading(), limit=limit)

    def export_corrections(self, path: str | Path, *, force: bool = False) -> int:
        """Write all corrections to a file of JSON Lines.

        Args:
            path: The file.
            force: Replace a file that holds something.

        Returns:
            How many.
        """
        with reading(self._reading()) as connection:
            found = read_corrections(connection)
        with write_file(path, force=force, keep=self.kept_files(), what="the file of corrections") as part:
            for each in found:
                part.stream.write(write_line(each))
        return len(found)

    def import_corrections(self, path: str | Path) -> tuple[int, int]:
        """Take in corrections of a file; those that are there already are left out.

        Args:
            path: A file that ``export_corrections`` wrote.

        Returns:
            How many are new, and how many the file has.
        """
        try:
            with Path(path).open(encoding="utf-8") as lines:
                found = read_lines(lines, where=str(path))
        except UnicodeDecodeError as error:
            raise QueryError("this is no text in UTF-8", where=str(path)) from error
        except OSError as error:
            raise QueryError(f"the file cannot be read: {error.strerror}", where=str(path)) from error
        return import_corrections(self._writing(), found), len(found)

    def _note(
        self,
        quote_id: str,
        wishes: Iterable[tuple[str, After]],
        *,
        others: Sequence[str] = (),
        by: str,
        why: str,
    ) -> list[CorrectionView]:
        view = query.get_claim(self._reading(), quote_id)
        if view is None:
            raise QueryError(f"there is no quote {quote_id!r}", remedy=_TAKE_AN_ID)

        def make(article: Article, claims: Sequence[Claim], _earlier: Sequence[Correction]) -> list[Correction]:
            claim = next((each for each in claims if each.key == quote_id), None)
            if claim is None:
                raise QueryError(f"there is no quote {quote_id!r}", remedy=_TAKE_AN_ID)
            return [
                make_correction(article, claims, quote_id, action, after(article, claim), others=others, by=by, why=why)
                for action, after in wishes
            ]

        return self._add(view.article_id, make)

    def _add(
        self, article_id: str, make: Callable[[Article, Sequence[Claim], Sequence[Correction]], Sequence[Correction]]
    ) -> list[CorrectionView]:
        numbers = {each.number for each in add_corrections(self._writing(), article_id, make)}
        return [each for each in reversed(self.corrections(article_id=article_id)) if each.number in numbers]

    def _find_speaker(self, name: str) -> dict[str, Any] | None:
        if name.strip().casefold() == UNKNOWN:
            return None
        found = curation.find_speaker(self._reading(), self._extended().roster, name)
        return {"key": found.key, "name": found.name, "type": found.type, "is_official": found.listed, "office": None}


def _nothing(_article: Article, _claim: Claim) -> dict[str, Any]:
    return {}


def _undo(undone: Correction, *, by: str, why: str) -> Correction:
    """What undoes a correction."""
    now = dt.datetime.now(dt.UTC)
    return replace(undone, made=now, action="undo", after={}, undoes=undone.key, by=by, why=why, number=0)
