"""Run a recipe: ``python -m tracker.training [RECIPE.toml] --data DIR --work DIR``.

After a stop, the same command resumes; it repeats only steps whose data, options or code changed. --list shows the
state of each step, --dry-run what would be done and which data are missing; these two look into the folders ``data``
and ``work`` unless others are named.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tracker.errors import ModelError, TrackerError
from tracker.training.plan import Plan, Status
from tracker.training.recipe import ANNOTATOR, read_recipe
from tracker.training.state import read_state

_log = logging.getLogger("tracker.training")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    The exit status is 1, with one line on standard error, where something is missing, and 130 where it is interrupted.
    """
    parser = _make_parser()
    given = parser.parse_args(argv)
    unnamed = [f"--{name}" for name in ("data", "work") if getattr(given, name) is None]
    if unnamed and not (given.list or given.dry_run):
        parser.error(f"name a folder with {' and '.join(unnamed)}: what is read is there, what is made goes there")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        plan = Plan(
            recipe=read_recipe(given.recipe),
            data=given.data or Path("data"),
            work=given.work or Path("work"),
            given=_read_inputs(given.input),
            bound=given.steps,
            redo=tuple(given.redo),
            ignore_code=given.ignore_code,
        )
        if given.list:
            show(plan, plan.check(given.until))
            return 0
        if given.dry_run:
            return try_out(plan, given.until)
        plan.run(given.until)
    except TrackerError as error:
        _log.error("%s", error)
        return 1
    except KeyboardInterrupt:
        _log.error("stopped; the same command goes on")
        return 130
    return 0


def show(plan: Plan, statuses: Iterable[Status]) -> None:
    """Print a line for each step: name, kind, state with the reason, and the minutes it took."""
    records = read_state(plan.work)
    for each in statuses:
        record = records.get(each.step.name)
        minutes = f"{record.minutes:.1f} min" if record and each.word == "done" else ""
        line = f"{each.step.name:<12} {each.step.kind:<7} {each.word:<8} {minutes}{each.why}"
        sys.stdout.write(line.rstrip() + "\n")


def try_out(plan: Plan, until: str | None) -> int:
    """Print what would be done and every input that is missing; returns the exit status."""
    statuses = [each for each in plan.check(until) if each.word != "done"]
    show(plan, statuses)
    missing = plan.find_missing([each.step for each in statuses])
    for error in missing:
        _log.error("%s", error)
    return 1 if missing else 0


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tracker.training", description="Make the model by its recipe.")
    parser.add_argument("recipe", type=Path, nargs="?", default=ANNOTATOR, help="TOML file; the model's own by default")
    parser.add_argument("--data", type=Path, help="folder that holds the recipe's inputs")
    parser.add_argument("--work", type=Path, help="folder for what is made, with state.json")
    parser.add_argument(
        "--input", action="append", default=[], metavar="NAME=PATH", help="an input that lies elsewhere"
    )
    parser.add_argument("--list", action="store_true", help="show how each step stands, and do nothing")
    parser.add_argument("--dry-run", action="store_true", help="show what would be done and what is missing")
    parser.add_argument("--until", metavar="STEP", help="the last step to do")
    parser.add_argument("--steps", type=int, metavar="N", help="train N steps, read N articles: to try things")
    parser.add_argument("--redo", action="append", default=[], metavar="STEP", help="do it again in any case")
    parser.add_argument("--ignore-code", action="store_true", help="keep steps that only other code has done")
    return parser


def _read_inputs(texts: Sequence[str]) -> dict[str, list[Path]]:
    """Read NAME=PATH options into paths by name; raises ModelError where one has no path.

    Example: ["articles=a.jsonl", "articles=b.jsonl"].
    """
    found: dict[str, list[Path]] = {}
    for text in texts:
        name, _, path = text.partition("=")
        if not path:
            raise ModelError(f"--input {text} names no file", remedy="write --input NAME=PATH")
        found.setdefault(name, []).append(Path(path))
    return found


if __name__ == "__main__":
    sys.exit(main())
