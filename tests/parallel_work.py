"""Work for the tests of workers, which other processes import: quick, and deadly where it is told to be.

``work_in(FOLDER)`` starts two workers that write their ids there, and then work for ever.
"""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from tracker.parallel.crew import ENOUGH, Crew
from tracker.parallel.ordered import map_in_order

DEADLY, ONCE = "deadly", "once:"


def shout(words: Sequence[str]) -> list[str]:
    """Words in capitals; "deadly" kills whoever works on it, "once:FILE" only where the file is not there yet."""
    for word in words:
        marker = Path(word.removeprefix(ONCE))
        if word == DEADLY or (word.startswith(ONCE) and not marker.exists()):
            if word != DEADLY:
                marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return [word.upper() for word in words]


def work_for_ever(folders: Sequence[Path]) -> list[None]:
    """Tell who works."""
    for folder in folders:
        (folder / str(os.getpid())).touch()
    time.sleep(600)
    return [None] * len(folders)


def work_in(folder: Path) -> None:
    """Let two workers work, until somebody ends this process."""
    with Crew(2, tell=lambda _: None) as crew:
        for _ in crew.spread(
            [folder] * ENOUGH,
            here=iter,
            there=lambda items, pool: iter(map_in_order(pool, work_for_ever, ([item] for item in items))),
        ):
            pass
