"""Articles with claims, made of drawn words: of the shapes, shares and lengths that real ones have.

In: how many claims, and real articles for their words. Out: records as an extraction makes them, each span an exact
slice of its article. The same numbers give the same records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from tests.bench.store.people import Cast, Voice
from tests.bench.store.shares import Shares
from tests.bench.store.vocabulary import Vocabulary
from tracker.identity import make_article_key
from tracker.records import (
    Article,
    Candidate,
    Claim,
    EvidenceStep,
    PartialDate,
    Precision,
    Quote,
    QuoteKind,
    Relay,
    SaidDate,
    Speaker,
    TextSpan,
)

CLAIMS_AN_ARTICLE = 10
FIRST_DAY, DAYS = dt.date(2012, 1, 1), 12 * 365
_MOST_TOPICS = 6
_LONG = 6  # words of so many letters are topics
_KINDS = Shares([(0.57, QuoteKind.INDIRECT), (0.23, QuoteKind.DIRECT), (0.20, QuoteKind.MIXED)])
_CUES = Shares(
    [
        (0.40, ("said", "speech")), (0.12, ("told reporters", "speech")), (0.08, ("says", "speech")),
        (0.07, ("added", "speech")), (0.06, ("announced", "speech")), (0.09, ("believes", "thought")),
        (0.06, ("defended", "act")), (0.04, ("called for", "request")), (0.03, ("reported", "report")),
        (0.02, ("accused", "accusation")), (0.01, ("wrote", "writing")), (0.01, ("denied", "denial")),
        (0.01, ("warned", "warning")),
    ]
)  # fmt: skip
"""Kinds and cues with their types, by their shares in a corpus of 12,663 claims, as are all shares below."""


@dataclass(slots=True)
class _Draft:
    """A text as it grows."""

    text: str = ""

    def add(self, words: str) -> TextSpan:
        """Append words, and tell where they stand."""
        start = len(self.text)
        self.text += words
        return TextSpan(start, start + len(words), words)


class Composer:
    """Makes articles, one after another."""

    def __init__(self, claims: int, sample: Iterable[Article], *, seed: int = 18) -> None:
        self._random = np.random.default_rng(seed)
        self.words = Vocabulary(sample, self._random)
        self.cast = Cast(max(400, claims // 50), self._random)
        self.claims = claims

    def compose(self) -> Iterator[tuple[Article, list[Claim]]]:
        """The articles with their claims, until there are as many claims as were asked for."""
        made = number = 0
        while made < self.claims:
            count = min(self.claims - made, 1 + int(self._random.poisson(CLAIMS_AN_ARTICLE - 1)))
            yield self._compose(number, count)
            made, number = made + count, number + 1

    def _compose(self, number: int, count: int) -> tuple[Article, list[Claim]]:
        outlet, title = self.cast.draw_outlet(), " ".join(self.words.draw(8)).capitalize()
        day = FIRST_DAY + dt.timedelta(days=int(self._random.integers(DAYS)))
        published = PartialDate.of(day) if self._random.random() > 0.01 else None
        url = f"https://{outlet.lower().replace(' ', '-')}.example/{day:%Y/%m/%d}/{number}"
        key = make_article_key(url=url, outlet=outlet, text="")
        voices = self.cast.draw_voices(4)
        text = _Draft()
        named = {}
        for voice in voices:
            named[voice.key] = text.add(voice.name)
            text.add(" and ")
        text.add(f"others {' '.join(self.words.draw(12))}.\n\n")
        claims = [self._add_claim(text, key, day if published else None, voices, named) for _ in range(count)]
        article = Article(
            key=key, name=f"{number:07}", text=text.text, outlet=outlet, title=title, published=published, url=url
        )
        return article, claims

    def _add_claim(
        self, text: _Draft, key: str, day: dt.date | None, voices: list[Voice], named: dict[str, TextSpan]
    ) -> Claim:
        kind_at, cue_at, known, dated, relayed, second, where, length = self._random.random(8).tolist()
        kind, (cue_words, cue_type) = _KINDS.at(kind_at), _CUES.at(cue_at)
        voice = voices[int(where * where * len(voices))] if known > 0.09 else None
        start = len(text.text)
        quoted = self.words.draw(4 + int(-14 * np.log(1 - 0.98 * length)))
        source_words = voice.name.split()[-1] if voice and second < 0.5 else voice.name if voice else "one of them"
        contents: list[TextSpan] = []
        if kind is QuoteKind.DIRECT:
            text.add("“")
            contents.append(text.add(" ".join(quoted).capitalize()))
            text.add(",” ")
            source = text.add(source_words)
            text.add(" ")
            cue = text.add(cue_words)
        else:
            source = text.add(source_words)
            text.add(" ")
            cue = text.add(cue_words)
            text.add(" that ")
            third = len(quoted) // 3
            mixed = f"{' '.join(quoted[:third])} “{' '.join(quoted[third:])}”"
            contents.append(text.add(mixed if kind is QuoteKind.MIXED else " ".join(quoted)))
        said = self._add_day(text, day, dated)
        relays: tuple[Relay, ...] = ()
        if relayed < 0.073:
            outlet = self.cast.draw_outlet()
            text.add(", ")
            relays = (Relay(text.add(outlet), outlet),)
            text.add(" reported")
        text.add(".")
        if kind is QuoteKind.DIRECT and second < 0.2:
            text.add(" “")
            contents.append(text.add(" ".join(self.words.draw(8)).capitalize()))
            text.add(".”")
        context = TextSpan.cut(text.text, start, len(text.text))
        if length < 0.6:
            text.add(f" {' '.join(self.words.draw(25)).capitalize()}.")
        text.add("\n\n")
        quote = Quote(kind=kind, contents=tuple(contents), cues=(cue,), source=source, relays=relays, cue_type=cue_type)
        return Claim(
            key=f"{key}-{quote.start}-{quote.end}",
            article_key=key,
            quote=quote,
            speaker=_name(voice, source, named[voice.key], day) if voice else None,
            said=said,
            context=context,
            evidence=_explain(voice, source, named[voice.key]) if voice else f"nobody says who {source_words!r} is",
            confidence=round(0.6 + 0.39 * known, 3),
            relays=tuple(relay.name or "" for relay in relays),
            topics=_find_topics(quoted),
            candidates=(Candidate(voices[0].key, voices[0].name, 0.4, "named before"),) if second > 0.98 else (),
        )

    def _add_day(self, text: _Draft, day: dt.date | None, dated: float) -> SaidDate:
        """Words that tell the day, in a quarter of the claims."""
        if day is None or dated > 0.23:
            by = f"; by {day}, when it was published" if day else ""
            return SaidDate(basis=f"the article does not say{by}")
        said = day - dt.timedelta(days=int(dated * 100) % 6)
        text.add(" ")
        if dated < 0.02:
            phrase = text.add(f"in {said:%B}")
            return SaidDate(PartialDate(said.year, said.month), Precision.MONTH, phrase, f"{phrase.text!r}")
        if dated < 0.035:
            phrase = text.add("that week")
            return SaidDate(PartialDate.of(said), Precision.WEEK, phrase, f"{phrase.text!r}")
        phrase = text.add(f"on {said:%A}")
        return SaidDate(PartialDate.of(said), Precision.DAY, phrase, f"{phrase.text!r}")


def _explain(voice: Voice, source: TextSpan, name: TextSpan) -> str:
    full = source.text == name.text
    return f"named in full, {name.text!r}" if full else f"{source.text!r} is {voice.name}, named before ({name.text!r})"


def _name(voice: Voice, source: TextSpan, name: TextSpan, day: dt.date | None) -> Speaker:
    full = EvidenceStep("full-name", source if source.text == name.text else name, None, 0.97)
    steps = (full,) if source.text == name.text else (EvidenceStep("surname", source, name, 0.95), full)
    return Speaker(
        key=voice.key,
        name=voice.name,
        type=voice.type,
        evidence=_explain(voice, source, name),
        is_official=voice.official is not None,
        office=voice.official.office_on(day) if voice.official else None,
        steps=steps,
    )


def _find_topics(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if len(word) >= _LONG))[:_MOST_TOPICS]
