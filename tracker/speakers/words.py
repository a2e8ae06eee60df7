"""The vocabulary of this package: honorifics, kinship, particles of names, words of roles, local bodies."""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("speakers/words.csv")
