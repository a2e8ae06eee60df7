"""Score extracted quotes against gold annotations: content, speaker, kind, relay, date.

In: gold and extracted articles as records of ``tracker extract --format jsonl``. Out: counts and ratios. A predicted
quote matches a gold quote if the intersection over union of their contents is at least one half, in characters without
white space and edge punctuation; quotes match one to one, the best first. Gold quotes marked optional do not count
either way. Where two texts of one article differ in white space or missing lines, spans are carried over by their
words. The measure and its table are those of the project's gold standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.evaluation.intervals import Spans

Record = Mapping[str, Any]

KINDS = ("all", "direct", "indirect", "mixed")
CHECKS = ("kind", "via", "via_recall", "said_on_strict", "said_on_lenient", "outlet", "published", "source_overlap")
_EDGE = " \t\r\n\u00a0\"'“”‘’«»,.;:—–-"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_MIN_OVERLAP = 0.5
_STRICT = ("text", "text+published")


@dataclass(slots=True)
class Counts:
    """Quotes of one kind: gold, predicted, matched, matched exactly, matched with the right speaker."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    exact: int = 0
    attributed: int = 0

    def ratios(self, correct: int) -> tuple[float, float, float]:
        """Precision, recall and F1 for a number of correct quotes, each 0 to 1."""
        precision = correct / self.predicted if self.predicted else 0.0
        recall = correct / self.gold if self.gold else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Scores:
    """All counts.

    ``checks`` has the right answers and all, by name; ``missing`` the ids of gold articles that were not extracted;
    ``errors`` a line for each fault.
    """

    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in KINDS})
    checks: dict[str, list[int]] = field(default_factory=lambda: {check: [0, 0] for check in CHECKS})
    missing: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def attributed_f(self, kind: str = "all") -> float:
        """The headline figure: F1 of quotes found with the right speaker."""
        counts = self.counts[kind]
        return counts.ratios(counts.attributed)[2]

    def check(self, name: str, right: bool) -> None:
        """Count the answer to one yes-or-no question."""
        count = self.checks.setdefault(name, [0, 0])
        count[0] += right
        count[1] += 1


def score_articles(
    gold: Iterable[Record], predicted: Sequence[Record], *, aliases: Mapping[str, Sequence[str]]
) -> Scores:
    """Score all gold articles; each is looked up by id, else by text, else by the beginning of its id."""
    scores = Scores()
    by_id = {record["id"]: record for record in predicted}
    by_text = {_squash(record["text"])[0]: record for record in predicted}
    for article in gold:
        found = by_id.get(article["id"]) or by_text.get(_squash(article["text"])[0])
        found = found or next((each for each in predicted if _share_name(each["id"], article["id"])), None)
        if found is None:
            scores.missing.append(article["id"])
        _score_article(scores, article, found or {"text": article["text"], "quotes": []}, aliases)
    return scores


def _share_name(ours: str, theirs: str) -> bool:
    return ours.startswith(theirs[:6]) or theirs.startswith(ours)


def _score_article(scores: Scores, gold: Record, found: Record, aliases: Mapping[str, Sequence[str]]) -> None:
    """Match the quotes of one article, and count them with their speakers; ``found`` may have another text."""
    for name in ("outlet", "published"):
        if gold.get(name) and found.get("id"):
            scores.check(name, _fold_name(found.get(name)) == _fold_name(gold[name]))
    text: str = gold["text"]
    quotes = [_carry_quote(quote, found["text"], text) for quote in found["quotes"]]
    wanted = [_characters(text, trim_spans(text, quote["content"])) for quote in gold["quotes"]]
    given = [_characters(text, trim_spans(text, quote["content"])) for quote in quotes]
    matches = _match(wanted, given, gold["quotes"])
    _count_predicted(scores, gold, quotes, matches)
    for at, quote in enumerate(gold["quotes"]):
        if quote.get("optional"):
            continue
        for name in ("all", quote["kind"]):
            scores.counts[name].gold += 1
        if at not in matches:
            scores.errors.append(f"- {_show(gold, quote, text)}")
            continue
        ours = quotes[matches[at]]
        right = is_same_speaker(ours, quote, aliases)
        for name in ("all", quote["kind"]):
            scores.counts[name].matched += 1
            scores.counts[name].attributed += right
            scores.counts[name].exact += wanted[at] == given[matches[at]]
        if not right:
            scores.errors.append(f"? speaker {ours.get('speaker')!r} for {_show(gold, quote, text)}")
        _check_fields(scores, ours, quote, text, right=right)


