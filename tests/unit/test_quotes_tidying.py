"""Where each step that tidies a draft begins and ends to act: a case on either side of every bound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.specimens import make_tagging, read_quotes, show
from tracker.quotes.drafting import draft_quotes

Row = tuple[str | None, str, str]
ENTS = {"Hillary Clinton": "PERSON", "AIPAC": "ORG", "Thursday": "DATE", "Lavrov": "PERSON"}
TAGS = {"who": "WP", "which": "WDT", "whom": "WP", "is": "VBZ", "took": "VBD", "accused": "VBD", "lied": "VBD"}

CASES: dict[str, tuple[str, Row | None]] = {
    # a cue that is none of saying
    "four-quoted-words": ("“[T:We will go there],” [C:smiled] [S:Lavrov].", ("Lavrov", "smiled", "We will go there")),
    "three-quoted-words": ("“[T:We will go],” [C:smiled] [S:Lavrov].", None),
    "words-that-are-not-quoted": ("[S:Lavrov] [C:smiled] [T:we will go there again].", None),
    "half-quoted": ("[S:Lavrov] [C:smiled] [T:“we will go there” and will not stay].", None),
    "quoted-but-nobody-speaks": ("“[T:We will go there again],” [C:smiled].", None),
    "one-word-behind-a-colon": ("[S:Lavrov] [C:was blunt]: “[T:No].”", ("Lavrov", "was blunt", "No")),
    "words-behind-a-colon-without-marks": ("[S:Lavrov] [C:was blunt]: [T:no way at all].", None),
    # a noun for a cue
    "noun-and-whether": (
        "[S:His] [C:statement] [T:whether he would go] was new.", ("His", "statement", "whether he would go"),
    ),
    "noun-and-nothing": ("[S:His] [C:statement] [T:he would go] was new.", None),
    # who is spoken to
    "is-convinced": ("[S:He] [C:is convinced] [T:that we go].", ("He", "is convinced", "we go")),
    "was-worried": ("[S:He] [C:was worried] [T:that we go].", ("He", "was worried", "we go")),
    "was-told": ("[S:He] [C:was told] [T:that we go].", None),
    "was-recently-told": ("[S:He] [C:was recently told] [T:that we go].", None),
    "whom-she-accused": (
        "the board, whom [S:she] [C:accused of] [T:telling many lies], left.",
        ("she", "accused of", "telling many lies"),
    ),
    "accused-of": ("[S:Men] [C:accused of] [T:telling many lies] left.", None),
    # what is not said but to whom
    "told-six-words": ("[S:He] [C:told] [T:men of the press in Rome that we go].", ("He", "told", "we go")),
    "told-seven-words": (
        "[S:He] [C:told] [T:men of the press in old Rome that we go].",
        ("He", "told", "men of the press in old Rome that we go"),
    ),
    "told-within-marks": (
        "[S:He] [C:told]: “[T:reporters that we like must go].”", ("He", "told", "reporters that we like must go"),
    ),
    "accused-men-that": ("[S:He] [C:accused] [T:men that they lied].", ("He", "accused", "men that they lied")),
    "said-that-alone": ("[S:He] [C:said] “[T:That is it, that].”", ("He", "said", "That is it, that")),
    # a clause in front
    "and": ("[T:She took a chair] and [S:he] [C:said].", None),
    "comma-but": ("[T:She took a chair], but [S:he] [C:said].", None),
    "while": ("[T:She took a chair] while [S:he] [C:said].", None),
    "before": ("[T:She took a chair] before [S:he] [C:said].", None),
    "quoted-and": ("“[T:She took a chair]” and [S:he] [C:said].", ("he", "said", "She took a chair")),
    "comma-alone": ("[T:She took a chair], [S:he] [C:said].", ("he", "said", "She took a chair")),
    # who "who" is
    "who": ("Hillary Clinton, [S:who] [C:said] [T:we go], left.", ("Hillary Clinton", "said", "we go")),
    "which": ("AIPAC, [S:which] [C:said] [T:we go], left.", ("AIPAC", "said", "we go")),
    "which-behind-a-description": (
        "AIPAC, the old lobby, [S:which] [C:said], “[T:We go].”", ("AIPAC", "said", "We go"),
    ),
    "who-behind-a-description-of-a-body": (
        "AIPAC, the old lobby, [S:who] [C:said], “[T:We go].”", (None, "said", "We go"),
    ),
    "who-of-two": (
        "Lavrov met Hillary Clinton, [S:who] [C:said] [T:we go].", ("Hillary Clinton", "said", "we go"),
    ),
    "who-far-from-a-name": (
        f"Hillary Clinton, the senator {'from the old town ' * 8}of old, [S:who] [C:said], “[T:We go].”",
        ("Hillary Clinton", "said", "We go"),
    ),
    "who-too-far-from-a-name": (
        f"Hillary Clinton, the senator {'from the old town ' * 11}of old, [S:who] [C:said], “[T:We go].”",
        (None, "said", "We go"),
    ),
    "content-in-front-of-who": (
        "[T:These words] were shared by Hillary Clinton, [S:who] [C:said], “[T:We go].”",
        ("Hillary Clinton", "said", "We go"),
    ),
    # pronouns
    "what-and-more": ("[T:What] [S:Lavrov] [C:said] [T:is a good plan].", ("Lavrov", "said", "is a good plan")),
    "which-and-more": ("the plan, [T:which] [S:Lavrov] [C:said] [T:is good].", ("Lavrov", "said", "is good")),
    "source-in-a-later-sentence": (
        "“[T:We go there again],” [C:said]. [S:Lavrov] left.", (None, "said", "We go there again"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "row"), CASES.values(), ids=CASES.keys())
def test_step(marked: str, row: Row | None) -> None:
    assert [show(quote) for quote in read_quotes(marked, ents=ENTS, tags=TAGS)] == ([row] if row else [])


def test_score_is_the_mean_of_cue_and_source() -> None:
    tagging = make_tagging("[S:He] [C:said] [T:we go]. [C1:Added] [T1:they stay].")
    scores = {"source": 0.5, "cue": 0.9, "content": 0.1}
    [(first, second), _] = draft_quotes(
        replace(tagging, spans=tuple(replace(span, score=scores[span.role]) for span in tagging.spans))
    )
    assert first.score == 0.7
    assert second.score in {0.7, 0.9}
