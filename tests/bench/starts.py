"""What a short command costs: ``python -m tests.bench.starts``.

Prints processor time and peak memory of ``tracker --help``, of a question and of the extraction of one article, each in
a process of its own on a database of the sample articles, and the time as a ratio to a bare ``import sqlalchemy``: the
seconds depend on the machine and on what else it does, by half and more, the ratio by a tenth. The least of several
starts counts, the first of which is left out, since it compiles all modules, as the first after an installation does.
Torch, which spaCy loads where it is installed, is kept out: the tracker needs none.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

STARTS = 7
ARTICLE = "articles/china-daily-2013-02-05-visits-may-improve-relations.txt"
TRACKER = "from tracker.cli import main; main()"
LEAN = f"import sys; sys.modules['torch'] = None; {TRACKER}"
BARE = "import sqlalchemy"


def measure_start(code: str, *arguments: str, compiled: str) -> tuple[float, float]:
    """Seconds of processor time and megabytes of a process that runs some code; ``compiled`` is where modules go."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments) or code} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Measure all in turn, so that each meets the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        database, compiled = str(Path(folder) / "tracker.sqlite3"), str(Path(folder) / "compiled")
        measure_start(TRACKER, "ingest", "articles", "--db", database, compiled=compiled)
        commands = {
            BARE: (BARE,),
            "tracker --help": (TRACKER, "--help"),
            "tracker search visit": (TRACKER, "search", "visit", "--db", database),
            "tracker speakers": (TRACKER, "speakers", "--db", database),
            "tracker extract ARTICLE": (LEAN, "extract", ARTICLE),
        }
        costs = [
            {name: measure_start(*command, compiled=compiled) for name, command in commands.items()}
            for _ in range(STARTS)
        ][1:]
    bare = min(cost[BARE][0] for cost in costs)
    for name in commands:
        seconds, memory = (min(values) for values in zip(*(cost[name] for cost in costs), strict=True))
        sys.stdout.write(f"{seconds:6.2f} s {seconds / bare:5.1f} x {memory:6.0f} MB  {name}\n")


if __name__ == "__main__":
    main()
