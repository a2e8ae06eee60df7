"""Reading articles from whatever a newsroom has: one module a format, one table from suffix to format.

In: a path, an address, standard input. Out: ``Article`` records and, for what cannot be read, ``ReadError``s, in one
stream; a bad record never stops the others.
"""

from tracker.readers.limits import Limits
from tracker.readers.paths import count_articles, read_articles
from tracker.readers.registry import FORMATS, Format

__all__ = ["FORMATS", "Format", "Limits", "count_articles", "read_articles"]
