"""The frontend's own files, from memory, and those of the first screen named in the page, so that all come at once.

In: a request for a page or for one of Streamlit's files. Out: the file, packed for a reader at another machine.
Streamlit reads each anew, by way of three threads, and a browser learns of the second fifty only when the page has
begun to be drawn: together more than half of a first visit.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import streamlit
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.pages import PAGES

FOLDER = Path(streamlit.__file__).parent / "static"
SOON = (
    "BidiComponent",
    "Html",
    "ButtonGroup",
    "Multiselect",
    "TextInput",
    "Selectbox",
    "Checkbox",
    "Button",
)
"""The parts of the frontend that the first screen needs, as the files begin that hold them."""
FONTS = ("SourceSerifVariable-Roman", "MaterialSymbols-Rounded")
"""The letters of quotes and the signs of buttons: without them, the first screen would be drawn twice."""
LATER = ("ArrowVegaLiteChart", "Pagination", "DataFrame", "TextArea", "NumberInput")
"""Parts of other pages, which ``frame.js`` lets the browser fetch once the first screen is there."""
_IMPORT = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')
_TYPES = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}  # not the system's table, which says of scripts one thing here and another there
_WORDY = {".css", ".html", ".js", ".json", ".svg"}  # pictures and fonts are packed already
_HERE = {"localhost", "127.0.0.1", "::1"}
_SAID = {
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
        "The dashboard does not answer, and is asked again until it does. If it was stopped, start it again:"
    ),
    "streamlit run yourscript.py": "tracker dashboard",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "The dashboard does not answer, and is asked again until it does. It was stopped, or the network fails."
    ),
}  # what the frontend says of a server that is gone names a program that our readers do not know
_FOR_EVER = {"cache-control": "public, immutable, max-age=31536000"}  # a file that changes has another name


class FrontendFiles:
    """Answers requests for the frontend; everything else goes on to the application."""

    def __init__(self, app: ASGIApp, *, base: str = "", folder: Path = FOLDER) -> None:
        """Find the files.

        Args:
            app: Answers all other requests.
            base: The path below which the dashboard is served, without "/" at its ends.
            folder: Where the frontend is.
        """
        root = f"/{base}/" if base else "/"
        self._app = app
        self._files = {
            f"{root}{path.relative_to(folder).as_posix()}": path for path in (folder / "static").rglob("*.*")
        }
        self._pages = {f"{root}{entry.address}" for entry in PAGES}
        self._page = HTMLResponse(name_files(folder), headers={"cache-control": "no-cache"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer."""
        path = scope.get("path", "") if scope["type"] == "http" and scope["method"] == "GET" else ""
        is_part = any(name == b"range" for name, _ in scope.get("headers", ()))
        if path in self._files and not is_part:
            await _respond(self._files[path], packed=_is_far(scope))(scope, receive, send)
        elif path in self._pages and not is_part:
            await self._page(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _is_far(scope: Scope) -> bool:
    """Whether the bytes go over a network, where fewer are sooner there; here they are sooner read as they are."""
    headers = Headers(scope=scope)
    host = urlsplit(f"//{headers.get('host', '')}").hostname
    return "gzip" in headers.get("accept-encoding", "") and host not in _HERE


@cache
def _respond(file: Path, *, packed: bool) -> Response:
    content, headers = file.read_bytes(), _FOR_EVER
    if file.suffix == ".js":
        for theirs, ours in _SAID.items():
            content = content.replace(theirs.encode(), ours.encode())
    if packed and file.suffix in _WORDY:
        content, headers = gzip.compress(content, 6), {**headers, "content-encoding": "gzip"}
    return Response(content, headers={**headers, "vary": "accept-encoding"}, media_type=_TYPES.get(file.suffix))


def name_files(folder: Path = FOLDER) -> str:
    """The page that loads the frontend, with the names of the files that the first screen needs.

    Args:
        folder: Where the frontend is.

    Returns:
        The HTML; as it is, where the frontend's files are called otherwise than they were.
    """
    html = (folder / "index.html").read_text(encoding="utf-8")
    scripts = folder / "static" / "js"
    soon = dict.fromkeys(_follow(scripts, SOON))
    later = [name for name in dict.fromkeys(_follow(scripts, LATER)) if name not in soon]
    links = [_link("modulepreload", name) for name in soon if name not in html]
    fonts = [path.name for stem in FONTS for path in sorted((folder / "static" / "media").glob(f"{stem}.*"))]
    links += [f'<link rel="preload" as="font" crossorigin href="./static/media/{name}">' for name in fonts]
    links += [_link("later", name) for name in later if name not in html]
    return html.replace("</head>", "\n".join([*links, "</head>"]), 1)


def _link(kind: str, name: str) -> str:
    """One line of the head; a module is fetched as the scripts fetch it, else it would be fetched twice."""
    return f'<link rel="{kind}" crossorigin href="./static/js/{name}">'


def _follow(scripts: Path, stems: Iterable[str]) -> Iterator[str]:
    """The files of some parts, with all that they import."""
    waiting = [path.name for stem in stems for path in sorted(scripts.glob(f"{stem}.*.js"))]
    seen = set()
    while waiting:
        name = waiting.pop()
        if name in seen or not (scripts / name).exists():
            continue
        seen.add(name)
        yield name
        waiting += _IMPORT.findall((scripts / name).read_text(encoding="utf-8"))
