"""A running dashboard and the browser to look at it."""

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WAIT_MS = 60_000
_START_S = 60


def find_port() -> int:
    """A port that is free now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def serve_dashboard(database: str) -> Iterator[str]:
    """Start the dashboard on a database; gives its address, ends the process."""
    port = find_port()
    command = [sys.executable, "-m", "tracker", "dashboard", "--db", database, "--port", str(port)]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    try:
        wait_for(port, process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=60)  # a page that is being drawn is drawn to its end


def open_window(browser: "Browser", width: int = 1280, height: int = 900, **options: Any) -> "Page":
    """A page of a user who was never here before: nothing is kept of other windows."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(WAIT_MS)
    return context.new_page()


def wait_until_drawn(page: "Page") -> None:
    """Wait until a page has stopped running, and stays so: a click on what is being drawn anew is lost."""
    for _ in range(2):
        page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        page.wait_for_timeout(500)


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the dashboard of a process answers; RuntimeError where it ended or never does."""
    for _ in range(_START_S * 4):
        if process.poll() is not None:
            raise RuntimeError(f"the dashboard ended with status {process.returncode}")
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2) as answer,
        ):
            if answer.status == 200:
                return
        time.sleep(0.25)
    raise RuntimeError("the dashboard does not answer")
