"""The dashboard's server: who may reach it, under which address, and whether its pages may change anything.

In: a database, and how it is to be served. Out: a Streamlit server in the place of this process, until it is stopped.
"""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from tracker.cli.console import say
from tracker.config import locate_database, make_absolute
from tracker.errors import TrackerError

_PORT = 8501
_LOCAL = ("localhost", "127.0.0.1", "::1")
_ANYWHERE = ("0.0.0.0", "::")
_ELSEWHERE = ("203.0.113.1", 9)  # an address of no machine, on the way to which the system chooses its own
_OF_LOGIN = ("redirect_uri", "cookie_secret")
_THEME: dict[str, str | int | list[str]] = {
    "theme.light.primaryColor": "#1a5fa5",
    "theme.light.backgroundColor": "#ffffff",
    "theme.light.secondaryBackgroundColor": "#f6f7f9",
    "theme.light.textColor": "#15181d",
    "theme.light.linkColor": "#1a5fa5",
    "theme.light.borderColor": "#d9dce1",
    "theme.light.sidebar.backgroundColor": "#f6f7f9",
    "theme.light.sidebar.secondaryBackgroundColor": "#ffffff",
    "theme.dark.primaryColor": "#2f77bf",
    "theme.dark.backgroundColor": "#15171a",
    "theme.dark.secondaryBackgroundColor": "#1d2024",
    "theme.dark.textColor": "#e9eaec",
    "theme.dark.linkColor": "#7db8f2",
    "theme.dark.borderColor": "#363b42",
    "theme.dark.sidebar.backgroundColor": "#1d2024",
    "theme.dark.sidebar.secondaryBackgroundColor": "#15171a",
    "theme.headingFontSizes": ["1.75rem", "1.25rem", "1.1rem", "1rem", "1rem", "1rem"],
    "theme.linkUnderline": "true",
    "theme.showWidgetBorder": "true",
}
"""Both kinds, so that the browser's choice holds; letters have a contrast of 4.5 to 1 at least."""


