"""Tell the grammatical form of a content by its part-of-speech tags: a clause, an infinitive, or only an object.

"he would go" is a clause, "to go" an infinitive; "the news", "them", "a loss of two billion" and "the tolls, which
rose" are objects: they name something and say nothing of it. Tags are those of the Penn Treebank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

if TYPE_CHECKING:
    from tracker.quotes.drafts import Reading

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_OPENS_OBJECT = ("DT", "PDT", "PRP", "NN", "JJ", "CD", "POS", "RBS", "RBR")
_COMPLEMENTIZERS = WORDS.of("complementizer", "conjunction of questions")
_HEAD = ("NN", "PRP", "CD", "DT")
_PLURAL = frozenset({"NNS", "NNPS"})
_OPENS_PREDICATE = ("DT", "PRP", "JJ", "VBG", "VBN", "WP")
_NO_PREPOSITION = _COMPLEMENTIZERS | WORDS.of("no preposition")
_SOMEONE = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_ENDS_PHRASE = ("IN", "TO", "W", "V", ",", ":", "CC", "-LRB-")


def read_words(reading: Reading, span: Range) -> list[Token]:
    """The tokens of a range, without white space."""
    found = reading.doc.char_span(*span, alignment_mode="contract")
    return [token for token in found or () if not token.is_space]


def read_tags(reading: Reading, span: Range) -> list[str]:
    """The part-of-speech tags of the tokens of a range."""
    return [token.tag_ for token in read_words(reading, span)]


def is_clause(reading: Reading, content: Range) -> bool:
    """Whether a subject and a finite verb stand before any relative pronoun."""
    for at, tag in enumerate(read_tags(reading, content)):
        if at and tag in _RELATIVE:
            return False
        if tag in _FINITE:
            return at > 0
    return False


def is_infinitive(reading: Reading, content: Range) -> bool:
    """Whether an infinitive stands near the beginning of a content: "to go", "Congress to act now"."""
    return "TO" in read_tags(reading, content)[:8]


def opens_infinitive(reading: Reading, content: Range) -> bool:
    """Whether a content begins with an infinitive: "to go", but not "Congress to act now"."""
    return read_tags(reading, content)[:1] == ["TO"]


def is_object(reading: Reading, content: Range) -> bool:
    """Whether a content is only a noun phrase, with or without a preposition before it: no clause, no infinitive.

    Each relative pronoun may have a finite verb.

    Example: "its envoy", "about the plan" and "the tolls, which rose" are objects; "the tolls, which rose, fell", "it
    was late", "him to go", "going there" and "why he left" are not.
    """
    words = read_words(reading, content)
    if words and words[0].tag_ == "IN" and words[0].lower_ not in _NO_PREPOSITION:
        words = words[1:]
    elif _opens_with_determiner(words):
        words = words[1:]  # a determiner, not a complementizer
    if not words or not words[0].tag_.startswith(_OPENS_OBJECT):
        return False
    clauses = 0
    for word in words:
        clauses += (word.tag_ in _RELATIVE) - (word.tag_ in _FINITE)
        if clauses < 0 or word.tag_ == "VB" or (word.tag_ not in _RELATIVE and word.lower_ in _COMPLEMENTIZERS):
            return False
    return True


def _opens_with_determiner(words: list[Token]) -> bool:
    """Whether a content opens with "that" as a determiner: "first reported [that element of the order]"."""
    is_that = len(words) > 1 and words[0].lower_ == "that" and words[1].tag_ in ("NN", "JJ")
    return is_that and _FINITE.isdisjoint(word.tag_ for word in words)


def is_finite(reading: Reading, content: Range) -> bool:
    """Whether a content has a finite verb."""
    return not _FINITE.isdisjoint(read_tags(reading, content))


def find_head(reading: Reading, content: Range) -> str:
    """Find the head of a content that is an object.

    Args:
        reading: The document.
        content: The range of the content.

    Returns:
        The noun or pronoun, in lower case but for names; "" where there is none. Example: "results" for "the
        results of the report".
    """
    words = read_words(reading, content)
    if words and words[0].tag_ == "IN":
        words = words[1:]
    head, tag = "", ""
    for word in words:
        if word.tag_.startswith(_ENDS_PHRASE):
            break
        if word.tag_.startswith(_HEAD):
            is_verb = tag in _PLURAL and word.tag_ == "NN"  # "the specifics matter" mistagged
            name = word.text if word.tag_.startswith("NNP") else word.lower_  # "US" must not become "us"
            head, tag = "" if is_verb else name, word.tag_
    return head


def has_predication(reading: Reading, content: Range) -> bool:
    """Whether a second object or an adjective behind an object is said of it: "him a liar", "the plan weak"."""
    is_behind_head, was_pronoun = False, False
    for tag in read_tags(reading, content):
        if is_behind_head and (tag.startswith(_OPENS_PREDICATE) or (was_pronoun and tag.startswith("NN"))):
            return True
        is_behind_head = tag.startswith(("NN", "PRP", "CD")) and tag != "PRP$"
        was_pronoun = tag == "PRP"
    return False


def names_someone(reading: Reading, content: Range) -> bool:
    """Whether the head of an object is a person, body, place or personal pronoun: "the United States", "them"."""
    noun = find_head(reading, content).lower()
    heads = [word for word in read_words(reading, content) if word.lower_ == noun]
    return any(word.ent_type_ in _SOMEONE or word.tag_ == "PRP" for word in heads[-1:])
