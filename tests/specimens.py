"""Documents and taggings written out by hand, so that no test of a stage needs a model.

In: text, or text in which "[S:...]", "[C:...]" and "[T:...]" mark source, cue and content. Out: a spaCy ``Doc`` with
the tags, sentences and names given, a ``Tagging`` that links as marked, or the quotes read from both. A digit joins
spans to a cue where there are several: "[S1:Putin] [C1:said] [T1:...]".

    read_quotes("[S:The Kremlin] [C:said] [T:the visit will take place].", ents={"Kremlin": "ORG"})
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer, models, pre_tokenizers

from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.annotator.words import Words, cut_words
from tracker.layout import lay_out
from tracker.quotes.extract import extract_quotes
from tracker.records import Quote, TextSpan

_MARK = re.compile(r"\[(?P<role>[SCT])(?P<number>\d?):(?P<text>[^\]]*)\]")
_ROLES = {"S": "source", "C": "cue", "T": "content"}
_SENTENCE_END = re.compile(r"[.!?][\"”’']?")
_SURE = 40.0
_TAGS = {
    "DT": "the a an this some these those any",
    "IN": "of in from at with for on by about under against after before according as that",
    "PRP": "he she they we it i you",
    "PRP$": "his her its their our",
    "VBD": "said told added denied was were did had stressed noted wrote spoke arrived promised reported urged ended "
    "went rained",
    "VBP": "go stay say",
    "VBZ": "says comes is",
    "MD": "would will could can may must",
    "CC": "and or but",
    "JJ": "senior foreign russian presidential new former deputy unnamed american high-ranking",
    "TO": "to",
    "WP": "who",
}
_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "DT": "DET", "IN": "ADP", "PRP": "PRON", "MD": "AUX",
    "PRP$": "PRON", "VBD": "VERB", "CC": "CCONJ", "JJ": "ADJ", "TO": "PART", "WP": "PRON", "CD": "NUM", "POS": "PART",
    "_SP": "SPACE",
}  # fmt: skip
_TAG_OF = {word: tag for tag, words in _TAGS.items() for word in words.split()}


@cache
def _blank() -> Language:
    return spacy.blank("en")


def make_doc(text: str, *, tags: Mapping[str, str] | None = None, ents: Mapping[str, str] | None = None) -> Doc:
    """A document with sentences, tags and names, whose text is ``text`` to the letter.

    ``tags`` gives the tag of a word wherever it stands; else function words have theirs, capitalised words are NNP,
    words in -s NNS, the rest NN. ``ents`` gives the label of a name wherever it stands. A sentence begins behind a
    stop and on a new line.
    """
    words = [token.text for token in _blank()(text)]
    spaces = [bool(token.whitespace_) for token in _blank()(text)]
    tag = [(tags or {}).get(word) or _guess_tag(word) for word in words]
    ends = [bool(_SENTENCE_END.fullmatch(word)) or "\n" in word for word in words]
    starts: list[bool | int | None] = [at == 0 or (ends[at - 1] and not _trails(word)) for at, word in enumerate(words)]
    for at in range(1, len(words)):
        if words[at - 1] in "\"”’'" and at > 1 and ends[at - 2] and words[at][:1].isupper():
            starts[at] = True
    doc = Doc(_blank().vocab, words, spaces, tags=tag, pos=[_POS.get(each, "") for each in tag], sent_starts=starts)
    assert doc.text == text
    doc.ents = list(_find_ents(doc, ents or {}))
    return doc


def _trails(word: str) -> bool:
    """Whether a token belongs to the sentence before: a closing mark, or white space."""
    return word in "\"”’'" or word.isspace()


def _guess_tag(word: str) -> str:
    if word.isspace():
        return "_SP"
    if word in ("'s", "’s"):
        return "POS"
    if word[:1].isdigit():
        return "CD"
    if not word[:1].isalpha():
        return word
    plain = "NNS" if word.endswith("s") and not word.endswith(("ss", "us")) else "NN"
    return _TAG_OF.get(word.lower()) or ("NNP" if word[0].isupper() else plain)


def _find_ents(doc: Doc, ents: Mapping[str, str]) -> Iterable[Span]:
    taken: set[int] = set()
    for name in sorted(ents, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text):
            span = doc.char_span(*match.span(), label=ents[name])
            if span is not None and not taken & set(range(span.start, span.end)):
                taken |= set(range(span.start, span.end))
                yield span


def span_of(text: str, phrase: str, *, nth: int = 0) -> TextSpan:
    """The nth place of a phrase in a text, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    return TextSpan.cut(text, start, start + len(phrase))


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARK.sub(lambda match: match["text"], marked)


