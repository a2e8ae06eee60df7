"""Texts in question-and-answer form: joint press conferences, interviews, briefings, broadcasts.

In: text alone. Out: a ``Transcript`` with its turns, its head and the day that it gives, or None where the form is not
certain. ``labels`` reads "SECRETARY KERRY:", ``form`` tells whether such labels make a transcript, ``turns`` cuts what
each of them says, ``bold`` finds interviews whose questions are in bold type, ``head`` reads day and place.
"""

from tracker.schema.cue_types import TRANSCRIPT
from tracker.transcripts.head import Occasion
from tracker.transcripts.transcript import Transcript, find_transcript
from tracker.transcripts.turns import Turn
from tracker.transcripts.words import (
    is_address,
    is_put_to_somebody,
    is_title,
    names_interview,
    names_occasion,
    speaks_of_itself,
)

CUE_TYPE = TRANSCRIPT
"""What the claims of turns have for a type of cue."""

__all__ = [
    "CUE_TYPE",
    "Occasion",
    "Transcript",
    "Turn",
    "find_transcript",
    "is_address",
    "is_put_to_somebody",
    "is_title",
    "names_interview",
    "names_occasion",
    "speaks_of_itself",
]
