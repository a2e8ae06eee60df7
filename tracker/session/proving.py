"""What a tracker is asked about single quotes and articles: to show one whole, to cite it, to check its words.

In: ids and texts. Out: views, citations and what a check found. Nothing here writes to the database.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker import query
from tracker.errors import QueryError
from tracker.query.tracing import Trace, trace_quote
from tracker.session.connection import Connection

if TYPE_CHECKING:
    from tracker.checking import Checked
    from tracker.query.articles import ArticleView


class Proofs(Connection):
    """Articles and citations; each raises StoreError, one line with a remedy, where there is no database to ask."""

    def article(self, article_id: str) -> ArticleView | None:
        """Get an article with all its quotes.

        Args:
            article_id: The id of the article.

        Returns:
            Its text in paragraphs, cut by quote, and its claims; None where there is no such article.
        """
        from tracker.query.articles import read_article  # noqa: PLC0415  no other question needs it

        return read_article(self._reading(), article_id)

    def trace(self, quote_id: str) -> Trace:
        """Find out what became of a quote that was called by an id once, of an old link perhaps.

        Args:
            quote_id: What it was called.

        Returns:
            The quote that is there now, or where in its article it was.
        """
        return trace_quote(self._reading(), quote_id)

    def check(self, text: str, *, similar: bool = True) -> list[Checked]:
        """Check each quotation of a sentence or a draft: are these words in the database, and whose are they?

        Args:
            text: What stands in quotation marks is checked; without marks, each paragraph.
            similar: Whether to look for quotes of a like meaning where the words are not there.

        Returns:
            For each quotation whether it is exact, a part of a quote, altered, in an article but not as a quote,
            similar to others, or not in this collection; with the quotes it rests on and what differs.
        """
        from tracker.checking import check_text  # noqa: PLC0415  it loads NumPy, which no other question needs

        return check_text(self._reading(), text, similar=similar)

    def cite(
        self, quote_id: str, fmt: str = "plain", *, permalink: str | None = None, accessed: dt.date | None = None
    ) -> str:
        """Write a citation of a quote from what is stored of it; what is not known is left out.

        Args:
            quote_id: The id of the claim.
            fmt: "plain", "markdown", "html", "bibtex" or "ris".
            permalink: The address at which others can open the quote.
            accessed: The day on which the article was read at its address.

        Returns:
            The citation.

        Raises:
            QueryError: There is no such quote, or no such format.
        """
        from tracker.citing import Cited, cite  # noqa: PLC0415  as above
        from tracker.query.articles import find_author  # noqa: PLC0415

        claim = query.get_claim(self._reading(), quote_id)
        if claim is None:
            now = self.trace(quote_id).quote_id
            remedy = f"its words are quote {now} now" if now else "take an id from tracker search --ids"
            raise QueryError(f"there is no quote {quote_id!r}", remedy=remedy)
        author = find_author(self._reading(), claim.article_id)
        return cite(Cited(claim=claim, author=author, permalink=permalink, accessed=accessed), fmt)
