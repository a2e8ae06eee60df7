"""The route of files gives all rows of the filter of its URL, as the command line's export does, or says why not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

import dashboard.files
from dashboard.data.files import write_file
from dashboard.downloads import link_to_file
from dashboard.server import app
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.cli import app as cli
from tracker.query import ClaimFilter, export_bytes
from tracker.session import Tracker

TEXT = "“We go”, said Ann Smith.\n\n“Мы - nous”, said Bob Ray.\n\n“=1+1”, said Bob Ray.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("files") / "files.sqlite3")
    article = make_article(TEXT)
    claims = [
        make_claim(
            article, "We go", speaker=make_speaker("Ann Smith", is_official=True), cue="said", said="2013-02-02"
        ),
        make_claim(article, "Мы - nous", speaker="Bob Ray", cue="said", said="2013-02-03"),
        make_claim(article, "=1+1", speaker="Bob Ray", cue="said", said="2013-02-01"),
    ]
    save_articles(path, [(article, claims)])
    return path


@pytest.fixture
def client(made: str, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Somebody who asks the server, without its pages."""
    monkeypatch.setenv("TRACKER_DATABASE", made)
    monkeypatch.delenv("TRACKER_LOGIN", raising=False)
    return TestClient(app, base_url="http://localhost")


def export(made: str, fmt: str, **filters: Any) -> bytes:
    with Tracker(made) as tracker:
        return export_bytes(tracker.iter_claims(**filters), fmt=fmt)


@pytest.mark.parametrize("fmt", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("", {}),
        ("?speaker=Bob+Ray", {"speaker": "Bob Ray"}),
        ("?from=2013-02-02&order=newest", {"date_from": "2013-02-02", "order": "newest"}),
    ],
)
def test_the_file_is_what_the_command_line_writes(
    client: TestClient, made: str, fmt: str, query: str, filters: dict[str, Any]
) -> None:
    answer = client.get(f"/files/quotes.{fmt}{query}")
    assert answer.status_code == 200
    assert answer.content == export(made, fmt, **filters)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("shape", ["long", "wide"])
def test_the_numbers_of_speakers_are_what_the_command_line_prints(client: TestClient, made: str, shape: str) -> None:
    answer = client.get(f"/files/n.csv?speaker=Ann+Smith&speaker=Bob+Ray&every=day&from=2013-02-02&shape={shape}")
    asked = ["Ann Smith", "Bob Ray", "--every", "day", "--from", "2013-02-02", "--csv", shape, "--db", made]
    assert answer.content == CliRunner().invoke(cli, ["compare", *asked]).stdout_bytes
    assert answer.headers["content-disposition"].startswith('attachment; filename="n.csv"')
    lines = {
        "long": ["period,speaker,quotes,articles", "2013-02-02,Ann Smith,1,0", "2013-02-03,Ann Smith,0,0"],
        "wide": ["period,articles,Ann Smith,Bob Ray", "2013-02-02,0,1,0", "2013-02-03,0,0,1"],
    }
    assert answer.content.decode("utf-8-sig").splitlines()[:3] == lines[shape]


