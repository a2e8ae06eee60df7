"""Recognise texts in question-and-answer form: press conferences, interviews, briefings, broadcasts, speeches.

A ``Transcript`` has turns, a head and the day that the head gives. Where the form is not certain there is none.
``labels.py`` reads "SECRETARY KERRY:", ``form.py`` decides whether such labels make a transcript, ``turns.py`` cuts
what is said under each, ``bold.py`` finds interviews with questions in bold type, ``opening.py`` speeches without
labels, ``head.py`` day and place.
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
"""The cue type of the claims of turns."""

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
