"""The regular expression for time phrases, one named group for each kind, built from ``words.csv``.

Kinds are tried in order: "later this week" is future before it is a week.

Example: in "told reporters late on Thursday that" the group "weekday" is "late on Thursday", its "day" "Thursday".
"""

from __future__ import annotations

import re

from tracker.dates.words import WORDS

_WEEKDAY, _MONTH = WORDS.any_of("weekday"), WORDS.any_of("month")
_PART = rf"(?:\s+{WORDS.any_of('part')}\b)?"
_DAY = rf"\d{{1,2}}{WORDS.any_of('ordinal ending')}?(?![\d:]|[-–]\d)"
_YEAR = r"(?:19|20)\d{2}(?![-–]\d)"
_EDGE = r"(?:early|late|mid|the\s+(?:beginning|start|middle|end)\s+of)[\s-]+"
PHRASE = re.compile(
    rf"\b(?:(?P<future>{WORDS.any_of('future')}\s+(?:(?:{_WEEKDAY}|{_MONTH}|\w+)\b{_PART}))"
    rf"|(?P<absolute>(?:on\s+)?(?:(?:early|late)\s+(?:on\s+)?)?(?:(?:{_WEEKDAY}),?\s+)?"
    rf"(?:(?:{_MONTH})\.?\s+{_DAY}(?:,?\s+{_YEAR}\b)?|{_DAY}\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:,?\s+{_YEAR}\b)?))"
    rf"|(?P<weekday>(?:(?:(?P<which>last|this\s+past|this|late|early|earlier|later)\s+)?(?:on\s+)?)(?P<day>{_WEEKDAY})\b{_PART})"
    rf"|(?P<holiday>(?:on\s+)?(?P<feast>{WORDS.any_of('holiday')})\b)"
    rf"|(?P<near>{WORDS.any_of('near')}\b)"
    rf"|(?P<anaphor>{WORDS.any_of('anaphor')}\b(?!\s+(?:{WORDS.any_of('article', 'possessive')}|of|\w+ing)\b))"
    rf"|(?P<weekend>{WORDS.any_of('weekend')}\b)"
    r"|(?P<span>(?:(?:earlier|early|late)\s+)?(?P<shift>last|this\s+past|this)\s+(?P<unit>week|month|year)\b)"
    rf"|(?P<season>(?:last|this|in\s+the|(?:{_EDGE}))\s*(?:last\s+|this\s+)?(?P<part>{WORDS.any_of('season')})\b(?:\s+(?:of\s+)?(?P<its>{_YEAR})\b)?)"
    rf"|(?P<ago>(?P<count>\d{{1,3}}|{WORDS.any_of('count')})\s+(?P<each>day|week|month|year)s?\s+(?P<from>ago\b|earlier\b|before(?=[,.;])))"
    rf"|(?P<month>(?:(?:back\s+)?in|last|this|during|late|early|at(?=\s+the)|(?<=\ba)(?=\s)|(?<=\bthe)(?=\s))\s+(?:{_EDGE})?"
    rf"(?P<name>{_MONTH})\b(?!\.?\s+\d{{1,2}}\b)\.?(?:(?:,|\s+of)?\s+(?P<of>{_YEAR})\b)?)"
    rf"|(?P<year>(?:(?:back\s+)?in|(?<=\ba)|(?<=\ban)|(?<=\bhis)|(?<=\bher)|(?<=\bits)|(?<=\btheir)|(?<=\bthe))\s+(?:{_EDGE})?(?P<only>{_YEAR})\b)"
    rf"|(?P<vague>{WORDS.any_of('vague')}\b(?!-)))",
    re.IGNORECASE,
)