_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How the dashboard is served.

    Attributes:
        port: Where it listens; 8501 where none is given.
        host: The address of this machine at which it listens; at "localhost" nobody else reaches it.
        base_url: The address under which others open it, for links to quotes. Example: "https://quotes.example/desk".
        read_only: Whether its pages change nothing.
        secrets: The file that says who may log in, in Streamlit's form.
    """

    port: int | None = None
    host: str = "localhost"
    base_url: str | None = None
    read_only: bool = False
    secrets: Path | None = None


def open_dashboard(database: str, serving: Serving) -> None:
    """Run the dashboard until it is stopped, without Streamlit's first-run question and usage statistics.

    Args:
        database: File or URL.
        serving: How to serve it.

    Raises:
        TrackerError: The port is taken, an option cannot be meant, or there is something else than a database.
    """
    _check_database(database)
    spec = find_spec("dashboard")
    if spec is None or spec.origin is None:
        raise TrackerError("the dashboard is not installed", remedy="reinstall the package")
    options = choose_options(serving)
    port = serving.port or _PORT
    _check_port(serving.host, port)
    command = [sys.executable, "-m", "streamlit", "run", str(Path(spec.origin).parent / "server.py")]
    for name, value in options.items():
        command += [f"--{name}={each}" for each in (value if isinstance(value, list) else [value])]
    shown = serving.base_url or f"http://{_name_host(serving.host)}:{port}"
    say(f"Dashboard on {shown} (Ctrl-C ends it)")
    if serving.host not in _LOCAL and not serving.secrets:
        may = "read" if serving.read_only else "read and change"
        say(f"warning: everybody who reaches port {port} of this machine can {may} all that is in the database")
    location = str(locate_database(database) or database)
    settings = {"TRACKER_DATABASE": location}
    settings |= {"TRACKER_BASE_URL": serving.base_url} if serving.base_url else {}
    settings |= {"TRACKER_READ_ONLY": "1"} if serving.read_only else {}
    settings |= {"TRACKER_LOGIN": "1"} if serving.secrets else {}
    _become(command, {**os.environ, **settings})


def choose_options(serving: Serving) -> dict[str, str | int | list[str]]:
    """The options of Streamlit, which win over whatever a user's own settings of it say.

    Args:
        serving: How to serve.

    Returns:
        Their values by name. Example: {"server.port": 8501}.

    Raises:
        TrackerError: The base URL is none, or the file of secrets does not say how to log in.
    """
    options: dict[str, str | int | list[str]] = {
        "server.address": serving.host,
        "server.port": serving.port or _PORT,
        "server.showEmailPrompt": "false",
        "server.headless": "false" if sys.stdin.isatty() else "true",
        "server.fileWatcherType": "none",
        # A page of another site must neither talk to this server in a reader's name nor pose as it.
        "server.enableCORS": "true",
        "server.enableXsrfProtection": "true",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "runner.magicEnabled": "false",  # a page shows what it is told to, and no expression that stands alone
        **_THEME,
    }
    if serving.host in _ANYWHERE:  # else Streamlit asks a machine of the internet under which address this one is seen
        options["browser.serverAddress"] = _name_host(serving.host)
    names = list(_LOCAL) if serving.host in _LOCAL else []
    if serving.base_url:
        parts = urlsplit(serving.base_url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise TrackerError(
                f"{serving.base_url!r} is no address of a dashboard",
                where="--base-url",
                remedy="write it as others open it, e.g. https://quotes.example",
            )
        names += [*_LOCAL, parts.hostname]
        options["server.baseUrlPath"] = parts.path.strip("/")
        options["server.corsAllowedOrigins"] = [f"{parts.scheme}://{parts.netloc}"]
    if names:
        options["server.allowedHosts"] = list(dict.fromkeys(names))
    if serving.secrets:
        options["secrets.files"] = [str(_check_secrets(serving.secrets))]
    return options


def _name_host(host: str) -> str:
    """What others write in an address to reach this machine; where it listens at all of its own, that it sends from."""
    if host in _LOCAL:
        return "localhost"
    if host not in _ANYWHERE:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)  # which sends nothing
            return str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()


def _check_database(database: str) -> None:
    """See that a file is one of SQLite, in the first bytes alone; where there is none yet, the pages say what to do."""
    path = locate_database(database)
    if path is None or not path.exists():
        return
    if not path.is_file():
        raise TrackerError(
            f"this is {'a folder' if path.is_dir() else 'no regular file'} and no database",
            where=str(path),
            remedy="name a file, e.g. tracker.sqlite3 in it",
        )
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE))
    except OSError as error:
        raise TrackerError(
            f"the database cannot be opened ({error.strerror})",
            where=str(path),
            remedy="check the path and your permissions",
        ) from error
    if head and head != _SQLITE:
        raise TrackerError("not a tracker database", where=str(path), remedy="choose another file")


def _check_secrets(file: Path) -> Path:
    """The absolute path of a file of secrets that says how to log in; else no page would be shown to anybody."""
    remedy = "see docs/howto/shared-server.md for what it must hold"
    try:
        section = tomllib.loads(file.read_text(encoding="utf-8")).get("auth", {})
    except (OSError, ValueError) as error:
        raise TrackerError(f"the secrets cannot be read ({error})", where=str(file), remedy=remedy) from error
    missing = [name for name in _OF_LOGIN if not section.get(name)]
    if missing:
        raise TrackerError(f"[auth] has no {' and no '.join(missing)}", where=str(file), remedy=remedy)
    if find_spec("authlib") is None:
        raise TrackerError("a log-in needs Authlib", remedy="pip install 'claim-tracker[login]'")
    return make_absolute(file)


def _check_port(host: str, port: int) -> None:
    """See that a port of this machine is free, since Streamlit would tell it in its own words."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as server:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as Streamlit does: a former one may linger
            server.bind(address)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or error
        if isinstance(error, socket.gaierror) or getattr(error, "errno", None) == errno.EADDRNOTAVAIL:
            raise TrackerError(
                f"this machine has no address {host!r} ({why})", where="--host", remedy="0.0.0.0 is all it has"
            ) from error
        raise TrackerError(f"port {port} cannot be used ({why})", remedy="choose another one with --port") from error


def _become(command: list[str], environment: dict[str, str]) -> None:
    """Let a program take this one's place, so that whatever signal ends this one ends it and none keeps the port.

    Raises:
        TrackerError: The program ended with a status other than 0, where it had to run beside this one.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)
    # Elsewhere nothing takes another's place: the program would go on behind a prompt that has come back.
    status = subprocess.run(command, env=environment, check=False).returncode
    if status:
        raise TrackerError(
            f"the dashboard ended with status {status}",
            remedy="choose another port with --port, or see the lines above",
        )
