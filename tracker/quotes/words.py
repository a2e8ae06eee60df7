"""The vocabulary of the package, ``words.csv``, with patterns that several modules use."""

from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("quotes/words.csv")
QUESTION = WORDS.any_of("interrogative", "conjunction of questions")
"""What an indirect question opens with."""
BY = r"\bby\s+(?:the\s+)?$"
"""Right before the agent of a passive."""
NO_CONTENT = r"no\s+(?!longer\b)\w"
"""A content that is denied: "no comment", not "no longer"."""
