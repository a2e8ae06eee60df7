"""How a text is laid out, read apart from what it says: the view that everything else reads.

In: a text as stored. Out: a ``View`` of the same length in which a line break parts paragraphs and nothing else: a
wrapped line's break is read as a space, odd spaces as plain ones, and an article of one long paragraph is given the
paragraphs a newspaper would give it. Laying out a view again changes nothing.
"""

from tracker.layout.sentences import find_boundaries
from tracker.layout.slices import cut_anew
from tracker.layout.view import Layout, lay_out, read_layout, read_view

__all__ = ["Layout", "cut_anew", "find_boundaries", "lay_out", "read_layout", "read_view"]
