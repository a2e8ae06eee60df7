"""What a tracker is asked of its database: claims, files, proofs; of numbers see ``counting``, of names ``speakers``.

In: filters as keywords. Out: ``Results``, or what ``tracker.query`` answers. Nothing here writes to the database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tracker import query
from tracker.query import ClaimFilter, ClaimView, Passage
from tracker.query.revisions import RevisedArticle, Revision
from tracker.session.counting import Counts
from tracker.session.filters import spell_out_filters
from tracker.session.results import Claims, Verification
from tracker.verification import Fault


class Questions(Counts):
    """The questions; each raises StoreError, one line with a remedy, where there is no database to ask.

    Wherever ``filters`` stands, the fields of ``ClaimFilter`` are keywords; what takes several values takes one too:
    "Lavrov" or ["Lavrov", "Kerry"]. Dates are "2013", "2013-05", "2013-05-31" or those of Python.
    QueryError, one line, for a filter that is not known or a value that cannot be meant.
    """

    @spell_out_filters
    def claims(self, where: str | ClaimFilter | None = None, **filters: Any) -> Claims:
        """Look claims up, oldest first; all of them without a ``limit``.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            The claims, and how many there are without the limit.

        Example:
            >>> tracker.claims("Moscow", speaker="Lavrov", date_from="2013")
            2 quotes
            ...
        """
        page = query.search_claims(self._reading(), self._asked(where, filters))
        return Claims(page.claims, page.total, page.undated, notes=page.notes, alike=page.alike)

    @spell_out_filters
    def similar(self, quote_id: str, where: str | ClaimFilter | None = None, **filters: Any) -> Claims:
        """Find quotes that mean something like a stored one, whatever their words: alike, not matches.

        Args:
            quote_id: The id of the claim.
            where: Words that the others must hold, or that bring them to the front; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            At most 50 others, the most alike first; ``alike`` tells how much, and by which words.

        Raises:
            QueryError: There is no such quote.
        """
        page = query.find_similar(self._reading(), quote_id, self._asked(where, filters))
        return Claims(page.claims, page.total, page.undated, notes=page.notes, alike=page.alike)

    @spell_out_filters
    def iter_claims(self, where: str | ClaimFilter | None = None, **filters: Any) -> Iterator[ClaimView]:
        """Look claims up one by one, however many there are, without holding them in memory.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            The claims that ``claims`` gives, as they are read.
        """
        return query.iter_claims(self._reading(), self._asked(where, filters))

    @spell_out_filters
    def notes(self, where: str | ClaimFilter | None = None, **filters: Any) -> tuple[str, ...]:
        """Tell how a filter is understood, where something else may have been meant.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            A line for each name that several speakers bear, and for words that are not looked for.
        """
        return query.tell_notes(self._reading(), self._asked(where, filters))

    def claim(self, quote_id: str) -> ClaimView | None:
        """Get one claim, thought or not.

        Args:
            quote_id: The id of the claim.

        Returns:
            The claim; None where there is none.
        """
        return query.get_claim(self._reading(), quote_id)

    def passage(self, quote_id: str, *, whole: bool = False) -> Passage | None:
        """Get the article around a quote.

        Args:
            quote_id: The id of the claim.
            whole: The whole article, and not only the paragraphs around.

        Returns:
            Paragraphs with the words of the quote marked; None where there is no such quote.
        """
        return query.read_passage(self._reading(), quote_id, whole=whole)

    @spell_out_filters
    def export(
        self, file: str | Path, where: str | ClaimFilter | None = None, *, force: bool = False, **filters: Any
    ) -> int:
        """Write claims to a file in the format of its name, whole or not at all.

        The file of the database and that of the roster are never written over.

        Args:
            file: Where to write; .csv, .jsonl, .xlsx or .parquet.
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            force: Replace a file that holds something.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            How many claims were written.

        Raises:
            QueryError: Another suffix.
            FileError: There is such a file already, or it cannot be written; nothing has changed.
        """
        return query.export_file(file, self.iter_claims(where, **filters), force=force, keep=self.kept_files())

    def verify(self) -> Verification:
        """Prove every row: each quote is an exact slice of its article, and nothing is otherwise than it was stored.

        Returns:
            The faults, none where all is well, and how many claims were checked.
        """
        return Verification(list(self.iter_faults()), query.count_claims(self._reading()))

    def iter_faults(self, *, on_article: Callable[[int, int], None] | None = None) -> Iterator[Fault]:
        """Find what ``verify`` finds, one by one, however much there is.

        Args:
            on_article: Called for each article that was looked at, with how many were and how many there are.

        Returns:
            The faults, as they are found.
        """
        from tracker.verification.database import verify_database  # noqa: PLC0415  no other question needs it

        return verify_database(self._reading(), on_article=on_article)

    def revised(self) -> list[RevisedArticle]:
        """List the articles that have changed since they were first stored.

        Returns:
            The articles, the latest change first.
        """
        return query.list_revised(self._reading())

    def revisions(self, article: str) -> list[Revision]:
        """Get all revisions of an article.

        Args:
            article: Its id, URL or name.

        Returns:
            The revisions, oldest first.

        Raises:
            QueryError: No article is meant, or several are.
        """
        return query.read_revisions(self._reading(), article)
