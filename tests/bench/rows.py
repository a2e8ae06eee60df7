"""What a page costs as rows and as objects of SQLModel: ``python -m tests.bench.rows DATABASE``.

Prints the processor time of reading the newest 200 claims with speaker, article and outlet, once as rows that become
views, as every query here does, once as the tables' objects through a Session, and the ratio of the two.
"""

import sys
import time
from collections.abc import Callable

from sqlmodel import Session, col, select

from tracker.query import ClaimFilter, connect, search_claims
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, SpeakerRow

PAGE, TIMES = 200, 20


def main() -> None:
    """Measure both, in turn."""
    engine = connect(sys.argv[1])

    def read_views() -> int:
        return len(search_claims(engine, ClaimFilter(newest_first=True, limit=PAGE, thoughts=True)).claims)

    def read_objects() -> int:
        query = (
            select(ClaimRow, SpeakerRow, ArticleRow, OutletRow)
            .join(ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
            .join(SpeakerRow, col(ClaimRow.speaker_id) == col(SpeakerRow.id), isouter=True)
            .join(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id), isouter=True)
            .order_by(col(ClaimRow.said_first).desc())
            .limit(PAGE)
        )
        with Session(engine) as session:
            return len(session.exec(query).all())

    views, objects = measure(read_views), measure(read_objects)
    sys.stdout.write(
        f"{read_views()} views {views * 1000:.1f} ms, {read_objects()} objects {objects * 1000:.1f} ms of CPU time\n"
        f"objects cost {objects / views:.2f} times that; views include the count of all and the check of each cell\n"
    )


def measure(read: Callable[[], int]) -> float:
    """The least processor time of several runs, in seconds."""
    times = []
    for _ in range(TIMES):
        started = time.process_time()
        read()
        times.append(time.process_time() - started)
    return min(times)


if __name__ == "__main__":
    main()
