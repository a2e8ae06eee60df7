"""Quotation marks of a tokenised text stand beside their words in its view."""

from __future__ import annotations

import pytest

from tracker.layout import lay_out
from tracker.marks import find_quoted_regions

TOKENISED = {
    "tex": ("`` We do n't see it , '' Ms. Wolfe said , `` not yet . ''", ["We do n't see it,", "not yet."]),
    "straight": ('" We do n\'t see it , " Ms. Wolfe said , " not yet . "', ["We do n't see it,", "not yet."]),
    "curly": ("The board met . “ We go , ” said Wolfe . “ They stay . ”", ["We go,", "They stay."]),
    "question": ("`` Is it so ? '' she asked , and he did n't answer .", ["Is it so ?"]),
    "fragment": ("She was , he said , `` very glad '' .", ["very glad"]),
    "two-lines": ('" We go , " he said .\n" They stay , " she said .', ["We go,", "They stay,"]),
}


@pytest.mark.parametrize(("text", "quoted"), TOKENISED.values(), ids=TOKENISED.keys())
def test_marks_stand_beside_their_words(text: str, quoted: list[str]) -> None:
    view = lay_out(text)
    assert len(view) == len(text)
    assert [view[region.start : region.end] for region in find_quoted_regions(view)] == quoted
    words = [at for at, char in enumerate(text) if char.isalnum()]
    assert [view[at] for at in words] == [text[at] for at in words]


@pytest.mark.parametrize(
    "text",
    [
        '"We don\'t see it," she said, "not yet."',
        "He spoke , at last, of the ship's bell, the mast, and it's gone.",
        'A board 5 " wide, a rope and a mast.',
    ],
    ids=["plain", "one-slip", "inches"],
)
def test_other_texts_stay(text: str) -> None:
    assert lay_out(text) == text
