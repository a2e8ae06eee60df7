"""Make the view of a text: a copy of the same length that is easier to read for a program.

In a view a line break ends a paragraph and nothing else: the breaks of wrapped lines and odd spaces are plain spaces,
all quotation marks are double and paired, and an article of one long paragraph is divided as a newspaper would divide
it. Offsets into the view are offsets into the stored text. The view of a view is the view itself.
"""

from tracker.layout.sentences import find_boundaries
from tracker.layout.slices import cut_anew
from tracker.layout.view import Layout, lay_out, read_layout, read_view

__all__ = ["Layout", "cut_anew", "find_boundaries", "lay_out", "read_layout", "read_view"]
