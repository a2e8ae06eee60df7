-- The tables as version 1 of the schema made them; the upgrade is tested on them.
CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);
CREATE TABLE outlet (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);
CREATE INDEX ix_outlet_folded ON outlet (folded);
CREATE TABLE run (
    id INTEGER NOT NULL,
    started DATETIME NOT NULL,
    tracker_version VARCHAR NOT NULL,
    model_version VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE speaker (
    id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    is_official BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);
CREATE INDEX ix_speaker_folded ON speaker (folded);
CREATE TABLE statement (
    id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);
CREATE TABLE correction (
    id INTEGER NOT NULL,
    claim_key VARCHAR NOT NULL,
    made DATETIME NOT NULL,
    field VARCHAR NOT NULL,
    "before" VARCHAR,
    "after" VARCHAR,
    note VARCHAR,
    PRIMARY KEY (id)
);
CREATE INDEX ix_correction_claim_key ON correction (claim_key);
CREATE TABLE article (
    id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL,
    run_id INTEGER NOT NULL,
    outlet_id INTEGER,
    title VARCHAR,
    url VARCHAR,
    author VARCHAR,
    language VARCHAR NOT NULL,
    published VARCHAR,
    published_first DATE,
    published_last DATE,
    published_inferred BOOLEAN NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key"),
    FOREIGN KEY(run_id) REFERENCES run (id),
    FOREIGN KEY(outlet_id) REFERENCES outlet (id)
);
CREATE INDEX ix_article_outlet_id ON article (outlet_id);
CREATE INDEX ix_article_published_first ON article (published_first);
CREATE TABLE alias (
    id INTEGER NOT NULL,
    speaker_id INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    folded VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (speaker_id, folded),
    FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE TABLE office (
    id INTEGER NOT NULL,
    speaker_id INTEGER NOT NULL,
    office VARCHAR NOT NULL,
    start VARCHAR,
    "end" VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
CREATE INDEX ix_office_speaker_id ON office (speaker_id);
CREATE TABLE claim (
    id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    article_id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    speaker_id INTEGER,
    statement_id INTEGER,
    kind VARCHAR NOT NULL,
    cue_type VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    folded VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source_text VARCHAR,
    cue_text VARCHAR,
    via VARCHAR,
    office VARCHAR,
    said VARCHAR,
    said_first DATE,
    said_last DATE,
    said_precision VARCHAR NOT NULL,
    said_basis VARCHAR NOT NULL,
    said_phrase VARCHAR,
    on_first DATE,
    on_last DATE,
    evidence VARCHAR NOT NULL,
    confidence FLOAT NOT NULL,
    found_by VARCHAR NOT NULL,
    context VARCHAR NOT NULL,
    context_start INTEGER NOT NULL,
    context_end INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key"),
    FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE,
    FOREIGN KEY(run_id) REFERENCES run (id),
    FOREIGN KEY(speaker_id) REFERENCES speaker (id),
    FOREIGN KEY(statement_id) REFERENCES statement (id)
);
CREATE INDEX ix_claim_kind ON claim (kind);
CREATE INDEX ix_claim_statement_id ON claim (statement_id);
CREATE INDEX ix_claim_speaker_on ON claim (speaker_id, on_first);
CREATE INDEX ix_claim_on_last ON claim (on_last);
CREATE INDEX ix_claim_article_start ON claim (article_id, start);
CREATE INDEX ix_claim_cue_type ON claim (cue_type);
CREATE INDEX ix_claim_on_first ON claim (on_first);
CREATE TABLE claim_span (
    claim_id INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (claim_id, role, position),
    FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE TABLE topic (
    claim_id INTEGER NOT NULL,
    term VARCHAR NOT NULL,
    PRIMARY KEY (claim_id, term),
    FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
CREATE INDEX ix_topic_term ON topic (term);
INSERT INTO schema_version (version) VALUES (1);
