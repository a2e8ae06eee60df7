"""Version 9: claims are counted, filtered and searched by narrow tables of their own; every write raises a number.

What repeats in the older tables goes: the seals are bytes, those of claims within their rows, and small tables are
stored by their keys alone.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"

_AT_ONCE = 5000
_SQLITE_WORDS = """CREATE VIRTUAL TABLE claim_words USING fts5(
    quote, context, title, content='', tokenize="ascii tokenchars '_%#@&$+=<>^~|*/\\'"
)"""


def upgrade() -> None:
    """Make the tables, and the indexes that they do not replace; what is in them is made behind the steps."""
    op.create_table(
        "fact",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id")),
        sa.Column("outlet_id", sa.Integer, sa.ForeignKey("outlet.id")),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("cue_type", sa.String, nullable=False),
        sa.Column("is_report", sa.Boolean, nullable=False),
        sa.Column("on_first", sa.Date),
        sa.Column("on_last", sa.Date),
    )
    days = ["on_first", "on_last", "is_report", "kind"]
    op.create_index("ix_fact_on", "fact", [*days, "speaker_id", "outlet_id"])
    op.create_index("ix_fact_speaker", "fact", ["speaker_id", *days, "outlet_id"])
    op.create_index("ix_fact_outlet_id", "fact", ["outlet_id"])
    op.create_table(
        "claim_vector",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("vector", sa.LargeBinary),
    )
    op.create_table("vector_model", sa.Column("name", sa.String, primary_key=True, nullable=False))
    _carry_seals()
    op.create_table("change", sa.Column("number", sa.BigInteger, primary_key=True, nullable=False))
    for name in ("speaker_on", "kind", "cue_type", "on_first", "on_last"):
        op.drop_index(f"ix_claim_{name}", "claim")
    op.create_index("ix_claim_speaker_id", "claim", ["speaker_id"])
    op.create_index("ix_claim_cue_text", "claim", ["cue_text"])
    with op.batch_alter_table("claim") as claim:
        claim.drop_column("folded")
        claim.drop_column("context")
    known = sa.text("via IS NOT NULL")
    op.create_index("ix_claim_via", "claim", ["via"], sqlite_where=known, postgresql_where=known)
    if op.get_context().dialect.name == "sqlite":
        op.execute(_SQLITE_WORDS)
        for name in ("claim_span", "topic", "story_band"):
            with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_with_rowid": False}):
                pass
        return
    link = sa.ForeignKey("claim.id", ondelete="CASCADE")
    words = sa.Column("words", postgresql.TSVECTOR, nullable=False)
    op.create_table("claim_words", sa.Column("claim_id", sa.Integer, link, primary_key=True), words)
    op.create_index("ix_claim_words_words", "claim_words", ["words"], postgresql_using="gin")


def _carry_seals() -> None:
    """Write each seal as the bytes that its digits stand for; one that is damaged stays one that fits nothing."""
    op.add_column("claim", sa.Column("seal", sa.LargeBinary))
    connection = op.get_bind()
    joined = "FROM claim JOIN seal ON seal.kind = 'claim' AND seal.key = claim.key WHERE claim.id > :last"
    query = sa.text(f"SELECT claim.id, seal.digest {joined} ORDER BY claim.id LIMIT {_AT_ONCE}")
    change = sa.text("UPDATE claim SET seal = :digest WHERE id = :id")
    last = 0
    while rows := connection.execute(query, {"last": last}).all():
        connection.execute(change, [{"id": row.id, "digest": _to_bytes(row.digest)} for row in rows])
        last = rows[-1].id
    others = connection.execute(sa.text("SELECT kind, key, digest FROM seal WHERE kind <> 'claim'")).all()
    op.drop_table("seal")
    seals = op.create_table(
        "seal",
        sa.Column("kind", sa.String, primary_key=True, nullable=False),
        sa.Column("key", sa.String, primary_key=True, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    if others:
        op.bulk_insert(seals, [row._asdict() | {"digest": _to_bytes(row.digest)} for row in others])


def _to_bytes(digits: object) -> bytes:
    try:
        return bytes.fromhex(str(digits))
    except ValueError:
        return b"damaged"
