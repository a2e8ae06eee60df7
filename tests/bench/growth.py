"""How the work on an article grows with its text: ``python -m tests.bench.growth [CHARACTERS [KIND ...]]``.

For each kind of text of ``tests.adversarial`` it prints the processor seconds from text to claims at so many characters
(default 20,000) and at twice as many, their ratio, and seconds as a multiple of what prose of that length takes. Work
that is linear in the text has a ratio of about 2; 4 is that of the square.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence

from tests.adversarial import KINDS, PROSE, make_text
from tests.factories import make_article
from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.speakers.roster import load_roster

LENGTH = 20_000


def load_reader() -> Callable[[str], int]:
    """What reads a text and tells how many claims it found; no limit of time holds."""
    nlp, roster = load_pipeline(), load_roster()

    def read(text: str) -> int:
        return len(build_claims(make_article(text), nlp(text), roster=roster))

    return read


def measure(read: Callable[[str], int], kind: str, length: int) -> tuple[float, int]:
    """Processor seconds for a text, and its claims."""
    text = make_text(kind, length)
    start = time.process_time()
    claims = read(text)
    return time.process_time() - start, claims


def report(length: int, kinds: Sequence[str]) -> Iterator[str]:
    """The lines of the table, as they are measured."""
    read = load_reader()
    measure(read, PROSE, 2_000)  # what the first text loads
    prose, _ = measure(read, PROSE, 2 * length)
    yield f"{'kind':34} {length:>9,} {2 * length:>9,}  ratio  x prose  claims"
    for kind in kinds:
        (once, _), (twice, claims) = measure(read, kind, length), measure(read, kind, 2 * length)
        yield f"{kind:34} {once:8.2f}s {twice:8.2f}s {twice / once:6.1f} {twice / prose:8.1f} {claims:7}"


if __name__ == "__main__":
    chosen = sys.argv[2:] or list(KINDS)
    for line in report(int(sys.argv[1]) if sys.argv[1:] else LENGTH, chosen):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
