"""Measure claims against gold articles, the network against PolNeAR, and confidence against the share that is right."""

from tracker.evaluation.gold import evaluate_gold, join_texts, read_aliases, read_gold, to_article
from tracker.evaluation.model import (
    evaluate_polnear,
    load_tag,
    read_attributions,
    read_polnear,
    read_prediction,
    read_spans,
)

__all__ = [
    "evaluate_gold",
    "evaluate_polnear",
    "join_texts",
    "load_tag",
    "read_aliases",
    "read_attributions",
    "read_gold",
    "read_polnear",
    "read_prediction",
    "read_spans",
    "to_article",
]
