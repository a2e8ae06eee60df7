"""Find the quotations of a document: source, cue and content of each, as spans of its text.

``extract.py`` is the outline; ``component.py`` makes a spaCy component of it. Words used throughout the package:

* source: the words that name who speaks ("the spokesman"); cue: the reporting words ("said", "according to");
  content: what is said, one or more spans.
* said-clause: the reporting clause, that is cue and source together ("Lavrov said", "added Liang").
* draft: a quotation under construction. A draft is nested in its ``outer`` draft where one speaker reports another.
* relay: an agency, outlet or person that passes on somebody else's words.
* quoted region: a stretch of text between two quotation marks, without the marks (``QuotedRegion``).
* range: a pair of character offsets, half-open, into the text of the document.
"""
