"""Data of every kind that the recipe of the model reads: a few sentences, and base models that know nothing."""

import gzip
import json

import spacy
from spacy.tokens import Doc, DocBin

SENTENCE = "Lavrov told Kerry that Moscow was ready ."
TAGS = ["NNP", "VBD", "NNP", "IN", "NNP", "VBD", "JJ", "."]
POS = ["PROPN", "VERB", "PROPN", "SCONJ", "PROPN", "AUX", "ADJ", "PUNCT"]
NAMES = ["B-PERSON", "O", "B-PERSON", "O", "B-LOC", "O", "O", "O"]
COLUMNS = zip(SENTENCE.split(), NAMES, strict=True)
NAMED = [f"{at}\t{word}\t{name.replace('PERSON', 'PER')}\t_\t_" for at, (word, name) in enumerate(COLUMNS, start=1)]
COUNT = 12


def write_data(folder):
    """Twelve sentences in every format that the recipe reads."""
    words, text = SENTENCE.split(), f"{SENTENCE}\n\n{SENTENCE}"
    shift = len(SENTENCE) + 2
    attributions = [
        {"source": [[at, at + 6]], "cue": [[at + 7, at + 11]], "content": [[at + 18, at + 39]]} for at in (0, shift)
    ]
    rows = [json.dumps({"id": str(n), "text": text, "attributions": attributions}) for n in range(COUNT)]
    news = DocBin(attrs=["TAG", "POS", "SENT_START", "ENT_IOB", "ENT_TYPE", "SPACY"])
    for _ in range(COUNT):
        starts = [True] + [False] * 7
        news.add(Doc(spacy.blank("en").vocab, words, tags=TAGS, pos=POS, ents=NAMES, sent_starts=starts))
    lines = []
    for number in range(COUNT):
        lines += [f"# newdoc id = d{number}", f"# sent_id = s{number}"]
        for at, (word, tag, pos) in enumerate(zip(words, TAGS, POS, strict=True), start=1):
            lines.append("\t".join([str(at), word, word.lower(), pos, tag, "_", "0", "dep", "_", "_"]))
        lines.append("")
    names = [line for n in range(COUNT) for line in (f"# sent_id = s{n}", *NAMED, "")]
    for name, content in {
        "polnear/train.jsonl.gz": "\n".join(rows),
        "polnear/dev.jsonl.gz": rows[0],
        "ud/ewt-train.conllu.gz": "\n".join([*lines, ""]),
        "ud/ewt-test.conllu.gz": "\n".join([*lines, ""]),
        "uner/ewt-test.iob2.gz": "\n".join(names),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(gzip.compress(content.encode()))
    (folder / "silver").mkdir()
    for name in ("silver_train.spacy", "silver_dev.spacy"):
        news.to_disk(folder / "silver" / name)


def write_base(folder):
    """A base model of the right shape whose weights mean nothing, with the tokenizer that ships."""
    import torch
    from safetensors.torch import save_file

    from tracker.training.network import LAYERS, PIECES, POSITIONS, WIDTH

    def draw(*shape):
        return torch.randn(*shape) * 0.02

    def linear(name, wide, narrow):
        return {f"{name}.weight": draw(wide, narrow), f"{name}.bias": torch.zeros(wide)}

    def norm(name):
        return {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}

    weights = {
        "embeddings.word_embeddings.weight": draw(PIECES, WIDTH),
        "embeddings.position_embeddings.weight": draw(POSITIONS, WIDTH),
        "embeddings.token_type_embeddings.weight": draw(2, WIDTH),
        **norm("embeddings.LayerNorm"),
    }
    for number in range(LAYERS):
        at = f"encoder.layer.{number}"
        for name in ("query", "key", "value"):
            weights |= linear(f"{at}.attention.self.{name}", WIDTH, WIDTH)
        weights |= linear(f"{at}.attention.output.dense", WIDTH, WIDTH) | norm(f"{at}.attention.output.LayerNorm")
        weights |= linear(f"{at}.intermediate.dense", 4 * WIDTH, WIDTH) | linear(f"{at}.output.dense", WIDTH, 4 * WIDTH)
        weights |= norm(f"{at}.output.LayerNorm")
    folder.mkdir()
    save_file(weights, folder / "model.safetensors")


def write_large(folder):
    """Weights as MPNet's file has them, which mean nothing."""
    import torch
    from safetensors.torch import save_file

    wide = 768

    def linear(name, out, into):
        return {f"{name}.weight": torch.randn(out, into) * 0.02, f"{name}.bias": torch.zeros(out)}

    def norm(name):
        return {f"{name}.weight": torch.ones(wide), f"{name}.bias": torch.zeros(wide)}

    weights = {
        "embeddings.word_embeddings.weight": torch.randn(30_527, wide) * 0.02,
        "embeddings.position_embeddings.weight": torch.randn(514, wide) * 0.02,
        "encoder.relative_attention_bias.weight": torch.randn(32, 12) * 0.02,
        **norm("embeddings.LayerNorm"),
    }
    for number in range(2):
        at = f"encoder.layer.{number}"
        for name in "qkvo":
            weights |= linear(f"{at}.attention.attn.{name}", wide, wide)
        weights |= linear(f"{at}.intermediate.dense", 4 * wide, wide) | linear(f"{at}.output.dense", wide, 4 * wide)
        weights |= norm(f"{at}.attention.LayerNorm") | norm(f"{at}.output.LayerNorm")
    folder.mkdir()
    save_file(weights, folder / "model.safetensors")
