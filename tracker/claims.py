"""From articles to claims: run the pipeline, resolve the speakers, date the quotes.

An article that fails yields its error and never stops the others. Every text of a claim is a slice of ``Article.text``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import overload

from spacy.language import Language
from spacy.tokens import Doc

from tracker.confidence import load_confidence
from tracker.dates import date_quotes
from tracker.errors import LanguageError, LimitError, ReadError, TrackerError
from tracker.faults import explain_fault
from tracker.language import find_other_language
from tracker.layout import cut_anew
from tracker.layout.documents import read_view
from tracker.pipeline import MAX_CHARACTERS
from tracker.records import Article, Claim, Quote, Speaker, TextSpan
from tracker.speakers.component import MENTION_LINKER, roster_of
from tracker.speakers.linking import find_mentions
from tracker.speakers.mentions import spell_as_stored
from tracker.speakers.resolve import name_relays, resolve_speakers
from tracker.speakers.roster import Roster
from tracker.speakers.scene import Resolution
from tracker.text import fold
from tracker.time_limit import TimeIsUp, choose_limit, limit_time
from tracker.topics import find_topics
from tracker.turns import drop_echoes

Resolve = Callable[..., list[Resolution]]


@overload
def extract_claims(
    articles: Iterable[Article],
    *,
    nlp: Language,
    roster: Roster | None = None,
    resolve: Resolve = resolve_speakers,
    topics: bool = True,
    seconds: float | None = None,
) -> Iterator[tuple[Article, list[Claim] | TrackerError]]: ...


@overload
def extract_claims(
    articles: Iterable[Article | ReadError],
    *,
    nlp: Language,
    roster: Roster | None = None,
    resolve: Resolve = resolve_speakers,
    topics: bool = True,
    seconds: float | None = None,
) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]: ...


def extract_claims(
    articles: Iterable[Article | ReadError],
    *,
    nlp: Language,
    roster: Roster | None = None,
    resolve: Resolve = resolve_speakers,
    topics: bool = True,
    seconds: float | None = None,
) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]:
    """Find the claims of each article, thoughts included; nothing that one article breaks stops the others.

    One text at a time goes through the pipeline: batches were not faster, took more memory, and an interrupt lost them.

    Args:
        articles: What ``read_articles`` yields, errors included.
        nlp: The pipeline of ``load_pipeline``.
        roster: The officials to know, everywhere in the pipeline; without it those that the pipeline was loaded with.
        resolve: The function that names the speakers of an article's quotes.
        topics: Whether claims are to have topics; without, nobody waits the second and a half that importing textacy
            takes.
        seconds: How much processor time each article may take, 0 for any. By default 20 seconds, and half a second for
            each thousand characters.

    Yields:
        Each article with its claims in text order, or with the error that says why it has none; an error of reading
        comes as it is, with None for the article. Each is yielded before the next article is asked for.

    Example:
        >>> from tracker import extract_claims, load_pipeline, read_articles, TrackerError
        >>> for article, claims in extract_claims(read_articles("no-such-folder"), nlp=load_pipeline()):
        ...     print(claims if isinstance(claims, TrackerError) else len(claims))
        no-such-folder: no such file or directory; check the path
    """
    roster = roster_of(nlp) if roster is None else roster
    for article in articles:
        if isinstance(article, ReadError):
            yield None, article
        else:
            yield article, _extract_one(article, nlp, roster=roster, resolve=resolve, topics=topics, seconds=seconds)


def _extract_one(
    article: Article, nlp: Language, *, roster: Roster, resolve: Resolve, topics: bool, seconds: float | None
) -> list[Claim] | TrackerError:
    if other := find_other_language(article.text, stated=article.language):
        return LanguageError.of(other, where=article.name)
    allowed = choose_limit(len(article.text)) if seconds is None else seconds
    try:
        with limit_time(allowed or None):
            doc = nlp(article.text, component_cfg={MENTION_LINKER: {"roster": roster}})
            return build_claims(article, doc, roster=roster, resolve=resolve, topics=topics)
    except TimeIsUp:
        return LimitError(
            f"took more than {allowed:g} seconds of processor time, the most that is allowed for it",
            where=article.name,
            remedy="look whether it is one article of prose; --article-seconds allows more",
        )
    except Exception as error:  # noqa: BLE001  whatever one article breaks must not stop the others
        return _fail(article, error)


def build_claims(
    article: Article, doc: Doc, *, roster: Roster, resolve: Resolve = resolve_speakers, topics: bool = True
) -> list[Claim]:
    """The claims of one article from its processed document, whose text must be the article's or the view of it."""
    view = read_view(doc)
    is_plain = view == article.text
    quotes: list[Quote] = doc._.quotes
    if not is_plain:
        quotes = [cut_anew(quote, view) for quote in quotes]
    mentions = doc._.mentions or find_mentions(doc, roster)  # a Doc that was packed comes back without
    if not is_plain:
        spell_as_stored(mentions, view, article.text)
    day = article.published.last if article.published else None
    resolutions = resolve(quotes, doc, mentions, roster=roster, day=day, title=article.title)
    quotes, resolutions = drop_echoes(quotes, resolutions)
    speakers = [_keep_apart(each.speaker, article) for each in resolutions]
    dates = date_quotes(quotes, speakers, doc, published=article.published, text=view)
    terms = find_topics(quotes, doc) if topics else [()] * len(quotes)
    sources = {quote.source: speaker for quote, speaker in zip(quotes, speakers, strict=True) if speaker}

    relays_named = name_relays(
        (relay.span for quote in quotes for relay in quote.relays if not relay.name and relay.span not in sources),
        doc,
        mentions,
        roster=roster,
        day=day,
    )

    def name(relay: TextSpan) -> str:
        """Name a relay: as the speaker, where the same words are another quote's source."""
        known = sources.get(relay)
        return known.name if known else relays_named[relay]

    keys = _make_keys(article, quotes)
    claims = []
    for key, quote, found, speaker, said, about in zip(keys, quotes, resolutions, speakers, dates, terms, strict=True):
        relays, second_hand = _name_relays(quote, speaker, name)
        claims.append(
            Claim(
                key=key,
                article_key=article.key,
                quote=quote,
                speaker=speaker,
                said=said,
                context=find_context(doc, quote, view),
                evidence=speaker.evidence if speaker else found.reason,
                confidence=round(load_confidence().of_quote(quote.score) * (speaker.score if speaker else 1.0), 3),
                relays=relays,
                topics=about,
                candidates=found.candidates,
                second_hand=second_hand,
            )
        )
    return claims if is_plain else [cut_anew(claim, article.text) for claim in claims]


