"""What a signal ends: the dashboard, whole."""

import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.e2e.browser import find_port


def is_listening(port):
    with socket.socket() as client:
        return client.connect_ex(("localhost", port)) == 0


def wait_until(holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.1)
    return holds()


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL], ids=lambda each: each.name
)
def test_a_dashboard_that_is_told_to_stop_leaves_no_server_behind(sample_database, number):
    port = find_port()
    command = [sys.executable, "-m", "tracker", "dashboard", "--db", sample_database, "--port", str(port)]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    program = subprocess.Popen(command, **quiet)
    try:
        assert wait_until(lambda: is_listening(port))
    finally:
        program.send_signal(number)
        status = program.wait(timeout=30)
    assert status in {0, 1, -number}  # 1: Streamlit was interrupted before it was all there
    assert wait_until(lambda: not is_listening(port))
