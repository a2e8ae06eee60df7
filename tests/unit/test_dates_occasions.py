"""Which date governs which quote of an article; the specimen article is of Tuesday 2013-02-05."""

from __future__ import annotations

import pytest

from tests.factories import make_speaker
from tests.specimens import make_doc, plain, read_quotes
from tracker.dates import date_quotes
from tracker.records import PartialDate, SaidDate

TUESDAY = "2013-02-05"
TAGS = {
    "accepted": "VBD", "met": "VBD", "made": "VBD", "opened": "VBD", "urged": "VBD", "reported": "VBD", "agreed": "VBD",
    "saying": "VBG", "will": "MD", "meet": "VB", "says": "VBZ", "has": "VBZ", "had": "VBD", "who": "WP",
}  # fmt: skip
NAMES = {"he": "Putin", "He": "Putin", "Mr Putin": "Putin"}
LEAD = "Putin on Monday accepted the invitation of the council to come to the city of Bern.\n"


def _date_all(marked: str, published: str | None = TUESDAY) -> list[SaidDate]:
    quotes = read_quotes(marked, tags=TAGS)
    words = [quote.source.text if quote.source else None for quote in quotes]
    speakers = [make_speaker(NAMES.get(each, each)) if each else None for each in words]
    day = PartialDate.parse(published) if published else None
    text = plain(marked)
    return date_quotes(quotes, speakers, make_doc(text, tags=TAGS), published=day, text=text)


def _days(marked: str, published: str | None = TUESDAY) -> list[str | None]:
    return [str(said.day) if said.day else None for said in _date_all(marked, published)]


FIRST = "[S1:Putin] [C1:said] on Saturday [T1:that we go].\n"
VAGUE = "[S1:Putin] [C1:said] last week [T1:that we go].\n"
BEHIND = "“[T1:We go],” [S1:Putin] [C1:said].\n"
LONG_RAIN = " It rained." * 40
SATURDAYS = ["2013-02-02", "2013-02-02"]