@cache
def word_tokenizer() -> Tokenizer:
    """One piece a word, cut at white space and punctuation as BERT does; every word is unknown to it."""
    tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


@cache
def letter_tokenizer() -> Tokenizer:
    """One piece a letter of a-z; any other word is one unknown piece."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    pieces = ["[UNK]", *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = Tokenizer(models.WordPiece({piece: at for at, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def make_tagging(marked: str) -> Tagging:
    """A tagging with the marked spans, each pointing surely to the cue of its number (none: the one without)."""
    text, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append((match["role"], match["number"], len(text), len(text) + len(match["text"])))
        text += match["text"]
        at = match.end()
    return build_tagging(text + marked[at:], spans)


def build_tagging(text: str, spans: Iterable[tuple[str, str, int, int]], *, score: float = 0.9) -> Tagging:
    """A tagging of ``text`` with spans (role letter, number, start, end); spans that hold no word are left out."""
    words = cut_words(word_tokenizer(), text)
    ranged = [(role, number, *_words_within(words, start, end)) for role, number, start, end in spans]
    ranged = [each for each in ranged if each[2] < each[3]]
    numbers = sorted({number for role, number, _, _ in ranged if role == "C"})
    width = max(1, len(numbers))
    outputs = LinkOutputs(np.zeros((len(words), 7), np.float32), *np.zeros((4, len(words), width), np.float32))
    for role, number, first, last in ranged:
        if number in numbers:
            column = numbers.index(number)
            if role == "T":
                outputs.content_queries[first:last, column] = _SURE
            elif role == "S":
                outputs.source_keys[first, column] = _SURE
            else:
                outputs.cue_keys[first, column] = outputs.cue_queries[first, column] = _SURE
    return Tagging(
        words,
        tuple(TaggedSpan(_ROLES[role], first, last, score) for role, _, first, last in sorted(ranged, key=_first)),
        outputs,
        no_biases(),
    )


def no_biases() -> Biases:
    """Pointers and transitions that favour nothing."""
    distance, step = np.zeros(129, np.float32), np.zeros(5, np.float32)
    return Biases(distance, step, distance, step, np.zeros((7, 7), np.float32))


def _first(ranged: tuple[str, str, int, int]) -> int:
    return ranged[2]


def _words_within(words: Words, start: int, end: int) -> tuple[int, int]:
    inside = np.flatnonzero((words.start >= start) & (words.end <= end))
    return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else (0, 0)


class FakeTagger:
    """Tags the texts it was given marked up; any other text has no spans. ``asked`` keeps what it was asked."""

    def __init__(self, *marked: str) -> None:
        self.readings = {str(lay_out(plain(each))): each for each in marked}
        self.asked: list[str] = []

    def tag(self, text: str) -> Tagging:
        """The marked reading of a text."""
        self.asked.append(text)
        return make_tagging(self.readings.get(str(text), str(text)))


def read_quotes(
    marked: str, *inner: str, tags: Mapping[str, str] | None = None, ents: Mapping[str, str] | None = None
) -> list[Quote]:
    """The quotes of a marked text; ``inner`` are the readings of its paragraphs without a relay's clause."""
    return extract_quotes(make_doc(plain(marked), tags=tags, ents=ents), tag=FakeTagger(marked, *inner).tag)


def show(quote: Quote) -> tuple[str | None, str, str]:
    """Source, cue and content of a quote as words; parts are joined by " | "."""
    return (
        quote.source.text if quote.source else None,
        " | ".join(cue.text for cue in quote.cues),
        " | ".join(content.text for content in quote.contents),
    )
