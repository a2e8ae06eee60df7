"""How the dashboard is served: who may reach it, under which address, and what it may change; no server is started."""

from __future__ import annotations

import socket
from importlib.util import find_spec

import pytest
from typer.testing import CliRunner

import tracker.cli.serving
from tracker.cli import app
from tracker.cli.serving import Serving, open_dashboard
from tracker.config import is_read_only
from tracker.errors import TrackerError


def find_port():
    with socket.socket() as listener:
        listener.bind(("localhost", 0))
        return listener.getsockname()[1]


@pytest.fixture
def started(monkeypatch):
    """What was started: the command and its environment."""
    found = []
    monkeypatch.setattr(tracker.cli.serving, "_become", lambda *given: found.append(given))
    return found


def start(started, *arguments):
    """What the command said, and the program it would have become."""
    result = CliRunner().invoke(app, ["dashboard", "--db", "c.sqlite3", "--port", str(find_port()), *arguments])
    return result, *(started[0] if started else (None, None))


def test_it_is_for_this_machine_alone_and_safe_whatever_the_user_set(started):
    result, command, _ = start(started)
    assert {"--server.address=localhost", "--server.enableCORS=true", "--server.enableXsrfProtection=true"} <= set(
        command
    )
    names = {each.partition("=")[2] for each in command if each.startswith("--server.allowedHosts")}
    assert names == {"localhost", "127.0.0.1", "::1"}
    assert result.stderr.startswith("Dashboard on http://localhost:")
    assert "warning" not in result.stderr


def test_who_may_do_what_is_told_where_others_reach_it(started, monkeypatch):
    for name in ("TRACKER_READ_ONLY", "TRACKER_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    result, command, environment = start(started, "--host", "0.0.0.0")
    assert "everybody who reaches port" in result.stderr
    assert "can read and change all" in result.stderr
    assert result.stderr.count("\n") == 2
    assert "TRACKER_READ_ONLY" not in environment
    started.clear()
    result, command, environment = start(started, "--host", "0.0.0.0", "--read-only")
    assert "can read all" in result.stderr
    assert environment["TRACKER_READ_ONLY"] == "1"
    assert "--server.address=0.0.0.0" in command
    [own] = [each.partition("=")[2] for each in command if each.startswith("--browser.serverAddress")]
    assert f"Dashboard on http://{own}:" in result.stderr  # what others write, and no machine of the internet is asked
    assert own not in {"", "0.0.0.0"}


def test_links_are_below_the_base_url(started):
    result, command, environment = start(started, "--base-url", "https://quotes.example/desk/")
    assert environment["TRACKER_BASE_URL"] == "https://quotes.example/desk/"
    assert {
        "--server.baseUrlPath=desk",
        "--server.allowedHosts=quotes.example",
        "--server.corsAllowedOrigins=https://quotes.example",
    } <= set(command)
    assert "Dashboard on https://quotes.example/desk/" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--base-url", "quotes.example"], "--base-url: 'quotes.example' is no address of a dashboard"),
        (["--host", "256.1.1.1"], "--host: this machine has no address '256.1.1.1'"),
        (["--host", "192.0.2.7"], "--host: this machine has no address '192.0.2.7'"),
        (["--secrets", "none.toml"], "none.toml: the secrets cannot be read"),
    ],
)
def test_what_cannot_be_meant_is_one_line(started, arguments, line):
    result, command, _ = start(started, *arguments)
    assert command is None
    assert line in str(result.exception)


def test_what_is_no_database_is_one_line(started, tmp_path):
    file, empty = tmp_path / "articles.jsonl", tmp_path / "empty.sqlite3"
    file.write_text('{"text": "We go"}\n', encoding="utf-8")
    empty.touch()
    for path, line in ((tmp_path, "this is a folder and no database; name a file"), (file, "not a tracker database")):
        result = CliRunner().invoke(app, ["dashboard", "--db", str(path)])
        assert f"{path}: {line}" in str(result.exception)
        assert started == []
    assert start(started, "--db", str(empty))[0].exit_code == 0


def test_a_log_in_is_asked_for_as_the_secrets_say(started, tmp_path, monkeypatch):
    file = tmp_path / "secrets.toml"
    file.write_text("[auth]\nredirect_uri = 'http://localhost/oauth2callback'\n", encoding="utf-8")
    result, command, _ = start(started, "--secrets", str(file))
    assert command is None
    assert "[auth] has no cookie_secret" in str(result.exception)
    file.write_text(file.read_text(encoding="utf-8") + "cookie_secret = 'x'\n", encoding="utf-8")
    known = {"authlib": "json"}  # as if it were installed
    monkeypatch.setattr(tracker.cli.serving, "find_spec", lambda name: find_spec(known.get(name, name)))
    result, command, environment = start(started, "--secrets", str(file), "--host", "0.0.0.0")
    assert f"--secrets.files={file}" in command
    assert environment["TRACKER_LOGIN"] == "1"
    assert "warning" not in result.stderr


def test_a_port_that_is_taken_is_one_line():
    with socket.socket() as server:
        server.bind(("localhost", 0))
        server.listen()
        port = server.getsockname()[1]
        with pytest.raises(TrackerError, match=rf"port {port} cannot be used \(Address already in use\); "):
            open_dashboard("c.sqlite3", Serving(port=port))


@pytest.mark.parametrize(
    ("value", "holds"), [("1", True), ("yes", True), ("", False), ("0", False), (" False ", False), (None, False)]
)
def test_a_dashboard_is_read_only_where_the_setting_says_so(value, holds):
    assert is_read_only({} if value is None else {"TRACKER_READ_ONLY": value}) is holds
