"""Relays through the real models, in sentences written for it: who speaks, through whom, second-hand or not."""

import pytest

from tests.factories import make_article
from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.speakers.roster import load_roster

SENTENCES = {
    "agency-behind-the-said-clause": (
        "“The talks were frank and useful,” Kerry acknowledged to a panel of students in Boston, RIA Novosti reported.",
        [("John Kerry", "RIA Novosti", False)],
    ),
    "agency-behind-an-indirect-quote": (
        "The two ministers will meet in Geneva in June, Ushakov said, Interfax reported on Monday.",
        [("Yury Ushakov", "Interfax", False)],
    ),
    "two-relays": (
        "Putin told Obama that Moscow was ready to talk, the Kremlin said, Interfax reported.",
        [("Kremlin", "Interfax", False), ("Vladimir Putin", "Interfax > Kremlin", True)],
    ),
    "outlet-that-cites-a-body": (
        "Interfax reported, citing the Kremlin, that Putin had told Obama that Russia would not change its position.",
        [("Kremlin", "Interfax", False), ("Vladimir Putin", "Interfax > Kremlin", True)],
    ),
    "body": (
        "The Kremlin said on Monday that Putin told Merkel that Russia would keep supplying gas to Europe.",
        [("Kremlin", None, False), ("Vladimir Putin", "Kremlin", True)],
    ),
    "person": (
        "Lavrov said Kerry had promised that the aid would arrive before winter.",
        [("Sergei Lavrov", None, False), ("John Kerry", "Sergei Lavrov", True)],
    ),
    "unnamed-official": (
        "A senior official said Putin had told Macron that he would not attend the summit.",
        [("senior official", None, False), ("Vladimir Putin", "senior official", True)],
    ),
    "outlet-that-cites": (
        "RIA Novosti, citing a source in the Defense Ministry, reported that two ships had left port.",
        [("source in the Defense Ministry", "RIA Novosti", False)],
    ),
    "outlet-of-an-outlet": (
        "“We will answer in kind,” Peskov told Interfax, according to CNN.",
        [("Dmitry Peskov", "CNN > Interfax", False)],
    ),
    "interview": (
        "“We are open to dialogue,” Lavrov said in an interview with the New York Times.",
        [("Sergei Lavrov", "New York Times", False)],
    ),
    "programme": (
        "“It is too early to say,” Pushkov said on CNN's “State of the Union.”",
        [("Alexei Pushkov", "CNN", False)],
    ),
    "agency-behind-as-saying": (
        "Foreign Minister Maria Solis was quoted as saying by the RIA news agency that the border would stay closed.",
        [("Maria Solis", "RIA Novosti", False)],
    ),
    "reported-to-have-said": (
        "Maria Solis was reported by Interfax to have said that the border would stay closed.",
        [("Maria Solis", "Interfax", False)],
    ),
    "quoted-by-an-agency-behind-its-words": (
        "“The border will stay closed,” Maria Solis was quoted by the Interfax news agency as saying.",
        [("Maria Solis", "Interfax", False)],
    ),
    "state-media": (
        "The minister, Ivan Petrov, was quoted by state media as telling workers that wages would rise.",
        [("Ivan Petrov", "state media", False)],
    ),
    "overheard": (
        "Sitting in a bar, Kerry was overheard by an NBC News analyst saying “I err” and explaining that he must go.",
        [("John Kerry", "NBC News", False)] * 2,
    ),
    "agency-that-no-table-has": (
        "“The talks will go on,” Ivan Holt, the envoy, said in an interview Monday on Radio Nord, NORPA reported.",
        [("Ivan Holt", "NORPA", False)],
    ),
    "paper-that-no-table-has": (
        "“It is over,” Maria Solis told the Perm Herald newspaper.",
        [("Maria Solis", "Perm Herald", False)],
    ),
    "site": ("Maria Solis told DailyMail.com that the deal was dead.", [("Maria Solis", "Daily Mail", False)]),
    "the-times-alone": ("Maria Solis told The Times that the deal was dead.", [("Maria Solis", "The Times", False)]),
    "told-a-meeting": (
        "On Sunday, The Daily Beast reported that Kerry had told a closed meeting that Israel risked isolation.",
        [("John Kerry", "Daily Beast", False)],
    ),
    "programme-with-a-name": (
        "In an interview airing Thursday on Morning Edition, Kerry stressed that the way forward would be diplomatic.",
        [("John Kerry", "Morning Edition", False)],
    ),
    "asked-by-an-outlet": (
        "Asked by NBC News if he would go, Kerry said he would go “whenever it is right.”",
        [("NBC News", None, False), ("John Kerry", "NBC News", False)],
    ),
    "next-sentence-is-the-agencys-own": (
        "Maria Solis was quoted by Interfax as saying that the talks would go on. Interfax said the hall was empty.",
        [("Maria Solis", "Interfax", False), ("Interfax", None, False)],
    ),
    "reporters-are-no-outlet": (
        "Peskov told reporters that the visit would take place in May.",
        [("Dmitry Peskov", None, False)],
    ),
    "twitter-is-no-outlet": (
        "Medvedev wrote on Twitter that the sanctions were useless.",
        [("Dmitry Medvedev", None, False)],
    ),
    "agreed-is-no-report": (
        "Budget cuts to domestic programs agreed last year will take effect in May, the White House said.",
        [("White House", None, False)],
    ),
}


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_relays_of_a_sentence(nlp, sentence, expected):
    claims = build_claims(make_article(sentence), nlp(sentence), roster=load_roster())
    found = [(claim.speaker.name if claim.speaker else None, claim.via, claim.second_hand) for claim in claims]
    assert found == expected
