"""What a quote is about: the nouns and names of its content.

In: a quote and its processed document. Out: topics, in order of appearance, lower case but for names. Terms are
extracted by textacy from the content's own tokens; nothing outside the quotation counts.

Example: "the destruction of Syria's chemical weapons" -> destruction, Syria, weapon, chemical weapons.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span
from textacy.extract import basics

from tracker.records import Quote

_NOUNS = {"NOUN", "PROPN"}
_TERM_POS = {"NOUN", "PROPN", "ADJ"}
_NO_TOPIC = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_MIN_LENGTH = 3


def find_topics(quote: Quote, doc: Doc) -> tuple[str, ...]:
    """Names, nouns and two-word terms of the content, each once."""
    topics: dict[str, None] = {}
    for part in quote.contents:
        span = doc.char_span(part.start, part.end, alignment_mode="expand")
        if span is not None:
            topics |= dict.fromkeys(_terms_of(span))
    return tuple(topics)


def _terms_of(span: Span) -> list[str]:
    names = list(basics.entities(span, exclude_types=_NO_TOPIC)) if span.ents else []
    named = {token.i for name in names for token in name}
    terms = [(name.start, " ".join(name.text.split())) for name in names]
    for term in basics.ngrams(span, (1, 2), filter_nums=True, include_pos=_TERM_POS):
        last = term[-1]
        fits = last.pos_ in _NOUNS and not any(token.i in named for token in term)
        if fits and len(last.text) >= _MIN_LENGTH and "\n" not in term.text:
            words = [last.lemma_.lower()] if len(term) == 1 else [token.lower_ for token in term]
            terms.append((term.start, " ".join(words)))
    return [text for _, text in sorted(terms)]
