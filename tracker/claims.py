"""From articles to claims: run the pipeline, name the speakers, date the quotes.

In: articles. Out: for each, its claims in text order, or the error that one article met; a bad article never stops
the others. Every claim is built from slices of ``Article.text``; nothing is ever worded anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from tracker.dates import resolve_said_date
from tracker.errors import ReadError, TrackerError
from tracker.pipeline import MAX_CHARACTERS
from tracker.records import Article, Claim, Precision, Quote, SaidDate, Speaker, TextSpan
from tracker.speakers import Roster, load_roster, name_relay, resolve_speakers
from tracker.statements import find_topics
from tracker.text import iter_paragraphs

_CARRY_PARAGRAPHS = 3
Resolve = Callable[..., list[Speaker | None]]


def extract_claims(
    articles: Iterable[Article], *, nlp: Language, roster: Roster | None = None, resolve: Resolve = resolve_speakers
) -> Iterator[tuple[Article, list[Claim] | TrackerError]]:
    """Claims of each article, thoughts included, in the order of the articles, each before the next one is asked for.

    One text at a time through the pipeline: batches were not faster, needed more memory, and an interrupt lost them.
    """
    roster = roster or load_roster()
    for article in articles:
        found: list[Claim] | TrackerError
        try:
            found = build_claims(article, nlp(article.text), roster=roster, resolve=resolve)
        except Exception as error:  # noqa: BLE001  whatever one article breaks must not stop the others
            found = _fail(article, error)
        yield article, found


def build_claims(article: Article, doc: Doc, *, roster: Roster, resolve: Resolve = resolve_speakers) -> list[Claim]:
    """The claims of one article from its processed document, whose text must be the article's."""
    quotes: list[Quote] = doc._.quotes
    day = article.published.last if article.published else None
    speakers = resolve(quotes, doc, doc._.mentions, roster=roster, day=day)
    dates = _date_quotes(quotes, speakers, doc, article)
    keys: dict[str, int] = {}
    claims = []
    for quote, speaker, said in zip(quotes, speakers, dates, strict=True):
        key = f"{article.key}-{quote.start}-{quote.end}"
        keys[key] = keys.get(key, 0) + 1
        claims.append(
            Claim(
                key=key if keys[key] == 1 else f"{key}-{keys[key]}",
                article_key=article.key,
                quote=quote,
                speaker=speaker,
                said=said,
                via=_name_via(quote, doc, roster, article),
                context=find_context(doc, quote, article.text),
                evidence=speaker.evidence if speaker else _say_unknown(quote),
                confidence=round(quote.score * (speaker.score if speaker else 1.0), 3),
                topics=find_topics(quote, doc),
            )
        )
    return claims


def find_context(doc: Doc, quote: Quote, text: str) -> TextSpan:
    """The whole sentences from the first to the last word of source, cue and content, cut at white space."""
    spans = [*quote.contents, *quote.cues, *([quote.source] if quote.source else [])]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    covered = doc.char_span(start, end, alignment_mode="expand")
    if covered is not None and doc.has_annotation("SENT_START"):
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
    return ReadError(
        f"cannot be analysed ({type(error).__name__}: {error})", where=article.name, remedy="please report this text"
    )


def _date_quotes(quotes: list[Quote], speakers: list[Speaker | None], doc: Doc, article: Article) -> list[SaidDate]:
    """Date each quote by its own sentence, else by what the same speaker said just before (the same occasion)."""
    starts = [start for start, _ in iter_paragraphs(article.text)]
    latest: dict[str, tuple[int, SaidDate]] = {}
    dates = []
    for quote, speaker in zip(quotes, speakers, strict=True):
        said = resolve_said_date(quote, doc, published=article.published, text=article.text)
        paragraph = sum(start <= quote.start for start in starts)
        if speaker is not None and said.phrase is not None and said.precision is not Precision.BEFORE:
            latest[speaker.key] = (paragraph, said)
        elif speaker is not None and said.phrase is None and speaker.key in latest:
            at, before = latest[speaker.key]
            if paragraph - at <= _CARRY_PARAGRAPHS and before.day is not None:
                said = SaidDate(
                    before.day, before.precision, before.phrase, f"the same occasion as before: {before.basis}"
                )
        dates.append(said)
    return dates


def _name_via(quote: Quote, doc: Doc, roster: Roster, article: Article) -> str | None:
    if quote.via is None or quote.via_name is not None:
        return quote.via_name
    day = article.published.last if article.published else None
    return name_relay(quote.via, doc, doc._.mentions, roster=roster, day=day)


def _say_unknown(quote: Quote) -> str:
    if quote.source is None:
        return "no source found in the article"
    return f"the article does not tell who '{' '.join(quote.source.text.split())}' is"
