"""Mutation testing: change one thing in a module, run the tests that guard it, and see whether any of them notices.

    python -m tests.mutants                        every module of [tool.mutants.tests] in pyproject.toml
    python -m tests.mutants tracker/query/claims.py --sample 40 --survivors survivors.txt

Out: a table of how many mutants were noticed, module by module, and in a file those that were not, as the lines that
changed. Cosmic Ray makes the mutants; its way of running them is not taken, since it starts Python anew for each, for
seconds of imports, and edits the files of the checkout. mutmut forks as this does, but changes neither constants nor
decorated functions nor scripts, and so no threshold, no cache and no page.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import tomllib
import traceback
from pathlib import Path

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
    print(f"{'module':34}{'mutants':>8}{'tried':>7}{'noticed':>9}{'share':>7}", flush=True)
    tried = noticed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy_checkout(Path(folder))
        for module in chosen:
            answer = _measure_apart(folder, module, guarded[module], options, set(settings["cosmetic"]))
            if answer is None:
                continue
            total, count, left, told = answer
            tried, noticed = tried + count, noticed + count - left
            print(f"{module:34}{total:8}{count:7}{count - left:9}{(count - left) / max(count, 1):7.0%}", flush=True)
            if options.survivors:
                with options.survivors.open("a", encoding="utf-8") as file:
                    file.write(told)
    print(f"{'all':34}{'':8}{tried:7}{noticed:9}{noticed / max(tried, 1):7.0%}")


def _measure_apart(
    folder: str, module: str, tests: list[str], options: argparse.Namespace, cosmetic: set[str]
) -> tuple[int, int, int, str] | None:
    """Measure one module in a fork, so that what it imports is not there for the next."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            enter_copy(folder)
            total, count, survivors = measure(
                module, tests, sample=options.sample, seed=options.seed, cosmetic=cosmetic
            )
            told = "".join(f"{each.path}:{each.line} {each.operator}\n{each.diff}\n" for each in survivors)
            with os.fdopen(writer, "w") as pipe:
                pipe.write(f"{total} {count} {len(survivors)}\n{told}")
        except SystemExit as error:
            print(error, flush=True)
        except BaseException:  # noqa: BLE001  a fork must end here
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        head, _, told = pipe.read().partition("\n")
    os.waitpid(child, 0)
    if not head:
        return None
    total, count, left = map(int, head.split())
    return total, count, left, told


def measure(
    module: str, tests: list[str], *, sample: int, seed: int, cosmetic: set[str]
) -> tuple[int, int, list[Mutant]]:
    """How many mutants a module has, how many were tried, and which of them no test noticed."""
    warm_up(module, tests)
    start = time.monotonic()
    if run_tests(None, tests, 900) != "passed":
        sys.exit(f"{module}: its tests fail without any change; run {' '.join(tests)}")
    seconds = 20 + 8 * (time.monotonic() - start)
    total, chosen = list_mutants(
        module, Path(module).read_text(encoding="utf-8"), cosmetic=cosmetic, sample=sample, seed=seed
    )
    survivors = [mutant for mutant in chosen if run_tests(mutant, tests, seconds) == "passed"]
    return total, len(chosen), sorted(survivors, key=lambda mutant: mutant.line)


if __name__ == "__main__":
    main()
