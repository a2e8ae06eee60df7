"""A draft in a file, of any format that articles are read from.

In: a file. Out: its words, to be checked.
"""

from __future__ import annotations

from pathlib import Path

from tracker.errors import QueryError, ReadError
from tracker.readers import read_articles
from tracker.readers.standard_input import STANDARD_INPUT


def read_draft(path: str | Path) -> str:
    """Read the words of a draft: a text, Markdown, a page, a Word document, a PDF.

    Args:
        path: A file; "-" is standard input.

    Returns:
        Its words; of a file with several texts, all of them.

    Raises:
        QueryError: There is no such file, it is a folder, or no text is in it.
        ReadError: It cannot be read.
    """
    try:
        is_folder, is_file = Path(path).is_dir(), Path(path).is_file()
    except (OSError, ValueError):  # longer than a name may be
        is_folder, is_file = False, False
    if is_folder:
        raise QueryError(f"{str(path)!r} is a folder", remedy="name a file that holds the draft")
    if str(path) != STANDARD_INPUT and not is_file:
        raise QueryError(f"there is no file {str(path)!r}", remedy="name a file that holds the draft")
    texts = []
    for each in read_articles(str(path)):
        if isinstance(each, ReadError):
            raise each
        texts.append(each.text)
    if not any(text.strip() for text in texts):
        raise QueryError(f"there is no text in {str(path)!r}", remedy="name a file that holds the draft")
    return "\n\n".join(texts)
