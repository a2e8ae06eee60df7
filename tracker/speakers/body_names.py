"""Give a body one name within an article: acronyms that the text explains in full, companies without their legal form.

Examples: "ECB" is "European Central Bank" where the text has "the European Central Bank (ECB)"; "Microsoft Corp" is
"Microsoft" where the text also says "Microsoft" alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tracker.speakers.words import WORDS

_TOLD = re.compile(r"\((?:the\s+)?(?P<acronym>[A-Z][A-Z&.-]{1,7})\)")
_WORD = re.compile(r"[\w&.’'-]+")
_SMALL = WORDS.of("left out of an acronym")
_ENDS = re.compile(r"[;:!?\n“”\"(]|\.\s")
_MAX_LEAD = 120
_BEHIND = re.compile(r"\s*\((?:the\s+)?[A-Z][A-Z&.-]{1,7}\)")


def unify_name(text: str, name: str) -> str:
    """The name under which a body stands throughout an article."""
    name = _BEHIND.sub("", name).strip()
    full = _find_acronyms(text).get(name.replace(".", ""))
    if full is not None:
        return full
    form = _company_form().search(name)
    if form is None:
        return name
    plain = name[: form.start()]
    alone = any(
        not text.startswith(form[0].rstrip("."), match.end()) for match in re.finditer(rf"\b{re.escape(plain)}\b", text)
    )
    return plain if alone else name


@lru_cache(maxsize=4)
def _find_acronyms(text: str) -> dict[str, str]:
    """The acronyms a text explains, with the words before the bracket that begin with their letters."""
    found: dict[str, str] = {}
    for match in _TOLD.finditer(text):
        start = max(0, match.start() - _MAX_LEAD)
        words = [(each.start() + start, each[0]) for each in _WORD.finditer(text[start : match.start()])]
        acronym = match["acronym"].replace(".", "").replace("&", "")
        at = _match_letters([word for _, word in words], acronym)
        if at is not None and not _ENDS.search(text, words[at][0], match.start()):
            found.setdefault(acronym, " ".join(text[words[at][0] : match.start()].split()))
    return found


def _match_letters(words: list[str], letters: str) -> int | None:
    """The index of the first word of an acronym's expansion, matched from the last letter.

    Small words may be skipped.
    """
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and words[at] in _SMALL and words[at][0].upper() != letter:
            at -= 1
        if at < 0 or not words[at][:1].isupper() or words[at][0].upper() != letter:
            return None
    return at


@cache
def _company_form() -> re.Pattern[str]:
    return re.compile(rf",?\s+{WORDS.any_of('company form')}\.?$")
