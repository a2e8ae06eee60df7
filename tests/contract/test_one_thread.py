"""Reading an article is work of one thread, whatever the environment says of threads.

NumPy's BLAS has a thread for each core; once it has divided one product among them, those that are done spin, which
cost half as much processor time again as all the reading.
"""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.fingerprint import list_sources

ROOT = Path(__file__).resolve().parents[2]
OF_BLAS = {"dot", "linalg", "matmul", "matvec", "tensordot", "vdot", "vecmat"}
FOR_THREADS = tuple(f"{name}_NUM_THREADS" for name in ("OMP", "OPENBLAS", "MKL", "BLIS"))
LINK = """
import time
import numpy as np
from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.tagging import Tagging
from tracker.annotator.words import Words
rows, numbers, distances = np.ones((300, 128), np.float32), np.arange(300), np.zeros(3, np.float32)
tagging = Tagging(Words("", *[numbers] * 9), (), LinkOutputs(*[rows] * 5), Biases(*[distances] * 5))
before = time.process_time() - time.thread_time()
for _ in range(30):
    PRODUCT
print(time.process_time() - time.thread_time() - before)
"""
SPINS = "np.tile(rows, (64, 1)) @ rows.T"


def find_blas(source):
    """What of a module's code may call BLAS."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.MatMult):
            yield "@"
        elif isinstance(node, ast.Attribute) and node.attr in OF_BLAS:
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg == "optimize":
            yield node.arg


def spend_beside_the_main_thread(product):
    """Seconds of processor time of all other threads, while the scores of links are made."""
    free = {name: value for name, value in os.environ.items() if name not in FOR_THREADS}
    command = [sys.executable, "-c", LINK.replace("PRODUCT", product)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=free).stdout)


def test_nothing_that_reads_an_article_calls_blas():
    modules = {name: file for name, file in list_sources(ROOT / "tracker").items() if name.endswith(".py")}
    assert "annotator/tagging.py" in modules
    found = {name: sorted(set(find_blas(file.read_text(encoding="utf-8")))) for name, file in modules.items()}
    assert {name: calls for name, calls in found.items() if calls} == {}


@pytest.mark.parametrize("code", ["a @ b", "a @= b", "np.dot(a, b)", "a.dot(b)", "einsum(*ab, optimize=True)"])
def test_calls_of_blas_would_be_noticed(code):
    assert list(find_blas(code))


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2 if hasattr(os, "sched_getaffinity") else True, reason="one core")
def test_scoring_links_leaves_the_other_cores_alone():
    alone = spend_beside_the_main_thread("tagging.score_links(0, 300, numbers)")
    assert alone < spend_beside_the_main_thread(SPINS) / 4  # which the other cores do their share of
