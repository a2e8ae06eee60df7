"""Laying corrections over the claims of an article, in the order in which they were made.

In: an article, its claims as a model read them, whichever model it was, and the corrections of the article. Out:
``Laid``. The same in gives the same out, and a correction is either laid or has a reason why it was not.

A correction is meant for the quote that shares most with the words it was made for; what is put right of all its words
(``_OF_ALL_WORDS``) holds for every piece that they are cut into. Where the words are there and no quote is, the quote
comes back as it was; where they are part of other quotes now, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain, count
from typing import Any

from tracker.corrections.changes import (
    Place,
    accept,
    attribute,
    cut_to,
    is_still,
    merge,
    reject,
    revive,
    set_day,
    set_kind,
    shift_places,
)
from tracker.corrections.pieces import find_pieces, make_up
from tracker.corrections.records import Correction, Laid, Selector
from tracker.corrections.selectors import find_text, fits_about
from tracker.records import Article, Claim

EDITED = "its words were edited, and who said them, when or how is read otherwise now"
DIVIDED = "its words are divided into quotes in another way now"
_ENOUGH = 0.6
"""How much of the words of two quotes together both must have."""
_ALIKE = 0.8
"""How many words, in order, a quote must share with one whose exact words are gone."""
_WORDS = 5
"""Of fewer words, likeness says nothing."""
_OF_ALL_WORDS = ("speaker", "said", "reject")
"""What is true of a quote and of every part of it."""


class UnplacedError(Exception):
    """Why a correction cannot be laid, in words for its reader."""


def lay_corrections(
    article: Article,
    claims: Iterable[Claim],
    corrections: Sequence[Correction],
    known: Mapping[str, Mapping[str, Any]] | None = None,
) -> Laid:
    """Lay corrections over the claims of an article.

    Args:
        article: The article as it is now.
        claims: Its claims as they were read.
        corrections: All that were made of the article, oldest first.
        known: What is stored of speakers now ("name", "type", "is_official"), by key.

    Returns:
        The claims, with the place of each correction or the reason why it has none.
    """
    desk = _Desk(article, list(claims), known or {}, corrections)
    active = {each.key for each in list_active(corrections)}
    problems: dict[str, str] = {}
    for each in corrections:
        if each.key not in active:
            desk.places[each.key] = None
            continue
        try:
            desk.lay(each)
        except UnplacedError as error:
            problems[each.key] = str(error)
    return Laid(tuple(sorted(desk.claims, key=lambda claim: claim.quote.start)), desk.places, problems)


def list_active(corrections: Sequence[Correction]) -> list[Correction]:
    """Which corrections hold: none that undoes, and none that is undone by one that is not undone itself.

    Args:
        corrections: Those of an article, oldest first.

    Returns:
        Those that hold, in the same order.
    """
    undone: set[str | None] = set()
    for each in reversed(corrections):
        if each.action == "undo" and each.key not in undone:
            undone.add(each.undoes)
    return [each for each in corrections if each.action != "undo" and each.key not in undone]


class _Desk:
    """The claims of an article while corrections are laid over them."""

    def __init__(
        self,
        article: Article,
        claims: list[Claim],
        known: Mapping[str, Mapping[str, Any]],
        corrections: Sequence[Correction],
    ) -> None:
        self.article, self.claims = article, claims
        self.places: dict[str, str | None] = {}
        self._known = known
        active = {each.key for each in list_active(corrections)}
        self._undone = [each for each in corrections if each.action != "undo" and each.key not in active]

    def lay(self, correction: Correction) -> None:
        """Lay a correction; UnplacedError where it has no place."""
        found = self._find_meant(correction)
        place = None if isinstance(found, list) else found
        olds = found if isinstance(found, list) else []
        targets = olds or [revive(self.article.text, correction, place or 0, self._known)]
        if correction.action in _OF_ALL_WORDS:
            keys = [self._replace([each] if olds else [], [self._change(each, correction)]) for each in targets]
            self.places[correction.key] = keys[0]
            return
        target = targets[0]
        if correction.action == "split":
            made = [cut_to(target, self.article.text, self._find_all(parts)) for parts in correction.after["claims"]]
        elif correction.action == "merge":
            others, places = self._find_others(target, correction)
            made = [merge(target, others, places, self.article.text)]
            olds = [*olds, *others]
        elif correction.action == "accept":
            made = [self._accept(targets, correction)]
        else:
            made = [self._change(target, correction)]
        self.places[correction.key] = self._replace(olds, made)

    def _change(self, claim: Claim, correction: Correction) -> Claim:
        simple: dict[str, Callable[[], Claim]] = {
            "reject": lambda: reject(claim),
            "speaker": lambda: attribute(claim, correction, self._known),
            "kind": lambda: set_kind(claim, correction.after["kind"]),
            "said": lambda: set_day(claim, correction),
            "span": lambda: cut_to(claim, self.article.text, self._find_all(correction.after["parts"])),
        }
        return simple[correction.action]()

    def _accept(self, claims: list[Claim], correction: Correction) -> Claim:
        """What a person vouched for: where it is read otherwise now, it comes back as it was."""
        place = find_text(self.article.text, correction.anchor)
        by = None if place is None else place[0] - correction.anchor.start
        if (len(claims) == 1 and is_still(claims[0], correction, by)) or self._rests_on_undone(correction):
            return accept(claims[0])
        if place is None:
            raise UnplacedError(EDITED)
        kept = revive(self.article.text, correction, place[0], self._known)
        return accept(replace(kept, corrected=claims[0].corrected))

    def _rests_on_undone(self, correction: Correction) -> bool:
        """Whether what was accepted had been corrected before, and that was undone: then only the rest holds."""
        words = correction.anchor.exact
        return any(
            each.made < correction.made
            and (each.quote_id == correction.quote_id or each.anchor.exact in words or words in each.anchor.exact)
            for each in self._undone
        )

    def _find_meant(self, correction: Correction) -> list[Claim] | int:
        """The claims that are meant, in the order of the text, or where their words stand without any."""
        place = find_text(self.article.text, correction.anchor)
        try:
            found = self._find(correction.anchor, correction)
        except UnplacedError:
            if place is None or correction.action not in (*_OF_ALL_WORDS, "accept"):
                raise
            found = None
        if isinstance(found, int):
            return found
        if place is None or correction.action not in (*_OF_ALL_WORDS, "accept"):
            return [found] if found else []
        words = shift_places(correction.before["claim"], place[0] - correction.anchor.start)
        pieces = find_pieces(words, self.claims, besides=found)
        if found is None and not make_up(words, pieces):
            raise UnplacedError(DIVIDED)
        return pieces

    def _find(self, anchor: Selector, correction: Correction) -> Claim | int:
        """The claim that is meant, or where its words stand without one."""
        place = find_text(self.article.text, anchor)
        if place is None:
            return self._find_alike(anchor)
        speaker = (correction.before["claim"]["speaker"] or {}).get("key")
        shares = [(_share(claim, place), claim) for claim in self.claims]
        most, claim = max(
            shares,
            key=lambda pair: (pair[0], pair[1].key == correction.quote_id, _key_of(pair[1]) == speaker),
            default=(0.0, None),
        )
        if claim is not None and most >= _ENOUGH:
            return claim
        if all(share == 0 or _holds(claim, place) for share, claim in shares):
            return place[0]
        raise UnplacedError(DIVIDED)

    def _find_alike(self, anchor: Selector) -> Claim:
        """The claim whose words are nearly those that are gone."""
        words = anchor.exact.split()
        text = self.article.text
        found = [each for each in self.claims if _likeness(words, text[each.quote.start : each.quote.end]) >= _ALIKE]
        if len(words) < _WORDS or not found:
            raise UnplacedError("its words are no longer in the article")
        # A neighbour that merely reads alike is another quote: only one may, and what stands about it must be the same.
        claim = found[0]
        if len(found) > 1 or not fits_about(text, claim.quote.start, claim.quote.end, anchor):
            raise UnplacedError("its words are no longer in the article, and what reads like them may be another quote")
        return claim

    def _find_others(self, target: Claim, correction: Correction) -> tuple[list[Claim], list[Place]]:
        """The claims that another takes in, and the places of those that were not read as claims this time."""
        others, places = [], []
        for anchor, packed in zip(correction.after["others"], correction.before["others"], strict=True):
            meant = replace(correction, quote_id=packed["key"], before={"claim": packed})
            selector = Selector(**anchor)
            found = self._find(selector, meant)
            if not isinstance(found, Claim):
                places.append((found, found + len(selector.exact)))
            elif found is not target:
                others.append(found)
        return others, places

    def _find_all(self, parts: Iterable[Mapping[str, Any]]) -> list[Place]:
        places = [find_text(self.article.text, Selector(**part)) for part in parts]
        found = [place for place in places if place is not None]
        if len(found) < len(places):
            raise UnplacedError("the words that it was corrected to are no longer in the article")
        return found

    def _replace(self, olds: Sequence[Claim], news: Sequence[Claim]) -> str:
        """Put claims in the place of others, and let what was laid before be shown there; the key of the first."""
        gone = {id(each) for each in olds}
        at = next((index for index, each in enumerate(self.claims) if id(each) in gone), len(self.claims))
        before, behind = self.claims[:at], [each for each in self.claims[at:] if id(each) not in gone]
        named = _name(news, {each.key for each in (*before, *behind)}, self.article.key)
        self.claims = [*before, *named, *behind]
        keys = {each.key for each in olds}
        self.places |= {key: named[0].key for key, place in self.places.items() if place in keys}
        return named[0].key


def _name(news: Sequence[Claim], taken: set[str], article_key: str) -> list[Claim]:
    """Name claims by their places, as all are named; one that kept its place keeps its name."""
    named: list[Claim] = []
    for each in news:
        own = f"{article_key}-{each.quote.start}-{each.quote.end}"
        names = chain([each.key or own, own], (f"{own}-{number}" for number in count(2)))
        key = next(name for name in names if name not in taken)
        taken = taken | {key}
        named.append(replace(each, key=key))
    return named


def _share(claim: Claim, place: Place) -> float:
    """How much of a claim's words and those of a place both have."""
    start, end = claim.quote.start, claim.quote.end
    common = min(end, place[1]) - max(start, place[0])
    return max(common, 0) / (max(end, place[1]) - min(start, place[0]))


def _holds(claim: Claim, place: Place) -> bool:
    """Whether a place is a quote within a claim."""
    return claim.quote.start <= place[0] and place[1] <= claim.quote.end


def _likeness(words: list[str], text: str) -> float:
    return SequenceMatcher(None, words, text.split(), autojunk=False).ratio()


def _key_of(claim: Claim) -> str | None:
    return claim.speaker.key if claim.speaker else None
