"""Which bodies a common noun may refer to, and which of them is named just before.

Examples: "the company", "the software giant", "the group".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span

from tracker.marks import CLOSING, OPENING
from tracker.outlets import load_outlets
from tracker.records import Candidate, Speaker, SpeakerType, TextSpan
from tracker.speakers.bodies import by_body
from tracker.speakers.countries import find_country, place_pattern, read_national_body
from tracker.speakers.noun_phrase import NounPhrase, also_names, singular
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, cite, plain_name, speak_again, take_step
from tracker.text import fold
from tracker.vocabulary import read_rows

_MAX_SENTENCES = 5
_MAX_PARAGRAPHS = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES = frozenset({"NNP", "NNPS"})
_MARKS = frozenset(OPENING + CLOSING)
_SCORES = (0.8, 0.8, 0.75)


def is_any_body(phrase: NounPhrase) -> bool:
    """Whether a noun says what a body is rather than part of its name: "company", "bureau", but not "ministry"."""
    return also_names(phrase, "any") or phrase.head in _epithets()


def bears_noun(speaker: Speaker, phrase: NounPhrase) -> bool:
    """Whether a body's name has the noun ("Foreign Ministry", "Sberbank"), or the press calls it that."""
    words = [singular(word) for word in fold(speaker.name).split()]
    if phrase.head in words or speaker.name in _epithets().get(phrase.head, ()):
        return True
    if also_names(phrase, "outlet") and load_outlets().find_name(speaker.name):
        return fits_outlet(speaker.name, phrase)
    return phrase.head == "bank" and any(word.endswith("bank") for word in words)


def may_be_called(speaker: Speaker, phrase: NounPhrase) -> bool:
    """Whether a general noun may refer to a body: its name shows no other kind, and it is not on the roster."""
    words = [singular(word) for word in fold(speaker.name).split()]
    if speaker.is_official or any(word in load_nouns() and load_nouns()[word].kind == "body" for word in words):
        return False
    if load_outlets().find_name(speaker.name):
        return also_names(phrase, "outlet") and fits_outlet(speaker.name, phrase)
    # A body that the table of outlets lacks may be one: "the newspaper" after "the Village Voice".
    return also_names(phrase, "any") or also_names(phrase, "outlet")


def fits_outlet(name: str, phrase: NounPhrase) -> bool:
    """Whether an outlet is of the kind the noun says; one of unknown kind is. "The newspaper" is not the BBC."""
    asked, known = load_outlets().kind_of_word.get(phrase.head), load_outlets().kinds.get(name)
    return asked is None or known is None or asked in (known, "site")


