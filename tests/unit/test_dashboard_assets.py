"""The frontend's files come from memory, and the page names those of the first screen before they are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.assets import FOLDER, FONTS, LATER, SOON, FrontendFiles, name_files


def open_client(folder: Path, base: str = "") -> TestClient:
    """A client of an application that answers "app" wherever the frontend's files do not."""

    async def answer(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("app")

    app = Starlette(
        routes=[Route("/{path:path}", answer, methods=["GET", "POST"])],
        middleware=[Middleware(FrontendFiles, base=base, folder=folder)],
    )
    return TestClient(app)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A frontend of a page and four scripts: one imports another, one of those loads a third only when it must."""
    (tmp_path / "index.html").write_text(
        '<head><script src="./static/js/index.1.js"></script></head>', encoding="utf-8"
    )
    scripts = tmp_path / "static" / "js"
    scripts.mkdir(parents=True)
    (scripts / "index.1.js").write_text("0", encoding="utf-8")
    (scripts / "BidiComponent.2.js").write_text('import{a}from"./deep.3.js";import"./index.1.js";', encoding="utf-8")
    (scripts / "deep.3.js").write_text('const b=()=>import("./rare.4.js")', encoding="utf-8")
    (scripts / "rare.4.js").write_text("“rare”", encoding="utf-8")
    (scripts / "Pagination.5.js").write_text('import"./deep.3.js"', encoding="utf-8")
    return tmp_path


def test_a_file_is_served_as_it_is_and_kept_for_ever(folder: Path) -> None:
    answer = open_client(folder).get("/static/js/rare.4.js")
    assert answer.text == "“rare”"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("host", "accepts", "packed"),
    [
        ("quotes.example", "gzip, br", True), ("10.0.0.7:8501", "gzip", True), ("quotes.example", "br", False),
        ("localhost:8501", "gzip", False), ("127.0.0.1", "gzip", False), ("[::1]:8501", "gzip", False),
    ],
)  # fmt: skip
def test_what_goes_over_a_network_is_packed(folder: Path, host: str, accepts: str, packed: bool) -> None:
    (folder / "static" / "media").mkdir()
    (folder / "static" / "media" / "font.6.woff2").write_bytes(b"font")
    client = open_client(folder)
    for path, text, is_packed in (("js/rare.4.js", "“rare”", packed), ("media/font.6.woff2", "font", False)):
        answer = client.get(f"/static/{path}", headers={"host": host, "accept-encoding": accepts})
        assert answer.text == text
        assert answer.headers.get("content-encoding") == ("gzip" if is_packed else None)
        assert int(answer.headers["content-length"]) == answer.num_bytes_downloaded


@pytest.mark.parametrize(
    "path", ["/static/js/none.js", "/static/../index.html", "/index.html", "/files/quotes.csv", "/app/static/x"]
)
def test_everything_else_is_the_applications(folder: Path, path: str) -> None:
    assert open_client(folder).get(path).text == "app"


def test_a_part_of_a_file_and_a_posted_page_are_the_applications(folder: Path) -> None:
    client = open_client(folder)
    assert client.get("/static/js/rare.4.js", headers={"range": "bytes=0-3"}).text == "app"
    assert client.post("/speakers").text == "app"


def test_a_page_names_what_the_first_screen_needs_once_and_what_may_come_later(folder: Path) -> None:
    answer = open_client(folder).get("/speakers?type=person")
    assert re.findall(r'rel="(\w+)" crossorigin href="./static/js/([\w.]+)"', answer.text) == [
        ("modulepreload", "BidiComponent.2.js"),
        ("modulepreload", "deep.3.js"),
        ("later", "Pagination.5.js"),
    ]
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.text.startswith("<head><script")


def test_below_a_base_only_its_own_paths_are_answered(folder: Path) -> None:
    client = open_client(folder, "desk/quotes")
    assert client.get("/desk/quotes/static/js/rare.4.js").text == "“rare”"
    assert "modulepreload" in client.get("/desk/quotes/").text
    assert client.get("/static/js/rare.4.js").text == client.get("/").text == client.get("/desk/quotes").text == "app"


def test_a_server_that_is_gone_is_told_in_our_words() -> None:
    [script] = (
        path for path in (FOLDER / "static" / "js").glob("index.*.js") if "yourscript" in path.read_text("utf-8")
    )
    told = open_client(FOLDER).get(f"/static/js/{script.name}").text
    assert "`tracker dashboard`" in told
    assert told.count("The dashboard does not answer, and is asked again until it does.") == 2
    assert "Streamlit still running" not in told
    assert "Streamlit server is not responding" not in told


def test_the_frontend_that_is_installed_has_the_parts_that_are_named() -> None:
    html = name_files()
    for stem in (*SOON, *LATER):
        assert re.search(rf'href="./static/js/{stem}\.[\w-]+\.js"', html), stem
    for stem in FONTS:
        assert re.search(rf'as="font" crossorigin href="./static/media/{stem}\.[\w.-]+\.woff2"', html), stem
    assert html.replace("\n", "").count("<script") == (FOLDER / "index.html").read_text(encoding="utf-8").count(
        "<script"
    )
