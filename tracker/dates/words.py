"""The vocabulary of dates: names of days and months, counts, and the words around them, from ``words.csv``.

Example: the kind "near" holds "yesterday", one day back; "passing" holds "published", which a date may follow
without being about anything but the saying ("in an interview published Monday").
"""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("dates/words.csv")