def near_before(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | Resolution | None:
    """The fitting body of the last sentence that names any: "Voronezh Aircraft built the jet, the company said".

    Of several, the one that spoke last or, in the source's own sentence, acts; where neither decides, they are
    candidates.
    """
    if place_pattern().search(source.text):
        return None  # "the North Korean agency": the names of others do not say whose they are
    for back, (first, last) in enumerate(_sentences_before(scene, source)):
        fits: dict[str, tuple[Speaker, TextSpan]] = {}
        named = [each for each in _find_bodies(scene, first, last) if _suits(scene, source, phrase, each[0])]
        bearers = [each for each in named if bears_noun(each[0], phrase)]
        for speaker, words in bearers or named:
            fits[speaker.key] = speaker, words
        if not fits:
            continue
        chosen = _choose(scene, source, fits, own=back == 0)
        if chosen is None:
            share = round(1 / len(fits), 3)
            candidates = tuple(
                Candidate(s.key, s.name, share, f"named just before ({cite(w.text)})") for s, w in fits.values()
            )
            return Resolution(None, candidates, f"{cite(source.text)} may be one of several named just before")
        speaker, words = chosen
        evidence = f"{cite(source.text)} is taken for {speaker.name}, named just before it ({cite(words.text)})"
        score = _SCORES[min(back, len(_SCORES) - 1)]
        return speak_again(speaker, evidence, score, steps=take_step("body-named-near", source, words))
    return None


def _suits(scene: Scene, source: TextSpan, phrase: NounPhrase, speaker: Speaker) -> bool:
    """Whether a body may be meant; one whose name has the noun must also have the modifiers before it."""
    modifiers = set(fold(source.text).split()[1:-1])
    if phrase.head in fold(speaker.name).split():
        return modifiers <= set(fold(speaker.name).split())
    if modifiers and speaker.is_official:
        return bears_noun(speaker, phrase) and any(said and said.key == speaker.key for _, _, said in scene.spoken)
    return bears_noun(speaker, phrase) or may_be_called(speaker, phrase)


def _choose(
    scene: Scene, source: TextSpan, fits: dict[str, tuple[Speaker, TextSpan]], *, own: bool
) -> tuple[Speaker, TextSpan] | None:
    """The only body; else the one that spoke last; else, in its own sentence, the only one with a verb behind it."""
    if len(fits) == 1:
        return next(iter(fits.values()))
    start = scene.paragraph_start(source.start, back=_MAX_PARAGRAPHS)
    for _, _, speaker in reversed(scene.spoken_between(start, source.start)):
        if speaker is not None and speaker.key in fits:
            return fits[speaker.key]
    acting = [each for each in fits.values() if own and _acts(scene, each[1])]
    return acting[0] if len(acting) == 1 else None


def _acts(scene: Scene, words: TextSpan) -> bool:
    span = scene.doc.char_span(words.start, words.end, alignment_mode="expand")
    return span is not None and span.end < len(scene.doc) and scene.doc[span.end].tag_ in _FINITE


def _sentences_before(scene: Scene, source: TextSpan) -> Iterator[tuple[int, int]]:
    """Yield ranges of tokens, backwards: the source's sentence up to it, then up to four sentences before.

    None starts before the paragraph that precedes the source's.
    """
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if not span or not scene.doc.has_annotation("SENT_START"):
        return
    first, last = span[0].sent.start, span.start
    start = scene.paragraph_start(source.start, back=1)
    for _ in range(_MAX_SENTENCES):
        if first == span[0].sent.start or any(token.pos_ in ("VERB", "AUX") for token in scene.doc[first:last]):
            yield first, last  # else a caption or its credit
        if first == 0 or scene.doc[first - 1].idx < start:
            return
        first, last = scene.doc[first - 1].sent.start, first


def _find_bodies(scene: Scene, first: int, last: int) -> Iterator[tuple[Speaker, TextSpan]]:
    """Yield the bodies named in a range of tokens, or speaking there."""
    if first >= last:
        return
    for words in _name_bodies(scene, first, last):
        body = by_body(scene, words)
        if body is not None and body.type is SpeakerType.ORGANIZATION:
            yield body, words
        elif body is None:
            name = plain_name(words.text)
            yield Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, f"named {cite(words.text)}"), words
    start, end = scene.doc[first].idx, scene.doc[last - 1].idx + len(scene.doc[last - 1])
    for spoken, _, speaker in scene.spoken_between(start, end):
        if speaker is not None and speaker.type is SpeakerType.ORGANIZATION:
            yield speaker, spoken


def _name_bodies(scene: Scene, first: int, last: int) -> Iterator[TextSpan]:
    """Yield the names of bodies in a range of tokens, as runs of proper nouns, outside quotation marks.

    The entity recogniser may cut "Voronezh Aircraft" to its first word, so its spans are not used.
    """
    at = first
    while at < last:
        if scene.doc[at].tag_ not in _NAMES:
            at += 1
            continue
        end = at + 1
        while end < last and scene.doc[end].tag_ in _NAMES:
            end += 1
        words = scene.span(scene.doc[at].idx, scene.doc[end - 1].idx + len(scene.doc[end - 1]))
        numbered = end < last and scene.doc[end].tag_ == "CD"  # "the Boeing 767"
        if not numbered and not _is_in_marks(scene, words) and _is_body(scene, words, scene.doc[at:end]):
            yield words
        at = end


def _is_in_marks(scene: Scene, words: TextSpan) -> bool:
    """Whether a name stands inside the quotation marks of a quote, not just in reported speech."""
    return any(
        sum(char in _MARKS for char in scene.text[max(0, start - 1) : words.start]) % 2
        for start, _ in scene.quoted_around(words.start)
    )


def _is_body(scene: Scene, words: TextSpan, span: Span) -> bool:
    """Whether proper nouns name a body: by the recogniser, the roster, an earlier quote, or a verb ("Norvik opened").

    Not a name that holds a person's ("VA Secretary Robert McDonald") or a plural ("Warplanes took off").
    """
    if find_country(words.text) is not None or read_national_body(words.text) is not None:
        return False
    if fold(words.text) in load_nouns() or scene.mentions.within(words.start, words.end):
        return False
    labels = {token.ent_type_ for token in span}
    listed = scene.roster.find_name(words.text)
    if "ORG" in labels or (listed is not None and listed.type is not SpeakerType.PERSON):
        return True
    spoke = any(
        said and said.type is SpeakerType.ORGANIZATION and said.name == words.text for _, _, said in scene.spoken
    )
    acts = span.end < len(scene.doc) and scene.doc[span.end].tag_ in _FINITE
    return labels == {""} and (spoke or (acts and span[-1].tag_ == "NNP"))


@cache
def _epithets() -> dict[str, tuple[str, ...]]:
    """Common nouns that the press uses for bodies, each with the names of these."""
    return {row["noun"]: tuple(row["names"].split("|")) for row in read_rows("speakers/epithets.csv")}
