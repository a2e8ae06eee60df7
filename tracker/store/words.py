"""The word index: which claims hold which words, in their quote, their context and the title of their article.

In: claims that are stored. Out: the table ``claim_words``, written in the transaction that writes the claims. On
SQLite it is an FTS5 table that keeps words and no texts; on PostgreSQL a tsvector a claim, in which the columns are
weights (A quote, B context, C title). On either the words are those of ``tracker.text.fold_words``, and what is asked
must be folded so too.

    index_words("A re-set of relations")  -> "a re set of relations ¶ reset"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, text
from sqlalchemy.exc import DatabaseError
from sqlmodel import col

from tracker.search.spelling import fold_to_words, list_joined
from tracker.store.loading import bare_tables, load_rows
from tracker.store.slices import cut_text
from tracker.store.stored import as_stored
from tracker.store.tables import ArticleRow, ClaimRow

WORDS_TABLE = "claim_words"
COLUMNS = ("quote", "context", "title")
PARTING = "¶"
"""What stands between the words of a text and the joined ones; ``fold_words`` lets it through nowhere."""
_AT_ONCE = 1000
_READ_AT_ONCE = 200  # claims, with the whole texts of their articles
_STREAMED = {"yield_per": _AT_ONCE}
_LAST_POSITION = 16_383  # PostgreSQL counts no further
_GAP = 100
_ESCAPED = {"\\": "\\\\"}  # as a tsvector is written
_SQLITE = """CREATE VIRTUAL TABLE claim_words USING fts5(
    quote, context, title, content='', tokenize="ascii tokenchars '_%#@&$+=<>^~|*/\\'"
)"""
_POSTGRESQL = (
    """CREATE TABLE claim_words (
        claim_id INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
        words TSVECTOR NOT NULL
    )""",
    "CREATE INDEX ix_claim_words_words ON claim_words USING gin (words)",
)
_FTS5_INSERT = text("INSERT INTO claim_words (rowid, quote, context, title) VALUES (:id, :quote, :context, :title)")
_FTS5_DELETE = text(
    "INSERT INTO claim_words (claim_words, rowid, quote, context, title)"
    " VALUES ('delete', :id, :quote, :context, :title)"
)
_TS_INSERT = text("INSERT INTO claim_words (claim_id, words) VALUES (:id, CAST(:words AS tsvector))")
_TS_SAME = text("""
    SELECT claim_id FROM claim_words
    JOIN unnest(CAST(:ids AS integer[]), CAST(:words AS text[])) AS made (claim_id, words) USING (claim_id)
    WHERE claim_words.words = CAST(made.words AS tsvector)
""")
Texts = tuple[int, str, str, str]
"""A claim's id, and the words of each of ``COLUMNS``."""


def create_words(connection: Connection) -> None:
    """Make the table of the index, empty."""
    for statement in (_SQLITE,) if is_sqlite(connection) else _POSTGRESQL:
        connection.execute(text(statement))


