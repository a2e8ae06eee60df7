"""What a citation says, in words, the same in all formats; each is None or "" where it is not known.

In: a claim and what is known of its article. Out: pieces of text with nothing escaped, on one line each.
"""

from __future__ import annotations

import datetime as dt
from calendar import month_name
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tracker.citing.quoted import quote_words
from tracker.inert import show_controls
from tracker.records import PartialDate, Precision, QuoteKind
from tracker.schema.claim import ClaimView

_IN_ADDRESSES = "!#$%&'()*+,-./:;=?@[]_~"
_OWN_WORDS = {
    QuoteKind.INDIRECT.value: "reported in the words of the article",
    QuoteKind.MIXED.value: "reported partly in the words of the article",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A quote to cite.

    Attributes:
        claim: The quote as it is stored.
        author: Who wrote the article.
        permalink: The address at which others can open the quote.
        accessed: The day on which the article was read at its address.
    """

    claim: ClaimView
    author: str | None = None
    permalink: str | None = None
    accessed: dt.date | None = None

    @property
    def words(self) -> str:
        """The quote on one line, in quotation marks where it is the speaker's words."""
        return quote_words(on_one_line(self.claim.quote), self.claim.kind)

    @property
    def speaker(self) -> str:
        """Who said it, with the office of that day. Example: "Sergei Lavrov, Foreign Minister of Russia"."""
        return ", ".join(filter(None, (self.name, on_one_line(self.claim.office))))

    @property
    def name(self) -> str:
        """The name of the speaker, or that it is not known who spoke."""
        return on_one_line(self.claim.speaker) or "speaker unknown"

    @property
    def said(self) -> str:
        """When it was said. Example: "said on 2 February 2013"; "" where it is not known."""
        if self.claim.said_on is None:
            return ""
        day = PartialDate.parse(self.claim.said_on)
        if self.claim.said_on_precision == Precision.BEFORE:
            return f"said before {write_day(day)}"
        if self.claim.said_on_precision == Precision.WEEK:
            return f"said in the week of {write_day(day)}"
        return f"said {'on' if day.day else 'in'} {write_day(day)}"

    @property
    def manner(self) -> str:
        """Whose words they are. Example: "reported in the words of the article"; "" where they are the speaker's."""
        return _OWN_WORDS.get(self.claim.kind, "")

    @property
    def via(self) -> str:
        """Through whom it came. Example: "via Interfax"; "" where nobody is named."""
        return f"via {on_one_line(self.claim.via)}" if self.claim.via else ""

    @property
    def writer(self) -> str:
        """Who wrote the article; "" where that is not known."""
        return on_one_line(self.author)

    @property
    def title(self) -> str:
        """The title of the article; "" where it has none."""
        return on_one_line(self.claim.title)

    @property
    def outlet(self) -> str:
        """Who published the article; "" where that is not known."""
        return on_one_line(self.claim.outlet)

    @property
    def published(self) -> PartialDate | None:
        """When the article was published."""
        return PartialDate.parse(self.claim.published) if self.claim.published else None

    @property
    def published_in_words(self) -> str:
        """The same in words. Example: "5 February 2013", "about 5 February 2013" where it was inferred."""
        about = "about " if self.claim.published_inferred else ""
        return about + write_day(self.published) if self.published else ""

    @property
    def url(self) -> str:
        """The address of the article, as one that can stand anywhere; "" where there is none on the web."""
        return safe_address(self.claim.url)

    @property
    def link(self) -> str:
        """The address of the quote; "" where none is given."""
        return safe_address(self.permalink)


def on_one_line(text: str | None) -> str:
    r"""A text on one line, controls made visible. Example: "US arms\nKurds" -> "US arms Kurds"."""
    return show_controls(" ".join((text or "").split()))


def safe_address(url: str | None) -> str:
    """A web address with everything encoded that would end it in some format; "" for what is no web address."""
    if url is None or urlsplit_scheme(url) not in ("http", "https"):
        return ""
    return quote(url.strip(), safe=_IN_ADDRESSES)


def urlsplit_scheme(url: str) -> str:
    """The scheme of an address; "" where it cannot be read as one."""
    try:
        return urlsplit(url.strip()).scheme
    except ValueError:  # a bracket of a host that is not closed
        return ""


def write_day(day: PartialDate) -> str:
    """A date in words, as exactly as it is known. Example: "2 February 2013", "February 2013", "2013"."""
    parts = (str(day.day) if day.day else "", month_name[day.month] if day.month else "", str(day.year))
    return " ".join(filter(None, parts))
