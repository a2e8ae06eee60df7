"""Reading articles from files: one module a format, one table from suffix to format.

In: a path to a file or a directory. Out: ``Article`` records and, for what cannot be read, ``ReadError``s, in one
stream; a bad record never stops the others.
"""

from tracker.readers.fields import MAX_BYTES
from tracker.readers.registry import FORMATS, Format, count_articles, read_articles

__all__ = ["FORMATS", "MAX_BYTES", "Format", "count_articles", "read_articles"]
