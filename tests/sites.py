"""A server on this machine for tests of reading from the web: it gives what it is told to, and notes who asked."""

from __future__ import annotations

import io
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tracker.errors import ReadError
from tracker.readers import Limits, read_articles
from tracker.records import Article

QUICK = Limits(web_pause=0, web_seconds=5)


Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server that gives what it is told to, and notes who asked for what."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []
        self.hosts: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, self.headers["User-Agent"]))
                site.hosts.append(self.headers["Host"])
                status, headers, body = site.answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if body == b"drip":
                    site.drip(self.wfile)
                else:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=[0.02], daemon=True).start()

    def give(
        self, path: str, body: bytes | str, content_type: str = "text/html", status: int = 200, **headers: str
    ) -> str:
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": content_type} | named, data)
        return f"{self.url}{path}"

    @staticmethod
    def drip(stream: io.BufferedIOBase) -> None:
        for _ in range(100):
            try:
                stream.write(b"x")
                stream.flush()
            except OSError:
                return
            time.sleep(0.05)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def read(url: str, *, limits: Limits = QUICK, follow: bool = False) -> list[Article | ReadError]:
    return list(read_articles(url, limits=limits, follow=follow, allow_local=True))


def read_line(url: str, **options: Limits) -> str:
    (error,) = read(url, **options)
    assert isinstance(error, ReadError), error
    assert len(str(error).splitlines()) == 1
    return str(error)
