"""Texts that no newspaper prints, of any length: what the work on an article must stay linear in.

In: a length in characters. Out: a text of that length, always the same. ``KINDS`` has a maker for each kind, by a
name that says what it is full of.

Example: ``make_text("repeated cues", 30)`` -> "He said that he said that he s".
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

_GREEK = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa")
_GIVEN = ("John", "Mary", "Peter", "Anna", "James", "Laura", "David", "Susan", "Robert", "Helen", "Paul", "Emma")
_PROSE = (
    "Russian Foreign Minister Sergei Lavrov said on Monday that the talks in Geneva would go on. ",
    '"We are ready for any scenario," he told reporters, according to the Interfax news agency. ',
    "The White House declined to comment. Mr. Obama has said that he wants a deal by the end of the year. ",
    "Analysts in Moscow and in Washington saw little reason for hope.\n\n",
)


def _number(template: str) -> Callable[[], Iterator[str]]:
    """A maker of pieces that differ by ``{n}``, by a made-up ``{name}`` and by a real ``{given}`` name."""

    def pieces() -> Iterator[str]:
        for n in itertools.count():
            yield template.format(n=n, name=_name(n), given=_GIVEN[n % len(_GIVEN)])

    return pieces


def _name(number: int) -> str:
    """A name of letters only, another for each number. Example: 12 -> "Betagamma"."""
    return "".join(_GREEK[int(digit)] for digit in str(number)).capitalize()


def _repeat(*parts: str) -> Callable[[], Iterator[str]]:
    return lambda: itertools.cycle(parts)


def _nest() -> Iterator[str]:
    """Quotations that open and never close, then those that close and never opened."""
    for n in itertools.count():
        yield "“He said, ‘" if n % 100 < 50 else "she said,’” "


PROSE = "prose"
KINDS: dict[str, Callable[[], Iterator[str]]] = {
    PROSE: _repeat(*_PROSE),
    "repeated relays": _repeat("according to Interfax, citing the Kremlin, "),
    "relays with content": _repeat("According to Interfax, citing the Kremlin, the president said that he would go. "),
    "relays in one sentence": _repeat("Interfax reported that the Kremlin said that Putin told TASS that "),
    "repeated cues": _repeat("He said that "),
    "cues with commas": _repeat("he said, she said, they said, "),
    "cues a line": _repeat("He said that she said so.\n"),
    "as quoted by": _repeat("Lavrov was quoted by Interfax as saying that the ministry said in a statement that "),
    "one sentence": _repeat("the minister went to the house of the old man and saw the report, "),
    "one sentence of names": _number("{given} {name} said he met "),
    "quotation marks": _repeat('"'),
    "quoted words": _repeat('"word" '),
    "opening marks": _repeat("“We go "),
    "closing marks": _repeat("we go” "),
    "single marks": _repeat("'we go' isn't 'they' "),
    "apostrophes": _repeat("' "),
    "nested quotations": _nest,
    "paragraphs that open a quotation": _repeat('"We go on and on.\n\n'),
    "quotations without a cue": _repeat('"We will go on with the talks." The hall was full.\n\n'),
    "only names": _number("{given} {name} "),
    "only he": _repeat("he "),
    "he said": _repeat('"We go," he said. '),
    "persons of one surname": _number("{given} {name} Smith said he would go. Smith said no. "),
    "persons of one given name": _number("John {name} said he would go. John agreed. "),
    "initials": _repeat("J. K. L. M. N. "),
    "many speakers": _number('"We go," said {given} {name}, the minister of {name}.\n\n'),
    "many bodies": _number("The Ministry of {name} said the ministry would go. The Bank of {name} agreed. "),
    "many offices": _number("The president of {name} said the president would go. The minister said no. "),
    "bodies chained by of the": _repeat("the spokesman of the deputy of the head of the office of the "),
    "owners chained": _repeat("Russia's ministry's spokesman's "),
    "appositions chained": _repeat("the minister, the president, the chairman, the spokesman, "),
    "descriptions": _repeat("The company said the group said the firm said the agency said so. "),
    "who": _repeat("Lavrov, who said that Kerry, who told Obama, who "),
    "the former the latter": _repeat("Lavrov met Kerry. The former said the latter said no. "),
    "relatives": _repeat("His mother said her brother said their father said so. "),
    "denials": _repeat("He did not say that he would not say that "),
    "introductions": _repeat("He had this to say: "),
    "colons": _repeat("Lavrov: no: yes: "),
    "headlines": _repeat("Lavrov: We will go\n"),
    "line breaks": _repeat("\n"),
    "letters and line breaks": _repeat("a\n"),
    "wrapped lines": _repeat("the minister said that the report of the\nhouse was to be seen by the other people\n"),
    "short lines of speech": _repeat('"Yes," he said\n'),
    "blanks": _repeat(" "),
    "blank lines of blanks": _repeat("   \n \t \n"),
    "all capitals": _repeat("PUTIN SAID THAT THE KREMLIN SAID NO. "),
    "capitals without stop": _repeat("PUTIN SAID "),
    "dates": _repeat("On Monday, March 3, 2014, at 5 p.m. last Tuesday in 2013 "),
    "dated sayings": _repeat("He said on Monday that she said on Tuesday. In March 2014 he said so. "),
    "datelines": _repeat("MOSCOW, March 3 (Reuters) - He said no.\n\n"),
    "live blog": _repeat("10:05 a.m. He said so.\n\n"),
    "transcript": _number("QUESTION: What do you think of that, sir?\n\nMR. LAVROV: We think that you said so.\n\n"),
    "transcript of many names": _number("{given} {name}: What do you think of that?\n\n"),
    "bold questions": _repeat("**What do you think of that?**\n\nWe think that it is good.\n\n"),
    "posts": _number("We will go — {given} {name} (@{given}{n}) March 3, 2014\n\n"),
    "retweets": _repeat("RT @lavrov: RT @kerry: we go "),
    "handles": _number("@name{n} "),
    "urls": _number("https://www.example.com/a/{n}?b=c&d=e "),
    "one url": _repeat("http://a.b/"),
    "mail addresses": _repeat("a.b@c.d "),
    "emoji": _repeat("😀👩‍👩‍👧‍👦"),
    "combining marks": _repeat("e\u0301\u0301\u0301"),
    "cjk": _repeat("他说他们会去。"),
    "cyrillic": _repeat("он сказал, что они идут. "),
    "right to left": _repeat("قال إنه \u202eسيذهب. "),
    "controls": _repeat("a\x00\x01\x1b[31m\u200b\ufeff "),
    "digits": _repeat("1234567890"),
    "numbers": _repeat("1,234.5 67% $8 "),
    "no spaces": _repeat("hesaidthat"),
    "no spaces behind stops": _repeat("He said so.She said no."),
    "one word": _repeat("a"),
    "one word of capitals": _repeat("A"),
    "hyphens": _repeat("a-"),
    "dashes": _repeat("— "),
    "points": _repeat("."),
    "abbreviations": _repeat("U.S. Mr. Dr. Sen. Gov. "),
    "ellipses": _repeat("... "),
    "question marks": _repeat("?! "),
    "brackets": _repeat("(["),
    "bracketed": _repeat("(he said) [she said] "),
    "bullets": _repeat("* He said so\n"),
    "numbered list": _number("{n}. He said so\n"),
    "captions": _repeat("Lavrov speaks in Geneva. (AP Photo/John Smith)\n"),
    "links": _repeat("Read more: Lavrov says no\n"),
    "boilerplate": _repeat("Copyright 2014 Reuters. All rights reserved. Click for restrictions.\n"),
    "entities": _repeat("&quot;we go&quot; &amp; &ldquo;no&rdquo; "),
    "tex marks": _repeat("``we go'' "),
    "backslashes": _repeat("\\"),
    "markup": _repeat("<b>he</b> <i>said</i> "),
    "ands": _repeat("and "),
    "commas": _repeat(", "),
    "that": _repeat("that "),
    "said": _repeat("said "),
    "outlets": _repeat("Reuters, AFP, TASS, Interfax and CNN reported. "),
    "according to": _repeat("according to "),
    "statements": _repeat("The statement said the report said the document said the letter said so. "),
    "we": _repeat("We said we would. "),
    "surnames": _repeat("Lavrov Kerry Obama Putin "),
    "honorifics": _repeat("Mr. Mrs. Ms. Dr. "),
    "titles": _repeat("President Prime Minister Foreign Minister "),
    "countries": _repeat("Russia, Syria, Iran and the United States said so. "),
}


def make_text(kind: str, length: int) -> str:
    """A text of one kind.

    Args:
        kind: A name of ``KINDS``.
        length: In characters.

    Returns:
        Pieces of that kind, cut at the length.
    """
    parts, size = [], 0
    for piece in KINDS[kind]():
        parts.append(piece)
        size += len(piece)
        if size >= length:
            break
    return "".join(parts)[:length]
