"""Pages, feeds and mails whose form alone keeps a reader busy."""

from __future__ import annotations

from tests.hostile.documents import make_entities
from tests.hostile.registry import hostile

WORDS = b"<p>He left for the talks, and the minister said on Monday that they would go on for a while.</p>\n"


def wrap(body: bytes, head: bytes = b"") -> bytes:
    """A page of this body."""
    return b"<html><head><title>Talks</title>%s</head><body>%s</body></html>" % (head, body)


@hostile("attributes.html", "250,000 attributes of one element", "takes more than")
def make_attributes() -> bytes:
    return wrap(b"<p %s>He left.</p>" % b" ".join(b"a%d" % number for number in range(250_000)))


@hostile("punycode.html", "a page that says it is in punycode")
def make_punycode() -> bytes:
    return b'<meta charset="punycode">' + b"<p>He left.</p>" * 30_000 + b"a" * 300_000


@hostile("nested.html", "40,000 boxes one in the other", "holds no article that")
def make_nested() -> bytes:
    return wrap(b"<div>" * 40_000 + WORDS * 5)


@hostile("asides.html", "9,000 boxes at the side")
def make_asides() -> bytes:
    return wrap(b"<aside><p>He left.</p>" * 4_500 + WORDS * 500)


@hostile("quotes.html", "20,000 quotations one in the other")
def make_quotes() -> bytes:
    return wrap((b"<blockquote><p>a</p>" * 240 + b"</blockquote>" * 240) * 80 + WORDS)


@hostile("marks.html", "45,000 quotations that are elements", "takes more than")
def make_marks() -> bytes:
    return wrap((b"<q>" * 220 + b"a" + b"</q>" * 220) * 200 + WORDS)


@hostile("notes.html", "15,000 numbers of footnotes behind a long line")
def make_notes() -> bytes:
    return wrap(b"<p>%s%s</p>" % (b"He left. " * 10_000, b"left<sup>1</sup>" * 15_000))


@hostile("articles.html", "12,000 articles with headings")
def make_articles() -> bytes:
    return wrap(b"<article><h2>Talks</h2>%s</article>" % WORDS * 12_000)


@hostile("inside.html", "12,000 articles one in the other")
def make_inside() -> bytes:
    return wrap(b"<article><h2>Talks</h2>" * 200 + WORDS + (b"<article>" * 100 + WORDS + b"</article>" * 100) * 200)


@hostile("tables.html", "tables in the cells of tables", "takes more than")
def make_tables() -> bytes:
    return wrap((b"<table><tr><td>" * 80 + WORDS + b"</td></tr></table>" * 80) * 150)


@hostile("data.html", "data for programs, 100,000 lists deep")
def make_data() -> bytes:
    return wrap(WORDS * 5, b'<script type="application/ld+json">%s</script>' % (b'{"@graph":[' * 100_000))


@hostile("commas.html", "data for programs of a million commas and blanks")
def make_commas() -> bytes:
    return wrap(WORDS * 5, b'<script type="application/ld+json">{"a":[%s]</script>' % (b", " * 900_000))


@hostile("blank.html", "data for programs of a million blanks")
def make_blank() -> bytes:
    return wrap(WORDS * 5, b'<script type="application/ld+json">/*%s</script>' % (b"  //" * 400_000))


@hostile("comments.html", "200,000 comments that begin and do not end")
def make_comments() -> bytes:
    return wrap(WORDS * 5 + b"<!--" * 40_000 + b"<" * 9_000)


@hostile("title.html", "a title of 5 MB")
def make_title() -> bytes:
    return wrap(WORDS * 5, b"<title>%s</title>" % (b"Talks " * 800_000))


@hostile("line.html", "a paragraph of 15 MB", "holds no article that")
def make_line() -> bytes:
    return wrap(b"<p>%s</p>" % (b"He left. " * 1_600_000))


@hostile("number.html", "a character with a number of a million digits")
def make_number() -> bytes:
    return wrap(WORDS * 5 + b"<p>&#%s;</p>" % (b"9" * 1_000_000))


