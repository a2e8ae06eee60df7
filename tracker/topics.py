"""Find what a quote is about: the nouns and names of its content.

Topics are in lower case but for names, in order of appearance; days and numbers are left out. textacy extracts the
terms from the tokens of the content.

Example: "the destruction of Syria's chemical weapons" -> destruction, Syria, weapon, chemical weapons.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc, Span

from tracker.records import Quote
from tracker.time_limit import check_time

_NOUNS = {"NOUN", "PROPN"}
_TERM_POS = {"NOUN", "PROPN", "ADJ"}
_NO_TOPIC = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_MIN_LENGTH = 3


def find_topics(quotes: Iterable[Quote], doc: Doc) -> list[tuple[str, ...]]:
    """Find the topics of quotes.

    The names of the document are gathered once for all quotes, since spaCy scans the whole document for those of a
    part.

    Args:
        quotes: The quotes of a document.
        doc: The processed document.

    Returns:
        For each quote the names, nouns and two-word terms of its content, each once.
    """
    from textacy.extract import basics  # noqa: PLC0415  slow to import: it brings scikit-learn

    quotes = list(quotes)
    names = list(basics.entities(doc)) if quotes and doc.ents else []
    return [_find_topics(quote, doc, names) for quote in quotes]


def _find_topics(quote: Quote, doc: Doc, names: list[Span]) -> tuple[str, ...]:
    topics: dict[str, None] = {}
    check_time()
    for part in quote.contents:
        span = doc.char_span(part.start, part.end, alignment_mode="expand")
        if span is not None:
            first = bisect_left(names, span.start, key=lambda name: name.start)
            last = bisect_right(names, span.end, key=lambda name: name.end)
            topics |= dict.fromkeys(_terms_of(span, names[first:last]))
    return tuple(topics)


def _terms_of(span: Span, names: list[Span]) -> list[str]:
    named = {token.i for name in names for token in name}
    from textacy.extract import basics  # noqa: PLC0415

    terms = [(name.start, " ".join(name.text.split())) for name in names if name.label_ not in _NO_TOPIC]
    for term in basics.ngrams(span, (1, 2), filter_nums=True, include_pos=_TERM_POS):
        last = term[-1]
        fits = last.pos_ in _NOUNS and not any(token.i in named for token in term)
        if fits and len(last.text) >= _MIN_LENGTH and "\n" not in term.text:
            words = [last.lemma_.lower()] if len(term) == 1 else [token.lower_ for token in term]
            terms.append((term.start, " ".join(words)))
    return [text for _, text in sorted(terms)]
