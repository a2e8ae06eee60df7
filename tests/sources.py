"""A cast of speakers, and what sources of marked texts stand for among them."""

from __future__ import annotations

import datetime as dt

from tests.specimens import make_doc, plain, read_quotes
from tracker.records import Speaker
from tracker.speakers.linking import find_mentions
from tracker.speakers.resolve import resolve_speakers
from tracker.speakers.roster import Roster, read_officials

ROSTER = Roster(
    {
        each.key: each
        for each in read_officials(
            [
                "key,name,type,gender,side,aliases,offices",
                "vladimir-putin,Vladimir Putin,person,male,Russia,Putin,President [2012-05-07/] = Russian president",
                "barack-obama,Barack Obama,person,male,US,Obama,President [2009-01-20/2017-01-20] = US president",
                "dmitry-peskov,Dmitry Peskov,person,male,Russia,Peskov,Press Secretary [2012/] = Putin's spokesman",
                "hillary-clinton,Hillary Clinton,person,female,US,,Secretary [2009/2013-02-01] = US secretary of state",
                "john-kerry,John Kerry,person,male,US,Kerry,Secretary [2013-02-01/2017] = US secretary of state",
                "kremlin,Kremlin,organization,,Russia,the Kremlin,",
                "state-department,US State Department,organization,,US,State Department,",
                "us-government,United States (government),organization,,US,Washington|the US|US,",
            ],
            where="specimen",
        )
    }
)
ENTS = {
    "Yang Lei": "PERSON", "Ann Smith": "PERSON", "Smith": "PERSON", "Mrs. Jones": "PERSON", "Bob Ray": "PERSON",
    "Carnegie Center": "ORG", "Kommersant": "ORG", "Foreign Ministry": "ORG", "India": "GPE", "Kremlin": "ORG",
    "Russians": "NORP", "State Department": "ORG", "Fleet Committee": "ORG", "Harbours": "ORG",
    "Harbour Bureau of Navigation": "ORG", "October": "DATE",
    "Acme Motors": "ORG", "Best Boats": "ORG",
}  # fmt: skip
TAGS = {
    "Russians": "NNPS", "Boatmen": "NNPS", "Harbours": "NNP", "Analysts": "NNS", "himself": "PRP", "stalwart": "RB",
    "fell": "VBD", "sued": "VBD",
}  # fmt: skip


def resolve(marked: str, day: str | None = "2013-01-15") -> list[Speaker | None]:
    quotes = read_quotes(marked, ents=ENTS)
    doc = make_doc(plain(marked), ents=ENTS, tags=TAGS)
    on = dt.date.fromisoformat(day) if day else None
    found = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=on)
    return [each.speaker for each in found]


def said(source: str) -> str:
    return f"[S:{source}] [C:said] [T:that we go]."


def brief(speaker: Speaker | None) -> tuple[str, str] | None:
    return (speaker.key, speaker.name) if speaker else None
