"""Who speaks: from the words of a source to a person or organization, with the reason.

``find_mentions`` collects who is named where, ``load_roster`` the officials known beforehand, and ``resolve_speakers``
tries rules from the surest to the loosest on each source.

Three words have a fixed meaning in this package. A *body* is anything but a person that can speak: a ministry, company,
court, newspaper or government. A *scene* is what a rule may look at: the document, its mentions, the roster, the day,
and who spoke so far. A *step* is one rule: it answers with a speaker, with candidates, or not at all.
"""

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
