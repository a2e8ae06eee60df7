"""The vocabulary of dates, ``words.csv``: days, months, counts, and the words around them, with the number each counts.

Example: the kind "near" has "yesterday", which is one day back; "passing" has "published", a participle that may stand
before the date of a saying ("in an interview published Monday").
"""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("dates/words.csv")
