"""Only English is read: what is in another language is skipped with a line; short texts and foreign words stay."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factories import SPECIMEN
from tracker.errors import LanguageError
from tracker.ingest import ingest_articles
from tracker.language import find_other_language
from tracker.readers import read_articles
from tracker.records import Article

OTHERS = {
    "German": (
        "Die Bürgermeisterin hat am Montag gesagt, dass die Straße am Fluss gesperrt bleibt, weil die Stadt kein Geld"
        " für die Brücke hat. Sie wird mit dem Kreis verhandeln. Es ist nicht klar, wie lange das noch dauern wird, und"
        " die Leute sind unzufrieden."
    ),
    "French": (
        "La maire a déclaré lundi que la route restera fermée parce que la ville n’a pas d’argent pour le pont. Elle"
        " va négocier avec le comté. Il n’est pas certain que les travaux soient finis avant la fin de cette année."
    ),
    "Spanish": (
        "La alcaldesa dijo el lunes que la carretera seguirá cerrada porque la ciudad no tiene dinero para el puente."
        " Va a negociar con el condado y no está claro cuánto tiempo van a durar las obras en los pueblos de la zona."
    ),
    "Dutch": (
        "De burgemeester zei maandag dat de weg langs de rivier gesloten blijft omdat de stad geen geld heeft voor de"
        " brug. Zij gaat met de provincie onderhandelen, en het is nog niet duidelijk hoe lang dat zal duren."
    ),
    "another script (cyrillic)": "Мэр сказала в понедельник, что дорога останется закрытой, потому что денег нет.",
    "another script (cjk)": (
        "市长星期一表示，由于该市没有资金建造桥梁，道路将继续关闭。市长将与县政府谈判，目前尚不清楚这将持续多久。"
    ),
}
QUOTING = (
    "“La route restera fermée parce que la ville n’a pas d’argent pour le pont,” the mayor of the town told the council"
    " on Monday. She said that it would stay so until the end of the year, and that they were not to wait for the"
    " county. “Il n’est pas certain que les travaux soient finis,” she added."
)


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_told(language: str) -> None:
    assert find_other_language(OTHERS[language], stated=None) == language
    assert find_other_language(OTHERS[language], stated="en") == language


@pytest.mark.parametrize(
    "text",
    [
        SPECIMEN,
        QUOTING,
        OTHERS["German"][:120],
        "",
        "Результаты",
        "1 2 3 " * 100,
        "Paris 1 Marseille 2 Le Havre 3. " * 20,
    ],
)
def test_english_and_what_cannot_be_told_stay(text: str) -> None:
    assert find_other_language(text, stated=None) is None


@pytest.mark.parametrize(
    ("text", "stated", "told"),
    [
        ("Nein, sagte er.", "de", "de"),
        ("Nein, sagte er.", "en-GB", None),
        ("Nein, sagte er.", "ENGLISH", None),
        ("Nein, sagte er.", "und", None),
        ("Nein, sagte er.", "", None),
        (QUOTING, "fr", None),
        ("Ceļš paliks slēgts, jo pilsētai nav naudas tiltam, pirmdien sacīja mēre. " * 6, "lv", "lv"),
        ("Ceļš paliks slēgts, jo pilsētai nav naudas tiltam, pirmdien sacīja mēre. " * 6, None, None),
    ],
)
def test_stated_language_counts_where_the_words_do_not_tell(text: str, stated: str | None, told: str | None) -> None:
    assert find_other_language(text, stated=stated) == told


def write(path: Path) -> Path:
    records = [{"text": SPECIMEN, "lang": "en"}, {"text": OTHERS["German"]}, {"text": "Nein.", "language": "German"}]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_article_in_another_language_is_passed_over_with_a_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl")
    english, german, stated = read_articles(path)
    assert isinstance(english, Article)
    assert isinstance(german, LanguageError)
    assert str(german) == f"{path}, line 2: is in German, and only English is read; give a translation of it"
    assert isinstance(stated, LanguageError)


def test_ingest_counts_it_as_skipped_and_goes_on(tmp_path, engine) -> None:
    outcomes = []
    report = ingest_articles(
        read_articles(write(tmp_path / "a.jsonl")),
        engine=engine,
        extract=lambda articles: ((article, []) for article in articles),
        tracker_version="1",
        model_version="m",
        on_outcome=outcomes.append,
        strict=True,
    )
    assert (report.added, report.skipped, report.failed, report.stopped) == (1, 2, 0, None)
    assert sorted(outcome.status for outcome in outcomes) == ["added", "skipped", "skipped"]
    assert any(outcome.line.endswith("only English is read; give a translation of it") for outcome in outcomes)
