"""Which body a source names: whose ministry, whose campaign, one name for each, and what stays a description."""

from __future__ import annotations

import pytest

from tests.factories import make_article
from tests.specimens import make_doc, plain, read_quotes
from tracker.claims import build_claims
from tracker.records import Claim
from tracker.speakers.linking import find_mentions
from tracker.speakers.roster import load_roster

ROSTER = load_roster()
ENTS = {
    "Barack Obama": "PERSON", "Mitt Romney": "PERSON", "Romney": "PERSON", "Obama": "PERSON", "Ann Clinton": "PERSON",
    "Bob Clinton": "PERSON", "Foreign Ministry": "ORG", "Ukraine": "GPE", "Syrian": "NORP", "Acme Motors": "ORG",
    "Best Boats": "ORG", "Interfax": "ORG", "BBC": "ORG", "Harbour Bank": "ORG", "Greek": "NORP",
    "Central Harbour Bank": "ORG", "CHB": "ORG", "Monday": "DATE", "this week": "DATE", "Acme Motors Corp": "ORG",
    "Department of Boats": "ORG", "Amnesty International": "ORG", "Norwegian": "NORP",
    "Norwegians": "NORP", "Connecticut": "GPE", "Norway": "GPE", "Harbour Agency": "ORG", "Supreme Court": "ORG",
    "Ohio": "GPE", "Portland": "GPE", "Boston": "GPE", "Office": "ORG", "U.S.": "GPE",
    "Boats and Harbour Protection": "ORG",
}  # fmt: skip
TAGS = {
    "sued": "VBD", "fell": "VBD", "left": "VBD", "opened": "VBD", "met": "VBD", "Greek": "JJ", "Syrian": "JJ",
    "Russian": "JJ", "Ukrainian": "JJ", "Indian": "JJ", "Norwegian": "JJ", "military": "NN", "also": "RB",
    "interior": "JJ", "software": "NN", "sank": "VBD", "reported": "VBD", "Critics": "NNS",
    "published": "VBD", "poll": "NN", "map": "NN", "report": "NN", "intelligence": "NN", "assessments": "NNS",
    "/": "SYM", "Another": "DT",
    "Evidence": "NN", "Warplanes": "NNPS", "One": "CD", "reports": "NNS", "review": "NN", "pages": "NNS",
    "Norwegians": "NNPS", "jobs": "NNS", "run": "VBN", "all": "DT",
}  # fmt: skip


def _claims(marked: str) -> list[Claim]:
    text = plain(marked)
    doc = make_doc(text, ents=ENTS, tags=TAGS)
    doc._.quotes = read_quotes(marked, ents=ENTS, tags=TAGS)
    doc._.mentions = find_mentions(doc, ROSTER)
    return build_claims(make_article(text, url=None), doc, roster=ROSTER)


def _names(marked: str) -> list[str | None]:
    return [claim.speaker.name if claim.speaker else None for claim in _claims(marked)]


def _said(source: str, number: str = "") -> str:
    return f"[S{number}:{source}] [C{number}:said] [T{number}:that they go]."


