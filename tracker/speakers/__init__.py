"""Who a source stands for: mentions, the roster of officials, and the steps from words to a person."""

from tracker.officials import Official, Tenure
from tracker.speakers.component import MENTION_LINKER, roster_of
from tracker.speakers.linking import find_mentions
from tracker.speakers.mentions import Mentions, spell_as_stored
from tracker.speakers.resolve import name_relay, resolve_speakers
from tracker.speakers.roster import Roster, load_roster
from tracker.speakers.scene import Resolution

__all__ = [
    "MENTION_LINKER",
    "Mentions",
    "Official",
    "Resolution",
    "Roster",
    "Tenure",
    "find_mentions",
    "load_roster",
    "name_relay",
    "resolve_speakers",
    "roster_of",
    "spell_as_stored",
]
