"""Mutation testing: change one thing in a module, run the tests that guard it, and see whether any of them notices.

    python -m tests.mutants                        every module of [tool.mutants.tests] in pyproject.toml
    python -m tests.mutants tracker/query/claims.py --sample 40 --survivors survivors.txt

Out: a table of how many mutants were noticed, module by module (where it is stopped, of those tried so far), and in a
file those that were not, as the lines that changed. Cosmic Ray makes the mutants; its way of running them is not taken,
since it starts Python anew for each, for seconds of imports, and edits the files of the checkout. mutmut forks as this
does, but changes neither constants nor decorated functions nor scripts, and so no threshold, no cache and no page.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import time
import tomllib
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mutants.changes import Mutant, list_mutants
from tests.mutants.running import ROOT, copy_checkout, enter_copy, run_tests, warm_up


def main() -> None:
    """Measure the modules asked for, each in a process of its own, and print the table."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutants"]
    parser = argparse.ArgumentParser(description="How many planted faults the tests notice, module by module.")
    parser.add_argument("modules", nargs="*", help="modules of [tool.mutants.tests]; all of them without")
    parser.add_argument("--sample", type=int, default=settings["sample"], help="how many mutants of a module at most")
    parser.add_argument("--seed", type=int, default=settings["seed"])
    parser.add_argument("--survivors", type=Path, help="the file that gets what no test noticed")
    options = parser.parse_args()
    guarded: dict[str, list[str]] = settings["tests"]
    chosen = [each for each in guarded if not options.modules or each in options.modules]
    if options.modules and set(options.modules) - set(chosen):
        parser.error(f"no tests are named for {sorted(set(options.modules) - set(chosen))} in pyproject.toml")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    print(f"{'module':34}{'mutants':>8}{'tried':>7}{'noticed':>9}{'share':>7}", flush=True)
    tried = noticed = 0
    with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        copy_checkout(Path(folder))
        for module in chosen:
            score = Score()
            try:
                for answer in measure_apart(folder, module, guarded[module], options, set(settings["cosmetic"])):
                    score.count(answer, options.survivors)
            finally:  # what was measured is told, whoever stops the rest
                tried, noticed = tried + score.tried, noticed + score.noticed
                print(f"{module:34}{score.mutants:8}{_show(score.tried, score.noticed)}", flush=True)
    print(f"{'all':42}{_show(tried, noticed)}")


def _show(tried: int, noticed: int) -> str:
    return f"{tried:7}{noticed:9}{noticed / max(tried, 1):7.0%}"


@dataclass
class Score:
    """How many mutants a module has, how many were tried so far, and how many of those a test noticed."""

    mutants: int = 0
    tried: int = 0
    noticed: int = 0

    def count(self, answer: dict[str, Any], survivors: Path | None) -> None:
        """Take in one answer of ``measure``; what no test noticed goes to the file, if there is one."""
        self.mutants = answer["mutants"]
        self.tried += 1
        self.noticed += answer["noticed"]
        if survivors and not answer["noticed"]:
            with survivors.open("a", encoding="utf-8") as file:
                file.write(answer["told"])


def measure_apart(
    folder: str, module: str, tests: list[str], options: argparse.Namespace, cosmetic: set[str]
) -> Iterator[dict[str, Any]]:
    """Measure one module in a fork, so that what it imports is not there for the next; one answer a mutant."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            enter_copy(folder)
            with os.fdopen(writer, "w") as pipe:
                for answer in measure(module, tests, sample=options.sample, seed=options.seed, cosmetic=cosmetic):
                    pipe.write(json.dumps(answer) + "\n")
                    pipe.flush()
        except (SystemExit, KeyboardInterrupt) as error:
            print(error, flush=True)
        except BaseException:  # noqa: BLE001  a fork must end here
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            yield from map(json.loads, pipe)
    finally:
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)


def measure(module: str, tests: list[str], *, sample: int, seed: int, cosmetic: set[str]) -> Iterator[dict[str, Any]]:
    """Whether the tests notice one mutant after the other; exits with a line where they fail without any."""
    warm_up(module, tests)
    code = Path(module).read_text(encoding="utf-8")
    start = time.monotonic()
    if run_tests(Mutant(module, "none", 0, code, ""), tests, 900) != "passed":
        sys.exit(f"{module}: its tests fail without any change; run {' '.join(tests)}")
    seconds = 20 + 8 * (time.monotonic() - start)
    total, chosen = list_mutants(module, code, cosmetic=cosmetic, sample=sample, seed=seed)
    for mutant in chosen:
        noticed = run_tests(mutant, tests, seconds) != "passed"
        yield {
            "mutants": total,
            "noticed": noticed,
            "told": f"{module}:{mutant.line} {mutant.operator}\n{mutant.diff}\n",
        }


if __name__ == "__main__":
    main()
