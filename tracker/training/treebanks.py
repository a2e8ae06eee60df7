"""Read annotated texts as spaCy Docs: a treebank, machine-annotated news, gold names.

In: a gzipped CoNLL-U file (gold tags), a DocBin (silver), a gzipped IOB2 file (gold names). Annotation is unknown
wherever the source is not to be trusted.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

UNER_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


@dataclass(slots=True)
class Sentence:
    """One CoNLL-U sentence.

    Its words (ten columns each), whether a space follows each, and its place in the document.
    """

    id: str = ""
    opens_document: bool = False
    opens_paragraph: bool = False
    rows: list[list[str]] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a gzipped CoNLL-U file, in order.

    No space parts the words of a contraction ("do", "n't").
    """
    sentence, joined_to, space_after = Sentence(), 0, True
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                sentence.opens_document = sentence.opens_paragraph = True
            elif line.startswith("# newpar"):
                sentence.opens_paragraph = True
            elif line.startswith("# sent_id"):
                sentence.id = line.split("=", 1)[1].strip()
            elif not line.strip():
                if sentence.rows:
                    yield sentence
                sentence, joined_to = Sentence(), 0
            elif not line.startswith("#"):
                row = line.rstrip("\n").split("\t")
                spaced = "SpaceAfter=No" not in row[9]
                if "-" in row[0]:
                    joined_to, space_after = int(row[0].split("-")[1]), spaced
                elif "." not in row[0]:
                    number = int(row[0])
                    sentence.rows.append(row)
                    sentence.spaces.append(space_after if number == joined_to else spaced and number > joined_to)


def build_doc(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    """One Doc of consecutive sentences; a blank line opens a paragraph inside it, as in a stored article."""
    rows: list[list[str]] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    flat: list[tuple[int, int]] = []
    titles: list[tuple[int, int]] = []
    located: list[int] = []
    for sentence in sentences:
        if rows and sentence.opens_paragraph:
            rows.append(["0", "\n\n", "\n\n", "SPACE", "_SP", "_", "", "", "", ""])
            spaces[-1:] = [False, False]
            starts.append(False)
        flat += [(len(rows) + start, len(rows) + end) for start, end in find_flat_names(sentence)]
        titles += [(len(rows) + title, len(rows) + bearer) for title, bearer in find_titles(sentence)]
        located += [len(rows) + word for word in find_located(sentence)]
        rows += sentence.rows
        spaces += sentence.spaces
        starts += [True] + [False] * (len(sentence.rows) - 1)
    doc = Doc(
        nlp.vocab,
        words=[row[1] for row in rows],
        spaces=spaces,
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        sent_starts=starts,
    )
    doc.spans["flat"] = [doc[start:end] for start, end in flat]
    doc.spans["titles"] = [doc[title : title + 1] for title, _ in titles]
    doc.spans["titled"] = [doc[bearer : bearer + 1] for _, bearer in titles]
    doc.spans["located"] = [doc[word : word + 1] for word in located]
    return doc


def find_flat_names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield word ranges of names that UD joins by ``flat``.

    Mostly people, and some foreign places ("San Francisco").
    """
    end = 0
    for start, head in enumerate(sentence.rows):
        if start < end or head[3] != "PROPN":
            continue
        end = start + 1
        while end < len(sentence.rows):
            hyphen = sentence.rows[end][1] == "-"  # "Muqtada al-Sadr"
            if sentence.rows[end + hyphen : end + hyphen + 1] and sentence.rows[end + hyphen][6:8] == [head[0], "flat"]:
                end += 1 + hyphen
            else:
                break
        comma, given = [*sentence.rows[end : end + 2], [], []][:2]  # "Townsend, George"
        if end == start + 1 and comma[1:2] == [","] and given[6:8] == [head[0], "flat"]:
            end += 2
        if end > start + 1:
            yield start, end


def find_titles(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield (title, bearer) as word indexes, from UD's ``nmod:desc``: "President" and "Clinton"."""
    for number, row in enumerate(sentence.rows):
        if row[7] == "nmod:desc" and row[3] == sentence.rows[int(row[6]) - 1][3] == "PROPN":
            yield number, int(row[6]) - 1


def find_located(sentence: Sentence) -> Iterator[int]:
    """Yield the indexes of proper nouns that follow "in", which are hardly ever people."""
    for row in sentence.rows:
        if row[7] == "case" and row[1].lower() == "in" and sentence.rows[int(row[6]) - 1][3] == "PROPN":
            yield int(row[6]) - 1


def load_gold(nlp: Language, path: Path, *, rng: random.Random | None) -> list[Doc]:
    """Docs of a CoNLL-U file: whole documents, or with ``rng`` random runs of one to eight sentences for training."""
    runs: list[list[Sentence]] = []
    room = 0
    for sentence in read_conllu(path):
        if sentence.opens_document or not room:
            runs.append([])
            room = rng.randint(1, 8) if rng else 1_000_000
        runs[-1].append(sentence)
        room -= 1
    return [build_doc(nlp, run) for run in runs]


def load_silver(nlp: Language, path: Path, *, train: bool) -> list[Doc]:
    """Docs of machine-annotated news; for training, names that the annotator often gets wrong are set to unknown."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    for doc in docs if train else ():
        doubtful = [sent for sent in doc.sents if _is_headline(sent)]
        # "Republican-repelling": the annotator's one token is three of ours, and only the first is a name.
        doubtful += [
            doc[t.i : t.i + 1] for t in doc if t.ent_type and "-" in t.text and t.text.split("-")[-1].islower()
        ]
        bad = {token.i for span in doubtful for token in span}
        kept = [ent for ent in doc.ents if bad.isdisjoint(range(ent.start, ent.end))]
        bad.update(i for ent in doc.ents if ent not in kept for i in range(ent.start, ent.end))
        doc.set_ents(kept, missing=[doc[i : i + 1] for i in sorted(bad)], default="outside")
    return docs


def _is_headline(sent: Span) -> bool:
    """Whether a sentence is in title case.

    The annotator then takes common words for names ("Wealthy Voters Abandon").
    """
    words = [token for token in sent if token.is_alpha and len(token) > 3]
    return len(words) >= 4 and sum(not token.text[0].islower() for token in words) >= 0.8 * len(words)


def load_uner(nlp: Language, treebank: Path, names: Path) -> list[Doc]:
    """The treebank's sentences, one a Doc, with the gold names of a Universal NER file, which lacks spacing."""
    labels: dict[str, list[str]] = {}
    with gzip.open(names, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# sent_id"):
                column = labels.setdefault(line.split("=", 1)[1].strip(), [])
            elif line.strip() and not line.startswith("#"):
                column.append(line.split("\t")[2])
    docs = []
    for sentence in read_conllu(treebank):
        doc = build_doc(nlp, [sentence])
        tags = labels.get(sentence.id, [])
        if len(tags) == len(doc):
            iob = [tag if tag == "O" else tag[:2] + UNER_LABELS.get(tag[2:], tag[2:]) for tag in tags]
            docs.append(
                Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc], ents=iob)
            )
    return docs
