"""Which phrase of a sentence dates the saying: by the verb it belongs to, and where it must not.

The specimen article is of Tuesday 2013-02-05, so Monday is 2013-02-04 and Sunday 2013-02-03.
"""

from __future__ import annotations

import pytest

from tests.specimens import make_doc, plain, read_quotes, span_of
from tests.unit.test_dates import TAGS as COMMON
from tests.unit.test_dates import TUESDAY
from tracker.dates import resolve_said_date
from tracker.records import PartialDate, Quote, QuoteKind

TAGS = COMMON | {
    "left": "VBD", "knew": "VBD", "declined": "VBD", "rained": "VBD", "smiling": "VBG", "say": "VB", "did": "VBD",
    "quoted": "VBN", "was": "VBD", "were": "VBD", "seen": "VBN", "because": "IN", "While": "IN", "while": "IN",
    "when": "WRB", "which": "WDT", "who": "WP", "soon": "RB", "Reading": "VBG", "wept": "VBD",
}  # fmt: skip
MONDAY, SUNDAY, FRIDAY = "2013-02-04", "2013-02-03", "2013-02-01"
FROM_MARK = "[S:He] [C:said]"

CASES: dict[str, tuple[str, str | None]] = {
    # the tense of the cue
    "present-and-a-day-within-six-words": ("[S:He] [C:says] in Rome, in Bern, in Oslo today [T:so].", TUESDAY),
    "present-and-a-day-seven-words-on": ("[S:He] [C:says] in Rome, in Bern, in Oslo too today [T:so].", None),
    "present-and-a-month": ("[S:He] [C:says] in January [T:so].", None),
    "present-and-a-week": ("[S:He] [C:says] this week [T:so].", None),
    "present-of-a-poll-of-a-month": ("[S:A poll of January] [C:says] [T:so].", None),
    "present-of-a-poll-released-last-month": ("[S:A poll released last month] [C:says] [T:so].", "2013-01"),
    "to-come": ("[S:He] [C:will say] on Monday [T:so].", None),
    "to-come-in-front": ("On Monday [S:he] [C:will say] [T:so].", None),
    "perfect-right-behind-a-day": ("On Monday [S:he] [C:has said] [T:so].", MONDAY),
    "perfect-and-more-behind-a-day": ("On Monday, in Rome, [S:he] [C:has said] [T:so].", None),
    "perfect-and-more-behind-a-month": ("In January, in Rome, [S:he] [C:has said] [T:so].", "2013-01"),
    "past-and-more-behind-a-day": ("On Monday, in Rome, [S:he] [C:said] [T:so].", MONDAY),
    "had-said-before-a-weekday": ("[S:He] [C:had said] before Friday [T:so].", FRIDAY),
    "said-before-a-weekday": ("[S:He] [C:said] before Friday [T:so].", None),
    # behind the content
    "behind-six-words": (f"{FROM_MARK} [T:we go to the old town] on Sunday.", SUNDAY),
    "behind-seven-words": (f"{FROM_MARK} [T:we go to the very old town] on Sunday.", None),
    "behind-many-words-in-marks": (f"{FROM_MARK}: “[T:we go to the very old town in spring]” on Sunday.", SUNDAY),
    "behind-a-promise": (f"{FROM_MARK} [T:that we will go] on Sunday.", None),
    "behind-to": ("[S:He] [C:told them] [T:to go] on Sunday.", None),
    "behind-and-another-verb": (f"{FROM_MARK} [T:so] and on Sunday left.", None),
    "behind-who": (f"{FROM_MARK} so to men who on Sunday left [T:that we go].", None),
    "behind-a-semicolon": (f"{FROM_MARK} so; on Sunday [T:that we go].", None),
    # in front of the clause
    "another-clause-in-front": ("On Sunday it rained; [S:he] [C:said] [T:so].", None),
    "another-verb-in-front": ("On Sunday it rained and [S:he] [C:said] [T:so].", None),
    "a-day-after": ("On Sunday, a day after [S:he] [C:said] [T:so], it rained.", None),
    "when-between-commas": ("On Sunday, when it rained, [S:he] [C:said] [T:so].", SUNDAY),
    "when-without-a-comma": ("On Sunday when it rained [S:he] [C:said] [T:so].", None),
    "which-between-commas": ("On Sunday, which was new, [S:he] [C:said] [T:so].", SUNDAY),
    "saying-of-who-acts": ("On Sunday Putin arrived, [C:saying] [T:so] with [S:him].", SUNDAY),
    "saying-of-who-acts-twice": ("On Sunday Putin arrived and left, [C:saying] [T:so] with [S:him].", None),
    "said-of-who-acts": ("On Sunday Putin arrived, [C:said] [T:so] with [S:him].", None),
    "a-clause-that-a-day-opens": ("They met, and on Sunday [S:he] [C:said] [T:so].", SUNDAY),
    "a-clause-that-a-day-opens-with-a-verb": ("They met, and on Sunday it rained and [S:he] [C:said] [T:so].", None),
    "a-day-at-the-end-of-another-clause": ("They met in Rome on Sunday and in Bern [S:he] [C:said] [T:so].", None),
    "a-clause-that-a-comma-and-a-day-open": ("They met, on Sunday [S:he] [C:said] [T:so].", SUNDAY),
    "a-verb-taken-for-an-infinitive": ("On Sunday they meet and [S:he] [C:said] [T:so].", None),
    "such-a-verb-right-behind": ("On Sunday meet them soon [S:he] [C:said] [T:so].", None),
    "an-infinitive": ("On Sunday, to meet them, [S:he] [C:said] [T:so].", SUNDAY),
    "another-verb-and-when": ("On Sunday it rained when he wept, [S:Putin] [C:said] [T:so].", None),
    "a-verb-behind-it-all": ("[S:He] [C:said] to men on Sunday [T:so] as it rained.", SUNDAY),
    # a verb with the same subject and time
    "went-on-saying": ("[S:He] met them on Sunday, [C:saying] [T:so].", SUNDAY),
    "went-on-and-said": ("[S:He] met them on Sunday and soon [C:said] [T:so].", SUNDAY),
    "went-on-without-and": ("[S:He] met them on Sunday, in Rome [C:said] [T:so].", None),
    "went-on-with-another-verb": ("[S:He] met them on Sunday, knew them and [C:said] [T:so].", None),
    "meets-and-said": ("[S:He] will meet them on Sunday and [C:said] [T:so].", None),
    "went-on-and-says": ("[S:He] met them on Sunday and [C:says] [T:so].", None),
    "was-seen-saying": ("[S:He] was seen on Sunday, [C:saying] [T:so].", SUNDAY),
    "were-seen-saying": ("[S:They] were seen on Sunday, [C:saying] [T:so].", SUNDAY),
    "had-seen-saying": ("[S:He] had seen it on Sunday, [C:saying] [T:so].", None),
    "another-who-met-saying": ("Men who met on Sunday, [S:he] [C:saying] [T:so].", None),
    "who-met-and-said": ("[S:Men] who met on Sunday and [C:said] [T:so].", None),
    # a clause of time
    "while": ("While he sat and wept on Sunday, [S:Putin] [C:said] [T:so].", SUNDAY),
    "while-without-a-comma": ("While he wept on Sunday [S:Putin] [C:said] [T:so].", None),
    "while-and-a-verb-between": ("While he wept on Sunday, smiling, [S:Putin] [C:said] [T:so].", None),
    "another-clause-than-of-time": ("Because he wept on Sunday, [S:Putin] [C:said] [T:so].", None),
    "drew-fire-when": ("Kerry drew fire on Sunday when [S:he] [C:said] [T:so].", SUNDAY),
    "drew-fire-because": ("Kerry drew fire on Sunday because [S:he] [C:said] [T:so].", None),
    "drew-fire-when-he-had": ("Kerry drew fire on Sunday when [S:he] [C:had said] [T:so].", None),
    "drew-fire-soon-when": ("Kerry drew fire on Sunday soon when [S:he] [C:said] [T:so].", None),
    # "declined to answer on Tuesday, though she did say"
    "though-she-did": ("Ann declined on Monday, though [S:she] [C:did say] [T:so].", MONDAY),
    "though-another-did": ("Ann declined on Monday, though [S:Kerry] [C:did say] [T:so].", None),
    "because-she-did": ("Ann declined on Monday, because [S:she] [C:did say] [T:so].", None),
    "though-soon-she-did": ("Ann declined on Monday, though soon [S:she] [C:did say] [T:so].", None),
    "though-she-says": ("Ann declined on Monday, though [S:she] [C:says] [T:so].", None),
    "declines-though-she-did": ("Ann will meet on Monday, though [S:she] [C:did say] [T:so].", None),
    # a scene
    "scene-at-a-conference": ("Reading at a conference on Sunday, [S:he] [C:said] [T:so].", SUNDAY),
    "scene-for-a-conference": ("Reading for a conference on Sunday, [S:he] [C:said] [T:so].", None),
    "scene-of-another": ("Men reading at a conference on Sunday, [S:he] [C:said] [T:so].", SUNDAY),
    # part of a group or a name
    "poll-of-a-day": ("[S:Monday's poll] [C:said] [T:so].", MONDAY),
    "poll-of-a-day-says": ("[S:Monday's poll] [C:says] [T:so].", MONDAY),
    "deadline-of-a-day": ("[S:He] [C:said] at Monday's deadline [T:so].", None),
    "newspaper": ("[S:He] [C:told USA Today] [T:so].", None),
    "since": ("[S:He] [C:said] since Monday [T:so].", None),
    "marked-words": ("[S:He] [C:said] of “Monday” [T:so].", None),
    # which of several
    "nearer-behind": ("On Sunday, in the old town of Rome, [S:he] [C:said] on Monday [T:so].", MONDAY),
    "nearer-in-front": ("On Sunday [S:he] [C:said] in the old town of Rome on Monday [T:so].", SUNDAY),
    "two-days": ("[S:He] [C:said] on Sunday and Monday [T:so].", None),
    "one-of-two-days": ("[S:He] [C:said] on Sunday or Monday [T:so].", None),
    "two-days-in-a-row": ("[S:He] [C:said] on Sunday, Monday [T:so].", None),
    "a-day-and-a-month": ("[S:He] [C:said] on Sunday and in January [T:so].", SUNDAY),
}  # fmt: skip


def _day(quote: Quote, text: str) -> str | None:
    said = resolve_said_date(quote, make_doc(text, tags=TAGS), published=PartialDate.parse(TUESDAY))
    return str(said.day) if said.day else None


@pytest.mark.parametrize(("marked", "day"), CASES.values(), ids=CASES.keys())
def test_phrase_that_dates_the_saying(marked: str, day: str | None) -> None:
    [*_, quote] = read_quotes(marked, tags=TAGS)
    assert _day(quote, plain(marked)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Putin on Monday: we go.", MONDAY),
        ("Putin left on Monday: we go.", None),
        ("On Monday Putin: we go.", MONDAY),
    ],
)
def test_quote_without_a_cue_is_dated_by_what_stands_beside_its_source(text: str, day: str | None) -> None:
    quote = Quote(QuoteKind.INDIRECT, (span_of(text, "we go"),), source=span_of(text, "Putin"))
    assert _day(quote, text) == day
