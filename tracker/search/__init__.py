"""The language of searches: what a reader types, as what must stand in a text, and where in it that stands.

In: a line of words, phrases in quotation marks, OR, -not and NEAR; and texts. Out: a ``Query`` of
folded words, and offsets into texts. Nothing here knows a database.
"""
