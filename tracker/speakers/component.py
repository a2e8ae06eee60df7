"""The spaCy component "mention_linker": sets ``doc._.mentions``.

In: a ``Doc`` with entities. Out: the same ``Doc`` with its ``Mentions``: who is named where, as one person each.
"""

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
    """Joins the names of a document to people; ``predict`` looks, ``set_annotations`` writes.

    It knows the officials of ``roster``, or those given with a document, as spaCy gives what differs from one call to
    the next: ``nlp(text, component_cfg={"mention_linker": {"roster": roster}})``.
    """

    def __init__(self, name: str, roster: Roster) -> None:
        self.name = name
        self.roster = roster

    def __call__(self, doc: Doc, *, roster: Roster | None = None) -> Doc:
        """Predict and annotate: what spaCy calls for each document."""
        self.set_annotations(doc, self.predict(doc, roster=roster))
        return doc

    def predict(self, doc: Doc, *, roster: Roster | None = None) -> Mentions:
        """The mentions of a document, which stays unchanged."""
        return find_mentions(doc, self.roster if roster is None else roster)

    def set_annotations(self, doc: Doc, mentions: Mentions) -> None:
        """Write ``doc._.mentions``."""
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
        The roster of its ``mention_linker``; the built-in one where it has none.
    """
    linkers = (component for _, component in nlp.pipeline if isinstance(component, MentionLinker))
    return next((linker.roster for linker in linkers), None) or load_roster()
