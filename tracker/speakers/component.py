"""The spaCy component "mention_linker": sets ``doc._.mentions`` to the people a document names and where."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from tracker.packing import leave_out
from tracker.speakers.linking import find_mentions
from tracker.speakers.mentions import Mentions
from tracker.speakers.roster import Roster, load_roster

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=None)
leave_out(Mentions)
MENTION_LINKER = "mention_linker"


class MentionLinker:
    """Links the names of a document to people; needs ``doc.ents``.

    It knows the officials of ``roster``, or those given for a single call: ``nlp(text, component_cfg={"mention_linker":
    {"roster": roster}})``.
    """

    def __init__(self, name: str, roster: Roster) -> None:
        self.name = name
        self.roster = roster

    def __call__(self, doc: Doc, *, roster: Roster | None = None) -> Doc:
        """Set ``doc._.mentions``; spaCy calls this for each document."""
        self.set_annotations(doc, self.predict(doc, roster=roster))
        return doc

    def predict(self, doc: Doc, *, roster: Roster | None = None) -> Mentions:
        """The mentions of a document, without changing it."""
        return find_mentions(doc, self.roster if roster is None else roster)

    def set_annotations(self, doc: Doc, mentions: Mentions) -> None:
        """Store the mentions as ``doc._.mentions``."""
        doc._.mentions = mentions


@Language.factory(MENTION_LINKER, assigns=["doc._.mentions"], requires=["doc.ents"], default_config={"roster": None})
def make_mention_linker(nlp: Language, name: str, roster: str | None) -> MentionLinker:
    """Build the component; ``roster`` is the path of a user's CSV, added to the built-in roster."""
    return MentionLinker(name, load_roster(Path(roster) if roster else None))


def roster_of(nlp: Language) -> Roster:
    """The officials that a pipeline knows.

    Args:
        nlp: A pipeline.

    Returns:
        The roster of its ``mention_linker``, or the built-in roster where it has none.
    """
    linkers = (component for _, component in nlp.pipeline if isinstance(component, MentionLinker))
    return next((linker.roster for linker in linkers), None) or load_roster()
