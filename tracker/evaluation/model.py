"""Measure the network alone on PolNeAR, before any rule reads its tags."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from tracker.annotator.network import load_network
from tracker.annotator.tagging import ROLES, TaggedSpan, Tagging, tag_text
from tracker.errors import ReadError
from tracker.evaluation.layer import GoldAttribution, RoleSpan
from tracker.evaluation.polnear import Prediction, score_polnear
from tracker.evaluation.polnear_scores import PolnearScores
from tracker.evaluation.scorer import Record
from tracker.quotes.link import link_spans
from tracker.quotes.relays import Tag
from tracker.weights import MODELS


def load_tag(models: Path = MODELS) -> Tag:
    """Load the network as a tagger.

    Args:
        models: The folder of the weights.

    Returns:
        A function from a text to its tagging.
    """
    return partial(tag_text, network=load_network(models / "annotator"))


def evaluate_polnear(path: Path, *, tag: Tag) -> PolnearScores:
    """Tag and link every text of a PolNeAR file with the network, and score the attributions.

    Args:
        path: A file that ``read_polnear`` reads.
        tag: The tagger of ``load_tag``.

    Returns:
        Scores by kind, and a line for every fault.
    """
    gold = read_polnear(path)
    return score_polnear(gold, {record["id"]: read_prediction(tag(record["text"])) for record in gold})


def read_polnear(path: Path) -> list[Record]:
    """Read the records of a JSON Lines file annotated like PolNeAR.

    Args:
        path: A file, plain or gzipped; each line has id, text and attributions with source, cue and content.

    Returns:
        The records, in order.

    Raises:
        ReadError: A line is no such record, and is named, or the file has none.
    """
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            records = list(_read_lines(lines, where=str(path)))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ReadError(
            f"cannot be read ({error})", where=str(path), remedy="name a .jsonl or .jsonl.gz file"
        ) from error
    if not records:
        raise ReadError("holds no record", where=str(path), remedy="name a file with one article a line")
    return records


def _read_lines(lines: Iterable[str], *, where: str) -> Iterator[Record]:
    """Yield the records of lines; ReadError names the first line that is no annotated article."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record: Record = json.loads(line)
            size = len(record["text"])
            spans = [span for each in record["attributions"] for role in ROLES for span in each[role]]
            fits = isinstance(record["id"], str) and all(0 <= start <= end <= size for start, end in spans)
        except (ValueError, TypeError, KeyError) as error:
            raise ReadError(
                f"is no annotated article ({type(error).__name__}: {error})",
                where=f"{where}, line {number}",
                remedy="write id, text and attributions with source, cue and content",
            ) from error
        if not fits:
            raise ReadError("has a span outside its text, or no id", where=f"{where}, line {number}")
        yield record


def read_prediction(tagging: Tagging) -> Prediction:
    """Read a tagging as character spans.

    Args:
        tagging: The network's tags for a text.

    Returns:
        Its attributions, its spans, and the words they are made of.
    """
    words = list(zip(tagging.words.start.tolist(), tagging.words.end.tolist(), strict=True))
    return Prediction(read_attributions(tagging), read_spans(tagging), words)


def read_attributions(tagging: Tagging) -> list[GoldAttribution]:
    """Link the spans of a tagging to attributions.

    Args:
        tagging: The network's tags for a text.

    Returns:
        Each attribution as character spans by role, as in gold records.
    """
    linked, _ = link_spans(tagging)
    return [
        {
            "source": [_place(tagging, each.source)] if each.source else [],
            "cue": [_place(tagging, each.cue)],
            "content": [_place(tagging, content) for content in each.contents],
        }
        for each in linked
    ]


def read_spans(tagging: Tagging) -> frozenset[RoleSpan]:
    """The tagged spans before linking.

    Args:
        tagging: The network's tags for a text.

    Returns:
        Each span as (role, start, end).
    """
    return frozenset((span.role, *_place(tagging, span)) for span in tagging.spans)


def _place(tagging: Tagging, span: TaggedSpan) -> tuple[int, int]:
    return int(tagging.words.start[span.first]), int(tagging.words.end[span.last - 1])