def _carry_quote(quote: Record, source: str, target: str) -> Record:
    """A quote whose spans are carried over from one text of the article to another."""
    content = carry_spans(source, quote["content"], target)
    return {**quote, "content": content, "source": carry_spans(source, quote.get("source") or [], target)}


def _count_predicted(scores: Scores, gold: Record, quotes: Sequence[Record], matches: Mapping[int, int]) -> None:
    """Count predicted quotes by the kind of their gold quote, or by their own; those of optional ones do not count."""
    matched_by = {ours: theirs for theirs, ours in matches.items()}
    for at, quote in enumerate(quotes):
        partner = gold["quotes"][matched_by[at]] if at in matched_by else None
        if partner is None or not partner.get("optional"):
            own_kind = quote.get("kind")
            kind: str = partner["kind"] if partner else own_kind if own_kind in KINDS else "indirect"
            for name in ("all", kind):
                scores.counts[name].predicted += 1
        if partner is None:
            scores.errors.append(f"+ {_show(gold, quote, gold['text'])}")


def _check_fields(scores: Scores, ours: Record, gold: Record, text: str, *, right: bool) -> None:
    """Check the single fields of a matched quote: kind, source, relay, date."""
    if gold.get("mention"):
        scores.check(f"speaker_{gold['mention']}", right)
    scores.check("kind", ours.get("kind") == gold["kind"])
    if gold["source"]:
        wanted = _characters(text, [(span[0], span[1]) for span in gold["source"]])
        scores.check("source_overlap", bool(_characters(text, ours["source"]) & wanted))
    same_via = _fold_name(ours.get("via")) == _fold_name(gold.get("via"))
    scores.check("via", same_via)
    if gold.get("via"):
        scores.check("via_recall", same_via)
    basis = gold.get("said_on_basis") or ""
    if gold.get("said_on") and (basis in _STRICT or basis == "context"):
        said = ours.get("said_on") or ""
        name = "said_on_strict" if basis in _STRICT else "said_on_lenient"
        scores.check(
            name, said == gold["said_on"] or (len(said) > len(gold["said_on"]) and said.startswith(gold["said_on"]))
        )


def match_quotes(gold: Record, quotes: Sequence[Record]) -> dict[int, int]:
    """Match gold quotes to predicted ones, by index; offsets of both are into the gold's text."""
    text: str = gold["text"]

    def places(each: Record) -> set[int]:
        return _characters(text, trim_spans(text, each["content"]))

    return _match([places(quote) for quote in gold["quotes"]], [places(quote) for quote in quotes], gold["quotes"])


def _match(wanted: list[set[int]], given: list[set[int]], gold: Sequence[Record]) -> dict[int, int]:
    """Match gold to predicted quotes by overlap, the best first; obligatory ones come first among equals."""
    pairs = sorted(
        (
            (len(a & b) / len(a | b), not gold[i].get("optional"), i, j)
            for i, a in enumerate(wanted)
            for j, b in enumerate(given)
            if a & b
        ),
        reverse=True,
    )
    matches: dict[int, int] = {}
    for overlap, _, i, j in pairs:
        if overlap >= _MIN_OVERLAP and i not in matches and j not in matches.values():
            matches[i] = j
    return matches


