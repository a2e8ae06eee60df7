"""``python -m tests.hostile FOLDER`` writes the hostile files; ``--table`` reads each and prints what it cost."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.hostile import HOSTILE
from tests.hostile.measuring import measure


def write_all(folder: Path, names: list[str]) -> None:
    """Write the files of these names, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or HOSTILE:
        HOSTILE[name].make(folder / name)


def print_table(folder: Path, names: list[str]) -> None:
    """A row a file, as Markdown: what it is, what it cost, what was said of it."""
    print("| file | what it is | size | CPU s | peak MB | articles | what is said |", flush=True)
    print("|---|---|---|---|---|---|---|")
    for name in names or HOSTILE:
        path = folder / name
        # In a process of its own: on Linux, what a process has ever used counts for those it starts.
        subprocess.run([sys.executable, "-m", "tests.hostile", str(folder), "--only", name], check=True)
        is_stored = path.is_file() and not path.is_symlink()
        size = f"{path.stat().st_blocks * 512 / 1000:,.0f} kB" if is_stored else "–"
        cost = measure(path)
        line = cost.line.replace(str(path), name).replace("|", "\\|")
        said = line if cost.refused < 2 else f"{line} (the last of {cost.refused:,} lines)"
        cells = (
            f"`{name}`",
            HOSTILE[name].what,
            size,
            f"{cost.seconds:.1f}",
            f"{cost.memory / 1e6:.0f}",
            cost.articles,
        )
        print(f"| {' | '.join(map(str, cells))} | {said} |", flush=True)
        path.unlink()


def main() -> None:
    """Write, or measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where the files are written, and stay")
    parser.add_argument("--table", action="store_true", help="read each file and print what that cost")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="NAME", choices=list(HOSTILE), help="these files alone"
    )
    chosen = parser.parse_args()
    if chosen.table:
        with tempfile.TemporaryDirectory() as folder:
            print_table(chosen.folder or Path(folder), chosen.only)
    elif chosen.folder:
        write_all(chosen.folder, chosen.only)
    else:
        parser.error("say where to write them, or --table")


if __name__ == "__main__":
    main()
