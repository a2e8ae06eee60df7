"""The immutable records that pass between stages.

In: nothing. Out: the types every other module speaks in. All spans are half-open character offsets (code
points) into ``Article.text``, which is stored verbatim; all scores lie in [0, 1].
"""

from tracker.records.articles import Article, TextSpan, hash_content
from tracker.records.claims import VIA_JOINER, Claim, SaidDate
from tracker.records.dates import PartialDate, Precision
from tracker.records.quotes import Quote, QuoteKind, Relay
from tracker.records.speakers import Candidate, EvidenceStep, Speaker, SpeakerType

__all__ = [
    "VIA_JOINER",
    "Article",
    "Candidate",
    "Claim",
    "EvidenceStep",
    "PartialDate",
    "Precision",
    "Quote",
    "QuoteKind",
    "Relay",
    "SaidDate",
    "Speaker",
    "SpeakerType",
    "TextSpan",
    "hash_content",
]