def _make_keys(article: Article, quotes: Iterable[Quote]) -> list[str]:
    """A key for each quote: the article's with the offsets of the content, numbered where several share them."""
    seen: Counter[str] = Counter()
    keys = []
    for quote in quotes:
        key = f"{article.key}-{quote.start}-{quote.end}"
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys


def _keep_apart(speaker: Speaker | None, article: Article) -> Speaker | None:
    """The speaker, with the article in the key of a body known only by a description.

    "The company" of one article is not that of another.
    """
    if speaker is None or not speaker.is_description:
        return speaker
    return replace(speaker, key=f"{speaker.key}@{article.key}")


def find_context(doc: Doc, quote: Quote, text: str) -> TextSpan:
    """Find the sentences that a quote stands in.

    Args:
        doc: The document.
        quote: A quote of it.
        text: The text of its view.

    Returns:
        Whole sentences, from the first to the last word of source, cue and content, without surrounding white space.
    """
    start, end = min(span.start for span in quote.spans), max(span.end for span in quote.spans)
    covered = doc.char_span(start, end, alignment_mode="expand")
    if covered and doc.has_annotation("SENT_START"):
        start, end = min(start, covered[0].sent.start_char), max(end, covered[-1].sent.end_char)
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return TextSpan.cut(text, start, end)


def _fail(article: Article, error: Exception) -> TrackerError:
    if len(article.text) > MAX_CHARACTERS:
        return ReadError(
            f"the text has {len(article.text):,} characters, more than {MAX_CHARACTERS:,}",
            where=article.name,
            remedy="split it into its articles",
        )
    return explain_fault(error, where=article.name, what="cannot be analysed")


def _name_relays(
    quote: Quote, speaker: Speaker | None, name: Callable[[TextSpan], str]
) -> tuple[tuple[str, ...], bool]:
    """The names of the relays, and whether the words are second-hand: relayed by a person or body, not only by outlets.

    Whoever reports their own words is no relay.
    """
    named = [(relay.name or name(relay.span), relay.name is None) for relay in quote.relays]
    others = [each for each in named if speaker is None or fold(each[0]) != fold(speaker.name)]
    return tuple(dict.fromkeys(each for each, _ in others)), any(by_person for _, by_person in others)
