"""The vocabulary of speakers, ``words.csv``: honorifics, kin, small words of names and roles, bodies of places."""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("speakers/words.csv")
