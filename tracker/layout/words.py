"""The vocabulary of layout, ``words.csv``: abbreviations, words that drop their beginning, words no line ends with."""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("layout/words.csv")
