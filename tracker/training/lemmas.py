"""Make the tables of spaCy's rule lemmatizer.

In: the tables of spacy-lookups-data (WordNet) and texts with gold lemmas. Out: the tables, with an exception added for
every word that the rules get wrong ("is", "n't"). Raises ModelError where the tables are not installed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import cast

import spacy
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from tracker.errors import ModelError

WITHOUT_LEMMA = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X", "SPACE"})
WITHOUT_RULES = ("aux", "det", "pron", "adp", "cconj", "sconj", "part", "intj")
_MIN_COUNT, _MIN_SHARE = 3, 0.6


def write_lemmas(gold: Iterable[Doc], folder: Path) -> int:
    """Learn exceptions from gold texts and write the tables; returns the number of exceptions."""
    if find_spec("spacy_lookups_data") is None:
        raise ModelError("the lemma tables are missing", remedy="pip install 'claim-tracker[train]'")
    nlp = spacy.blank("en")
    lemmatizer = cast(Lemmatizer, nlp.add_pipe("lemmatizer", config={"mode": "rule"}))
    lemmatizer.initialize()
    learnt = learn_lemmas(lemmatizer, gold)
    lemmatizer.to_disk(folder, exclude=["vocab"])
    return learnt


def learn_lemmas(lemmatizer: Lemmatizer, gold: Iterable[Doc]) -> int:
    """Add exceptions in place, for words seen three times or more with a clear lemma; returns their number."""
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
        if count >= _MIN_COUNT and count > _MIN_SHARE * total and given[pos, form][lemma] < count:
            table[pos] = {**table.get(pos, {}), form: [lemma]}
            added += 1
    rules = lemmatizer.lookups.get_table("lemma_rules")
    for pos in WITHOUT_RULES:
        # Exceptions without a rule would leave a capital on the words that have no exception ("The").
        rules.setdefault(pos, [["", ""]])
    lemmatizer.cache.clear()
    return added
