"""What the program says to whoever runs it is said to readers of a page without commands."""

from __future__ import annotations

import pytest

from dashboard.wording import to_sentences


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "nobody is called 'Nemo'; `tracker speakers` lists the names",
            "Nobody is called 'Nemo'. The page Speakers lists all names.",
        ),
        ("there is no article 'x'; give its id; `tracker export` lists ids", "There is no article 'x'. Give its id."),
        ("port 1 is taken; choose another one with --port", "Port 1 is taken."),
        ("nobody is 'Smyth'; did you mean Smith (2 quotes)?", "Nobody is 'Smyth'. Did you mean Smith (2 quotes)?"),
        ("too long; set TRACKER_ARTICLE_SECONDS", "Too long."),
        ("draft.txt: is empty; give words", "draft.txt: is empty. Give words."),
        (f"nobody is called '{'x' * 60_000}'; ask", f"Nobody is called '{'x' * 80}…'. Ask."),
        ("no word -- at all", "No word -- at all."),
    ],
)  # fmt: skip
def test_commands_and_options_become_places_or_are_left_out(line: str, words: str) -> None:
    assert to_sentences(line) == words
