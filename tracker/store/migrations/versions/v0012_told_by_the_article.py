"""Version 12: what an article tells anyhow is not stored with each of its claims a second time.

The words of a quote and of its source, its key, the words of its evidence and why its day is not known are filled in
where they are read; where its parts stand is in its own row, unless they are several. Seals and sketches are halved or
nearly so. What does not follow, as another program may have left it, stays as it is.
"""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

Row = dict[str, Any]

_AT_ONCE = 2000
_ROLES = ("source", "cue")
_KEPT = (
    "id", "article_id", "run_id", "speaker_id", "kind", "cue_type", "start", "end", "context_start", "context_end",
    "cue_text", "via", "office", "said", "said_first", "said_last", "said_precision", "said_phrase", "evidence",
    "confidence", "found_by", "second_hand", "candidates", "corrected",
)  # fmt: skip
_MADE = ("key", "source_start", "source_end", "cue_start", "cue_end", "joined", "said_basis", "steps", "seal")


def upgrade() -> None:
    """Shorten claims, seals and sketches; the views are made behind the steps."""
    in_a_file = op.get_context().dialect.name == "sqlite"
    for name in ("ix_claim_speaker_id", "ix_claim_cue_text", "ix_claim_via", "ix_claim_corrected"):
        op.drop_index(name, "claim")
    op.drop_index("ix_claim_article_start", "claim")
    op.create_table(
        "claim_part",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("role", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    if in_a_file:
        _copy_claims()
    else:
        _change_claims()
    op.drop_table("claim_span")
    _index_claims()
    _halve_bands()
    _cut_seals()


def _copy_claims() -> None:
    """Write all claims to a new table, row by row without room between them."""
    link = sa.ForeignKey
    op.create_table(
        "claim_of_12",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String),
        sa.Column("article_id", sa.Integer, link("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("run_id", sa.Integer, link("run.id"), nullable=False),
        sa.Column("speaker_id", sa.Integer, link("speaker.id")),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("cue_type", sa.String, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("start", "end", "context_start", "context_end")),
        *(sa.Column(f"{role}_{end}", sa.Integer) for role in _ROLES for end in ("start", "end")),
        *(sa.Column(name, sa.String) for name in ("joined", "cue_text", "via", "office", "said")),
        *(sa.Column(name, sa.Date) for name in ("said_first", "said_last")),
        sa.Column("said_precision", sa.String, nullable=False),
        sa.Column("said_basis", sa.String),
        sa.Column("said_phrase", sa.String),
        sa.Column("evidence", sa.String, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("found_by", sa.String, nullable=False),
        sa.Column("second_hand", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("candidates", sa.String, nullable=False, server_default="[]"),
        sa.Column("steps", sa.String, nullable=False, server_default="[]"),
        sa.Column("seal", sa.LargeBinary),
        sa.Column("corrected", sa.String),
    )
    names = (*_KEPT, *_MADE)
    columns, values = ", ".join(f'"{name}"' for name in names), ", ".join(f":{name}" for name in names)
    insert = sa.text(f"INSERT INTO claim_of_12 ({columns}) VALUES ({values})")
    for rows in _shorten_claims():
        op.get_bind().execute(insert, rows)
    op.drop_table("claim")
    op.rename_table("claim_of_12", "claim")


def _change_claims() -> None:
    """Change all claims where they are, and give back the room."""
    for role in _ROLES:
        op.add_column("claim", sa.Column(f"{role}_start", sa.Integer))
        op.add_column("claim", sa.Column(f"{role}_end", sa.Integer))
    op.add_column("claim", sa.Column("joined", sa.String))
    op.drop_constraint("claim_key_key", "claim")
    op.alter_column("claim", "key", nullable=True)
    op.alter_column("claim", "said_basis", nullable=True)
    change = sa.text(f"UPDATE claim SET {', '.join(f'{name} = :{name}' for name in _MADE)} WHERE id = :id")
    for rows in _shorten_claims():
        op.get_bind().execute(change, [{name: row[name] for name in ("id", *_MADE)} for row in rows])
    for name in ("quote", "source_text", "on_first", "on_last"):
        op.drop_column("claim", name)
    op.execute("CLUSTER claim USING claim_pkey")


def _shorten_claims() -> Iterator[list[Row]]:
    """All claims as they are stored from now on, some at a time; what they do not tell of their parts is written."""
    connection = op.get_bind()
    article = "LEFT JOIN article ON article.id = claim.article_id"
    columns = ", ".join(f'claim."{name}"' for name in (*_KEPT, "key", "quote", "said_basis", "steps", "seal"))
    query = sa.text(
        f"SELECT {columns}, article.key AS article_key, article.published, article.text FROM claim {article}"
        f" WHERE claim.id > :last ORDER BY claim.id LIMIT {_AT_ONCE}"
    )
    spans = sa.text(
        'SELECT claim_id, role, position, start, "end" FROM claim_span WHERE claim_id > :last AND claim_id <= :end'
        " ORDER BY claim_id, role, position"
    )
    part = sa.text("INSERT INTO claim_part VALUES (:claim_id, :role, :position, :start, :end)")
    last = 0
    while found := connection.execute(query, {"last": last}).mappings().all():
        by_claim: dict[object, list[Row]] = {}
        for span in connection.execute(spans, {"last": last, "end": found[-1]["id"]}).mappings():
            by_claim.setdefault(span["claim_id"], []).append(dict(span))
        rows: list[Row] = []
        parts: list[Row] = []
        for claim in found:
            row, rest = _shorten(dict(claim), by_claim.get(claim["id"], []))
            rows.append(row)
            parts += rest
        if parts:
            connection.execute(part, parts)
        yield rows
        last = found[-1]["id"]


def _shorten(claim: Row, spans: list[Row]) -> tuple[Row, list[Row]]:
    """A claim as it is stored from now on, and its spans that it does not tell."""
    text, start, end = claim["text"] if isinstance(claim["text"], str) else "", claim["start"], claim["end"]
    row = {name: claim[name] for name in _KEPT}
    place = f"{claim['article_key']}-{start}-{end}"
    unsaid = f"the article does not say; by {claim['published']}, when it was published"
    row["key"] = None if claim["key"] == place else claim["key"]
    row["said_basis"] = None if claim["published"] and claim["said_basis"] == unsaid else claim["said_basis"]
    row["steps"] = _shorten_steps(claim["steps"], text)
    seal = claim["seal"]
    row["seal"] = _cut(bytes(seal)) if isinstance(seal, bytes | memoryview) else seal
    rest = list(spans)
    for role in _ROLES:
        own = [each for each in spans if each["role"] == role]
        is_told = len(own) == 1 and own[0]["position"] == 0
        row[f"{role}_start"], row[f"{role}_end"] = (own[0]["start"], own[0]["end"]) if is_told else (None, None)
        rest = [each for each in rest if not is_told or each["role"] != role]
    content = [(each["position"], each["start"], each["end"]) for each in spans if each["role"] == "content"]
    is_told = content == [(0, start, end)] and _is_slice(start, end, claim["quote"], text)
    row["joined"] = None if is_told else claim["quote"]
    return row, [each for each in rest if not is_told or each["role"] != "content"]


def _shorten_steps(packed: Any, text: str) -> Any:
    """Leave out the words of steps that the article has in their places."""
    try:
        steps = json.loads(packed)
        if packed != json.dumps(steps, ensure_ascii=False, separators=(",", ":")):
            return packed  # of a version that wrote them otherwise: they are packed behind the steps
        return json.dumps(
            [[_shorten_part(each, text) for each in step] for step in steps], ensure_ascii=False, separators=(",", ":")
        )
    except (ValueError, TypeError, RecursionError):
        return packed


def _shorten_part(part: Any, text: str) -> Any:
    if not isinstance(part, list):
        return part
    start, end, words = part
    return [start, end] if _is_slice(start, end, words, text) else part


def _is_slice(start: Any, end: Any, words: Any, text: str) -> bool:
    return type(start) is int and type(end) is int and 0 <= start < end and bool(text[start:end] == words)


def _index_claims() -> None:
    op.create_index("ix_claim_speaker_id", "claim", ["speaker_id"])
    op.create_index("ix_claim_cue_text", "claim", ["cue_text"])
    op.create_index("ix_claim_article_start", "claim", ["article_id", "start"])
    for name in ("via", "corrected", "key"):
        known = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_claim_{name}", "claim", [name], unique=name == "key", sqlite_where=known, postgresql_where=known
        )


def _halve_bands() -> None:
    """Keep the lower half of each number, and one index, by number."""
    half = "((band & 4294967295) + 2147483648) % 4294967296 - 2147483648"
    op.execute(f"CREATE TABLE band_before AS SELECT DISTINCT {half} AS band, article_id FROM story_band")
    op.drop_table("story_band")
    op.create_table(
        "story_band",
        sa.Column("band", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO story_band SELECT band, article_id FROM band_before ORDER BY band, article_id")
    op.drop_table("band_before")


def _cut_seals() -> None:
    """Keep two of three bytes a column, so that what did not fit still does not."""
    connection = op.get_bind()
    seals = connection.execute(sa.text("SELECT kind, key, digest FROM seal")).all()
    change = sa.text("UPDATE seal SET digest = :digest WHERE kind = :kind AND key = :key")
    rows = [row._asdict() | {"digest": _cut(bytes(row.digest))} for row in seals if not isinstance(row.digest, str)]
    if rows:
        connection.execute(change, rows)


def _cut(digest: bytes) -> bytes:
    return b"".join(digest[at : at + 2] for at in range(0, len(digest), 3)) if len(digest) % 3 == 0 else digest
