"""Recognize agencies, papers and broadcasters by the spellings of their names, their hosts, and common nouns.

Tables: ``outlets.csv`` (name, kind, aliases, and short forms that count only once the article named the outlet in
full), ``outlet_hosts.csv`` (host, name) and ``outlet_words.csv`` (word, kind, and how the word makes a phrase an
outlet). Names are case-sensitive: "Time magazine" is an outlet, "time" is not.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlsplit

from tracker.vocabulary import Vocabulary, match_any, read_rows

_ARTICLE = re.compile(rf"^{Vocabulary().any_of('article')}\s+", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\s+(?:on\s+)?{match_any(calendar.day_name)}$")
_CAPITALIZED = r"[A-Z][\w.’'&-]*(?:\s+(?:of\s+)?[A-Z][\w.’'&-]*){0,4}"
_OWNER = r"[A-Z][\w-]+(?:['’]s?)?"
_FEW_WORDS = re.compile(r"(?:\w+\s+){0,4}")
_REPORTER = re.compile(rf"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+){{0,4}}{_CAPITALIZED}")
_POSSESSIVE = re.compile(r"['’]s?\s|['’]$")


_SITE = re.compile(r"[A-Za-z][\w-]{0,62}\.(?:com|org|net)")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True)
class Outlets:
    """The tables, indexed for look-up.

    ``names`` maps every spelling to the canonical name, ``kinds`` that name to the kind of outlet, ``hosts`` a host to
    the name, ``short`` a short form ("Post") to the outlets it may mean. ``words`` maps a use to its words: "any" makes
    a phrase an outlet whatever stands before ("Iranian state television"), "bare" only with an article ("the paper"),
    "name" only behind a name ("the RIA agency"); "work" is what an outlet publishes ("a Reuters report"), "adjective"
    what may stand before a name ("state-run Tass").
    """

    names: dict[str, str]
    kinds: dict[str, str]
    short: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    kind_of_word: dict[str, str]
    hosts: dict[str, str]

    def name_publisher(self, outlet: str | None, url: str | None) -> str | None:
        """The canonical name of the outlet that published an article.

        An outlet that no table knows keeps the name it is given; without one, the host of the URL decides.

        Examples: "The New York Times" -> "New York Times"; "edition.cnn.com" -> "CNN"; "NPR Online News" stays; None at
        https://www.reuters.com/a -> "Reuters"; None at a host that the table does not have -> None.
        """
        if outlet:
            by_host = self._name_host(outlet) if _HOST.fullmatch(outlet) else None
            return self.names.get(outlet) or by_host or outlet
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            return None
        return self._name_host(host) if host else None

    def _name_host(self, host: str) -> str | None:
        labels = host.casefold().split(".")
        parents = (".".join(labels[at:]) for at in range(min(len(labels), 10)))
        return next((self.hosts[parent] for parent in parents if parent in self.hosts), None)

    def find_name(self, source: str) -> str | None:
        """The canonical name of the outlet that a source phrase is, None where it is something else.

        Examples: "the Kommersant daily" -> Kommersant; "India's The Hindu newspaper" -> The Hindu; "the Russian state
        news agency RIA-Novosti" -> RIA Novosti; "a Reuters report" -> Reuters; "a Kommersant source" -> None.
        """
        phrase = _cut_phrase(source)
        for match in self.name_pattern.finditer(phrase):
            before, behind = phrase[: match.start()], phrase[match.end() :]
            is_itself = self._leads.fullmatch(before) and self._trails.fullmatch(behind)
            is_work = self._leads_to_work.fullmatch(before) and self._trails.fullmatch(behind)
            if is_itself or is_work or (_FEW_WORDS.fullmatch(before) and self._is_work.fullmatch(behind)):
                return self.names[match[0]]
        return None

    def read_relay(self, source: str) -> str | None:
        """The name of the outlet that a phrase is, in the tables or not; None where it is no outlet.

        Examples: "the news website Example Post" -> Example Post; "DailyMail.com" -> Daily Mail; "the Russian news
        agencies" -> Russian news agencies; "the Kremlin" -> None.
        """
        phrase = _cut_phrase(source)
        found = self.find_name(source)
        if found is not None:
            return found
        bare = _ARTICLE.sub("", phrase)
        if _SITE.fullmatch(bare):
            return self._by_letters.get(_letters(bare.rsplit(".", 1)[0]), bare)
        if self._titled.fullmatch(bare):
            return bare
        unlisted = self._unlisted.fullmatch(phrase)
        if unlisted is not None and not _POSSESSIVE.search(unlisted["name"]):
            return str(unlisted["name"])
        return bare if self._unnamed.fullmatch(phrase) else None

    def without_article(self, words: str) -> str:
        """Example: "The Times" -> Times."""
        return _ARTICLE.sub("", words)

    def find_employer(self, source: str) -> str | None:
        """The outlet whose journalist a source is ("CNN's Jake Tapper", "an NBC News analyst"), else None."""
        phrase = _ARTICLE.sub("", _cut_phrase(source))
        match = self.name_pattern.match(phrase)
        if match is None:
            return None
        behind = phrase[match.end() :]
        return self.names[match[0]] if _REPORTER.fullmatch(behind) or self._is_staff.fullmatch(behind) else None

    def may_be(self, source: str) -> tuple[str, ...] | None:
        """The outlets that a short form or noun may mean, of which the article shows the one; None for anything else.

        Example: "the Post" -> Denver Post, Washington Post ...; "the newspaper" -> every newspaper.
        """
        phrase = _ARTICLE.sub("", _cut_phrase(source))
        if phrase in self.short:
            return self.short[phrase]
        kind = self.kind_of_word.get(phrase)
        return tuple(name for name, each in self.kinds.items() if each == kind) if kind else None

    @cached_property
    def name_pattern(self) -> re.Pattern[str]:
        """A pattern that finds any spelling in running text, the longest first, with any white space between words."""
        return re.compile(rf"(?<!\w)(?=[A-Z0-9d]){match_any(self.names)}(?!\w)")

    @cached_property
    def place_pattern(self) -> re.Pattern[str]:
        """A pattern that finds spellings, short forms, sites, and nouns that make a phrase an outlet."""
        names = match_any([*self.names, *self.short])
        nouns = rf"(?P<noun>{self._any_of('any', 'bare')})"
        return re.compile(rf"(?<!\w)(?:(?=[A-Z0-9d]){names}|{nouns}|{self._titled.pattern}|{_SITE.pattern})(?!\w)")

    @cached_property
    def before_name(self) -> str:
        """The source of a pattern for what may precede a name: "the state-run", "Russia's", "the newspaper"."""
        return rf"(?:{self._before}|{self._any_of('any', 'bare')})"

    @cached_property
    def before_noun(self) -> str:
        """The source of a pattern for what makes a noun a certain outlet: "Iranian state" before "television"."""
        return rf"(?:{_OWNER}|{self._any_of('adjective')})"

    @cached_property
    def behind_name(self) -> str:
        """The source of a pattern for what may follow a name: "news agency", "newspaper"."""
        return self._any_of("any", "bare", "name")

    @cached_property
    def _before(self) -> str:
        return rf"(?:[Tt]he|an?|{_OWNER}|{self._any_of('adjective')})"

    @cached_property
    def _leads(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.before_name}\s+){{0,5}}")

    @cached_property
    def _trails(self) -> re.Pattern[str]:
        return re.compile(rf"(?:\s+{self.behind_name})*")

    @cached_property
    def _is_work(self) -> re.Pattern[str]:
        return re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?{self._any_of('work')}")

    @cached_property
    def _leads_to_work(self) -> re.Pattern[str]:
        by = r"(?:\w+\s+){0,4}?(?:by|from|in|on)"
        return re.compile(rf"(?:[\w-]+\s+){{0,4}}?{self._any_of('work')}\s+{by}\s+(?:{self.before_name}\s+){{0,4}}")

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        """A name whose last word says that it is an outlet: "Perm Herald"."""
        words = match_any(self.words["title"])
        return re.compile(rf"(?!The\b)(?:[A-Z][\w’'&-]*\s+){{1,3}}?{words}(?!\s+[A-Z]|\w)")

    @cached_property
    def _is_staff(self) -> re.Pattern[str]:
        return re.compile(rf"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+){{0,3}}?{self._any_of('staff')}")

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {_letters(spelling): name for spelling, name in self.names.items()}

    @cached_property
    def _unlisted(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._before}\s+){{0,4}}?{self._any_of('any', 'bare')}\s+(?P<name>{_CAPITALIZED})")

    @cached_property
    def _unnamed(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:(?!social\b)[\w.’'-]+\s+){{0,5}}(?<!social ){self._any_of('any')}|the\s+{self._any_of('bare')}",
            re.IGNORECASE,
        )

    def _any_of(self, *uses: str) -> str:
        """The source of a pattern for any word of these uses, in singular or plural and either case."""
        words = [form.lower() for use in uses for word in self.words[use] for form in (word, _plural(word))]
        return f"(?i:{match_any(words)})"


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()


def _cut_phrase(source: str) -> str:
    """A phrase on one line, up to a comma ("Novaya Gazeta, an opposition paper"), without a weekday at its end."""
    return _WEEKDAY.sub("", " ".join(source.split()).strip(" ,").split(", ")[0])


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("cy") else noun + "s"


@cache
def load_outlets() -> Outlets:
    """Load the built-in tables, once a process.

    Returns:
        The outlets with all their spellings.
    """
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    short: dict[str, tuple[str, ...]] = {}
    for row in read_rows("outlets.csv"):
        kinds[row["name"]] = row["kind"]
        for spelling in (row["name"], *filter(None, row["aliases"].split("|"))):
            names[spelling] = row["name"]
        for spelling in filter(None, row["short"].split("|")):
            short[spelling] = (*short.get(spelling, ()), row["name"])
    words: dict[str, tuple[str, ...]] = {}
    kind_of_word = {}
    for row in read_rows("outlet_words.csv"):
        words[row["use"]] = (*words.get(row["use"], ()), row["word"])
        if row["kind"] and row["use"] != "name":
            kind_of_word[row["word"]] = row["kind"]
    hosts = {row["host"]: row["name"] for row in read_rows("outlet_hosts.csv")}
    return Outlets(names, kinds, short, words, kind_of_word, hosts)
