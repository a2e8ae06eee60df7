"""Pairing of quotation marks, trimming to them, and the kind of content they tell."""

from __future__ import annotations

import pytest

from tracker.marks import find_quoted_regions, mark_characters, mask_regions
from tracker.quotes.spans import classify_kind, trim_content, widen_to_regions
from tracker.records import QuoteKind

PAIRING = {
    "none": ("He said nothing.", []),
    "empty": ("", []),
    "straight": ('"We go," he said.', ["We go,"]),
    "curly": ("“We go,” he said.", ["We go,"]),
    "two": ('He said "A" and "B".', ["A", "B"]),
    "straight-then-curly": ('He said "We go.”', ["We go."]),
    "curly-then-straight": ('He said “We go."', ["We go."]),
    "odd-last-runs-to-the-end": ('He said "A b" and "C d.', ["A b", "C d."]),
    "lone-closing": ("He said so” and left.", []),
    "unclosed-paragraph-continues": ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
    "never-across-paragraphs": ('He said "one.\nAnd two" he said.', ["one.", " he said."]),
    "nested-single": ("“He called it ‘folly’ today,” she said.", ["He called it ‘folly’ today,"]),
    "nested-curly": ("“They told us “go” and we went,” she said.", ["They told us “go” and we went,"]),
    "nested-curly-at-the-end": ("She said: “We call it “folly.””", ["We call it “folly.”"]),
    "inner-mark-left-open": ("“They told us “go and we went,” she said.", ["They told us “go and we went,"]),
    "guillemets": ("«Мы едем», he said.", ["Мы едем"]),
    "german": ("„Wir gehen“, he said.", ["Wir gehen"]),
    "two-opening-shapes": ("He said “we go“ today.", ["we go"]),
    "inches": ('He is 6\'2" tall and said "we go".', ["we go"]),
    "number-inside": ('He said "we go in 2013" and left.', ["we go in 2013"]),
    "british-single": ("'We go,' he said. 'It is time.'", ["We go,", "It is time."]),
    "british-curly": ("‘We go,’ he said.", ["We go,"]),
    "apostrophes": ("Russia's ships don't sail 'til the '90s, he said.", []),
    "possessive-plural": ("The ministers' plan wasn't the diplomats' plan.", []),
    "scare-quote": ("The 'reset' is over, he said.", []),
    "empty-marks": ('He said "" and left.', []),
    "lone-mark": ('"', []),
    "mark-at-the-end": ('He said "', []),
}


@pytest.mark.parametrize(("text", "inside"), PAIRING.values(), ids=PAIRING.keys())
def test_find_quoted_regions(text: str, inside: list[str]) -> None:
    assert [text[region.start : region.end] for region in find_quoted_regions(text)] == inside


def test_a_region_left_open_says_so() -> None:
    assert [region.closed for region in find_quoted_regions('He said "A b" and "C d.')] == [True, False]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ('a "b" c', "0021200"),
        ('a "b\nc"', "0021002"),
        ("a” b", "0200"),
        ('"a" "b"', "2120212"),
        ("", ""),
    ],
    ids=["pair", "open-line", "lone-closing", "two", "empty"],
)
def test_mark_characters(text: str, states: str) -> None:
    assert "".join(map(str, mark_characters(text)[: len(text)])) == states


TRIMMING = {
    "marks-and-comma": ('"We go,"', '"We go,"', "We go"),
    "question-stays": ('"Do we go?" he asked.', '"Do we go?"', "Do we go?"),
    "exclamation-stays": ("“We go!” he said.", "“We go!”", "We go!"),
    "stop": ('"We go."', '"We go."', "We go"),
    "abbreviation": ("He said it was made in the U.S. today.", "it was made in the U.S.", "it was made in the U.S."),
    "abbreviation-and-comma": ("Made in the U.S., he said.", "Made in the U.S.,", "Made in the U.S."),
    "initial-is-none": ("He said it was plan B.", "it was plan B.", "it was plan B"),
    "partner-inside-right": (
        'He said he plans to visit, "probably this month".',
        'he plans to visit, "probably this month".',
        'he plans to visit, "probably this month"',
    ),
    "partner-inside-left": (
        'He said "probably" this month.',
        '"probably" this month.',
        '"probably" this month',
    ),
    "leading-dash": ("He said — we go.", "— we go.", "we go"),
    "minus": ("He said -5 degrees is mild.", "-5 degrees is mild.", "-5 degrees is mild"),
    "minus-in-marks": ("“-5 degrees,” he said.", "“-5 degrees,”", "-5 degrees"),
    "dash-in-marks": ("“We want it now —,” he said.", "“We want it now —,”", "We want it now —"),
    "emoji-in-marks": ("“We go 😀,” he said.", "“We go 😀,”", "We go 😀"),
    "emoji-before-marks": ("😀 “We go,” he said.", "😀 “We go,”", "We go"),
    "bold": ("**“We go,”** he said.", "**“We go,”**", "We go"),
    "mark-of-two-characters": ("He has “   a go  ” now.", "“   a go  ” now", "“   a go  ” now"),
    "only-marks": ('He said "," then.', '","', None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "raw", "expected"), TRIMMING.values(), ids=TRIMMING.keys())
def test_trim_content(text: str, raw: str, expected: str | None) -> None:
    start = text.index(raw)
    trimmed = trim_content(text, start, start + len(raw), find_quoted_regions(text))
    assert (text[slice(*trimmed)] if trimmed else None) == expected


WIDENING = {
    "last-sentence": ("“One two. Three four five,” he said.", "Three four five", "", "One two. Three four five,"),
    "two-regions": ("“One two,” “three four,” he said.", "two,” “three", "", "One two,” “three four,"),
    "report-deep-inside": (
        "“He told me that we go and then they all left for the airport at once,” she said.", "we go", "", "we go",
    ),
    "never-over-taken": ("“One two. Three four five,” he said.", "Three four five", "One two", "Three four five"),
    "outside": ("“One two,” he said of it all.", "it all", "", "it all"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content", "blocked", "expected"), WIDENING.values(), ids=WIDENING.keys())
def test_widen_to_regions(text: str, content: str, blocked: str, expected: str) -> None:
    taken = mask_regions(text, [])
    if blocked:
        taken[text.index(blocked) : text.index(blocked) + len(blocked)] = True
    start = text.index(content)
    wide = widen_to_regions(start, start + len(content), find_quoted_regions(text), taken)
    assert text[slice(*wide)] == expected


@pytest.mark.parametrize(
    ("text", "contents", "kind"),
    [
        ('He said "we go" now.', ["we go"], QuoteKind.DIRECT),
        ('He said "we go", now.', ['"we go",'], QuoteKind.DIRECT),
        ('He said they "go" now.', ['they "go" now'], QuoteKind.MIXED),
        ("He said they go now.", ["they go now"], QuoteKind.INDIRECT),
        ('"We go," he said, and they went.', ["We go", "they went"], QuoteKind.MIXED),
        ('He said "..." now.', ["..."], QuoteKind.INDIRECT),
    ],
    ids=["direct", "marks-do-not-count", "mixed", "indirect", "two-parts", "no-words"],
)
def test_tell_kind(text: str, contents: list[str], kind: QuoteKind) -> None:
    ranges = [(text.index(content), text.index(content) + len(content)) for content in contents]
    assert classify_kind(text, ranges, mask_regions(text, find_quoted_regions(text))) is kind
