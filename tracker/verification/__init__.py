"""Proving a database: every cell, every slice, everything that follows from something else, every row as it was sealed.

In: a database. Out: what does not hold, one ``Fault`` each, naming table, row and column; nothing where all is well. No
network is run: what an article says can be read again with ``tracker ingest`` into a new file.
"""

from tracker.verification.database import verify_database
from tracker.verification.faults import Fault

__all__ = ["Fault", "verify_database"]
