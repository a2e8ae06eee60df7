"""Train the small English pipeline that ships as tracker/models/syntax: tags, sentences, lemmas and names.

In: a folder with silver/*.spacy (news, tagged by CoreNLP), ud/ewt-*.conllu.gz (gold tags) and uner/ewt-*.iob2.gz
(gold names, evaluation only); settings in tagging.cfg. Out: a spaCy pipeline with its scores and the hashes of its
data in meta.json. Run: ``python -m tracker.training.tagging --data DIR --out DIR [--minutes N]``.

With the same data, versions and settings, and no ``--minutes`` cap reached, the same weights come out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any, cast

import numpy
import spacy
import thinc
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config, load_model_from_config
from thinc.api import Adam, fix_random_seed

from tracker.errors import ModelError, TrackerError
from tracker.training.renaming import NamePools, crowd, gather_names, mark_people, recase, rename
from tracker.training.treebanks import UNER_LABELS, load_gold, load_silver, load_uner

CONFIG = Path(__file__).with_name("tagging.cfg")
SYNTAX = ("tok2vec", "tagger", "morphologizer", "senter")
NAMES = ("ner",)
FILES = {
    "news": "silver/silver_train.spacy",
    "news_dev": "silver/silver_dev.spacy",
    "treebank": "ud/ewt-train.conllu.gz",
    "treebank_test": "ud/ewt-test.conllu.gz",
    "names_test": "uner/ewt-test.iob2.gz",
}
WITHOUT_LEMMA = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X", "SPACE"})
_log = logging.getLogger("tracker.training.tagging")


def draw_batches(
    nlp: Language, gold: Sequence[Doc], silver: Sequence[Doc], pools: NamePools, recipe: dict[str, Any], *, seed: int
) -> Iterator[list[Example]]:
    """Endless batches of about ``recipe["words"]`` words, gold and silver mixed by the recipe's share of words."""
    rng = random.Random(seed)
    streams = [_shuffle_forever(docs, rng) for docs in (gold, silver)]
    drawn = [0.0, 0.0]
    share = recipe["gold_share"]
    while True:
        batch: list[Example] = []
        size = 0
        while size < recipe["words"]:
            side = 0 if drawn[0] < share * (sum(drawn) + 1e-9) else 1
            doc = next(streams[side])
            size += len(doc)
            drawn[side] += len(doc)
            if rng.random() < recipe["renamed"]:
                doc = rename(doc, pools, recipe["shares"], rng)
            if recipe["crowded"] and rng.random() < recipe["crowded"]:
                doc = crowd(doc, pools, rng)
            if rng.random() < recipe["recased"]:
                doc = recase(doc, rng)
            batch.append(Example(nlp.make_doc(doc.text), doc))
        yield batch


def _shuffle_forever(docs: Sequence[Doc], rng: random.Random) -> Iterator[Doc]:
    order = list(docs)
    while True:
        rng.shuffle(order)
        yield from order


def fit(
    nlp: Language, pipes: Sequence[str], batches: Iterator[list[Example]], recipe: dict[str, Any], *, minutes: float
) -> int:
    """Train ``pipes`` in place; the rate falls linearly to zero at the last step, or at the time cap if that is nearer.

    Returns the number of steps taken.
    """
    rate, steps = recipe["rate"], recipe["steps"]
    optimizer = Adam(rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=False)
    begun, step, done = time.monotonic(), 0, 0.0
    losses: dict[str, float] = {}
    with nlp.select_pipes(enable=list(pipes)):
        for step, batch in enumerate(batches, start=1):
            optimizer.learn_rate = rate * min(1.0, step / 100) * (1.0 - done)
            nlp.update(batch, sgd=optimizer, drop=recipe["dropout"], losses=losses)
            spent = (time.monotonic() - begun) / 60
            done = max(step / steps, spent / minutes)
            if step % 200 == 0:
                _log.info(
                    "%s: step %d, %.1f min, losses %s", pipes[-1], step, spent, {k: round(v) for k, v in losses.items()}
                )
                losses.clear()
            if done >= 1.0:
                break
    return step


def learn_lemmas(lemmatizer: Lemmatizer, gold: Iterable[Doc]) -> int:
    """Add to the lemma exceptions, in place, the words that the rules get wrong in the treebank ("is", "n't").

    Returns how many were added; a word counts from three occurrences on, when its lemma is clear.
    """
    wanted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    given: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for token in (token for doc in gold for token in doc if token.pos_ not in WITHOUT_LEMMA):
        word = (token.pos_.lower(), token.lower_)
        wanted[word][token.lemma_] += 1
        given[word][lemmatizer.lemmatize(token)[0]] += 1
    table = lemmatizer.lookups.get_table("lemma_exc")
    added = 0
    for (pos, form), lemmas in wanted.items():
        (lemma, count), total = lemmas.most_common(1)[0], lemmas.total()
        if count >= 3 and count > 0.6 * total and given[pos, form][lemma] < count:
            table[pos] = {**table.get(pos, {}), form: [lemma]}
            added += 1
    rules = lemmatizer.lookups.get_table("lemma_rules")
    for pos in ("aux", "det", "pron", "adp", "cconj", "sconj", "part", "intj"):
        # Exceptions without a rule would leave a capital on the words that have no exception ("The").
        rules.setdefault(pos, [["", ""]])
    lemmatizer.cache.clear()
    return added


