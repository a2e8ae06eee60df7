"""Make the view of a text: a copy of the same length that is easier to read for a program.

In a view a line break ends a paragraph and nothing else: the breaks of wrapped lines and odd spaces are plain spaces,
all quotation marks are double and paired, and an article of one long paragraph is divided as a newspaper would divide
it. Offsets into the view are offsets into the stored text. The view of a view is the view itself. ``documents`` finds
the view of a ``Doc`` and needs spaCy; the other modules do not.
"""

from tracker.layout.sentences import find_boundaries
from tracker.layout.slices import cut_anew
from tracker.layout.view import lay_out

__all__ = ["cut_anew", "find_boundaries", "lay_out"]
