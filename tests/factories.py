"""Articles, quotes and claims for tests, cut from one specimen text so that every span is a real slice.

In: only what the test is about. Out: valid records; a phrase that is not in the text is a ValueError at once.

    article = make_article()
    claim = make_claim(article, "We look forward to the visit", speaker="Dmitry Peskov", said="2013-02-02")
"""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

from tracker.identity import make_article_key
from tracker.records import (
    Article,
    Claim,
    PartialDate,
    Quote,
    QuoteKind,
    Relay,
    SaidDate,
    Speaker,
    SpeakerType,
    TextSpan,
)
from tracker.store import open_store, save_article, start_run
from tracker.text import paragraph_at

SPECIMEN = (
    "Kremlin: Obama ready to visit Russia\n"
    "\n"
    "US President Barack Obama has confirmed that he is ready to visit Moscow, the Kremlin said on Saturday.\n"
    "\n"
    "“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. "
    "“It will be well prepared.”\n"
    "\n"
    "Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.\n"
    "\n"
    "Analysts hope that ties will improve.\n"
)


def make_article(text: str = SPECIMEN, **fields: Any) -> Article:
    """An article over ``text`` with every metadata field set; ``published`` may be an ISO string or None."""
    published = fields.pop("published", "2013-02-05")
    values: dict[str, Any] = {
        "name": "specimen",
        "outlet": "RT",
        "title": "Kremlin: Obama ready to visit Russia",
        "url": "https://news.example/obama-visit",
        "published": PartialDate.parse(published) if isinstance(published, str) else published,
    } | fields
    values.setdefault("key", make_article_key(url=values["url"], outlet=values["outlet"], text=text))
    return Article(text=text, **values)


def make_span(text: str, phrase: str, *, after: int = 0) -> TextSpan:
    """The first place of ``phrase`` in ``text`` at or behind offset ``after``."""
    start = text.index(phrase, after)
    return TextSpan.cut(text, start, start + len(phrase))


def make_quote(
    article: Article | None = None,
    *contents: str,
    source: str | None = None,
    cue: str | None = None,
    via: str | None = None,
    **fields: Any,
) -> Quote:
    """A quote whose parts are found in the article's text; without contents the specimen's first quotation."""
    article = article or make_article()
    if not contents:
        contents = ("We look forward to the visit",)
        source = source or "presidential spokesman Dmitry Peskov"
        cue = cue or "was quoted as saying"
    spans: list[TextSpan] = []
    for content in contents:
        spans.append(make_span(article.text, content, after=spans[-1].end if spans else 0))
    return Quote(
        kind=QuoteKind(fields.pop("kind", "direct")),
        contents=tuple(spans),
        source=make_span(article.text, source) if source else None,
        cues=(make_span(article.text, cue),) if cue else (),
        relays=(Relay(make_span(article.text, via), via),) if via else (),
        **fields,
    )


def make_speaker(name: str = "Dmitry Peskov", **fields: Any) -> Speaker:
    """A speaker whose key is the name in lower case with hyphens."""
    values: dict[str, Any] = {
        "key": name.casefold().replace(" ", "-"),
        "name": name,
        "type": SpeakerType(fields.pop("type", "person")),
        "evidence": f"the article names {name}",
    } | fields
    return Speaker(**values)


def make_claim(
    article: Article | None = None,
    *contents: str,
    speaker: Speaker | str | None = "Dmitry Peskov",
    said: SaidDate | PartialDate | str | None = None,
    quote: Quote | None = None,
    **fields: Any,
) -> Claim:
    """A claim over ``make_quote``'s quote; its key depends on article and content, as a real one does.

    Keywords that ``Quote`` has (kind, cue_type, found_by ...) or ``make_quote`` takes (source, cue, via) go to the
    quote, the others to the claim.
    """
    article = article or make_article()
    quoted = {field.name for field in dataclasses.fields(Quote)} - {"relays"} | {"cue", "via"}
    for_quote = {name: fields.pop(name) for name in list(fields) if name in quoted}
    if quote is None:
        quote = make_quote(article, *contents, **for_quote)
    if isinstance(said, str):
        said = PartialDate.parse(said)
    if isinstance(said, PartialDate):
        said = SaidDate(day=said, precision=said.precision, basis="the article says so")
    start, end = paragraph_at(article.text, quote.start)[0], paragraph_at(article.text, quote.end)[1]
    identity = "\x1f".join([article.key, *(f"{part.start}:{part.end}" for part in quote.contents)])
    values: dict[str, Any] = {
        "key": hashlib.sha256(identity.encode()).hexdigest()[:16],
        "relays": tuple(relay.name or relay.span.text for relay in quote.relays),
        "context": TextSpan.cut(article.text, start, end),
        "evidence": "the source names the speaker",
        "confidence": 0.9,
    } | fields
    return Claim(
        article_key=article.key,
        quote=quote,
        speaker=make_speaker(speaker) if isinstance(speaker, str) else speaker,
        said=said or SaidDate(),
        **values,
    )


def save_articles(database: str, articles: list[tuple[Article, list[Claim]]]) -> None:
    """Store articles with their claims in a database, which is made where there is none."""
    engine = open_store(database)
    run_id = start_run(engine, tracker_version="test", model_version="by hand")
    for article, claims in articles:
        save_article(engine, article, claims, run_id=run_id)
    engine.dispose()
