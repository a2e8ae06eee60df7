"""Where a log-in is asked for, neither a page nor a file is given to anybody without one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from starlette.testclient import TestClient
from streamlit import net_util
from streamlit.runtime.secrets import secrets_singleton
from streamlit.testing.v1 import AppTest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard import login
from dashboard.server import app
from tests.factories import make_article, make_claim, save_articles

SECRET = "a long random text that nobody knows but this test"


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """Somebody who asks for files."""
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "x.sqlite3"))
    monkeypatch.delenv(login.REQUIRED, raising=False)
    article = make_article("“We go”, said Ann Smith.")
    save_articles(path, [(article, [make_claim(article, "We go", speaker="Ann Smith")])])
    return TestClient(app, base_url="http://localhost")


@pytest.fixture
def secrets(tmp_path: Path) -> Iterator[Path]:
    """A file of secrets that the server reads, gone afterwards."""
    file = tmp_path / "secrets.toml"
    former = st.get_option("secrets.files")
    st.config.set_option("secrets.files", [str(file)])
    secrets_singleton._reset()
    yield file
    st.config.set_option("secrets.files", former)
    secrets_singleton._reset()


def write_secrets(file: Path) -> None:
    file.write_text(f"[auth]\nredirect_uri = 'http://localhost/oauth2callback'\ncookie_secret = '{SECRET}'\n")
    secrets_singleton._reset()


def sign(secret: str = SECRET, *, is_logged_in: bool = True) -> dict[str, str]:
    """The cookie that a log-in leaves behind."""
    told = json.dumps({"origin": "http://localhost", "is_logged_in": is_logged_in, "name": "Ann"})
    return {USER_COOKIE_NAME: create_signed_value(secret, USER_COOKIE_NAME, told).decode()}


def ask(client: TestClient, cookies: dict[str, str] | None = None) -> int:
    client.cookies = cookies or {}  # type: ignore[assignment]
    return client.get("/files/quotes.csv").status_code


def test_files_are_given_to_who_has_logged_in_and_to_nobody_else(client: TestClient, secrets: Path) -> None:
    assert ask(client) == 200
    write_secrets(secrets)
    assert ask(client) == 401
    assert ask(client, sign()) == 200
    assert ask(client, sign("another secret")) == 401
    assert ask(client, sign(is_logged_in=False)) == 401
    assert ask(client, {USER_COOKIE_NAME: "x"}) == 401


def test_secrets_that_cannot_be_read_let_nobody_in(
    client: TestClient, secrets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets.write_text("[auth\n")
    secrets_singleton._reset()
    assert ask(client, sign()) == 401
    secrets.unlink()
    secrets_singleton._reset()
    assert ask(client) == 200
    monkeypatch.setenv(login.REQUIRED, "1")  # the server was started with a log-in; its file is gone since
    assert ask(client, sign()) == 401
    assert ask(client, sign("")) == 401


def test_a_page_asks_for_the_log_in_and_shows_nothing(secrets: Path) -> None:
    def page() -> None:
        import streamlit as st  # noqa: PLC0415

        from dashboard.login import ask_for_login  # noqa: PLC0415

        ask_for_login()
        st.text("quotes")

    assert [each.value for each in AppTest.from_function(page).run().text] == ["quotes"]
    write_secrets(secrets)
    shown = AppTest.from_function(page).run()
    assert not shown.text
    assert [each.label for each in shown.button] == ["Log in"]


def test_the_page_that_was_asked_for_is_kept_while_one_logs_in(secrets: Path, tmp_path: Path) -> None:
    write_secrets(secrets)
    app = AppTest.from_file(str(Path(login.__file__).parent / "app.py"), default_timeout=60).run()
    assert [each.proto.component_name for each in app.get("bidi_component")] == ["tracker_wanted"]


def test_nobody_is_asked_for_the_address_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.net_util._make_blocking_http_get", None)
    assert net_util.get_external_ip() is None
