"""Turn linked words into drafts of quotes, and put right what the tagger leaves raw.

In: a tagging and the spaCy ``Doc`` it was made from. Out: ``Draft`` records in character offsets whose cue is a
reporting word. Here fall: cues that report nothing ("signed"), reports that were not made ("did not say"), lone
relative pronouns as content; and here "who" gives way to its antecedent, "quoted X as saying" to X.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.marks import QuotedRegion, find_quoted_regions, mask_regions
from tracker.outlets import Outlets
from tracker.quotes.acts import is_unmade, tells_act
from tracker.quotes.cues import CueLexicon
from tracker.quotes.link import link_spans
from tracker.quotes.omissions import take_in_clause, take_in_predicate
from tracker.quotes.quoted_as import read_quoted_as_saying
from tracker.quotes.spans import Range
from tracker.schema.cue_types import ACT, SPEECH, is_left_out

_BE_DONE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+)?(?!\w+ing\b)\w+(?:\s+(?:of|with|for|by))?$",
    re.IGNORECASE,
)
_BARE_PARTICIPLE = re.compile(r"^\w+(?:ed|n)\s+(?:of|with|for)$", re.IGNORECASE)
_OBJECT_AHEAD = re.compile(r"\b(?:whom|which|that|who)\s+$", re.IGNORECASE)
_ADDRESSEE = re.compile(r"^(?:[\w.'’-]+\s+){1,6}?(?P<that>that)\s+", re.IGNORECASE)
_ANTECEDENT_REACH = 200
_DESCRIBED = {"who": "PERSON", "which": "ORG"}
_DAY_LEFT = re.compile(r"[ \u00a0,]*(?:on|in)?[ \u00a0,]*")
_APPOSED = re.compile(r",\s+(?:the|an?)\s[^\n.,;:!?()“”\"]+,\s+")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_JOINT = re.compile(r"[\s,]*\b(?:and|but|until|while|when|before|after)\s+", re.IGNORECASE)
_LONGEST_JOINT = 12
_COMPLEMENT = re.compile(r"^(?:that|to|whether|if)\b", re.IGNORECASE)
_THAT = re.compile(r"^that\s+", re.IGNORECASE)
_MIN_BARE_WORDS = 4
_QUOTED_SHARE = 0.8
_AGENT = re.compile(r"\bby\s+(?:the\s+)?$")
_LEADS_TO = re.compile(r":\s{0,4}[“\"«‘']")


@dataclass(slots=True)
class Draft:
    """A quote in the making; ranges are character offsets into the document's text, ``relays`` outermost first.

    ``outer`` is the report that this one lies in, whose source relays it; ``is_outlet``: the source only carries words.
    """

    contents: list[Range]
    cues: list[Range] = field(default_factory=list)
    source: Range | None = None
    relays: list[Range] = field(default_factory=list)
    outer: Draft | None = None
    is_outlet: bool = False
    cue_type: str = SPEECH
    score: float = 1.0
    found_by: str = "model"


@dataclass(frozen=True)
class Reading:
    """What every step needs to know of one document."""

    doc: Doc
    text: str
    regions: list[QuotedRegion]
    inside: npt.NDArray[np.bool_]
    cues: CueLexicon
    outlets: Outlets

    @cached_property
    def outlet_places(self) -> list[re.Match[str]]:
        """Where the text names an outlet, or what makes one, in text order."""
        return list(self.outlets.place_pattern.finditer(self.text))

    @cached_property
    def unquoted(self) -> str:
        """The text with blanks for all that stands inside quotation marks."""
        parts, at = [], 0
        for region in self.regions:
            parts += [self.text[at : region.start], " " * (region.end - region.start)]
            at = region.end
        return "".join([*parts, self.text[at:]])

    def cut(self, span: Range) -> str:
        """The text of a range."""
        return self.text[span[0] : span[1]]

    @classmethod
    def of(cls, doc: Doc, text: str, cues: CueLexicon, outlets: Outlets) -> Reading:
        """Read the quotation marks of a document once; ``text`` is its own, which spaCy builds anew at each access."""
        regions = find_quoted_regions(text)
        return cls(doc, text, regions, mask_regions(text, regions), cues, outlets)


def draft_quotes(reading: Reading, tagging: Tagging) -> tuple[list[Draft], list[Range]]:
    """Drafts in text order, and the ranges of contents that no cue claims."""
    attributions, unclaimed = link_spans(tagging)
    drafts = []
    for attribution in attributions:
        certain = [span.score for span in (attribution.cue, attribution.source) if span is not None]
        draft = Draft(
            contents=[to_range(tagging, content) for content in attribution.contents],
            cues=[to_range(tagging, attribution.cue)],
            source=to_range(tagging, attribution.source) if attribution.source else None,
            score=round(sum(certain) / len(certain), 3),
        )
        drafts.append(draft)
    return drafts, [to_range(tagging, span) for span in unclaimed]


def to_range(tagging: Tagging, span: TaggedSpan) -> Range:
    """Character offsets of a tagged span."""
    return int(tagging.words.start[span.first]), int(tagging.words.end[span.last - 1])


def tidy_draft(reading: Reading, draft: Draft) -> Draft | None:
    """Put one draft right, in place; None where it reports no speech and no thought."""
    _drop_later_source(reading, draft)
    draft.contents = [content for content in draft.contents if not _is_joined_on(reading, draft, content)]
    if not draft.contents:
        return None
    take_in_clause(reading, draft)
    take_in_predicate(reading, draft)
    read_quoted_as_saying(reading, draft)
    _drop_addressee(reading, draft)
    draft.contents = [content for content in draft.contents if not _is_lone_pronoun(reading, content)]
    if len(draft.contents) > 1:  # "what she says [is a good plan]"
        draft.contents = [content for content in draft.contents if reading.cut(content).casefold() != "what"]
    _find_antecedent(reading, draft)
    if not draft.contents or not _classify(reading, draft):
        return None
    draft.contents = [_drop_that(reading, draft, content) for content in draft.contents]
    return draft


def _is_joined_on(reading: Reading, draft: Draft, content: Range) -> bool:
    """Whether a clause before the report is none of it: "[She took a chair] and the doctor explained"."""
    begins = min([draft.cues[0][0], *([draft.source[0]] if draft.source else [])])
    joint = reading.text[content[1] : begins] if 0 <= begins - content[1] <= _LONGEST_JOINT else ""
    return bool(_JOINT.fullmatch(joint)) and not reading.inside[content[0] : content[1]].any()


def _drop_later_source(reading: Reading, draft: Draft) -> None:
    """Who is named only in a sentence behind that of the cue does not speak: there the tagger saw no source.

    Example: "The plan was criticized as too weak. Lavrov left." says nothing of Lavrov. A content may
    hold more sentences than one.
    """
    if draft.source is None or not reading.doc.has_annotation("SENT_START"):
        return
    end = max(end for _, end in (*draft.cues, *draft.contents))
    last = reading.doc.char_span(end - 1, end, alignment_mode="expand")
    if last and draft.source[0] >= last[-1].sent.end_char:
        draft.source = None


def _drop_addressee(reading: Reading, draft: Draft) -> None:
    """'Russians accused of violations', 'he was told that ...': who stands before a passive cue does not speak."""
    cue = reading.cut(draft.cues[0])
    entry = reading.cues.find_entry(" ".join(reading.cut(each) for each in draft.cues))
    if entry is None or entry.pos != "verb" or draft.source is None or draft.source[1] > draft.cues[0][0]:
        return
    if len(draft.cues) > 1:
        return  # "was reported by Interfax to have told ..."
    be_done = _BE_DONE.search(cue) and entry.is_speech  # but "is convinced", "was worried" are the subject's
    start = draft.source[0]
    has_object = _OBJECT_AHEAD.search(reading.text[max(0, start - 10) : start])  # "the board, which she accused of"
    if be_done or (entry.addressee and _BARE_PARTICIPLE.search(cue) and not has_object):
        draft.source = None


def _is_lone_pronoun(reading: Reading, content: Range) -> bool:
    return reading.cut(content).casefold().strip(" ,") in _RELATIVE


def _find_antecedent(reading: Reading, draft: Draft) -> None:
    """'Hillary Clinton, who pledged to ...': the source is the name before the relative pronoun.

    A day or one description may stand between: "AIPAC, the pro-Israel lobby, which said".
    """
    if draft.source is None or reading.cut(draft.source).casefold() not in _RELATIVE:
        return
    start, kind = draft.source[0], _DESCRIBED.get(reading.cut(draft.source).casefold())
    opening = max(0, start - _ANTECEDENT_REACH)
    ents = [ent for ent in reading.doc.ents if opening <= ent.start_char and ent.end_char <= start]
    days = [(ent.start_char, ent.end_char) for ent in ents if ent.label_ == "DATE"]
    named = [ent for ent in reversed(ents) if ent.label_ != "DATE"]
    described = [e for e in named if e.label_ == kind and _APPOSED.fullmatch(reading.text, e.end_char, start)]
    behind = [e for e in named if _DAY_LEFT.fullmatch(_leave_out(reading, (e.end_char, start), days))]
    draft.contents = _leave_antecedent(draft, start)
    found = next(iter([*described, *behind]), None)
    draft.source = (found.start_char, found.end_char) if found is not None else None


def _leave_antecedent(draft: Draft, start: int) -> list[Range]:
    """What stands before "who said" and its antecedent is no content, where other content is."""
    behind = [content for content in draft.contents if content[0] > start]
    return behind if behind and draft.cues[0][0] > start else draft.contents


def _leave_out(reading: Reading, span: Range, others: list[Range]) -> str:
    """The words of a span but for those of others that lie in it."""
    start, words = span[0], ""
    for other in others:
        if start <= other[0] and other[1] <= span[1]:
            words, start = words + reading.text[start : other[0]], other[1]
    return words + reading.text[start : span[1]]


def _classify(reading: Reading, draft: Draft) -> bool:
    """Set the cue type; False where nothing is reported."""
    cue = " ".join(reading.cut(span) for span in draft.cues)
    entry = reading.cues.find_entry(cue)
    if entry is None:
        return _is_plain_direct(reading, draft)
    if entry.pos == "noun" and not any(_COMPLEMENT.match(reading.cut(content)) for content in draft.contents):
        return _is_plain_direct(reading, draft)
    if is_unmade(reading, draft, entry):
        return False
    draft.cue_type = ACT if not is_left_out(entry.type) and tells_act(reading, draft, entry) else entry.type
    return True


def _is_plain_direct(reading: Reading, draft: Draft) -> bool:
    """A wholly quoted sentence counts whatever its cue: '"We will go there again," smiled Lavrov'.

    Behind a colon a word is enough: 'Lavrov was blunt: "No."'
    """
    if draft.source is None or _is_beside_mark(reading, draft):
        return False
    longest = max(draft.contents, key=lambda span: span[1] - span[0])
    words = reading.cut(longest).split()
    draft.cue_type = SPEECH
    is_led_to = _LEADS_TO.search(reading.text[max(0, longest[0] - 8) : longest[0] + 1]) is not None
    if is_led_to:
        return all(reading.inside[at] for at in range(*longest) if reading.text[at].isalnum())
    return len(words) >= _MIN_BARE_WORDS and bool(reading.inside[longest[0] : longest[1]].mean() > _QUOTED_SHARE)


def _is_beside_mark(reading: Reading, draft: Draft) -> bool:
    """Whether a source with no cue but a mark is nobody who speaks: 'a statement, carried by Ann Lee: "..."'."""
    assert draft.source is not None
    if any(char.isalnum() for cue in draft.cues for char in reading.cut(cue)):
        return False
    span = reading.doc.char_span(*draft.source, alignment_mode="expand")
    is_name = bool(span) and span is not None and span[-1].tag_.startswith(("NNP", "PRP"))
    return not is_name or _AGENT.search(reading.text[max(0, draft.source[0] - 8) : draft.source[0]]) is not None


def _drop_that(reading: Reading, draft: Draft, content: Range) -> Range:
    """Leave off addressee and complementizer: 'told reporters that Obama had ...' -> 'Obama had ...'."""
    start, end = content
    entry = reading.cues.find_entry(" ".join(reading.cut(cue) for cue in draft.cues))
    if entry is not None and entry.addressee and entry.type != "accusation" and start >= draft.cues[0][1]:
        match = _ADDRESSEE.match(reading.cut(content))
        if (
            match is not None
            and not _is_determiner(reading, start + match.end("that") - 4)
            and start + match.end() < end
            and not reading.inside[start : start + match.end()].any()
        ):
            return (start + match.end(), end)
    match = _THAT.match(reading.cut(content))
    if match is None:
        return content
    if _is_determiner(reading, start):
        return content
    return (start + match.end(), end) if start + match.end() < end else content


def _is_determiner(reading: Reading, start: int) -> bool:
    """Whether the "that" at an offset belongs to a noun: "use that position"."""
    span = reading.doc.char_span(start, start + 4)
    return span is not None and span[0].tag_ == "DT"
