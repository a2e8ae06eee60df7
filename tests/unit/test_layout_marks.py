"""The plain reading of odd marks: a view of the same length."""

from __future__ import annotations

import pytest

from tracker.layout.plain_marks import read_marks
from tracker.marks import find_quoted_regions

SAME = {
    "curly": "“We go,” he said.",
    "straight": 'He said "A b" and "C d".',
    "nested-single": "“He called it ‘folly’ today,” she said.",
    "apostrophes": "Russia's ships don't sail 'til the '90s, he said.",
    "plural-possessive": "The ministers' plan wasn't the diplomats' plan.",
    "scare-quote": "The 'reset' is over, he said.",
    "guillemets": "«Мы едем», he said.",
    "goes-on": '"We go.\n\n"We stay," he said.',
    "headings-in-single-marks": "Jay ‘sorry’ for delay\n“We regret it,” he said. “We do.”",
    "ampersand": "Smith &amp; Sons said &lt;no&gt;.",
    "two-apostrophes-in-a-word": "The Hawai''i word.",
}

READ = {
    # marks spelled with several characters
    "tex": ("``We go,'' he said.", "“ We go, ” he said."),
    "grave-and-acute": ("``We go´´, he said.", "“ We go ”, he said."),
    "two-apostrophes": ("\"We go,'' he said. ''We stay.’’", "\"We go, ” he said. “ We stay. ”"),
    "doubled": ('""We go,"" he said.', "“ We go, ” he said."),
    "end-and-start": ('He said "we go.""We stay," she said.', 'He said "we go.”“We stay," she said.'),
    "entities": ("&ldquo;We go,&rdquo; he said.", "“      We go,      ” he said."),
    "entity-quot": ("&quot;We go,&quot; he said.", "“     We go,     ” he said."),
    "entity-apostrophe": ("They don&#39;t go.", "They don'    t go."),
    "escaped": ('\\"We go,\\" he said.', "“ We go, ” he said."),
    "code-points": ("\\u201cWe go,\\u201d he said.", "“     We go,     ” he said."),
    "wrongly-decoded": ("â€œWe go,â€\x9d he said.", "“  We go,  ” he said."),
    "wrongly-decoded-cut": ("â€œWe go,â€ he said.", "“  We go, ” he said."),
    "wrongly-decoded-dash": ("It â€“ once.", "It –   once."),
    # other shapes
    "angles": ("‹We go,› he said.", "“We go,” he said."),
    "angles-within": ("«We ‹go›», he said.", "«We ‘go’», he said."),
    "corners": ("「We go,」 he said.", "“We go,” he said."),
    "low-single": ("‚We go,‘ he said.", "“We go,” he said."),
    "low-double": ("„We go“, he said. „No.”", "“We go”, he said. “No.”"),
    "turned": ("»We go,« he said.", "“We go,” he said."),
    "full-width": ("＂We go,＂ he said.", '"We go," he said.'),
    "primes": ("″We go,″ he said.", '"We go," he said.'),
    "drawn-the-wrong-way": ("He said ”we go“, then left.", "He said “we go”, then left."),
    # British style
    "british": ("‘We go,’ he said. ‘It’s time.’", "“We go,” he said. “It’s time.”"),
    "british-straight": ("'We go,' he said. 'It's time.'", "“We go,” he said. “It's time.”"),
    "british-stop-outside": ("He said: ‘We go’. They stay.", "He said: “We go”. They stay."),
    "british-within": ("‘She said “no”,’ he said.", "“She said ‘no’,” he said."),
    "british-possessive": ("‘The workers’ union goes,’ he said.", "“The workers’ union goes,” he said."),
    "british-possessive-alone": ("‘We go,’ he told ‘rich barons’ there.", "“We go,” he told “rich barons” there."),
    "british-elision": ("'Tis late. 'We go,' he said in the '90s.", "'Tis late. “We go,” he said in the '90s."),
    "british-paragraphs": ("‘They knew.\n\n‘They lied,’ he said.", "“They knew.\n\n“They lied,” he said."),
    "british-left-open": ("‘We go,’ he said. ‘They do.\n\n‘It is.’", "“We go,” he said. “They do.\n\n“It is.”"),
    "tex-single": ("`We go,' he said.", "“We go,” he said."),
    # marks missing or too many
    "next-opened-first": ('"We go. "We must," he said. "Now."', "“We go. “We must,” he said. “Now.”"),
    "stray": (
        "He called it “so and left. Talks go on. “We stay,” she said.",
        "He called it  so and left. Talks go on. “We stay,” she said.",
    ),
    "stray-straight": (
        'He called it "so and left. Talks go on. "We stay," she said.',
        "He called it  so and left. Talks go on. “We stay,” she said.",
    ),
    "stray-closing": ('He left" at noon. "We stay," she said.', "He left  at noon. “We stay,” she said."),
    "opening-forgotten": ('We go," he said. "We must."', "We go,” he said. “We must.”"),
    "within": ('"They told us "go" and we went," she said.', "“They told us ‘go’ and we went,” she said."),
    "inches": ('He is 6\'2" tall and said "we go".', "He is 6'2  tall and said “we go”."),
    # nicknames
    "nickname": ("Robert “Bobby” Lane left.", "Robert ‘Bobby’ Lane left."),
    "nickname-straight": ('Rep. Howard "Buck" McKeon left.', "Rep. Howard ‘Buck’ McKeon left."),
    "nickname-of-two-words": ("Joaquín “El Chapo” Guzmán left.", "Joaquín ‘El Chapo’ Guzmán left."),
    "nickname-in-brackets": ("Robert (Bobby) Lane left.", "Robert ‘Bobby’ Lane left."),
}  # fmt: skip


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_plain_marks_stay(text: str) -> None:
    assert read_marks(text) == text


@pytest.mark.parametrize(("text", "view"), READ.values(), ids=READ.keys())
def test_odd_marks_are_read_plainly(text: str, view: str) -> None:
    assert read_marks(text) == view
    assert read_marks(view) == view


def test_a_stray_mark_costs_no_more_than_its_sentence() -> None:
    text = 'It was "so and left. ' + 'Rain fell. "We go," he said. ' * 40
    view = read_marks(text)
    assert [view[region.start : region.end] for region in find_quoted_regions(view)] == ["We go,"] * 40


def test_many_marks_take_linear_time() -> None:
    text = "‘A b,’ he said. “C ‘d’ e” f’ \"g. `h ''i" * 5_000
    assert len(read_marks(text)) == len(text)