@hostile("dates.html", "20,000 dates")
def make_dates() -> bytes:
    return wrap(WORDS * 5 + b"<time>5 February 2013</time> Published on 5 Feb 2013 at 5:05 pm<br>" * 15_000)


@hostile("lists.html", "12,000 lists in lists of links", "takes more than")
def make_lists() -> bytes:
    return wrap((b"<ul><li><a href=x>He left</a>" * 110 + b"</li></ul>" * 110) * 110 + WORDS * 5)


@hostile("laughs.rss", "entities that unfold to a billion", "declares entities")
def make_laughs_rss() -> bytes:
    return make_entities() + b"<rss><channel><item><title>&e8;</title></item></channel></rss>"


@hostile("nested.rss", "40,000 elements one in the other", "holds no text")
def make_nested_rss() -> bytes:
    return b"<rss><channel><item>" + b"<a>" * 40_000 + b"</a>" * 40_000


@hostile("entries.rss", "24,000 entries", "the first 200 were read")
def make_entries_rss() -> bytes:
    return b"<rss version='2.0'><channel>%s</channel></rss>" % (b"<item><title>a</title></item>" * 24_000)


@hostile("markup.atom", "an entry of a million characters of broken markup", "holds no text")
def make_markup_atom() -> bytes:
    return b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title><content type='html'>%s</content></entry></feed>" % (b"&lt;a " * 90_000)  # fmt: skip  # noqa: E501


@hostile("spaces.rss", "a date of a million spaces")
def make_spaces_rss() -> bytes:
    return b"<rss><channel><item><title>a</title><pubDate>5%s Feb</pubDate><description>He left.</description></item></channel></rss>" % (b" " * 1_000_000)  # fmt: skip  # noqa: E501


@hostile("names.rss", "100,000 namespaces", "holds no text")
def make_names_rss() -> bytes:
    names = b" ".join(b"xmlns:a%d='u%d'" % (number, number) for number in range(100_000))
    return b"<rss %s><channel><item><title>a</title></item></channel></rss>" % names


MAIL = b"From: Ann Lee <ann@paper.example>\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n"


@hostile("parts.eml", "100,000 parts")
def make_parts_eml() -> bytes:
    return MAIL + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\na\r\n" * 100_000


@hostile("inside.eml", "200 mails in mails, with 40 parts each")
def make_inside_eml() -> bytes:
    inner = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(190))
    return MAIL + inner + b"Content-Type: text/plain\r\n\r\n" + b"He left.\r\n" * 100_000


@hostile("forwarded.eml", "20,000 mails in mails", "damaged")
def make_forwarded_eml() -> bytes:
    return MAIL + b"Content-Type: message/rfc822\r\n\r\n" * 20_000 + b"\r\nHe left."


@hostile("senders.eml", "100,000 senders", "takes more than")
def make_senders_eml() -> bytes:
    return b"Subject: Talks\r\nFrom: %s\r\n\r\nHe left." % b",\r\n ".join([b"a@b.example"] * 100_000)


@hostile("subject.eml", "a subject of 100,000 encoded words", "takes more than")
def make_subject_eml() -> bytes:
    return b"From: a@b.example\r\nSubject: %s\r\n\r\nHe left." % b"\r\n ".join([b"=?utf-8?q?a?="] * 100_000)


@hostile("brackets.eml", "a date and a sender of 100,000 brackets", "damaged")
def make_brackets_eml() -> bytes:
    return b"From: %s\r\nDate: %s\r\nSubject: Talks\r\n\r\nHe left." % (b"(" * 100_000, b"(" * 100_000)


@hostile("parameters.eml", "a type with 100,000 parameters", "takes more than")
def make_parameters_eml() -> bytes:
    return b"Content-Type: text/plain; %s\r\n\r\nHe left." % b"; ".join(b"a*%d=b" % at for at in range(100_000))


@hostile("saved.mhtml", "a page in base64 that no page ends", "holds no article that")
def make_saved_mhtml() -> bytes:
    head = b"From: <Saved by Blink>\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return head + b"PHA+SGUgbGVmdA==\r\n" * 500_000
