"""Check a sentence or a draft against the database: are these words there, and whose are they?

In: a text as it was pasted. Out: for each quotation in it whether its words are those of a stored quote, whole or
in part, what was changed in them, what is like it, or that it is not in this collection. Nothing is ever called false:
what is not here may stand elsewhere.

    “We look forward to the meeting,” Lavrov said  ->  altered: visit -> meeting; given to Dmitry Peskov, not to Lavrov
"""

from tracker.checking.check import check_text
from tracker.checking.checked import VERDICTS, Checked, Match, Standing
from tracker.checking.differences import Difference

__all__ = ["VERDICTS", "Checked", "Difference", "Match", "Standing", "check_text"]