def score(nlp: Language, data: Path) -> dict[str, Any]:
    """Percent on EWT test (tags, sentences, lemmas), silver dev and UNER EWT test (names), and words per second."""
    gold = load_gold(nlp, data / FILES["treebank_test"], rng=None)
    silver = load_silver(nlp, data / FILES["news_dev"], train=False)
    tagged = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    keys = ("token_acc", "tag_acc", "pos_acc", "morph_acc", "lemma_acc", "sents_p", "sents_r", "sents_f")
    begun = time.perf_counter()
    news = list(nlp.pipe([doc.text for doc in silver]))
    seconds = time.perf_counter() - begun
    world = load_uner(nlp, data / FILES["treebank_test"], data / FILES["names_test"])
    read = list(nlp.pipe([doc.text for doc in world]))
    return {
        "ewt_test": {key: round(100 * tagged[key], 2) for key in keys if tagged.get(key) is not None},
        "silver_dev": _score_names(news, silver, {ent.label_ for doc in silver for ent in doc.ents}),
        "uner_ewt_test": _score_names(read, world, set(UNER_LABELS.values())),
        "words_per_second": round(sum(map(len, news)) / seconds),
    }


def _score_names(found: Sequence[Doc], gold: Sequence[Doc], labels: set[str]) -> dict[str, Any]:
    for doc in chain(found, gold):
        doc.set_ents([ent for ent in doc.ents if ent.label_ in labels], default="outside")
    scores = get_ner_prf([Example(ours, theirs) for ours, theirs in zip(found, gold, strict=True)])
    out: dict[str, Any] = {key: round(100 * scores[key], 2) for key in ("ents_p", "ents_r", "ents_f")}
    for label, prf in sorted(scores["ents_per_type"].items()):
        out[label] = {key: round(100 * value, 1) for key, value in prf.items()}
    return out


def save(nlp: Language, out: Path) -> None:
    """Write the pipeline, keeping of the training vocabulary only the words that a new pipeline and the labels need."""
    nlp.to_disk(out)
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    fresh = set(spacy.blank("en").vocab.strings)
    rules = {str(n) for n in range(10)} | {"_SP", "SPACE"}
    kept = [word for word in nlp.vocab.strings if word in fresh | labels | rules]
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(kept), ensure_ascii=False), encoding="utf8")


def train(data: Path, out: Path, *, minutes: float = 600.0) -> dict[str, Any]:
    """Train, save to ``out`` and score; returns the scores, which are also in ``out``/meta.json.

    ``minutes`` caps the time spent training; a third of it goes to the syntax, the rest to the names, in two rounds.
    Raises ``ModelError`` when the lemma tables are not installed.
    """
    if find_spec("spacy_lookups_data") is None:
        raise ModelError("the lemma tables are missing", remedy="pip install 'claim-tracker[train]'")
    config = load_config(CONFIG)
    recipe = config.pop("recipe")
    fix_random_seed(recipe["seed"])
    nlp = load_model_from_config(config, auto_fill=True)
    rng = random.Random(recipe["seed"])
    gold = load_gold(nlp, data / FILES["treebank"], rng=rng)
    silver = load_silver(nlp, data / FILES["news"], train=True)
    mark_people(gold, silver)
    pools = gather_names(chain(gold, silver))
    _log.info("%d gold and %d silver texts, %d surnames", len(gold), len(silver), len(pools.surnames))
    nlp.initialize(lambda: (Example(nlp.make_doc(doc.text), doc) for doc in chain(gold, silver[:800])))
    lemmatizer = cast(Lemmatizer, nlp.get_pipe("lemmatizer"))
    _log.info("%d lemma exceptions learnt", learn_lemmas(lemmatizer, gold))
    taken = {}
    for part, pipes, share in (("syntax", SYNTAX, 0.3), ("names", NAMES, 0.5), ("borders", NAMES, 0.2)):
        batches = draw_batches(nlp, gold, silver, pools, recipe[part], seed=recipe["seed"])
        taken[part] = fit(nlp, pipes, batches, recipe[part], minutes=minutes * share)
        save(nlp, out)
    nlp.meta.update(name=recipe["name"], version=recipe["version"])
    nlp.meta["description"] = "Tags, sentences, lemmas and names of English news; see README.md"
    nlp.meta["license"] = "weights trained on UD English EWT (CC BY-SA 4.0) and PolNeAR (no licence stated)"
    nlp.meta["recipe"] = {**recipe, "steps_taken": taken}
    nlp.meta["data_sha256"] = {name: hashlib.sha256((data / name).read_bytes()).hexdigest() for name in FILES.values()}
    nlp.meta["versions"] = {module.__name__: module.__version__ for module in (spacy, thinc, numpy)}
    save(nlp, out)
    nlp.meta["performance"] = score(spacy.load(out), data)
    save(nlp, out)
    return dict(nlp.meta["performance"])


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit status 1 with one line on standard error when something is missing."""
    parser = argparse.ArgumentParser(description="Train the small English pipeline, or score one that exists.")
    parser.add_argument("--data", type=Path, required=True, help="folder with silver/, ud/ and uner/")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--out", type=Path, help="folder to write the pipeline to")
    target.add_argument("--score", type=Path, help="score this pipeline on the same files, and train nothing")
    parser.add_argument("--minutes", type=float, default=600.0, help="cap on the training time")
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        for name in FILES.values():
            if not (options.data / name).is_file():
                raise ModelError(
                    "no such training file", where=str(options.data / name), remedy="give its folder as --data"
                )
        if options.score:
            try:
                nlp = spacy.load(options.score)
            except OSError as error:
                raise ModelError("no pipeline here", where=str(options.score), remedy="give its folder") from error
            scores = score(nlp, options.data)
        else:
            scores = train(options.data, options.out, minutes=options.minutes)
    except TrackerError as error:
        _log.error("%s", error)
        return 1
    _log.info("%s", json.dumps(scores, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
