"""``python -m tests.hostile FOLDER`` writes the hostile files; ``--table`` reads each and prints what it cost.

``--table docs/limits.md`` puts that into the page too.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile import HOSTILE
from tests.hostile.measuring import measure

_BLOCK = re.compile(r"(<!-- hostile -->\n).*?(<!-- end -->)", re.DOTALL)
_NOWHERE = Path()


def write_all(folder: Path, names: list[str]) -> None:
    """Write the files of these names, or all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or HOSTILE:
        HOSTILE[name].make(folder / name)


def make_rows(folder: Path, names: list[str]) -> Iterator[str]:
    """A row a file, as Markdown: what it is, what it cost, what was said of it."""
    yield "| file | what it is | size | CPU s | peak MB | articles | what is said |"
    yield "|---|---|---|---|---|---|---|"
    for name in names or HOSTILE:
        path = folder / name
        # In a process of its own: on Linux, what a process has ever used counts for those it starts.
        subprocess.run([sys.executable, "-m", "tests.hostile", str(folder), "--only", name], check=True)
        is_stored = path.is_file() and not path.is_symlink()
        size = f"{path.stat().st_blocks * 512 / 1000:,.0f} kB" if is_stored else "–"
        cost = measure(path)
        said = cost.line.replace(str(path), name).replace("|", "\\|")
        said += f" (the last of {cost.refused:,} lines)" if cost.refused > 1 else ""
        figures = size, f"{cost.seconds:.1f}", f"{cost.memory / 1e6:.0f}", f"{cost.articles:,}"
        yield f"| {' | '.join((f'`{name}`', HOSTILE[name].what, *figures, said))} |"
        path.unlink()


def write_table(page: Path | None, names: list[str]) -> None:
    """Print the table as it is made and, of all files, put it into a page."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for row in make_rows(Path(folder), names):
            print(row, flush=True)
            rows.append(row)
    if page is not None and not names:
        table = "\n".join(rows)
        text = page.read_text(encoding="utf-8")
        page.write_text(_BLOCK.sub(lambda match: f"{match[1]}\n{table}\n\n{match[2]}", text), encoding="utf-8")


def main() -> None:
    """Write, or measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where the files are written, and stay")
    parser.add_argument(
        "--table", nargs="?", type=Path, const=_NOWHERE, metavar="PAGE", help="read each, tell the cost"
    )
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="NAME", choices=list(HOSTILE), help="these files alone"
    )
    chosen = parser.parse_args()
    if chosen.table is not None:
        write_table(None if chosen.table == _NOWHERE else chosen.table, chosen.only)
    elif chosen.folder:
        write_all(chosen.folder, chosen.only)
    else:
        parser.error("say where to write them, or --table")


if __name__ == "__main__":
    main()