def is_same_speaker(ours: Record, gold: Record, aliases: Mapping[str, Sequence[str]]) -> bool:
    """Whether a predicted name is the gold speaker.

    It is one if it is an alias, a variant of a person's name, or shares words with the description of a group.
    """
    names = {gold["speaker"], *(gold.get("speaker_alt") or [])}
    names |= {alias for name in list(names) for alias in aliases.get(name, [])}
    said = _fold_name(ours.get("speaker"))
    if not said:
        return False
    folded = [_fold_name(name) for name in names]
    if said in folded:
        return True
    if gold["speaker_type"] == "person" and len(said) > 1:
        for name in folded:
            if len(name) > 1 and said[-1] == name[-1] and said[0][0] == name[0][0]:
                return True
    if gold["speaker_type"] in ("anonymous", "group"):
        words = {word for name in folded for word in name} - {"anonymous", "of", "in", "and", "the"}
        return ours.get("speaker_type") != "person" and len(words & set(said)) >= min(2, len(words))
    return False


def trim_spans(text: str, spans: Iterable[Sequence[int]]) -> Spans:
    """Spans without white space, quotation marks and punctuation at their edges; empty ones are dropped."""
    trimmed: Spans = []
    for left, right in spans:
        start, end = left, right
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        if end > start:
            trimmed.append((start, end))
    return trimmed


def carry_spans(source: str, spans: Iterable[Sequence[int]], target: str) -> Spans:
    """Spans of one text as spans of another with the same words, at the nearest place; those not found are dropped."""
    if source == target:
        return [(span[0], span[1]) for span in spans]
    squashed, kept = _squash(target)
    carried: Spans = []
    for start, end in spans:
        words = _squash(source[start:end])[0]
        before = len(_squash(source[:start])[0])
        places = [match.start() for match in re.finditer(f"(?={re.escape(words)})", squashed)] if words else []
        if places:
            place = min(places, key=lambda at: abs(at - before))
            carried.append((kept[place], kept[place + len(words) - 1] + 1))
    return carried


def _squash(text: str) -> tuple[str, list[int]]:
    """The text without white space and with straight quotes, and the original offset of each character kept."""
    kept = [at for at, char in enumerate(text) if not char.isspace()]
    return "".join(text[at] for at in kept).translate(_QUOTES), kept


def _characters(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if not text[at].isspace()}


def _fold_name(name: str | None) -> list[str]:
    folded = re.sub(r"^(the|a|an)\s+", "", (name or "").casefold().strip())
    folded = re.sub(r"\b(mr|mrs|ms|dr|sen|gen|president|sir)\.?\s+", "", folded)
    return re.sub(r"[^\w ]", " ", folded).split()


def _show(article: Record, quote: Record, text: str) -> str:
    parts = " […] ".join(text[start:end] for start, end in quote["content"])
    return f"{article['id']} {quote.get('kind')} {quote.get('speaker')!r}: {' '.join(parts.split())}"


def format_table(scores: Scores) -> str:
    """Format the scores as lines of text: one for each kind of quote, then the checks.

    Args:
        scores: What ``score_articles`` counted.

    Returns:
        The lines, without a line break at the end.
    """
    lines = [f"{'':9}{'gold':>5}{'pred':>6}   {'content P/R/F':22}{'exact F':9}{'attributed P/R/F':24}{'speaker'}"]
    for kind in KINDS:
        counts = scores.counts[kind]
        content, attributed = counts.ratios(counts.matched), counts.ratios(counts.attributed)
        share = f"{counts.attributed / counts.matched:.4f}" if counts.matched else "-"
        lines.append(
            f"{kind:9}{counts.gold:5}{counts.predicted:6}   "
            + " ".join(f"{value:.3f}" for value in content)
            + f"     {counts.ratios(counts.exact)[2]:.3f}    "
            + " ".join(f"{value:.3f}" for value in attributed)
            + f"       {share}"
        )
    lines.append("accuracy: " + "  ".join(f"{name} {right}/{total}" for name, (right, total) in scores.checks.items()))
    return "\n".join(lines)
