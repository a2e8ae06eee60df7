"""Real workers: killed, interrupted, orphaned; and what two of them store is what one process stores."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import tracker.parallel.crew
from tests.parallel_work import DEADLY, ONCE, shout
from tracker import Tracker
from tracker.errors import TrackerError
from tracker.parallel.ordered import LOST, map_in_order
from tracker.parallel.pools import Cluster, ProcessPool

ROOT = Path(__file__).resolve().parents[2]


def test_a_killed_worker_loses_nothing_but_what_kills_it_again(tmp_path):
    words = ["a", "b", f"{ONCE}{tmp_path / 'marker'}", "c", DEADLY, "d"]
    pool = ProcessPool(2)
    try:
        results = list(map_in_order(pool, shout, [words[:3], words[3:]]))
    finally:
        pool.close()
    assert results == [(word, LOST if word == DEADLY else word.upper()) for word in words]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=lambda each: each.name)
def test_workers_end_with_the_program(tmp_path, number):
    code = "import sys, pathlib, tests.parallel_work as work; work.work_in(pathlib.Path(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(tmp_path)]
    program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    end = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < end:
        time.sleep(0.05)
    workers = [int(each.name) for each in tmp_path.iterdir()]
    assert len(workers) == 2
    if number == signal.SIGINT:
        os.killpg(program.pid, number)  # as a terminal does
    else:
        program.send_signal(number)
    told = program.communicate(timeout=60)[1]
    assert told.count("Traceback") == (number == signal.SIGINT)  # the program's own
    while any(is_alive(each) for each in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(is_alive(each) for each in workers)


def is_alive(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_two_workers_store_what_one_process_stores(tmp_path, monkeypatch):
    monkeypatch.setattr(tracker.parallel.crew, "ENOUGH", 2)
    files, told = [], []
    for workers in (1, 2):
        files.append(tmp_path / f"{workers}.jsonl")
        with Tracker(tmp_path / f"{workers}.sqlite3", tell=told.append) as mine:
            assert mine.ingest(ROOT / "articles", workers=workers).added == 5
            assert mine.export(files[-1], thoughts=True)
            assert not mine.verify().rows
    assert "Starting 2 workers ..." in told
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_scheduler_that_does_not_answer_is_told_of_in_one_line(monkeypatch):
    pytest.importorskip("distributed", reason='the extra "cluster" is not installed')
    monkeypatch.setattr("tracker.parallel.pools._WAIT_SECONDS", 0.3)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(TrackerError, match=f"^{address}: no Dask scheduler answers .*; check the address"):
            Cluster(address)


def test_a_cluster_does_the_same_work():
    distributed = pytest.importorskip("distributed", reason='the extra "cluster" is not installed')
    local = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None, protocol="inproc://"
    )
    with local:
        pool = Cluster(local.scheduler_address)
        try:
            words = [f"word {number}" for number in range(40)]
            results = list(map_in_order(pool, shout, ([word] for word in words)))
        finally:
            pool.close()
    assert results == [(word, word.upper()) for word in words]
