"""Which words of a text are posts of social media, whose they are, and when they were posted."""

from __future__ import annotations

import pytest

from tests.factories import make_article
from tests.specimens import FakeTagger, make_doc, make_tagging, plain
from tracker.claims import build_claims
from tracker.posts import find_posts, is_signature
from tracker.quotes.extract import extract_quotes
from tracker.records import Claim
from tracker.speakers.linking import find_mentions
from tracker.speakers.roster import load_roster

Shown = list[tuple[str, str, str | None]]
SIGNED = "— Ida Frost (@idafrost) March 3, 2014"


def _posts(text: str) -> Shown:
    """Account, words and day of every post; an empty line at each "¶"."""
    text = text.replace(" ¶ ", "\n\n") + "\n"
    return [
        (
            text[slice(*post.source)],
            " | ".join(text[slice(*part)] for part in post.contents),
            text[slice(*post.day)] if post.day else None,
        )
        for post in find_posts(text)
    ]


POSTS: dict[str, tuple[str, Shown]] = {
    "on-one-line": (f"It rained. ¶ We go home. {SIGNED} ¶ It rained.", [("Ida Frost", "We go home.", "March 3, 2014")]),
    "links-at-the-end": (
        f"We go home! https://t.co/abc pic.twitter.com/abc {SIGNED}", [("Ida Frost", "We go home!", "March 3, 2014")],
    ),
    "without-a-day": ("We go home. — Ida Frost (@idafrost)", [("Ida Frost", "We go home.", None)]),
    "two-hyphens-and-day-first": (
        "We go home. -- Ida Frost (@idafrost) 3 March 2014", [("Ida Frost", "We go home.", "3 March 2014")],
    ),
    "several-in-a-row": (
        f"We go home. {SIGNED} ¶ We stay here. — Jon Holt (@jonholt) March 4, 2014",
        [("Ida Frost", "We go home.", "March 3, 2014"), ("Jon Holt", "We stay here.", "March 4, 2014")],
    ),
    "several-in-a-paragraph": (
        f"We go home. {SIGNED} We stay here. — Jon Holt (@jonholt) March 4, 2014",
        [("Ida Frost", "We go home.", "March 3, 2014"), ("Jon Holt", "We stay here.", "March 4, 2014")],
    ),
    "signature-below-marks": (f"“We go home.”\n{SIGNED}", [("Ida Frost", "We go home.", "March 3, 2014")]),
    "link-within-marks": (
        f"“We go home. pic.twitter.com/abc”\n{SIGNED}", [("Ida Frost", "We go home.", "March 3, 2014")],
    ),
    "signature-below-a-link": (
        f"We go home. pic.twitter.com/abc\n{SIGNED}", [("Ida Frost", "We go home.", "March 3, 2014")],
    ),
    "page-writes-beside-it": (
        f"Skip Twitter post by @idafrost We go home. {SIGNED} Report", [("Ida Frost", "We go home.", "March 3, 2014")],
    ),
    "name-above": ("Ida Frost (@idafrost) We go home, and soon.", [("Ida Frost", "We go home, and soon.", None)]),
    "shared-by": (
        "We go home A post shared by Ida Frost (@idafrost) on Dec 31, 2016 at 3:12pm PST",
        [("Ida Frost", "We go home", "Dec 31, 2016")],
    ),
    "posted-by": (
        "We go home, and soon. Posted by Ida Frost on Thursday, February 25, 2016",
        [("Ida Frost", "We go home, and soon.", "Thursday, February 25, 2016")],
    ),
    "on-telegram": ("We go home, and soon. — Ida Frost, on Telegram", [("Ida Frost", "We go home, and soon.", None)]),
    "with-a-role-on-telegram": (
        "We go home. — Ida Frost, the mayor, on Truth Social", [("Ida Frost", "We go home.", None)],
    ),
    "in-marks-on-twitter": ("“We go home, and soon” - Mayor Ida Frost on Twitter",
        [("Mayor Ida Frost", "We go home, and soon", None)],
    ),
    "wide-gaps-within": (
        f"It rained. ¶ It rained. ¶ We go home.\n\n\n\nWe stay.\n\n\n\n#home {SIGNED} ¶ It rained. ¶ It rained.",
        [("Ida Frost", "We go home. | We stay. | #home", "March 3, 2014")],
    ),
    "narration-behind-a-wide-gap": (
        f"It rained. ¶ It rained. ¶ “We go home,” she wrote.\n\n\n\nWe stay here. {SIGNED} ¶ It rained. ¶ It rained.",
        [("Ida Frost", "We stay here.", "March 3, 2014")],
    ),
    "gaps-of-the-article-are-wide": (
        f"It rained.\n\n\n\nIt rained.\n\n\n\nWe stay. {SIGNED}", [("Ida Frost", "We stay.", "March 3, 2014")],
    ),
    "passed-on": (
        f"RT @jonholt: We stay here. {SIGNED}", [("@jonholt", "We stay here.", None)],
    ),
    "passed-on-with-a-word-before": (
        f"So very true. RT @jonholt: We stay here. {SIGNED}",
        [("Ida Frost", "So very true.", "March 3, 2014"), ("@jonholt", "We stay here.", None)],
    ),
    "passed-on-from-an-account-signed-above": (
        f"We go home. — Jon Holt (@JonHolt) March 3, 2014 ¶ RT @jonholt We go home. {SIGNED}",
        [("Jon Holt", "We go home.", "March 3, 2014"), ("Jon Holt", "We go home.", None)],
    ),
    "passed-on-in-marks": (f'"@jonholt: We stay here." {SIGNED}', [("@jonholt", "We stay here.", None)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "posts"), POSTS.values(), ids=POSTS.keys())
def test_posts(text: str, posts: Shown) -> None:
    assert _posts(text) == posts


NONE = {
    "narration-above-a-signature": f"Here is what the mayor wrote.\n{SIGNED}",
    "words-go-on": f"We go home. {SIGNED} was the post that she took down on the next day.",
    "nothing-but-links": f"https://t.co/abc pic.twitter.com/abc {SIGNED}",
    "too-long-for-a-post": f"{'We go home. ' * 40}{SIGNED}",
    "handle-in-prose": "Ida Frost (@idafrost) is a writer in Riga.",
    "handle-before-a-comma": "Ida Frost (@idafrost), A Writer, agreed.",
    "dash-in-prose": "She was clear — Frost praised Holt on Twitter",
    "name-at-the-end-of-prose": "There are two of them — Frost and Frost on Twitter",
    "posted-by-in-prose": "It was the video posted by Ida Frost on Thursday, February 25, 2016",
    "posted-by-without-a-day": "We go home. Posted by Ida Frost on Thursday",
    "dash-and-name-alone": "We go home. — Ida Frost",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_posts(text: str) -> None:
    assert _posts(f"It rained. ¶ {text} ¶ It rained.") == []


def test_signature_is_a_whole_line():
    assert is_signature("— Ida Frost (@idafrost) March 3, 2014")
    assert not is_signature("We go. — Ida Frost (@idafrost) March 3, 2014")
    assert not is_signature("— Ida Frost")


ENTS = {"Ida Frost": "PERSON", "Jon Holt": "PERSON", "Reuters": "ORG", "Wednesday": "DATE"}


def _claim(marked: str) -> list[Claim]:
    """The claims of a text with an empty line at each "¶"; marks as in ``make_tagging``."""
    marked = marked.replace(" ¶ ", "\n\n") + "\n"
    text = plain(marked)
    doc = make_doc(text, ents=ENTS)
    doc._.quotes = extract_quotes(doc, tag=FakeTagger(marked).tag, tagging=make_tagging(marked))
    roster = load_roster()
    doc._.mentions = find_mentions(doc, roster)
    return build_claims(make_article(text, published="2014-03-08"), doc, roster=roster)


def _show(marked: str) -> list[tuple[str | None, str, str | None]]:
    return [
        (
            each.speaker.name if each.speaker else None,
            " | ".join(content.text for content in each.quote.contents),
            str(each.said.day) if each.said.day else None,
        )
        for each in _claim(marked)
    ]


def test_a_post_is_a_direct_quote_of_its_account():
    (claim,) = _claim(f"It rained. ¶ We go home. {SIGNED}")
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.quote.kind, claim.quote.cue_type) == ("Ida Frost", "direct", "post")
    assert [span.text for span in (*claim.quote.cues, claim.quote.source) if span] == ["—", "Ida Frost"]
    assert (str(claim.said.day), claim.said.basis) == ("2014-03-03", "the post is dated 'March 3, 2014'")


def test_an_account_with_no_name_is_nobody_known():
    (claim,) = _claim("It rained. ¶ We go home. — the frosty one (@frosty) March 3, 2014")
    assert claim.speaker is None
    assert claim.evidence == "the article does not tell who 'the frosty one' is"


ACCOUNTS: dict[str, tuple[str, str | None, str | None]] = {
    "person": ("Ida Frost", "Ida Frost", "person"),
    "person-in-lower-case": ("amy lindqvist", "Amy Lindqvist", "person"),
    "person-in-capitals": ("AMY LINDQVIST", "Amy Lindqvist", "person"),
    "person-on-the-roster": ("sergei lavrov", "Sergei Lavrov", "person"),
    "outlet": ("Reuters", "Reuters", "organization"),
    "one-word": ("M", None, None),
    "one-word-told-of-elsewhere": ("Nordbank", "Nordbank", "organization"),
    "handle": ("amyl_99", None, None),
    "document": ("Opinions from Riga", None, None),
}


@pytest.mark.parametrize(("account", "name", "kind"), ACCOUNTS.values(), ids=ACCOUNTS.keys())
def test_whose_an_account_is(account: str, name: str | None, kind: str | None) -> None:
    (claim,) = _claim(f"It rained at Nordbank. ¶ We go home. — {account} (@frosty) March 3, 2014")
    assert (claim.speaker and claim.speaker.name, claim.speaker and claim.speaker.type) == (name, kind)


def test_who_only_signs_is_not_the_one_that_he_means():
    text = "{0} It rained. ¶ We go home. {1} ¶ [S:She] [C:said] [T:they stay here]."
    assert _show(text.format("Winter came.", SIGNED))[-1] == (None, "they stay here", None)
    assert _show(text.format("Ida Frost came.", SIGNED))[-1] == ("Ida Frost", "they stay here", None)


BESIDE = {
    "announced": (
        f"[S:Ida Frost] [C:wrote]: ¶ [T:We go home.] {SIGNED}", [("Ida Frost", "We go home.", "2014-03-03")],
    ),
    "signature-taken-for-a-source": (
        "[T:We go home]. — [S:Ida Frost] [C:(@idafrost)] March 3, 2014", [("Ida Frost", "We go home.", "2014-03-03")],
    ),
    "reports-another": (
        f"We talked. [S:Jon Holt] [C:says] [T:he stays here]. {SIGNED}",
        [("Ida Frost", "We talked. Jon Holt says he stays here.", "2014-03-03"), ("Jon Holt", "he stays here", None)],
    ),
    "reports-himself": (
        f"[S:I] [C:said] [T:we stay here]. {SIGNED}", [("Ida Frost", "I said we stay here.", "2014-03-03")],
    ),
    "another-is-said-to-have-written-it": (
        f"[S:Jon Holt] [C:wrote]: ¶ [T:We go home.] {SIGNED}", [("Ida Frost", "We go home.", "2014-03-03")],
    ),
    "reports-its-own-side": (
        f"[S:We] [C:say] [T:they stay here]. {SIGNED}", [("Ida Frost", "We say they stay here.", "2014-03-03")],
    ),
    "reports-himself-by-name": (
        f"[S:Ida Frost] [C:says] [T:they stay here]. {SIGNED}",
        [("Ida Frost", "Ida Frost says they stay here.", "2014-03-03")],
    ),
    "quotation-before-does-not-go-on-below": (
        "“[T:We go now],” [S:Jon Holt] [C:said]. ¶ “We go home, all of us.”\n— the frosty one (@frosty) March 3, 2014",
        [("Jon Holt", "We go now", None), (None, "We go home, all of us.", "2014-03-03")],
    ),
    "outlet-passes-on": (
        "[S:Jon Holt] [C:says] [T:he stays here]. — Reuters (@Reuters) March 3, 2014",
        [("Jon Holt", "he stays here", None)],
    ),
    "quotation-before-does-not-go-on-in-lines": (
        (
            "“[T:We go now],” [S:Jon Holt] [C:said]. ¶ “We go home, all.”\n\n\n\n“We stay here, all.”\n\n\n\n"
            "We do. — Ida Frost (@idafrost) March 3, 2014 ¶ It rained. ¶ It rained."
        ),
        [
            ("Jon Holt", "We go now", None),
            ("Ida Frost", "“We go home, all.” | “We stay here, all.” | We do.", "2014-03-03"),
        ],
    ),
    "desk-of-an-outlet-passes-on": (
        "“We stay here” is what he told us. — Reuters Politics (@ReutersPolitics) March 3, 2014", [],
    ),
    "outlet-tells-itself": (
        "We opened an office here. — Reuters (@Reuters) March 3, 2014",
        [("Reuters", "We opened an office here.", "2014-03-03")],
    ),
    "day-of-a-post-is-no-other-quotes": (
        f"We go home. {SIGNED} ¶ [S:Ida Frost] [C:said] [T:they stay here].",
        [("Ida Frost", "We go home.", "2014-03-03"), ("Ida Frost", "they stay here", None)],
    ),
    "day-in-the-words-is-not-that-of-the-post": (
        "We said so on Wednesday. — Ida Frost (@idafrost)", [("Ida Frost", "We said so on Wednesday.", None)],
    ),
    "quotation-before-does-not-go-on": (
        f"“[T:We go now],” [S:Jon Holt] [C:said]. ¶ “We go home, all of us.” {SIGNED}",
        [("Jon Holt", "We go now", None), ("Ida Frost", "We go home, all of us.", "2014-03-03")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "claims"), BESIDE.values(), ids=BESIDE.keys())
def test_what_stands_beside_a_post(marked: str, claims: list[tuple[str | None, str, str | None]]) -> None:
    assert _show(f"It rained. ¶ {marked}") == claims


def test_what_is_passed_on_is_second_hand():
    claims = _claim(f"We stay here. — Jon Holt (@jonholt) March 1, 2014 ¶ RT @jonholt We stay here. {SIGNED}")
    assert [(each.speaker.name if each.speaker else None, each.relays, each.second_hand) for each in claims] == [
        ("Jon Holt", (), False),
        ("Jon Holt", ("Ida Frost",), True),
    ]
