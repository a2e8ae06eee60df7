"""Print one of the README's two command lines: ``python readme_commands.py run|tests``.

A line is marked by a comment right above its code block: ``<!-- command: run -->``.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def read_command(name: str, readme: str | None = None) -> str:
    """The only line of the code block below the mark of that name."""
    text = README.read_text(encoding="utf-8") if readme is None else readme
    match = re.search(rf"<!-- command: {name} -->\s*```\w*\n([^\n]+)\n```", text)
    if match is None:
        raise SystemExit(f"README.md has no one-line command marked {name!r}")
    return match[1]


if __name__ == "__main__":
    sys.stdout.write(read_command(sys.argv[1]) + "\n")
