"""The vocabulary of quotations, ``words.csv``: what an act has for an object, what only refers, what may be cited."""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("quotes/words.csv")
QUESTION = WORDS.any_of("interrogative", "conjunction of questions")
"""What an indirect question opens with."""
BY = r"\bby\s+(?:the\s+)?$"
"""Right before the agent of a passive."""
NO_CONTENT = r"no\s+(?!longer\b)\w"
"""A content that is denied: "no comment", not "no longer"."""
