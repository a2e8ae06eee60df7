"""What was put right, listed; what to look at next; corrections sent to others and taken in again.

In: a database. Out: views of corrections and of doubtful quotes, and files.
"""

from __future__ import annotations

import json
from pathlib import Path

from tracker.config import expand_user
from tracker.corrections.exchange import read_lines, write_line
from tracker.errors import QueryError
from tracker.files import write_file
from tracker.interchange import describe_gold
from tracker.query.corrections import CorrectionView, list_corrections
from tracker.query.doubts import Queue, find_doubts
from tracker.session.connection import Connection
from tracker.store import reading
from tracker.store.corrections import import_corrections, read_corrections
from tracker.store.reviewed import iter_reviewed, read_spellings


class Reviewing(Connection):
    """What was corrected and what is doubtful; StoreError, one line with a remedy, where there is no database."""

    def corrections(self, *, unplaced: bool = False, article_id: str | None = None) -> list[CorrectionView]:
        """List what was corrected, the newest first.

        Args:
            unplaced: Only what could not be laid over the articles as they are now, with the reason.
            article_id: Only of this article.

        Returns:
            The corrections.
        """
        return list_corrections(self._reading(), unplaced=unplaced, article_id=article_id)

    def review(self, *, limit: int = 20) -> Queue:
        """Find the quotes that a person should look at first.

        Args:
            limit: The most of them, at most 500.

        Returns:
            The quotes with the reasons, the most doubtful of the most quoted first.
        """
        return find_doubts(self._reading(), limit=limit)

    def export_corrections(self, path: str | Path, *, force: bool = False) -> int:
        """Write all corrections to a file of JSON Lines.

        Args:
            path: The file.
            force: Replace a file that holds something.

        Returns:
            How many.
        """
        with reading(self._reading()) as connection:
            found = read_corrections(connection)
        with write_file(path, force=force, keep=self.kept_files(), what="the file of corrections") as part:
            for each in found:
                part.stream.write(write_line(each))
        return len(found)

    def export_gold(self, folder: str | Path, *, force: bool = False) -> tuple[int, int]:
        """Write the articles that were reviewed wholly as annotations to measure with: one JSON file an article.

        Args:
            folder: Where; it is made where it is not there.
            force: Replace files of the same articles.

        Returns:
            How many articles and quotes.

        Raises:
            QueryError: No article was reviewed wholly, or the folder cannot be made.
        """
        folder = expand_user(folder)
        articles = quotes = 0
        with reading(self._reading()) as connection:
            spellings = read_spellings(connection)
            for article, claims in iter_reviewed(connection):
                record = describe_gold(article, claims, spellings)
                try:
                    folder.mkdir(parents=True, exist_ok=True)
                except OSError as error:
                    raise QueryError(f"the folder cannot be made: {error.strerror}", where=str(folder)) from error
                path = folder / f"{article.key}.json"
                with write_file(path, force=force, keep=self.kept_files(), what="the annotation") as part:
                    part.stream.write(json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
                articles, quotes = articles + 1, quotes + len(record["quotes"])
        if not articles:
            raise QueryError(
                "no article was reviewed wholly: in each, quotes are left that nobody looked at",
                remedy="tracker review --accept-article ARTICLE_ID accepts those that are left in an article",
            )
        return articles, quotes

    def import_corrections(self, path: str | Path) -> tuple[int, int]:
        """Take in corrections of a file; those that are there already are left out.

        Args:
            path: A file that ``export_corrections`` wrote.

        Returns:
            How many are new, and how many the file has.
        """
        try:
            with Path(path).open(encoding="utf-8") as lines:
                found = read_lines(lines, where=str(path))
        except UnicodeDecodeError as error:
            raise QueryError("this is no text in UTF-8", where=str(path)) from error
        except OSError as error:
            raise QueryError(
                f"the corrections cannot be read ({error.strerror})",
                where=str(path),
                remedy="name a file that tracker corrections export wrote",
            ) from error
        return import_corrections(self._writing(), found), len(found)
