"""Files that are made to keep a reader busy for ever, or to take all memory; each is small, or takes no room.

``python -m tests.hostile FOLDER`` writes them, ``python -m tests.hostile --table`` reads each and says what it cost.
"""

from tests.hostile import archives, documents, pages, tables
from tests.hostile.registry import HOSTILE, Hostile

__all__ = ["HOSTILE", "Hostile", "archives", "documents", "pages", "tables"]
