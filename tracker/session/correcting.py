"""What users put right: corrected, accepted, rejected, split, merged, undone.

In: ids of quotes, and names and days as a user writes them. Out: what was corrected and where it shows; it holds when
the articles are read again, and what no longer has a place is listed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from tracker import curation, query
from tracker.corrections.changes import is_so
from tracker.corrections.laying import list_active
from tracker.corrections.making import UNKNOWN, find_parts, make_correction, read_day, read_kind
from tracker.corrections.records import Correction
from tracker.errors import QueryError
from tracker.query.corrections import CorrectionView
from tracker.query.tracing import trace_quote
from tracker.records import Article, Claim, SpeakerType
from tracker.schema.cue_types import is_left_out
from tracker.session.reviewing import Reviewing
from tracker.speakers.roster import make_key
from tracker.store import reading
from tracker.store.corrections import add_corrections, read_corrections
from tracker.text import fold

_TAKE_AN_ID = "take an id from tracker review, or from tracker search --ids"
After = Callable[[Article, Claim], dict[str, Any]]


class Corrections(Reviewing):
    """Corrections; each raises QueryError, one line with a remedy, for what cannot be done, and nothing is noted."""

    def correct(
        self,
        quote_id: str,
        *,
        speaker: str | None = None,
        new_speaker: str | None = None,
        kind: str | None = None,
        said: str | None = None,
        span: str | Sequence[str] | None = None,
        by: str = "",
        why: str = "",
    ) -> list[CorrectionView]:
        """Put a quote right; all that is given at once, or nothing. What it is already is left out.

        Args:
            quote_id: The id of the claim.
            speaker: Who said it: a name, surname or key of somebody who is quoted or on the roster, or "unknown".
            new_speaker: Instead: the full name of a person who is neither quoted nor on the roster yet.
            kind: "direct", "indirect" or "mixed".
            said: When: "2013-02-05", "2013-02", "2013" or "unknown".
            span: The words of the article that are the quote; several where it is interrupted.
            by: Who corrects.
            why: The reason.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such quote, nobody is called so, or all of it is so already.
        """
        wishes: list[tuple[str, After]] = []
        if speaker is not None or new_speaker is not None:
            packed = self._find_speaker(speaker) if speaker is not None else self._name_speaker(new_speaker or "")
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

    def accept_article(self, article_id: str, *, by: str = "", why: str = "") -> list[CorrectionView]:
        """Vouch for all quotes of an article that nobody has looked at: the article is reviewed wholly then.

        Args:
            article_id: The id of the article.
            by: Who says so.
            why: The reason, in words.

        Returns:
            What was noted.

        Raises:
            QueryError: There is no such article, or nothing is left in it to look at.
        """

        def make(article: Article, claims: Sequence[Claim], _earlier: Sequence[Correction]) -> list[Correction]:
            left = [each for each in claims if each.corrected is None and not is_left_out(each.quote.cue_type)]
            if not left:
                raise QueryError(f"every quote of article {article_id!r} is checked already")
            return [make_correction(article, claims, each.key, "accept", {}, by=by, why=why) for each in left]

        return self._add(article_id, make)

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

    def split_quote(
        self, quote_id: str, *spans: str | Sequence[str], by: str = "", why: str = ""
    ) -> list[CorrectionView]:
        """Make several quotes of one, each of the words given.

        Args:
            quote_id: The id of the quote.
            *spans: The words of each new quote, as the article has them; several where it is interrupted.
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
            parts = [[span] if isinstance(span, str) else list(span) for span in spans]
            return {"claims": [find_parts(article, claim.quote.start, each) for each in parts]}

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
            now = trace_quote(self._reading(), quote_id).quote_id
            remedy = f"its words are quote {now} now" if now else _TAKE_AN_ID
            raise QueryError(f"there is no quote {quote_id!r}", remedy=remedy)

        def make(article: Article, claims: Sequence[Claim], _earlier: Sequence[Correction]) -> list[Correction]:
            claim = next((each for each in claims if each.key == quote_id), None)
            if claim is None:
                raise QueryError(f"there is no quote {quote_id!r}", remedy=_TAKE_AN_ID)
            asked = [(action, after(article, claim)) for action, after in wishes]
            same = [is_so(claim, view.speaker_key, action, after) for action, after in asked]
            if all(same):
                what = f"nothing is to be corrected: {', '.join(same)}"
                raise QueryError(what, remedy=f"if it is right: tracker fix {quote_id} --accept")
            return [
                make_correction(article, claims, quote_id, action, after, others=others, by=by, why=why)
                for (action, after), is_same in zip(asked, same, strict=True)
                if not is_same
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

    def _name_speaker(self, name: str) -> dict[str, Any]:
        """Somebody new, but where the name is known."""
        name = " ".join(name.split())
        if not name or name.casefold() == UNKNOWN:
            raise QueryError("a new speaker needs a name", remedy="give the full name")
        try:
            found = self._find_speaker(name)
        except QueryError:
            found = None
        if found and fold(found["name"]) == fold(name):
            return found
        kind = SpeakerType.PERSON.value
        return {"key": make_key(kind, name), "name": name, "type": kind, "is_official": False, "office": None}


def _nothing(_article: Article, _claim: Claim) -> dict[str, Any]:
    return {}


def _undo(undone: Correction, *, by: str, why: str) -> Correction:
    """What undoes a correction."""
    now = dt.datetime.now(dt.UTC)
    return replace(undone, made=now, action="undo", after={}, undoes=undone.key, by=by, why=why, number=0)