def test_a_workbook_is_one(client: TestClient) -> None:
    answer = client.get("/files/quotes.xlsx")
    assert answer.content.startswith(b"PK")
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_a_table_is_told_as_one_and_named_for_its_filter(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = client.get("/files/quotes.csv?speaker=Bob+Ray&text=nous&thoughts=true")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert 'filename="quotes_bob-ray-nous-thoughts_20' in answer.headers["content-disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbfquote_id,")
    named = client.get('/files/my%20"list"%20é.csv')
    assert named.headers["content-disposition"] == (
        "attachment; filename=\"my-list-.csv\"; filename*=utf-8''my-list-%C3%A9.csv"
    )


@pytest.mark.parametrize(
    ("address", "status", "line"),
    [
        ("quotes.csv?speaker=Nobody", 400, "nobody is called 'Nobody'; `tracker speakers` lists the names"),
        ("quotes.csv?from=2013&to=2012", 400, "to: The days run backwards, from 2013-01-01 to 2012-12-31."),
        ("quotes.csv?from=soon", 400, "from: “soon” is no day."),
        ("quotes.csv?speakr=Ann", 400, "speakr: This cannot be asked for here. Leave it out."),
        ("n.csv?shape=wide", 400, "Ask for a .csv file of speakers, with shape=long or wide and every=day or"),
        ("n.csv?shape=round&speaker=Bob+Ray", 400, "Ask for a .csv file of speakers"),
        ("n.jsonl?shape=long&speaker=Bob+Ray", 400, "Ask for a .csv file of speakers"),
        ("n.csv?every=week&speaker=Bob+Ray", 400, "Ask for a .csv file of speakers"),
        ("n.csv?shape=long&speaker=Nobody", 400, "nobody is called 'Nobody'"),
        ("quotes.pdf", 404, "There is no such file. Ask for one of quotes.csv"),
        ("quotes", 404, "There is no such file."),
    ],
)
def test_what_cannot_be_given_is_one_line(client: TestClient, address: str, status: int, line: str) -> None:
    answer = client.get(f"/files/{address}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert answer.text.startswith(line)
    assert answer.text.count("\n") == 1


def test_no_database_is_one_line(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", "/no/such/file.sqlite3")
    answer = client.get("/files/quotes.csv")
    assert (answer.status_code, answer.text.count("\n")) == (503, 1)


def test_the_head_alone_reads_nothing(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.files.write_file", None)
    answer = client.head("/files/quotes.csv")
    assert (answer.status_code, answer.content) == (200, b"")


def test_pages_of_other_people_are_given_nothing_but_links_are_followed(client: TestClient) -> None:
    foreign = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}
    assert client.get("/files/quotes.csv", headers=foreign).status_code == 403
    assert client.get("/files/quotes.csv", headers=foreign | {"sec-fetch-mode": "navigate"}).status_code == 200


def send_to(scope: dict[str, Any], receive: Any, write: Any) -> list[Any]:
    """What a client is sent of a file."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    anyio.run(dashboard.files.FileResponse(write, {"content-type": "text/csv"}), scope, receive, send)
    return sent


def test_it_is_sent_in_pieces_as_it_is_written() -> None:
    held: list[int] = []

    def write(stream: Any, _stop: threading.Event) -> None:
        for _ in range(10):
            stream.write(b"x" * 40_000)
            held.append(len(stream._held))

    async def wait() -> Any:
        await anyio.sleep_forever()

    sent = send_to({"type": "http", "method": "GET"}, wait, write)
    assert sum(len(each.get("body", b"")) for each in sent) == 400_000
    assert len(sent) > 5
    assert max(held) < dashboard.files.PIECE
    assert not sent[-1]["more_body"]


def test_it_stops_when_the_client_goes_and_lets_the_database_go(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", made)
    closed = threading.Event()

    class Endless:
        """A tracker whose claims do not end."""

        def iter_claims(self, _where: ClaimFilter) -> Iterator[Any]:
            with Tracker(made) as tracker:
                [claim, *_] = tracker.claims()
            try:
                while True:
                    yield claim
            finally:
                closed.set()

    monkeypatch.setattr("dashboard.data.files.open_tracker", Endless)

    async def leave() -> Any:
        await anyio.sleep(0.05)
        return {"type": "http.disconnect"}

    def write(stream: Any, stop: threading.Event) -> None:
        write_file(ClaimFilter(), "csv", stream, stop=stop)

    sent = send_to({"type": "http", "method": "GET"}, leave, write)
    assert closed.is_set()
    assert all(each.get("more_body", True) for each in sent)  # what broke off does not look whole


# The links


def draw(total: int) -> str:
    app = AppTest.from_function(_draw, args=(total,)).run()
    [element] = app.get("html")
    return str(element.proto.body)


def _draw(total: int) -> None:
    from dashboard.downloads import show_download  # noqa: PLC0415
    from tracker.query import ClaimFilter  # noqa: PLC0415

    show_download(ClaimFilter(speaker='A "B" & C', date_from="2013"), total)


def test_a_page_offers_each_format_with_its_number_of_rows() -> None:
    shown = draw(1234)
    assert "Download 1,234 rows as CSV</a>" in shown
    for fmt in ("csv", "xlsx", "jsonl", "parquet"):
        assert f'href="files/quotes.{fmt}?speaker=A+%22B%22+%26+C&amp;from=2013-01-01"' in shown
    assert "Download 1 row as CSV" in draw(1)


def test_nothing_that_cannot_be_had_is_offered() -> None:
    assert "<a" not in draw(0)
    assert "xlsx" not in draw(1_048_576)
    assert "xlsx" in draw(1_048_575)


def test_a_link_gives_the_rows_of_its_filter(client: TestClient, made: str) -> None:
    where = ClaimFilter(speaker="Bob Ray", text="nous OR 1", order="relevance")
    answer = client.get(f"/{link_to_file(where, 'jsonl')}")
    assert answer.content == export(made, "jsonl", where=where)
    assert len(answer.content.splitlines()) == 2
