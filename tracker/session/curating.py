"""What a user does to the roster of a tracker's database.

In: names and facts as a user writes them. Out: the change, kept in the database for ever, shown at once, and used by
the next ingest, which reads articles again with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker import curation
from tracker.curation import Found
from tracker.officials import RosterChange
from tracker.records import SpeakerType
from tracker.session.connection import Connection
from tracker.speakers.roster import Roster


class Curation(Connection):
    """The roster. QueryError, one line, for names that mean nobody or several, RosterError for facts without sense."""

    @property
    def roster(self) -> Roster:
        """The officials that hold now: built in, of the user's file, of the changes in the database."""
        return self._extended().roster

    def add_speaker(
        self,
        name: str,
        *,
        type: SpeakerType | None = None,
        aliases: Sequence[str] = (),
        offices: Sequence[str] = (),
        speaks_for: Sequence[str] = (),
        gender: str = "",
        side: str = "",
        wikidata: str = "",
    ) -> str:
        """Put somebody on the roster, or add facts to somebody on it.

        Args:
            name: The full name.
            type: What it is; a person where that is not known.
            aliases: Other spellings.
            offices: Offices as "Name [2012-05/2016] = title; title", an open end where it lasts.
            speaks_for: Keys of bodies as "white-house [2011/2014]".
            gender: "male" or "female", for he and she.
            side: Country or body.
            wikidata: Wikidata id, as "Q7747".

        Returns:
            The key of the speaker.
        """
        return curation.add_speaker(
            self._writing(),
            name,
            file=self.roster_file,
            type=type,
            gender=gender,
            side=side,
            aliases=aliases,
            offices=offices,
            wikidata=wikidata,
            speaks_for=speaks_for,
        )

    def add_aliases(self, name: str, *aliases: str) -> Found:
        """Give a speaker more spellings.

        Args:
            name: The speaker: a name, surname or key.
            *aliases: The spellings.

        Returns:
            The speaker.
        """
        return curation.add_aliases(self._writing(), name, aliases, file=self.roster_file)

    def remove_aliases(self, name: str, *aliases: str) -> Found:
        """Take back spellings that ``add_aliases`` gave a speaker.

        Args:
            name: The speaker: a name, surname or key.
            *aliases: The spellings.

        Returns:
            The speaker.
        """
        self._reading()  # or there is nothing to take back from, and none is made
        return curation.remove_aliases(self._writing(), name, aliases, file=self.roster_file)

    def merge_speakers(self, name: str, into: str) -> tuple[Found, Found]:
        """Show the claims of one speaker under another; ``split_speaker`` undoes it.

        Args:
            name: The speaker to be shown as the other.
            into: The speaker that stays.

        Returns:
            Both, as they were before.
        """
        return curation.merge_speakers(self._writing(), name, into, file=self.roster_file)

    def roster_changes(self) -> list[RosterChange]:
        """List the merges and spellings that hold, to undo them.

        Returns:
            The newest first: of a "merge" the value is the key of the speaker that stays, of an "alias" the spelling.
        """
        return curation.list_holding(self._reading())

    def split_speaker(self, name: str) -> str:
        """Undo the merges of a speaker.

        Args:
            name: The name or key it had.

        Returns:
            Its name.
        """
        self._reading()  # as above
        return curation.split_speaker(self._writing(), name, file=self.roster_file)
