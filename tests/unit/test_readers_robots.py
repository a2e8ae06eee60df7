"""Odd robots.txt files: each gives an answer, by RFC 9309, and none takes all memory."""

from __future__ import annotations

import codecs
import tracemalloc

import pytest
from protego import Protego

from tracker.readers.robots import ALLOW_ALL, ALLOW_NOTHING, MOST_BYTES, PRODUCT, Rules, parse_robots

PAGE = "http://news.example/private/a?id=1"
ALL = "User-agent: *\n"


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("", True),
        ("\n\r\r\n\x0b\x0c\x1c\x85\u2028", True),
        ("no rules at all", True),
        ("<html><body>Not found</body></html>", True),
        ("Disallow: /", True),  # for nobody
        (ALL + "Disallow:", True),
        (ALL + "Disallow: /", False),
        (ALL + "Disallow: /private", False),
        (ALL + "disallow:/PRIVATE", True),
        (ALL + "Disallow: //[x", True),
        (ALL + "Disallow: //[x\nDisallow: /private", False),
        (ALL + "Disallow: http://[::1\nDisallow: /private", False),
        (ALL + "Disallow: /%zz%\nDisallow: /%70rivate", False),
        (ALL + "Disallow: /\0private\nDisallow: /private", False),
        (ALL + "Disallow: /*?id=", False),
        (ALL + "Disallow: /*" + "*" * 1_000 + "$", False),
        (ALL + "Disallow: /" + "$" * 1_000, True),
        (ALL + "Disallow: /\nAllow: /private/", True),
        (ALL + "Crawl-delay: 1e999\nRequest-rate: 1/0\nVisit-time: 99-\nDisallow: /private", False),
        (ALL + "Crawl-delay: " + "9" * 5_000 + "\nDisallow: /private", False),
        ("User-agent: Claim-Tracker\nDisallow: /", False),
        ("User-agent: claim-tracker/9.9 (news)\nDisallow: /", False),
        ("User-agent: claim-tracker\nAllow: /\n\n" + ALL + "Disallow: /", True),
        ("User-agent: claim\nDisallow: /", True),
        ("User-agent: tracker\nDisallow: /", True),
        ("User-agent: a\nUser-agent: claim-tracker\nUser-agent: b\nDisallow: /", False),
        ("User-agent: a\nDisallow: /\nUser-agent: b\nDisallow: /", True),
        ("User-agent\nDisallow: /", True),
        ("User agent *\nDisallow /private", False),
        ("USERAGENT:*\rDISALLOW:/private", False),
        ("# User-agent: *\nDisallow: /", True),
        (ALL + "# Disallow: /\nDisallow: /other # /private", True),
        (ALL + "# so long\n" * 60_000 + "Disallow: /", True),  # beyond what is looked at
    ],
    ids=range(33),
)
def test_odd_robots_txt_has_a_meaning(robots: str, allowed: bool) -> None:
    assert parse_robots(robots.encode()).allow(PAGE) is allowed


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + b"User-agent: *\nDisallow: /",
        "User-agent: *\nDisallow: /".encode("utf-16"),
        b"\xfa\xff\n\x80\nUser-agent: *\nDisallow: /\xe9\nDisallow: /private",
        b"\0\0\0\nUser-agent: *\nDisallow: /",
        b"User-agent: *\x85\nDisallow: /",
    ],
    ids=["mark", "wide", "latin", "zeros", "control"],
)
def test_odd_bytes_hide_no_rule(data: bytes) -> None:
    assert not parse_robots(data).allow(PAGE)


def test_line_that_the_parser_trips_over_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = Protego.parse

    def trip(text: str) -> Protego:
        if "trap" in text:
            raise RuntimeError("tripped")
        return genuine(text)

    monkeypatch.setattr(Protego, "parse", trip)
    assert not parse_robots(b"User-agent: *\nDisallow: /trap\nDisallow: /private").allow(PAGE)
    assert parse_robots(b"User-agent: *\nDisallow: /trap\nDisallow: /other").allow(PAGE)


def test_rules_that_cannot_be_asked_allow_nothing_and_ask_for_no_pause() -> None:
    rules = Rules(None)  # type: ignore[arg-type]
    assert not rules.allow(PAGE)
    assert rules.pause == 0


def test_rule_that_is_cut_is_no_rule() -> None:
    rules = ALL + "Disallow: /b\n"
    comment = "#" * (MOST_BYTES - len(rules) - len("\nDisallow: /"))
    assert parse_robots(f"{rules}{comment}\nDisallow: /other".encode()).allow(PAGE)
    assert not parse_robots(f"{rules}{comment}\nDisallow: /".encode()).allow(PAGE)
    assert not parse_robots(f"{rules}Disallow: /private\n#{'#' * MOST_BYTES}".encode()).allow(PAGE)


@pytest.mark.parametrize(
    ("delay", "pause"),
    [("7", 7), ("0.5", 0.5), ("900", 30), ("1e999", 0), ("-3", 0), ("nan", 0), ("soon", 0), ("", 0), ("9" * 9_999, 0)],
)
def test_pause_is_a_number_of_seconds_up_to_half_a_minute(delay: str, pause: float) -> None:
    assert parse_robots(f"{ALL}Crawl-delay: {delay}".encode()).pause == pause


def test_pause_of_others_is_not_ours() -> None:
    assert parse_robots(b"User-agent: other\nCrawl-delay: 7").pause == 0
    assert parse_robots(f"User-agent: {PRODUCT}\nCrawl-delay: 7\n{ALL}Crawl-delay: 9".encode()).pause == 7
    assert (ALLOW_ALL.pause, ALLOW_NOTHING.pause) == (0, 0)


@pytest.mark.parametrize(
    "robots",
    [
        "".join(f"User-agent: a{number}\n" for number in range(15_000)) + "Disallow: /b\n" * 20_000,
        "".join(f"User-agent: a{number}\x85" for number in range(15_000)) + "\nDisallow: /b" * 20_000,
        "User-agent: a\nUser-agent: claim\nUser-agent: *\n" * 10_000 + "Disallow: /*b$\n" * 10_000,
        ALL + "".join(f"Disallow: /{number:05}\n" for number in range(400_000)),
        ALL + "Disallow: /" + "*b" * 1_000_000,
    ],
    ids=["agents", "lines", "groups", "rules", "stars"],
)
def test_many_rules_take_little_memory(robots: str) -> None:
    data = robots.encode()
    tracemalloc.start()
    rules = parse_robots(data)
    assert rules.allow(PAGE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100 * MOST_BYTES