CARRIED: dict[str, tuple[str, list[str | None]]] = {
    "next-paragraph": (FIRST + "“[T2:We stay],” [S2:he] [C2:said].", SATURDAYS),
    "goes-on": (
        FIRST + "“[T2:So],” [S2:he] [C2:said].\nIt rained.\nIt rained.\n“[T3:So],” [S3:he] [C3:said].",
        ["2013-02-02"] * 3,
    ),
    "comes-back-to-the-only-day": (FIRST + "It rained.\n" * 3 + "“[T2:We stay],” [S2:he] [C2:said].", SATURDAYS),
    "too-far": (FIRST + (LONG_RAIN + "\n") * 12 + "“[T2:We stay],” [S2:he] [C2:said].", ["2013-02-02", None]),
    "speaks-on-two-days": (
        FIRST + "[S2:He] [C2:said] on Monday [T2:so].\n" + "It rained.\n" * 3 + "“[T3:We stay],” [S3:he] [C3:said].",
        ["2013-02-02", "2013-02-04", None],
    ),
    "another-time-right-before": (
        FIRST + "It rained.\n" * 3 + "In 2009 it rained. “[T2:We stay],” [S2:he] [C2:said].",
        ["2013-02-02", None],
    ),
    "another-speaker": (FIRST + "“[T2:We stay],” [S2:Kerry] [C2:said].", ["2013-02-02", None]),
    "another-day-between": (FIRST + "On Sunday it rained.\n“[T2:So],” [S2:he] [C2:said].", ["2013-02-02", None]),
    "another-year-between": (FIRST + "It rained in 2009.\n“[T2:So],” [S2:he] [C2:said].", ["2013-02-02", None]),
    "a-beginning-between": (FIRST + "It rained since Sunday.\n“[T2:So],” [S2:he] [C2:said].", SATURDAYS),
    "the-week-of-the-day": (FIRST + "It rained last week.\n“[T2:So],” [S2:he] [C2:said].", SATURDAYS),
    "says": (FIRST + "“[T2:We stay],” [S2:he] [C2:says].", ["2013-02-02", None]),
    "has-said": (FIRST + "[S2:He] has [C2:said] [T2:that we stay].", ["2013-02-02", None]),
    "had-said": (FIRST + "[S2:He] had [C2:said] [T2:that we stay].", ["2013-02-02", None]),
    "previously": (FIRST + "[S2:He] previously [C2:said] [T2:that we stay].", ["2013-02-02", None]),
    "in-the-past": (FIRST + "In the past [S2:he] [C2:said] [T2:that we stay].", ["2013-02-02", None]),
    "day-inside-the-content": (FIRST + "[S2:He] [C2:said] [T2:they go on Friday].", SATURDAYS),
    "own-day-not-told": (FIRST + "[S2:He] [C2:said] on Wednesday [T2:that we stay].", ["2013-02-02", None]),
    "vague-next-paragraph": (
        "[S1:Putin] [C1:said] last week [T1:that we go].\n“[T2:So],” [S2:he] [C2:said].", ["2013-01-28"] * 2,
    ),
    "vague-not-further": (
        VAGUE + "“[T2:So],” [S2:he] [C2:said].\nIt rained.\n“[T3:So],” [S3:he] [C3:said].",
        ["2013-01-28", "2013-01-28", None],
    ),
    "vague-and-another-time": (
        VAGUE + "It rained since Sunday. “[T2:So],” [S2:he] [C2:said].",
        ["2013-01-28", None],
    ),
    "one-sentence": ("[S1:Putin] [C1:said] [T1:so] and [C2:told] them Monday [T2:so too].", ["2013-02-04"] * 2),
    "before-is-no-occasion": (
        "[S1:Putin] had [C1:said] ahead of the Feb. 1 vote [T1:so].\n“[T2:So],” [S2:he] [C2:said].",
        ["2013-02-01", None],
    ),
    "dated-behind": (BEHIND + "[S2:He] [C2:told] them on Sunday [T2:so].", ["2013-02-03"] * 2),
    "dated-too-far-behind": (
        BEHIND + "It rained.\n" * 2 + "[S2:He] [C2:told] them on Sunday [T2:so].",
        [None, "2013-02-03"],
    ),
    "vague-behind": (BEHIND + "[S2:He] [C2:said] last week [T2:so].", [None, "2013-01-28"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "days"), CARRIED.values(), ids=CARRIED.keys())
def test_the_same_speakers_day_governs_the_occasion(marked: str, days: list[str | None]) -> None:
    assert _days(marked) == days


LEADS: dict[str, tuple[str, str | None]] = {
    "next-paragraph": (LEAD + "“[T:We go],” [S:Kerry] [C:said].", "2013-02-04"),
    "behind-a-heading": ("Home News\n\n" + LEAD + "“[T:We go],” [S:Kerry] [C:said].", "2013-02-04"),
    "too-far": (LEAD + "It rained.\n" * 6 + "“[T:We go],” [S:Kerry] [C:said].", None),
    "another-day-between": (LEAD + "It rained in 2009.\n“[T:We go],” [S:Kerry] [C:said].", None),
    "says": (LEAD + "“[T:We go],” [S:Kerry] [C:says].", None),
    "had-said": (LEAD + "[S:Kerry] had [C:said] [T:that we go].", None),
    "no-speaker": (LEAD + "“[T:They all stay here],” [C:was said].", None),
    "a-paper": (LEAD + "[S:A report] [C:said] [T:that we go].", None),
    "background": (LEAD + "[S:Kerry] [C:denied] [T:that we go].", None),
    "old-news": (LEAD.replace("Monday", "Saturday") + "“[T:We go],” [S:Kerry] [C:said].", None),
    "two-days": (LEAD.replace("Bern.", "Bern on Sunday.") + "“[T:We go],” [S:Kerry] [C:said].", None),
    "to-come": (LEAD.replace("accepted", "will meet") + "“[T:We go],” [S:Kerry] [C:said].", None),
    "relative-clause": (LEAD.replace("Putin on", "Putin, who on") + "“[T:We go],” [S:Kerry] [C:said].", None),
    "retold": ("The Times reported on Monday that there are so many to come.\n“[T:So],” [S:Kerry] [C:said].", None),
    "says-now": (LEAD.replace("accepted", "says") + "“[T:We go],” [S:Kerry] [C:said].", None),
    "short-line": ("Putin met them on Monday.\n“[T:We go],” [S:Kerry] [C:said].", None),
    "far-behind-on-the-day-of-filing": (
        LEAD.replace("Monday", "Tuesday") + "It rained.\n" * 9 + "“[T:We go],” [S:Kerry] [C:said].",
        TUESDAY,
    ),
    "back-to-who-the-lead-names": (
        LEAD.replace("Monday", "Tuesday") + "It rained in 2009." + LONG_RAIN + "\n“[T:We go],” [S:Putin] [C:said].",
        TUESDAY,
    ),
    "talks-of-a-month": (LEAD.replace("invitation", "May talks") + "“[T:We go],” [S:Kerry] [C:said].", "2013-02-04"),
    "candidate-of-a-year": (
        LEAD + "Hill, a 2016 candidate, made no sound.\n“[T:We go],” [S:Kerry] [C:said].", "2013-02-04",
    ),
    "an-outlet-is-no-day": (LEAD + "It was in USA TODAY.\n“[T:We go],” [S:Kerry] [C:said].", "2013-02-04"),
    "before-it": ("“[T:We go],” [S:Kerry] [C:said].\n" + LEAD, None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "day"), LEADS.values(), ids=LEADS.keys())
def test_the_lead_dates_the_news(marked: str, day: str | None) -> None:
    assert _days(marked) == [day]


def test_the_lead_may_be_what_somebody_reports() -> None:
    reported = (
        "[T1:A plane with many people on board rained down on the fields on Monday], [S1:the ministry] [C1:said].\n"
    )
    assert _days(reported + "“[T2:We go],” [S2:Kerry] [C2:said].") == [None, "2013-02-04"]


SCENES: dict[str, tuple[str, str | None]] = {
    "next-sentence": ("Kerry met Lavrov on Friday. “[T:We go],” [S:Kerry] [C:said].", "2013-02-01"),
    "the-other-one-too": ("Kerry met Lavrov on Friday.\n“[T:We go],” [S:Lavrov] [C:said].", "2013-02-01"),
    "an-occasion": ("They all met on Friday at a briefing. “[T:We go],” [S:Kerry] [C:said].", "2013-02-01"),
    "an-occasion-farther": ("They all met on Friday at a briefing. It rained. “[T:We go],” [S:Kerry] [C:said].", None),
    "somebody-else": ("Putin met Lavrov on Friday. “[T:We go],” [S:Kerry] [C:said].", None),
    "another-day-behind": ("Kerry met Lavrov on Friday. It rained on Sunday. “[T:We go],” [S:Kerry] [C:said].", None),
    "too-far": ("Kerry met Lavrov on Friday." + " It rained." * 40 + " “[T:We go],” [S:Kerry] [C:said].", None),
    "to-come": ("Kerry will meet Lavrov on Tuesday. “[T:We go],” [S:Kerry] [C:said].", None),
    "says": ("Kerry met Lavrov on Friday. “[T:We go],” [S:Kerry] [C:says].", None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "day"), SCENES.values(), ids=SCENES.keys())
def test_a_sentence_nearby_tells_the_day_of_what_its_people_say(marked: str, day: str | None) -> None:
    assert _days(marked) == [day]


BLOG = "Live\n\nTuesday, Feb. 5\n\n9:15 a.m. [S1:Putin] [C1:said] [T1:so].\n\nMonday, Feb. 4, 18:05 GMT\n\n"


def test_an_entry_of_a_live_blog_is_of_the_day_above_it() -> None:
    assert _days(BLOG + "[S2:Kerry] [C2:said] today [T2:that we go].") == [TUESDAY, "2013-02-04"]


def test_one_day_on_a_line_of_its_own_is_no_entry() -> None:
    assert _days("Monday, Feb. 4\n\n[S1:Kerry] [C1:said] today [T1:that we go].") == [TUESDAY]


def test_a_report_within_a_report_takes_no_day_of_an_occasion() -> None:
    marked = LEAD + "[S:The Kremlin] [C:said] [T:Putin told Kerry that he would come]."
    text, doc = plain(marked), make_doc(plain(marked), tags=TAGS)
    outer, inner = quotes = [
        *read_quotes(marked, tags=TAGS),
        *read_quotes(LEAD + "The Kremlin said [S:Putin] [C:told] [T:Kerry that he would come].", tags=TAGS),
    ]
    speakers = [make_speaker("Kremlin"), make_speaker("Putin")]
    said = date_quotes(quotes, speakers, doc, published=PartialDate.parse(TUESDAY), text=text)
    assert (outer.cues[0].text, inner.cues[0].text) == ("said", "told")
    assert [str(each.day) for each in said] == ["2013-02-04", "None"]


def test_the_basis_says_which_words_and_where() -> None:
    said = _date_all("It rained.\n\n" + FIRST + "“[T2:We stay],” [S2:he] [C2:said].\n[S3:Kerry] [C3:said] [T3:so].")
    assert [each.basis for each in said] == [
        "'on Saturday'",
        "the same occasion as 'on Saturday' in paragraph 2",
        "the article does not say; by 2013-02-05, when it was published",
    ]


def test_without_a_day_of_publication_no_occasion_has_a_day() -> None:
    said = _date_all(FIRST + "“[T2:We stay],” [S2:he] [C2:said].", None)
    assert [each.day for each in said] == [None, None]
    assert said[0].basis == "'on Saturday', but the day of publication is not known"
    assert said[1].basis == "the article does not say"


DATELINES: dict[str, tuple[str, str | None, str | None]] = {
    "year-and-month-known": ("MOSCOW, December 18 (Itar-Tass) - ", "2012-12", "2012-12-18"),
    "only-year-known": ("MOSCOW, December 18 /ITAR-TASS/. ", "2012", "2012-12-18"),
    "own-year": ("MOSCOW, Dec. 18, 2012 (AP) — ", None, "2012-12-18"),
    "day-first": ("ROME, 18 Dec. (ANSA) - ", "2012-12", "2012-12-18"),
    "beats-publication": ("MOSCOW, December 18 (Itar-Tass) - ", "2012-12-20", "2012-12-18"),
    "no-year": ("MOSCOW, December 18 (Itar-Tass) - ", None, None),
    "another-month": ("MOSCOW, December 18 (Itar-Tass) - ", "2012-11", None),
    "no-day": ("WASHINGTON (Reuters) - ", "2012-12", None),
    "no-dateline": ("In Rome on December 18 it rained - ", "2012-12", None),
}  # fmt: skip


@pytest.mark.parametrize(("line", "published", "day"), DATELINES.values(), ids=DATELINES.keys())
def test_relative_words_count_from_the_dateline(line: str, published: str | None, day: str | None) -> None:
    assert _days(line + "It rained.\n[S:Putin] [C:said] today [T:that we go].", published) == [day]


def test_a_dateline_does_not_date_what_is_said() -> None:
    line = "MOSCOW, December 18 (Itar-Tass) - "
    assert _days(line + "[S:Putin] [C:said] [T:that we go].", "2012-12-18") == [None]