_RAIN = "\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n"
NAMED: dict[str, tuple[str, list[str | None]]] = {
    "with-its-country": (_said("the Syrian Foreign Ministry"), ["Syrian Foreign Ministry"]),
    "a-country-is-its-government": (f"{_said('Ukraine', '1')} {_said('Kiev', '2')}", ["Ukraine (government)"] * 2),
    "a-capital": (_said("Baghdad"), ["Iraq (government)"]),
    "head-of-a-possessive": (_said("Ukraine's military intelligence"), ["Ukrainian military intelligence"]),
    "of-the-dateline": (
        f"CAIRO (Reuters) - It rained. {_said('The Interior Ministry')}", ["Egyptian Interior Ministry"],
    ),
    "of-the-dateline-with-country": (
        f"KIEV, Ukraine (AP) - It rained. {_said('The military')}", ["Ukrainian military"],
    ),
    "named-with-its-country-behind": (
        f"{_said('The Defence Ministry')} It rained. The Indian Defence Ministry left.", ["Indian Defence Ministry"],
    ),
    "of-the-country-named-most": (
        f"It rained in Russia. Russia sank. Russian ships left Russia. {_said('The Interior Ministry')}",
        ["Russian Interior Ministry"],
    ),
    "of-two-countries-none": (
        f"Russia met Ukraine. Russia met Ukraine. Russia met Ukraine. {_said('The Interior Ministry')}",
        ["Interior Ministry"],
    ),
    "the-military-is-the-army-named-before": (f"Egypt's army left. {_said('The military')}", ["Egyptian army"]),
    "the-army-of-two-ministries-none": (
        f"{_said('The Defence Ministry')} The Indian Defence Ministry met the Russian Defence Ministry.",
        ["Defence Ministry"],
    ),
    "the-russian-ministry": (
        f"Russia's defense ministry met Ukraine's interior ministry. {_said('The Russian ministry')}",
        ["Russian Defence Ministry"],
    ),
    "the-ministry-named-last": (
        f"Ukraine's interior ministry left. {_said('The ministry')}", ["Ukrainian Interior Ministry"],
    ),
    "body-of-a-person": (
        f"{_said('Barack Obama’s administration', '1')} {_said('The Obama administration', '2')}",
        ["Obama administration"] * 2,
    ),
    "campaign-by-any-words": (
        f"{_said('Mitt Romney’s campaign', '1')} {_said('The Romney campaign', '2')}", ["Romney campaign"] * 2,
    ),
    "office-of-a-person": (_said("Romney's office"), ["Mitt Romney's office"]),
    "who-speaks-for-it-is-not-it": (
        _said("a spokesman for the Romney campaign"), ["spokesman for the Romney campaign"],
    ),
    "official-of-a-department": (_said("A Department of Boats official"), ["Department of Boats official"]),
    "told-acronym": (f"The Central Harbour Bank (CHB) left. {_said('The CHB')}", ["Central Harbour Bank"]),
    "form-of-a-company": (f"{_said('Acme Motors Corp')} Acme Motors left.", ["Acme Motors"]),
    "any-capitals": (_said("Portwise"), ["Portwise"]),
    "capitals-with-a-nationality": (_said("The Greek Orthodox Church"), ["Greek Orthodox Church"]),
    "surname-that-is-a-noun-of-bodies": (_said("Ohio Rep. Dave Camp"), ["Dave Camp"]),
    "capital-of-a-sentence-only": ("[S:Oddly] [C:said] [T:that they go]. It rained oddly.", [None]),
    "name-with-its-kind-behind": (_said("the Acme Motors advocacy group"), ["Acme Motors"]),
    "company-that-the-recogniser-misses": (f"Norvik opened on Monday. {_said('The company')}", ["Norvik"]),
    "company-by-its-trade": (f"Acme Motors opened on Monday. {_said('The software giant')}", ["Acme Motors"]),
    "bank-by-its-name": (f"Best Boats sued Harbour Bank. {_said('The bank')}", ["Harbour Bank"]),
    "group-on-the-roster": (f"Amnesty International left. {_said('The group')}", ["Amnesty International"]),
    "group-of-a-kind-is-not-just-any": (f"Amnesty International left. {_said('The rebel group')}", ["rebel group"]),
    "company-of-two-of-which-one-spoke": (
        f"{_said('Best Boats', '1')} Acme Motors sued Best Boats. {_said('The company', '2')}", ["Best Boats"] * 2,
    ),
    "company-that-acts-in-its-own-sentence": (
        "[T:Acme Motors fell on Best Boats], [S:the company] [C:said].", ["Acme Motors"],
    ),
    "company-of-the-narration-not-of-its-own-words": (
        "Best Boats left. “[T:Acme Motors would not dare],” [S:the company] [C:said].", ["Best Boats"],
    ),
    "company-is-no-plural-that-opens-a-sentence": (f"Warplanes left. {_said('The company')}", ["company"]),
    "company-is-nobody-with-a-name": (
        f"They met under BBC Secretary Mitt Romney. {_said('The company')}", ["company"],
    ),
    "company-that-spoke-and-qualifies": (
        f"{_said('Norvik', '1')}\n\nNorvik pages fell, and Acme Motors left. {_said('The company', '2')}",
        ["Norvik"] * 2,
    ),
    "company-past-a-credit": (
        f"Acme Motors opened. Best Boats via Getty. {_said('The company')}", ["Acme Motors"],
    ),
    "two-bodies-together": (_said("Acme Motors and the BBC"), ["Acme Motors and BBC"]),
    "one-body-with-and-in-its-name": (_said("Boats and Harbour Protection"), ["Boats and Harbour Protection"]),
    "aside-with-and-is-no-second-body": (
        _said("Acme Motors, as a donor and the BBC’s partner,"), ["Acme Motors"],
    ),
    "what-a-body-owns-does-not-speak": (_said("Norvik, which owns Acme Motors"), ["Norvik"]),
    "number-word-that-a-name-begins-with": (_said("One Acme Motors"), ["One Acme Motors"]),
    "review-of-reports-by-another": (_said("A Best Boats review of reports by Acme Motors"), ["Best Boats"]),
    "acronym-behind-a-name": (_said("Harbour Agency (HAG)"), ["Harbour Agency"]),
    "agency-of-two-on-the-roster": (f"NASA met Roscosmos. {_said('The agency')}", [None]),
    "lab-of-a-company": (_said("Samsung's Acme Motors lab"), ["Samsung's Acme Motors lab"]),
    "company-of-a-nationality-has-no-name": (f"The Greek company left. {_said('The company')}", ["company"]),
    "agency-is-no-outlet-told": (f"Romney told Interfax so.\n\nIt rained.\n\n{_said('The agency')}", ["agency"]),
    "spokeswoman-is-no-ministry": (
        _said("A spokeswoman for Russia's foreign ministry"), ["spokeswoman for Russia's foreign ministry"],
    ),
    "court-named-in-full": (f"The Perm Court left.\n\nIt rained.\n\n{_said('The court')}", ["Perm Court"]),
    "court-where-another-spoke-since": (
        f"The Perm Court left.\n\n{_said('Nemo', '1')} {_said('The court', '2')}", ["Nemo", "court"],
    ),
    "ministry-of-whom-the-paragraph-tells": (
        f"India's Foreign Ministry left.{_RAIN}Norway called for talks. {_said('The Foreign Ministry')}",
        ["Foreign Ministry"],
    ),
    "court-of-two-named-above": (
        f"The Perm Court left. The Omsk Court left.\nIt rained.\nIt rained.\n{_said('The court')}", ["court"],
    ),
    "court-of-the-paragraph": (
        f"The Perm Court left.\nIt rained.\nIt rained.\nThe Omsk Court left. {_said('The court')}", ["Omsk Court"],
    ),
    "poll-of-two-names": (_said("A Portwise/Norvik poll"), ["Portwise/Norvik"]),
    "poll-of-this-week": (_said("An Acme Motors poll this week"), ["Acme Motors"]),
    "assessments-of-a-country's-intelligence": (_said("US intelligence assessments"), ["US intelligence"]),
    "statement-from-the-office-of-who-is-named": (
        f"Barack Obama left. {_said('A statement from his office')}", ["Barack Obama's office"],
    ),
    "report-that-a-body-published": (
        f"Best Boats fell. Acme Motors published a report on Monday. {_said('The report')}", ["Acme Motors"],
    ),
    "report-that-another-tells-of": (
        f"Mitt Romney said Acme Motors published a report on Monday. {_said('The report')}", ["Acme Motors"],
    ),
    "report-newly-published": (f"Acme Motors met the newly published report. {_said('The report')}", [None]),
    "report-that-nobody-published": (f"Acme Motors fell. {_said('The report')}", [None]),
    "report-of-another-kind": (f"Acme Motors published a map on Monday. {_said('The report')}", [None]),
    "report-published-far-above": (
        f"Acme Motors published a report.\nIt rained.\nIt rained.\nIt rained.\n{_said('The report')}", [None],
    ),
    "another-report": (f"{_said('An Acme Motors report', '1')} {_said('Another report', '2')}", ["Acme Motors", None]),
    "newspaper-is-no-broadcaster": (f"{_said('The BBC', '1')} {_said('The newspaper', '2')}", ["BBC", "newspaper"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), NAMED.values(), ids=NAMED.keys())
def test_named(marked: str, names: list[str | None]) -> None:
    assert _names(marked) == names


def test_two_clintons_have_a_campaign_each() -> None:
    keys = [
        claim.speaker.key
        for name in ("Ann Clinton", "Bob Clinton")
        for claim in _claims(f"{name} left. {_said('The Clinton campaign')}")
        if claim.speaker
    ]
    assert keys == ["org:ann-clinton-campaign", "org:bob-clinton-campaign"]


def test_two_of_one_noun_are_candidates() -> None:
    [claim] = _claims(f"Acme Motors sued Best Boats. {_said('The company')}")
    assert claim.speaker is None
    assert [each.name for each in claim.candidates] == ["Acme Motors", "Best Boats"]
    assert "one of several" in claim.evidence


def test_a_description_is_no_other_articles() -> None:
    texts = [_said("The company"), f"It rained. {_said('The company')}"]
    first, second = (claim.speaker for text in texts for claim in _claims(text))
    assert first is not None
    assert second is not None
    assert first.name == second.name == "company"
    assert first.key != second.key


def test_a_body_told_by_its_country_is_the_same_everywhere() -> None:
    texts = [_said("Russia's interior ministry"), f"MOSCOW (AP) - It rained. {_said('The Interior Ministry')}"]
    assert len({claim.speaker.key for text in texts for claim in _claims(text) if claim.speaker}) == 1


PLACED = {
    "owner-is-a-state": (_said("Connecticut's Supreme Court"), "Connecticut Supreme Court"),
    "owner-is-a-country": (_said("Norway's Harbour Agency"), "Norway's Harbour Agency"),
    "only-state-named": (f"They met in Ohio.\n\n{_said('The state Supreme Court')}", "Ohio Supreme Court"),
    "name-that-needs-no-place": (_said("Norway's Acme Motors"), "Acme Motors"),
    "cut-behind-its-possessive": (_said("the U.S. Attorney's Office"), "U.S. Attorney's Office"),
    "police-named-before": (f"Portland police left.\n\n{_said('Police')}", "Portland police"),
    "police-of-a-department": (
        f"The Portland Police Department left.\n\n{_said('police')}", "Portland Police Department"
    ),
    "police-named-last": (f"Portland police left. Boston police left.\n\n{_said('Police')}", "Boston police"),
    "police-named-nowhere": (f"TAMPA, Fla. (AP) - They met.\n\n{_said('police')}", "police"),
    "acronym-behind-a-name-on-the-roster": (_said("The World Health Organization (WHO)"), "World Health Organization"),
    "seat-behind-a-name-on-the-roster": (_said("The FBI in Portland"), "FBI"),
    "half-of-a-country": (f"North Korea left.\n\n{_said('The North')}", "North Korea (government)"),
    "a-named-body-of-another": (_said("Norway's state-run Acme Motors"), "Acme Motors"),
    "office-of-a-role": (
        f"Governor Mitt Romney left.\n\n{_said('The governor’s office')}", "Mitt Romney's office"
    ),
    "office-with-an-aside": (
        f"Mitt Romney left. {_said('His office, two days before the vote,')}", "Mitt Romney's office"
    ),
    "office-of-nobody-named": (_said("The governor’s office"), "governor’s office"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), PLACED.values(), ids=PLACED.keys())
def test_a_body_is_tied_to_its_place_or_owner(marked: str, name: str) -> None:
    assert _names(marked) == [name]


def test_two_states_leave_a_state_court_open() -> None:
    assert _names(f"They met in Ohio and Connecticut.\n\n{_said('The state Supreme Court')}") == ["Supreme Court"]


def test_people_of_a_country_are_a_group() -> None:
    [claim] = _claims(_said("The Norwegians"))
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.type.value) == ("Norwegians", "group")


def test_the_ministry_is_the_one_named_last_not_the_one_quoted_before() -> None:
    first, last = _said("Russia’s Foreign Ministry", "1"), _said("The ministry", "2")
    marked = f"{first} They met the Ukrainian Foreign Ministry. {last}"
    assert _names(marked) == ["Russian Foreign Ministry", "Ukrainian Foreign Ministry"]


@pytest.mark.parametrize(
    "source",
    [
        "testimony to Acme Motors", "a review of all Acme Motors jobs", "news reports from Moscow",
        "An email from his wife, obtained earlier by the BBC",
    ],
)  # fmt: skip
def test_who_gets_or_passes_on_a_document_did_not_write_it(source: str) -> None:
    assert _names(_said(source)) == [None]


def test_a_name_with_a_hyphen_writes_a_document_whole() -> None:
    assert _names(_said("a recent Post-Gazette article")) == ["Post-Gazette"]
