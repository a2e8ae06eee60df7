"""Whatever the words: steps never raise, answers are sure within bounds, and every reason points into the text."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.specimens import make_doc
from tracker.layout.documents import read_view
from tracker.records import Quote, QuoteKind, Speaker, SpeakerType, TextSpan
from tracker.speakers.linking import find_mentions
from tracker.speakers.resolve import resolve_speakers
from tracker.speakers.roles import read_role
from tracker.speakers.roster import load_roster

ROSTER = load_roster()
WORDS = st.sampled_from(
    [
        "Putin", "Lavrov", "Ann", "Smith", "Jr.", "he", "she", "they", "it", "I", "his", "the", "a", "The", "Kremlin",
        "president", "spokesman", "Russian", "vice", "former", "of", "to", "and", ",", ".", "said", "told", "officials",
        "report", "newspaper", "source", "“", "”", "’s", "\n", "Obama", "administration", "leader", "number", "Monday",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=6, max_size=60).map(" ".join).filter(lambda text: len(text.split()) > 5)
ENTS = {"Ann Smith": "PERSON", "Smith": "PERSON", "Kremlin": "ORG", "Obama": "PERSON"}


@st.composite
def documents(draw):
    """A text with quotes whose sources are any spans of its words."""
    text = draw(TEXTS)
    words = [(at, at + len(word)) for at, word in _place(text)]
    quotes = []
    for first in sorted(draw(st.sets(st.integers(0, len(words) - 3), min_size=1, max_size=6))):
        last = draw(st.integers(first, min(first + 4, len(words) - 2)))
        source = TextSpan.cut(text, words[first][0], words[last][1])
        content = TextSpan.cut(text, words[last + 1][0], words[-1][1])
        quotes.append(Quote(QuoteKind.INDIRECT, (content,), source=source))
    return text, quotes


def _place(text):
    at = 0
    for word in text.split():
        at = text.index(word, at)
        yield at, word
        at += len(word)


@given(documents(), st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)))
@settings(max_examples=150)
def test_resolutions_are_sound(document, day):
    text, quotes = document
    doc = make_doc(text, ents=ENTS)
    found = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=day)
    assert len(found) == len(quotes)
    for quote, each in zip(quotes, found, strict=True):
        assert [c.score for c in each.candidates] == sorted((c.score for c in each.candidates), reverse=True)
        if each.speaker is None:
            assert each.reason
            assert "\n" not in each.reason
        else:
            _check_speaker(each.speaker, quote, text, view=read_view(doc))
    again = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=day)
    assert again == found


def _check_speaker(speaker: Speaker, quote: Quote, text: str, *, view: str) -> None:
    assert speaker.name
    assert speaker.key
    assert 0.5 <= speaker.score <= 1
    assert speaker.evidence
    assert "\n" not in speaker.evidence
    assert speaker.is_official is (speaker.key in ROSTER.officials)
    if speaker.is_official:
        assert ROSTER.officials[speaker.key].type is speaker.type
    else:
        assert speaker.key.partition(":")[0] in {"person", "group", "anonymous", "org"}
    assert speaker.steps
    assert quote.source is not None
    assert quote.source.start <= speaker.steps[0].words.start < quote.source.end
    for step in speaker.steps:
        for span in filter(None, (step.words, step.points_to)):
            assert span.text in (text[span.start : span.end], view[span.start : span.end])
    assert speaker.type in set(SpeakerType)


@given(st.lists(WORDS, max_size=8).map(" ".join), st.booleans())
def test_a_role_fits_itself(words, before_name):
    role = read_role(words, before_name=before_name)
    if role is not None:
        assert role.fits(role)