def put_words(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Put claims into the index that are not in it.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``.
    """
    for _ in _put(connection, read_words(connection, *where)):
        pass


def take_out_words(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Take claims out of the index, while they and their article are still what they were when they were put in.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``.
    """
    if not is_sqlite(connection):
        return  # there the rows go with the claims
    texts = read_words(connection, *where)
    while some := list(islice(texts, _AT_ONCE)):
        connection.execute(_FTS5_DELETE, [_as_row(each) for each in some])


def make_words_anew(connection: Connection) -> Iterator[int]:
    """Empty the index and put all claims into it.

    Args:
        connection: A transaction.

    Yields:
        How many more claims are in it; it goes on only while it is asked for the next.
    """
    connection.execute(text("DROP TABLE IF EXISTS claim_words"))
    create_words(connection)
    texts = read_words(connection)
    if is_sqlite(connection):
        yield from _put(connection, texts)
        connection.execute(text("INSERT INTO claim_words (claim_words) VALUES ('optimize')"))
        return
    with bare_tables(connection, [WORDS_TABLE]):
        while some := list(islice(texts, _AT_ONCE)):
            load_words(connection, some)
            yield len(some)


def load_words(connection: Connection, texts: Iterable[Texts], *, is_new: bool = False) -> None:
    """Put many claims into an index of PostgreSQL at once.

    Args:
        connection: A transaction, on which nothing else is read meanwhile.
        texts: Claims that are not in it.
        is_new: Whether this transaction made the index.
    """
    rows = ((each[0], _as_vector(each[1:])) for each in texts)
    load_rows(connection, WORDS_TABLE, ("claim_id", "words"), rows, is_new=is_new)


def find_wrong_words(connection: Connection) -> Iterator[str]:
    """Compare the index with the claims.

    On SQLite, where it cannot be read claim by claim, by how often each word is in it; on PostgreSQL claim by claim.

    Args:
        connection: The database.

    Yields:
        What is wrong.
    """
    yield from _find_wrong_fts5(connection) if is_sqlite(connection) else _find_wrong_vectors(connection)


def index_words(value: object) -> str:
    """The words of a text as the index has them; of what is no text, none.

    Words joined by a hyphen come a second time behind the text, as one, so that "reset" finds "re-set".
    """
    if not isinstance(value, str):
        return ""
    words, joined = fold_to_words(value), list_joined(value)
    return " ".join([*words, PARTING, *joined] if joined else words)


def read_words(connection: Connection, *where: ColumnElement[bool]) -> Iterator[Texts]:
    """What the index should hold of claims, by their ids; all texts are read from the stored rows.

    Args:
        connection: The database.
        *where: Which claims, as conditions on ``ClaimRow``.

    Yields:
        A claim.
    """
    row = ClaimRow
    claim = (row.id, row.article_id, row.joined, row.start, row.end, row.context_start, row.context_end)
    claims = select(*(as_stored(col(column)) for column in claim)).where(*where).order_by(col(ClaimRow.id))
    article = select(*(as_stored(col(column)) for column in (ArticleRow.id, ArticleRow.title, ArticleRow.text)))
    rows = iter(connection.execute(claims, execution_options=_STREAMED))
    while some := list(islice(rows, _READ_AT_ONCE)):
        ids = sorted({row.article_id for row in some if isinstance(row.article_id, int)})
        found = connection.execute(article.where(col(ArticleRow.id).in_(ids)))
        articles = {each: (index_words(title), text) for each, title, text in found}
        for claim_id, article_id, joined, *place in some:
            title_words, text = articles.get(article_id, ("", None))
            quote = cut_text(text, *place[:2]) if joined is None else joined
            yield claim_id, index_words(quote), index_words(cut_text(text, *place[2:])), title_words


def is_sqlite(connection: Connection) -> bool:
    """Whether the index is one of FTS5."""
    return connection.dialect.name == "sqlite"


def _put(connection: Connection, texts: Iterator[Texts]) -> Iterator[int]:
    while some := list(islice(texts, _AT_ONCE)):
        if is_sqlite(connection):
            connection.execute(_FTS5_INSERT, [_as_row(each) for each in some])
        else:
            connection.execute(_TS_INSERT, [{"id": each[0], "words": _as_vector(each[1:])} for each in some])
        yield len(some)


def _as_row(texts: Texts) -> dict[str, Any]:
    return dict(zip(("id", *COLUMNS), texts, strict=True))


def _as_vector(columns: Iterable[str]) -> str:
    """The words of some columns as PostgreSQL writes a tsvector; no phrase reaches from one column into the next.

    Example: ("a b", "c a") -> "'a':1A,104B 'b':2A 'c':103B".
    """
    places: defaultdict[str, list[str]] = defaultdict(list)
    at = 0
    for weight, words in zip("ABC", columns, strict=True):
        for at, word in enumerate(words.split(), start=at + 1):  # noqa: B020  counts on through all columns
            places[word].append(f"{at if at < _LAST_POSITION else _LAST_POSITION}{weight}")
        at += _GAP
    # Words have no apostrophes, and a backslash is a word of its own.
    return " ".join([f"'{_ESCAPED.get(word, word)}':{','.join(at)}" for word, at in places.items()])


def _find_wrong_fts5(connection: Connection) -> Iterator[str]:
    try:
        connection.execute(text("CREATE VIRTUAL TABLE temp.claim_terms USING fts5vocab(main, claim_words, col)"))
        try:
            terms = connection.execute(text("SELECT term, col, cnt FROM claim_terms"), execution_options=_STREAMED)
            stored = sum(_weigh(term, column) * count for term, column, count in terms)
        finally:
            connection.execute(text("DROP TABLE temp.claim_terms"))
        in_index = connection.execute(
            text("SELECT id FROM claim_words_docsize ORDER BY id"), execution_options=_STREAMED
        )
        is_same = all(a == b for a, b in zip_longest(in_index.scalars(), _iter_ids(connection)))
    except DatabaseError as error:
        yield f"it is damaged: {error.orig}"
        return
    if not is_same:
        yield "the claims in it are not those that are stored"
    made = (zip(COLUMNS, texts[1:], strict=True) for texts in read_words(connection))
    if stored != sum(_weigh(word, column) for columns in made for column, words in columns for word in words.split()):
        yield "the words in it are not those of the claims"


def _find_wrong_vectors(connection: Connection) -> Iterator[str]:
    texts = read_words(connection)
    while some := list(islice(texts, _AT_ONCE)):
        values = {"ids": [each[0] for each in some], "words": [_as_vector(each[1:]) for each in some]}
        right = set(connection.execute(_TS_SAME, values).scalars())
        yield from (f"the words of claim {each[0]} are not in it" for each in some if each[0] not in right)


def _iter_ids(connection: Connection) -> Iterator[Any]:
    query = select(as_stored(col(ClaimRow.id))).order_by(col(ClaimRow.id))
    yield from connection.execute(query, execution_options=_STREAMED).scalars()


@lru_cache(maxsize=100_000)
def _weigh(word: str, column: str) -> int:
    """A number for a word in a column, so that the sum of all tells which words there are, and how often."""
    return int.from_bytes(blake2b(f"{column} {word}".encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
