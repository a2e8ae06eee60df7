"""The dashboard asks no other machine for anything, neither in the browser nor in its server, wherever it is started.

Started by ``tracker dashboard`` in a folder whose settings of Streamlit want the opposite, visited in a real Chromium.
"""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import find_port, open_window, wait_for, wait_until_drawn
from tests.e2e.take_screenshots import open_card
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.query import ClaimFilter, connect, search_claims

pytestmark = pytest.mark.browser
HERE = {"localhost", "127.0.0.1", "::1"}
WITHIN = {"data", "blob", "about"}

# What an article would have the page fetch, if any word of it were markup.
CALL = "![i](https://away.example/i.png) <img src='https://away.example/j.png'> :material/home:"
SETTINGS = "[browser]\ngatherUsageStats = true\n[server]\nshowEmailPrompt = true\n[client]\ntoolbarMode = 'developer'\n"
# Python itself runs this in the server and all it starts: each connection and each look-up of a name is noted, and
# where it listens, which shows that the spy is there.
SPY = """
import os, sys
def note(event, given):
    if event in ("socket.connect", "socket.bind") and isinstance(given[1], tuple) or event == "socket.getaddrinfo":
        host = given[0] if event == "socket.getaddrinfo" else given[1][0]
        with open(os.environ["SPY_FILE"], "a") as file:
            file.write(f"{host}\\n")
sys.addaudithook(note)
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("offline") / "two.sqlite3")
    text = f"“We go {CALL}”, said Ann Smith of {CALL}.\n\n“They stay”, said Bob Ray.\n\n“So”, said {CALL}.\n"
    article = make_article(
        text, name=f"a{CALL}", title=f"T {CALL}", outlet=f"O {CALL}", url="https://away.example/article"
    )
    ann, bob = make_speaker("Ann Smith", office=f"head of {CALL}"), make_speaker("Bob Ray")
    claims = [
        make_claim(
            article, f"We go {CALL}", speaker=ann, cue="said", source="Ann Smith", via=CALL, said="2013-02-02",
            evidence=f"so {CALL}", topics=(f"home {CALL}",),
        ),
        make_claim(article, "They stay", speaker=bob, cue="said", said="2013-02-03"),
        make_claim(article, "So", speaker=make_speaker(CALL), cue="said", said="2013-02-03"),
    ]  # fmt: skip
    save_articles(path, [(article, claims)])
    return path


@pytest.fixture(scope="module")
def spied(tmp_path_factory):
    """The file of hosts that the server connected to or looked up."""
    return tmp_path_factory.mktemp("spied") / "hosts"


@pytest.fixture(scope="module")
def address(database, spied, tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "sitecustomize.py").write_text(SPY, encoding="utf-8")
    port = find_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tracker", "dashboard", "--db", database, "--port", str(port)],
        env=os.environ | {"PYTHONPATH": str(folder), "SPY_FILE": str(spied)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    try:
        wait_for(port, process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def asked():
    """Every address that the page asked for."""
    return []


@pytest.fixture
def page(asked, chromium):
    page = open_window(chromium, width=1400)
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    yield page
    page.context.close()


def list_linked(page):
    """What the page would load: icons too, which a browser without a window does not ask for."""
    return page.evaluate(
        "[...document.querySelectorAll('link[href], script[src], img[src], iframe[src], source[src], use[href]')]"
        ".map(each => each.href?.baseVal ?? each.href ?? each.src)"
        ".concat(performance.getEntriesByType('resource').map(each => each.name))"
    )


def check(page, asked):
    page.wait_for_timeout(1500)  # fonts and charts come late
    found = asked + list_linked(page)
    away = [url for url in found if urlsplit(url).scheme not in WITHIN and urlsplit(url).hostname not in HERE]
    assert len(found) > 10
    assert away == []


def test_exploring_and_reading_ask_no_other_machine(page, asked, address, database):
    page.goto(address)
    page.locator("li.card").first.wait_for()
    open_card(page)
    page.go_back()
    wait_until_drawn(page)
    page.get_by_text("More filters").click()
    wait_until_drawn(page)
    with page.expect_download():
        page.get_by_role("link", name="Download").first.click()
    check(page, asked)
    assert page.locator("link[rel='shortcut icon']").get_attribute("href").startswith("data:")
    fonts = page.evaluate("[...document.fonts].filter(each => each.status === 'loaded').map(each => each.family)")
    assert any("Material Symbols" in font for font in fonts)  # the signs on the buttons are drawn, not spelled


def test_a_link_to_a_quote_asks_no_other_machine(page, asked, address, database):
    quote = search_claims(connect(database), ClaimFilter()).claims[0].quote_id
    page.goto(f"{address}/?{urlencode({'quote': quote})}")
    page.get_by_text("Why this speaker").wait_for()
    wait_until_drawn(page)
    page.get_by_role("link", name="The whole article").click()
    page.locator(".article-text .target").wait_for()
    check(page, asked)


def test_checking_a_quote_asks_no_other_machine(page, asked, address):
    page.goto(f"{address}/check?text=We+go")
    page.locator("section.check").first.wait_for()
    check(page, asked)


def test_comparing_asks_no_other_machine(page, asked, address):
    page.goto(f"{address}/compare?speakers=Ann+Smith&speakers=Bob+Ray")
    page.get_by_test_id("stVegaLiteChart").wait_for()
    page.get_by_text("The numbers as a table").click()
    check(page, asked)


def test_comparing_whom_an_article_names_oddly_asks_no_other_machine(page, asked, address):
    page.goto(f"{address}/compare?{urlencode({'speakers': ['Ann Smith', CALL]}, doseq=True)}")
    page.get_by_test_id("stVegaLiteChart").wait_for()
    expect(page.locator(".board-names")).to_contain_text("away.example/i.png")
    check(page, asked)


def test_what_is_not_there_asks_no_other_machine(page, asked, address):
    page.goto(f"{address}/?quote=none&text=zeppelin")
    page.get_by_text("No quotes match").wait_for()
    page.goto(f"{address}/nowhere")
    page.locator("li.card").first.wait_for()
    check(page, asked)


def test_the_server_connects_to_nobody(page, address, spied):
    page.goto(address)
    page.locator("li.card").first.wait_for()
    hosts = set(Path(spied).read_text(encoding="utf-8").split())
    assert hosts  # its own, at least
    assert hosts <= HERE | {"None", "0.0.0.0", "::"}
