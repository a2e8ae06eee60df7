"""Names of bodies: those that countries have one of, and short forms that an article explains."""

from __future__ import annotations

import pytest

from tracker.speakers.body_names import unify_name
from tracker.speakers.countries import find_country, read_national_body


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Russia's defense ministry", "Russian Defence Ministry"),
        ("the Ministry of Defence in Moscow", "Russian Defence Ministry"),
        ("Ministry of Foreign Affairs of the Russian Federation", "Russian Foreign Ministry"),
        ("Ukraine’s interior ministry", "Ukrainian Interior Ministry"),
        ("the UAE's Ministry of the Interior", "Emirati Interior Ministry"),
        ("South Korea's presidential office", "South Korean presidential office"),
        ("the government of India", "India (government)"),
        ("Sri Lanka's government", "Sri Lanka (government)"),
        ("the U.S. military", "US military"),
        ("Ukraine's military intelligence", "Ukrainian military intelligence"),
        ("the Ministry of Health and Sport", "Health and Sport Ministry"),
        ("the Foreign Ministry (MFA)", "Foreign Ministry"),
        ("the military", "military"),
        ("the Kremlin", None),
        ("the Russian ministry", None),
        ("Moscow police", None),
        ("the government of the day", None),
        ("a long phrase about the many wars of the very old Russian army", None),
    ],
)
def test_a_body_that_countries_have_one_of(words: str, name: str | None) -> None:
    body = read_national_body(words)
    assert (body.full_name if body else None) == name


def test_a_country_by_any_of_its_names() -> None:
    found = [find_country(words) for words in ("Kyiv", "the U.K.", "Türkiye", "PYONGYANG", "the Emirates", "Lavrov")]
    names = [country.name if country else None for country in found]
    assert names == ["Ukraine", "Britain", "Turkey", "North Korea", "United Arab Emirates", None]


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("The Bureau of Old Boats (BOB) left.", "BOB", "Bureau of Old Boats"),
        ("The Bureau of Old Boats (BOB) left.", "Bureau of Old Boats (BOB)", "Bureau of Old Boats"),
        ("He met a man. Old Boats (OB) left.", "OB", "Old Boats"),
        ("The Bureau of Old Boats (XYZ) left.", "XYZ", "XYZ"),
        ("Acme Inc. left. Acme came.", "Acme Inc", "Acme"),
        ("Acme Inc. left. Acme Inc. came.", "Acme Inc", "Acme Inc"),
    ],
)
def test_short_forms_that_the_article_explains(text: str, name: str, told: str) -> None:
    assert unify_name(text, name) == told
