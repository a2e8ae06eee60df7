
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

CREATE TABLE public.alias (
    id integer NOT NULL,
    speaker_id integer NOT NULL,
    alias character varying NOT NULL,
    folded character varying NOT NULL
);

CREATE SEQUENCE public.alias_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.alias_id_seq OWNED BY public.alias.id;

CREATE TABLE public.article (
    id integer NOT NULL,
    key character varying NOT NULL,
    name character varying NOT NULL,
    content_hash character varying NOT NULL,
    run_id integer NOT NULL,
    outlet_id integer,
    title character varying,
    url character varying,
    author character varying,
    language character varying NOT NULL,
    published character varying,
    published_first date,
    published_last date,
    published_inferred boolean NOT NULL,
    text character varying NOT NULL,
    stored timestamp with time zone,
    story_id integer,
    identity character varying
);

CREATE SEQUENCE public.article_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.article_id_seq OWNED BY public.article.id;

CREATE TABLE public.claim (
    id integer NOT NULL,
    key character varying NOT NULL,
    article_id integer NOT NULL,
    run_id integer NOT NULL,
    speaker_id integer,
    kind character varying NOT NULL,
    cue_type character varying NOT NULL,
    quote character varying NOT NULL,
    folded character varying NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    source_text character varying,
    cue_text character varying,
    via character varying,
    office character varying,
    said character varying,
    said_first date,
    said_last date,
    said_precision character varying NOT NULL,
    said_basis character varying NOT NULL,
    said_phrase character varying,
    on_first date,
    on_last date,
    evidence character varying NOT NULL,
    confidence double precision NOT NULL,
    found_by character varying NOT NULL,
    context character varying NOT NULL,
    context_start integer NOT NULL,
    context_end integer NOT NULL,
    second_hand boolean DEFAULT false NOT NULL,
    candidates character varying DEFAULT '[]'::character varying NOT NULL,
    steps character varying DEFAULT '[]'::character varying NOT NULL
);

CREATE SEQUENCE public.claim_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.claim_id_seq OWNED BY public.claim.id;

CREATE TABLE public.claim_span (
    claim_id integer NOT NULL,
    role character varying NOT NULL,
    "position" integer NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL
);

CREATE TABLE public.merged_speaker (
    speaker_id integer NOT NULL,
    into_id integer NOT NULL
);

CREATE TABLE public.office (
    id integer NOT NULL,
    speaker_id integer NOT NULL,
    office character varying NOT NULL,
    start character varying,
    "end" character varying
);

CREATE SEQUENCE public.office_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.office_id_seq OWNED BY public.office.id;

CREATE TABLE public.outlet (
    id integer NOT NULL,
    name character varying NOT NULL,
    folded character varying NOT NULL
);

CREATE SEQUENCE public.outlet_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.outlet_id_seq OWNED BY public.outlet.id;

CREATE TABLE public.revision (
    id integer NOT NULL,
    article_id integer NOT NULL,
    number integer NOT NULL,
    content_hash character varying NOT NULL,
    run_id integer NOT NULL,
    stored timestamp with time zone,
    replaced timestamp with time zone NOT NULL,
    name character varying NOT NULL,
    outlet_id integer,
    title character varying,
    url character varying,
    author character varying,
    language character varying NOT NULL,
    published character varying,
    published_inferred boolean NOT NULL,
    text character varying NOT NULL,
    claims character varying NOT NULL
);

CREATE SEQUENCE public.revision_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.revision_id_seq OWNED BY public.revision.id;

CREATE TABLE public.roster_change (
    id integer NOT NULL,
    made timestamp with time zone NOT NULL,
    action character varying NOT NULL,
    key character varying NOT NULL,
    name character varying NOT NULL,
    value character varying NOT NULL
);

CREATE SEQUENCE public.roster_change_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.roster_change_id_seq OWNED BY public.roster_change.id;

CREATE TABLE public.run (
    id integer NOT NULL,
    started timestamp with time zone NOT NULL,
    tracker_version character varying NOT NULL,
    model_version character varying NOT NULL
);

CREATE SEQUENCE public.run_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.run_id_seq OWNED BY public.run.id;

CREATE TABLE public.schema_version (
    version integer NOT NULL
);

CREATE SEQUENCE public.schema_version_version_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.schema_version_version_seq OWNED BY public.schema_version.version;

CREATE TABLE public.seal (
    kind character varying NOT NULL,
    key character varying NOT NULL,
    digest character varying NOT NULL
);

CREATE TABLE public.speaker (
    id integer NOT NULL,
    key character varying NOT NULL,
    name character varying NOT NULL,
    folded character varying NOT NULL,
    type character varying NOT NULL,
    is_official boolean NOT NULL
);

CREATE SEQUENCE public.speaker_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.speaker_id_seq OWNED BY public.speaker.id;

CREATE TABLE public.speaks_for (
    speaker_id integer NOT NULL,
    body_id integer NOT NULL,
    start date NOT NULL,
    "end" date NOT NULL
);

CREATE TABLE public.story (
    id integer NOT NULL
);

CREATE TABLE public.story_band (
    article_id integer NOT NULL,
    band bigint NOT NULL
);

CREATE SEQUENCE public.story_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.story_id_seq OWNED BY public.story.id;

CREATE TABLE public.topic (
    claim_id integer NOT NULL,
    term character varying NOT NULL
);

ALTER TABLE ONLY public.alias ALTER COLUMN id SET DEFAULT nextval('public.alias_id_seq'::regclass);

ALTER TABLE ONLY public.article ALTER COLUMN id SET DEFAULT nextval('public.article_id_seq'::regclass);

ALTER TABLE ONLY public.claim ALTER COLUMN id SET DEFAULT nextval('public.claim_id_seq'::regclass);

ALTER TABLE ONLY public.office ALTER COLUMN id SET DEFAULT nextval('public.office_id_seq'::regclass);

ALTER TABLE ONLY public.outlet ALTER COLUMN id SET DEFAULT nextval('public.outlet_id_seq'::regclass);

ALTER TABLE ONLY public.revision ALTER COLUMN id SET DEFAULT nextval('public.revision_id_seq'::regclass);

ALTER TABLE ONLY public.roster_change ALTER COLUMN id SET DEFAULT nextval('public.roster_change_id_seq'::regclass);

ALTER TABLE ONLY public.run ALTER COLUMN id SET DEFAULT nextval('public.run_id_seq'::regclass);

ALTER TABLE ONLY public.schema_version ALTER COLUMN version SET DEFAULT nextval('public.schema_version_version_seq'::regclass);

ALTER TABLE ONLY public.speaker ALTER COLUMN id SET DEFAULT nextval('public.speaker_id_seq'::regclass);

ALTER TABLE ONLY public.story ALTER COLUMN id SET DEFAULT nextval('public.story_id_seq'::regclass);

INSERT INTO public.alembic_version VALUES ('0008');

INSERT INTO public.alias VALUES (1, 1, 'Peskov', 'peskov');
INSERT INTO public.alias VALUES (2, 1, 'Dmitriy Peskov', 'dmitriy peskov');
INSERT INTO public.alias VALUES (3, 4, 'Sergei V. Lavrov', 'sergei v. lavrov');

INSERT INTO public.article VALUES (2, '0d8ddd06dbc88a9b', 'specimen', '27f259ba40118f26a60dbff329a244027f0311c80127183a0eeb47bd7e07d007', 1, 2, 'Another headline', 'https://herald.example/a', 'A. Reporter', 'en', '2013-02-05', '2013-02-05', '2013-02-05', false, 'Kremlin: Obama ready to visit Russia

US President Barack Obama has confirmed that he is ready to visit Moscow, the Kremlin said on Saturday.

“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”

Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.

Analysts hope that ties will improve.
Paragraph 0 of the report tells at length what happened on day 0.

Paragraph 1 of the report tells at length what happened on day 1.

Paragraph 2 of the report tells at length what happened on day 2.

Paragraph 3 of the report tells at length what happened on day 3.

Paragraph 4 of the report tells at length what happened on day 4.

Paragraph 5 of the report tells at length what happened on day 5.

Paragraph 6 of the report tells at length what happened on day 6.

Paragraph 7 of the report tells at length what happened on day 7.

Paragraph 8 of the report tells at length what happened on day 8.', '2026-11-29 01:05:21.139356+00', 2, '0d8ddd06dbc88a9b');
INSERT INTO public.article VALUES (1, 'a905767fea1fc717', 'specimen', 'fef5002893d5ac67c07bbf363c9b162776a20c5bd1734e12a25d819e01ef038b', 1, 1, 'Another headline', 'https://news.example/obama-visit', 'A. Reporter', 'en', '2013-02-05', '2013-02-05', '2013-02-05', false, 'Kremlin: Obama ready to visit Russia

US President Barack Obama has confirmed that he is ready to visit Moscow, the Kremlin said on Saturday.

“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”

Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.

Analysts hope that ties will improve.
Paragraph 0 of the report tells at length what happened on day 0.

Paragraph 1 of the report tells at length what happened on day 1.

Paragraph 2 of the report tells at length what happened on day 2.

Paragraph 3 of the report tells at length what happened on day 3.

Paragraph 4 of the report tells at length what happened on day 4.

Paragraph 5 of the report tells at length what happened on day 5.

Paragraph 6 of the report tells at length what happened on day 6.

Paragraph 7 of the report tells at length what happened on day 7.

Paragraph 8 of the report tells at length what happened on day 8.', '2026-11-29 01:05:20.645653+00', 2, 'a905767fea1fc717');

INSERT INTO public.claim VALUES (4, '6228edb5b22552bf', 1, 1, 1, 'direct', 'speech', 'We look forward to the visit […] It will be well prepared', ' we look forward to the visit it will be well prepared ', 144, 271, 'Dmitry Peskov', 'was quoted as saying', 'Interfax', 'press secretary', '2013-02-02', '2013-02-02', '2013-02-02', 'day', 'Saturday before 2013-02-05', 'on Saturday', '2013-02-02', '2013-02-02', 'the source names the speaker', 0.9, 'model', '“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”', 143, 273, false, '[{"key": "kremlin", "name": "Kremlin", "score": 0.2, "reason": "named nearby"}]', '[{"rule": "name", "words": {"start": 198, "end": 211, "text": "Dmitry Peskov"}, "points_to": {"start": 175, "end": 197, "text": "presidential spokesman"}, "belief": 1.0}]');
INSERT INTO public.claim VALUES (5, 'e0e52b7cfdec23ce', 1, 1, 2, 'indirect', 'speech', 'the date was set', ' the date was set ', 318, 334, 'Lavrov', 'denied', NULL, NULL, NULL, NULL, NULL, 'unknown', 'the article does not say', NULL, '2013-02-05', '2013-02-05', 'the source names the speaker', 0.9, 'model', 'Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.', 275, 373, false, '[]', '[]');
INSERT INTO public.claim VALUES (6, '8bff30bd531c4d7a', 1, 1, NULL, 'indirect', 'thought', 'ties will improve', ' ties will improve ', 394, 411, NULL, 'hope', NULL, NULL, NULL, NULL, NULL, 'unknown', 'the article does not say', NULL, '2013-02-05', '2013-02-05', 'the source names the speaker', 0.9, 'model', 'Analysts hope that ties will improve.', 375, 412, false, '[]', '[]');
INSERT INTO public.claim VALUES (10, '153178551dbb7e31', 2, 1, 1, 'direct', 'speech', 'We look forward to the visit […] It will be well prepared', ' we look forward to the visit it will be well prepared ', 144, 271, 'Dmitry Peskov', 'was quoted as saying', 'Interfax', 'press secretary', '2013-02-02', '2013-02-02', '2013-02-02', 'day', 'Saturday before 2013-02-05', 'on Saturday', '2013-02-02', '2013-02-02', 'the source names the speaker', 0.9, 'model', '“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”', 143, 273, false, '[{"key": "kremlin", "name": "Kremlin", "score": 0.2, "reason": "named nearby"}]', '[{"rule": "name", "words": {"start": 198, "end": 211, "text": "Dmitry Peskov"}, "points_to": {"start": 175, "end": 197, "text": "presidential spokesman"}, "belief": 1.0}]');
INSERT INTO public.claim VALUES (11, '3fe352ff83f92c95', 2, 1, 2, 'indirect', 'speech', 'the date was set', ' the date was set ', 318, 334, 'Lavrov', 'denied', NULL, NULL, NULL, NULL, NULL, 'unknown', 'the article does not say', NULL, '2013-02-05', '2013-02-05', 'the source names the speaker', 0.9, 'model', 'Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.', 275, 373, false, '[]', '[]');
INSERT INTO public.claim VALUES (12, '292c4b55c65b5cec', 2, 1, NULL, 'indirect', 'thought', 'ties will improve', ' ties will improve ', 394, 411, NULL, 'hope', NULL, NULL, NULL, NULL, NULL, 'unknown', 'the article does not say', NULL, '2013-02-05', '2013-02-05', 'the source names the speaker', 0.9, 'model', 'Analysts hope that ties will improve.', 375, 412, false, '[]', '[]');

INSERT INTO public.claim_span VALUES (4, 'source', 0, 198, 211);
INSERT INTO public.claim_span VALUES (4, 'cue', 0, 212, 232);
INSERT INTO public.claim_span VALUES (4, 'content', 0, 144, 172);
INSERT INTO public.claim_span VALUES (4, 'content', 1, 247, 271);
INSERT INTO public.claim_span VALUES (4, 'via', 0, 236, 244);
INSERT INTO public.claim_span VALUES (5, 'source', 0, 299, 305);
INSERT INTO public.claim_span VALUES (5, 'cue', 0, 306, 312);
INSERT INTO public.claim_span VALUES (5, 'content', 0, 318, 334);
INSERT INTO public.claim_span VALUES (6, 'cue', 0, 384, 388);
INSERT INTO public.claim_span VALUES (6, 'content', 0, 394, 411);
INSERT INTO public.claim_span VALUES (10, 'source', 0, 198, 211);
INSERT INTO public.claim_span VALUES (10, 'cue', 0, 212, 232);
INSERT INTO public.claim_span VALUES (10, 'content', 0, 144, 172);
INSERT INTO public.claim_span VALUES (10, 'content', 1, 247, 271);
INSERT INTO public.claim_span VALUES (10, 'via', 0, 236, 244);
INSERT INTO public.claim_span VALUES (11, 'source', 0, 299, 305);
INSERT INTO public.claim_span VALUES (11, 'cue', 0, 306, 312);
INSERT INTO public.claim_span VALUES (11, 'content', 0, 318, 334);
INSERT INTO public.claim_span VALUES (12, 'cue', 0, 384, 388);
INSERT INTO public.claim_span VALUES (12, 'content', 0, 394, 411);

INSERT INTO public.merged_speaker VALUES (2, 4);

INSERT INTO public.office VALUES (1, 1, 'press secretary', '2012-05', '2030');

INSERT INTO public.outlet VALUES (1, 'RT', 'rt');
INSERT INTO public.outlet VALUES (2, 'Herald', 'herald');

INSERT INTO public.revision VALUES (1, 1, 1, 'f1d0bf0eb0cada398d6569c7d2ea1124298fb64fccc6eef9d15ca95b4e78adbc', 1, '2026-11-29 01:05:14.847005+00', '2026-11-29 01:05:20.645653+00', 'specimen', 1, 'Kremlin: Obama ready to visit Russia', 'https://news.example/obama-visit', 'A. Writer', 'en', '2013-02-05', false, 'Kremlin: Obama ready to visit Russia

US President Barack Obama has confirmed that he is ready to visit Moscow, the Kremlin said on Saturday.

“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”

Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.

Analysts hope that ties will improve.
Paragraph 0 of the report tells at length what happened on day 0.

Paragraph 1 of the report tells at length what happened on day 1.

Paragraph 2 of the report tells at length what happened on day 2.

Paragraph 3 of the report tells at length what happened on day 3.

Paragraph 4 of the report tells at length what happened on day 4.

Paragraph 5 of the report tells at length what happened on day 5.

Paragraph 6 of the report tells at length what happened on day 6.

Paragraph 7 of the report tells at length what happened on day 7.

Paragraph 8 of the report tells at length what happened on day 8.', '[{"key": "6228edb5b22552bf", "kind": "direct", "cue_type": "speech", "quote": "We look forward to the visit […] It will be well prepared", "start": 144, "end": 271, "source_text": "Dmitry Peskov", "cue_text": "was quoted as saying", "via": "Interfax", "office": "press secretary", "said": "2013-02-02", "said_first": "2013-02-02", "said_last": "2013-02-02", "said_precision": "day", "said_basis": "Saturday before 2013-02-05", "said_phrase": "on Saturday", "on_first": "2013-02-02", "on_last": "2013-02-02", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”", "context_start": 143, "context_end": 273, "second_hand": false, "candidates": "[{\"key\": \"kremlin\", \"name\": \"Kremlin\", \"score\": 0.2, \"reason\": \"named nearby\"}]", "steps": "[{\"rule\": \"name\", \"words\": {\"start\": 198, \"end\": 211, \"text\": \"Dmitry Peskov\"}, \"points_to\": {\"start\": 175, \"end\": 197, \"text\": \"presidential spokesman\"}, \"belief\": 1.0}]", "speaker_key": "dmitry-peskov", "speaker": "Dmitry Peskov", "spans": [["content", 0, 144, 172], ["content", 1, 247, 271], ["cue", 0, 212, 232], ["source", 0, 198, 211], ["via", 0, 236, 244]], "topics": ["talks", "visit"]}, {"key": "e0e52b7cfdec23ce", "kind": "indirect", "cue_type": "speech", "quote": "the date was set", "start": 318, "end": 334, "source_text": "Lavrov", "cue_text": "denied", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.", "context_start": 275, "context_end": 373, "second_hand": false, "candidates": "[]", "steps": "[]", "speaker_key": "person:sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 318, 334], ["cue", 0, 306, 312], ["source", 0, 299, 305]], "topics": []}, {"key": "8bff30bd531c4d7a", "kind": "indirect", "cue_type": "thought", "quote": "ties will improve", "start": 394, "end": 411, "source_text": null, "cue_text": "hope", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "Analysts hope that ties will improve.", "context_start": 375, "context_end": 412, "second_hand": false, "candidates": "[]", "steps": "[]", "speaker_key": null, "speaker": null, "spans": [["content", 0, 394, 411], ["cue", 0, 384, 388]], "topics": []}]');
INSERT INTO public.revision VALUES (2, 2, 1, '2770caece81bde66e196d91bae665a3a6be8731bea0fcc06ad52f49da1352cdc', 1, '2026-11-29 01:05:20.907487+00', '2026-11-29 01:05:21.139356+00', 'specimen', 2, 'Kremlin: Obama ready to visit Russia', 'https://herald.example/a', 'A. Writer', 'en', '2013-02-05', false, 'Kremlin: Obama ready to visit Russia

US President Barack Obama has confirmed that he is ready to visit Moscow, the Kremlin said on Saturday.

“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”

Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.

Analysts hope that ties will improve.
Paragraph 0 of the report tells at length what happened on day 0.

Paragraph 1 of the report tells at length what happened on day 1.

Paragraph 2 of the report tells at length what happened on day 2.

Paragraph 3 of the report tells at length what happened on day 3.

Paragraph 4 of the report tells at length what happened on day 4.

Paragraph 5 of the report tells at length what happened on day 5.

Paragraph 6 of the report tells at length what happened on day 6.

Paragraph 7 of the report tells at length what happened on day 7.

Paragraph 8 of the report tells at length what happened on day 8.', '[{"key": "153178551dbb7e31", "kind": "direct", "cue_type": "speech", "quote": "We look forward to the visit […] It will be well prepared", "start": 144, "end": 271, "source_text": "Dmitry Peskov", "cue_text": "was quoted as saying", "via": "Interfax", "office": "press secretary", "said": "2013-02-02", "said_first": "2013-02-02", "said_last": "2013-02-02", "said_precision": "day", "said_basis": "Saturday before 2013-02-05", "said_phrase": "on Saturday", "on_first": "2013-02-02", "on_last": "2013-02-02", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "“We look forward to the visit,” presidential spokesman Dmitry Peskov was quoted as saying by Interfax. “It will be well prepared.”", "context_start": 143, "context_end": 273, "second_hand": false, "candidates": "[{\"key\": \"kremlin\", \"name\": \"Kremlin\", \"score\": 0.2, \"reason\": \"named nearby\"}]", "steps": "[{\"rule\": \"name\", \"words\": {\"start\": 198, \"end\": 211, \"text\": \"Dmitry Peskov\"}, \"points_to\": {\"start\": 175, \"end\": 197, \"text\": \"presidential spokesman\"}, \"belief\": 1.0}]", "speaker_key": "dmitry-peskov", "speaker": "Dmitry Peskov", "spans": [["content", 0, 144, 172], ["content", 1, 247, 271], ["cue", 0, 212, 232], ["source", 0, 198, 211], ["via", 0, 236, 244]], "topics": ["talks", "visit"]}, {"key": "3fe352ff83f92c95", "kind": "indirect", "cue_type": "speech", "quote": "the date was set", "start": 318, "end": 334, "source_text": "Lavrov", "cue_text": "denied", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "Foreign Minister Sergey Lavrov denied that the date was set, calling the reports “100% premature”.", "context_start": 275, "context_end": 373, "second_hand": false, "candidates": "[]", "steps": "[]", "speaker_key": "person:sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 318, 334], ["cue", 0, 306, 312], ["source", 0, 299, 305]], "topics": []}, {"key": "292c4b55c65b5cec", "kind": "indirect", "cue_type": "thought", "quote": "ties will improve", "start": 394, "end": 411, "source_text": null, "cue_text": "hope", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the source names the speaker", "confidence": 0.9, "found_by": "model", "context": "Analysts hope that ties will improve.", "context_start": 375, "context_end": 412, "second_hand": false, "candidates": "[]", "steps": "[]", "speaker_key": null, "speaker": null, "spans": [["content", 0, 394, 411], ["cue", 0, 384, 388]], "topics": []}]');

INSERT INTO public.roster_change VALUES (1, '2026-11-29 01:05:21.402855+00', 'merge', 'person:sergei-lavrov', 'Sergei Lavrov', 'sergey-lavrov');

INSERT INTO public.run VALUES (1, '2026-11-29 01:05:12.951092+00', '0.1', 'm1');

INSERT INTO public.schema_version VALUES (7);

INSERT INTO public.seal VALUES ('run', '1', '1eb7a192e7b7efd68dabf3e6');
INSERT INTO public.seal VALUES ('speaker', 'dmitry-peskov', 'a2e544f824e2b77bffb227e6');
INSERT INTO public.seal VALUES ('speaker', 'person:sergei-lavrov', '94c77d580eafb77bffe888c7');
INSERT INTO public.seal VALUES ('revision', '1', '1eb7a11eb7a11eb7a11168e01eb7a1075291c5d34f33ba831eb7a1c41c564a32341e8ef987850ece7e7ae888c79d7583e7c0df');
INSERT INTO public.seal VALUES ('article', 'a905767fea1fc717', '8ab47e33ba836fdf051eb7a1ba004b4a3234e1116487850ece7e7ace7e7ace7e7ae888c79d7583c5d34f8ab47e220d7e281ab0');
INSERT INTO public.seal VALUES ('claim', '6228edb5b22552bf', '60b24e1eb7a1650a977750bbb55fe7b4515ee6674905b2c412b49e6c0b95c434d3cc45ef2affa131874c5907f4e888c7b3a1fb4234968ab47ea2e544558df35bc304b4d1a3b94f2873ad67');
INSERT INTO public.seal VALUES ('claim', 'e0e52b7cfdec23ce', 'f27ad51eb7a14372187750bb64013b64013b64013b857ca34477db64013bc434d3cc45ef2affa15a8156c77cdae888c7891de5891de58ab47e94c77dab51129726c38e72c2c936d8ab5112');
INSERT INTO public.seal VALUES ('claim', '8bff30bd531c4d7a', 'fd2a261eb7a1437218f97e0864013b64013b64013b857ca34477db64013bc434d3cc45ef2affa12e054713730ce888c7891de5891de58ab47e64013bab5112ab511263a883e2ea16ab5112');
INSERT INTO public.seal VALUES ('revision', '2', '644a3e644a3e1eb7a189f9791eb7a1b64523825de533ba83644a3ec41c567c633f1e8ef987850ece7e7ae888c79d75838cc1c3');
INSERT INTO public.seal VALUES ('story', '2', 'a82db5');
INSERT INTO public.seal VALUES ('article', '0d8ddd06dbc88a9b', 'ce291633ba8365aec21eb7a1ba004b7c633fe1116487850ece7e7ace7e7ace7e7ae888c79d7583825de5ce29162431887fc3a1');
INSERT INTO public.seal VALUES ('claim', '153178551dbb7e31', '71c10d1eb7a1650a977750bbb55fe7b4515ee6674905b2c412b49e6c0b95c434d3cc45ef2affa131874c5907f4e888c7b3a1fb423496ce2916a2e544558df35bc304b4d1a3b94f2873ad67');
INSERT INTO public.seal VALUES ('claim', '3fe352ff83f92c95', '5e8bad1eb7a14372187750bb64013b64013b64013b857ca34477db64013bc434d3cc45ef2affa15a8156c77cdae888c7891de5891de5ce291694c77dab51129726c38e72c2c936d8ab5112');
INSERT INTO public.seal VALUES ('claim', '292c4b55c65b5cec', 'd2a3631eb7a1437218f97e0864013b64013b64013b857ca34477db64013bc434d3cc45ef2affa12e054713730ce888c7891de5891de5ce291664013bab5112ab511263a883e2ea16ab5112');
INSERT INTO public.seal VALUES ('roster_change', '1', '1eb7a1868231b1f74694c77d580eafbc578a');
INSERT INTO public.seal VALUES ('speaker', 'kremlin', '857b5734f99c9b7d51b227e6');
INSERT INTO public.seal VALUES ('speaker', 'sergey-lavrov', 'bc578a2b40a9b77bffb227e6');
INSERT INTO public.seal VALUES ('roster', 'alias', 'd1fd84');
INSERT INTO public.seal VALUES ('roster', 'office', '873e3f');
INSERT INTO public.seal VALUES ('roster', 'speaks_for', '5c6fcd');
INSERT INTO public.seal VALUES ('roster', 'merged_speaker', '944c0e');

INSERT INTO public.speaker VALUES (1, 'dmitry-peskov', 'Dmitry Peskov', 'dmitry peskov', 'person', true);
INSERT INTO public.speaker VALUES (2, 'person:sergei-lavrov', 'Sergei Lavrov', 'sergei lavrov', 'person', false);
INSERT INTO public.speaker VALUES (3, 'kremlin', 'Kremlin', 'kremlin', 'organization', true);
INSERT INTO public.speaker VALUES (4, 'sergey-lavrov', 'Sergey Lavrov', 'sergey lavrov', 'person', true);

INSERT INTO public.speaks_for VALUES (1, 3, '2012-05-01', '2030-12-31');

INSERT INTO public.story VALUES (2);

INSERT INTO public.story_band VALUES (1, 5673486628123853826);
INSERT INTO public.story_band VALUES (1, -2147970963355950197);
INSERT INTO public.story_band VALUES (1, 5354732320638900614);
INSERT INTO public.story_band VALUES (1, 2004149801317421600);
INSERT INTO public.story_band VALUES (1, -5178527889674448497);
INSERT INTO public.story_band VALUES (1, 1442810948152097561);
INSERT INTO public.story_band VALUES (1, 2944464502755104412);
INSERT INTO public.story_band VALUES (1, -5440625729952609447);
INSERT INTO public.story_band VALUES (1, 6340392186907419697);
INSERT INTO public.story_band VALUES (1, 6271017800673374689);
INSERT INTO public.story_band VALUES (1, -7505136336934304925);
INSERT INTO public.story_band VALUES (1, -7564924730076346618);
INSERT INTO public.story_band VALUES (1, 753041096739950311);
INSERT INTO public.story_band VALUES (1, 9041997458385179256);
INSERT INTO public.story_band VALUES (1, 4733754625764053327);
INSERT INTO public.story_band VALUES (1, 4983938673087425299);
INSERT INTO public.story_band VALUES (1, 7051861248501584468);
INSERT INTO public.story_band VALUES (1, -1566406226938826294);
INSERT INTO public.story_band VALUES (1, 8754757625595853667);
INSERT INTO public.story_band VALUES (1, 5517537290587202098);
INSERT INTO public.story_band VALUES (1, -189102264166811687);
INSERT INTO public.story_band VALUES (1, -4220184273172382740);
INSERT INTO public.story_band VALUES (1, 3019350335844572597);
INSERT INTO public.story_band VALUES (1, -6060675475027656624);
INSERT INTO public.story_band VALUES (1, -6856024240008705648);
INSERT INTO public.story_band VALUES (1, -6653300906958998581);
INSERT INTO public.story_band VALUES (1, -2930414640033972326);
INSERT INTO public.story_band VALUES (1, 2720650627753074024);
INSERT INTO public.story_band VALUES (1, 2927527807431041153);
INSERT INTO public.story_band VALUES (1, -8928914567666843261);
INSERT INTO public.story_band VALUES (2, 5673486628123853826);
INSERT INTO public.story_band VALUES (2, -2147970963355950197);
INSERT INTO public.story_band VALUES (2, 5354732320638900614);
INSERT INTO public.story_band VALUES (2, 2004149801317421600);
INSERT INTO public.story_band VALUES (2, -5178527889674448497);
INSERT INTO public.story_band VALUES (2, 1442810948152097561);
INSERT INTO public.story_band VALUES (2, 2944464502755104412);
INSERT INTO public.story_band VALUES (2, -5440625729952609447);
INSERT INTO public.story_band VALUES (2, 6340392186907419697);
INSERT INTO public.story_band VALUES (2, 6271017800673374689);
INSERT INTO public.story_band VALUES (2, -7505136336934304925);
INSERT INTO public.story_band VALUES (2, -7564924730076346618);
INSERT INTO public.story_band VALUES (2, 753041096739950311);
INSERT INTO public.story_band VALUES (2, 9041997458385179256);
INSERT INTO public.story_band VALUES (2, 4733754625764053327);
INSERT INTO public.story_band VALUES (2, 4983938673087425299);
INSERT INTO public.story_band VALUES (2, 7051861248501584468);
INSERT INTO public.story_band VALUES (2, -1566406226938826294);
INSERT INTO public.story_band VALUES (2, 8754757625595853667);
INSERT INTO public.story_band VALUES (2, 5517537290587202098);
INSERT INTO public.story_band VALUES (2, -189102264166811687);
INSERT INTO public.story_band VALUES (2, -4220184273172382740);
INSERT INTO public.story_band VALUES (2, 3019350335844572597);
INSERT INTO public.story_band VALUES (2, -6060675475027656624);
INSERT INTO public.story_band VALUES (2, -6856024240008705648);
INSERT INTO public.story_band VALUES (2, -6653300906958998581);
INSERT INTO public.story_band VALUES (2, -2930414640033972326);
INSERT INTO public.story_band VALUES (2, 2720650627753074024);
INSERT INTO public.story_band VALUES (2, 2927527807431041153);
INSERT INTO public.story_band VALUES (2, -8928914567666843261);

INSERT INTO public.topic VALUES (4, 'visit');
INSERT INTO public.topic VALUES (4, 'talks');
INSERT INTO public.topic VALUES (10, 'visit');
INSERT INTO public.topic VALUES (10, 'talks');

SELECT pg_catalog.setval('public.alias_id_seq', 3, true);

SELECT pg_catalog.setval('public.article_id_seq', 2, true);

SELECT pg_catalog.setval('public.claim_id_seq', 12, true);

SELECT pg_catalog.setval('public.office_id_seq', 1, true);

SELECT pg_catalog.setval('public.outlet_id_seq', 2, true);

SELECT pg_catalog.setval('public.revision_id_seq', 2, true);

SELECT pg_catalog.setval('public.roster_change_id_seq', 1, true);

SELECT pg_catalog.setval('public.run_id_seq', 1, true);

SELECT pg_catalog.setval('public.schema_version_version_seq', 1, false);

SELECT pg_catalog.setval('public.speaker_id_seq', 4, true);

SELECT pg_catalog.setval('public.story_id_seq', 2, true);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkey PRIMARY KEY (version_num);

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_speaker_id_folded_key UNIQUE (speaker_id, folded);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_key_key UNIQUE (key);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_key_key UNIQUE (key);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.claim_span
    ADD CONSTRAINT claim_span_pkey PRIMARY KEY (claim_id, role, "position");

ALTER TABLE ONLY public.merged_speaker
    ADD CONSTRAINT merged_speaker_pkey PRIMARY KEY (speaker_id);

ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outlet
    ADD CONSTRAINT outlet_name_key UNIQUE (name);

ALTER TABLE ONLY public.outlet
    ADD CONSTRAINT outlet_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_article_id_content_hash_key UNIQUE (article_id, content_hash);

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_article_id_number_key UNIQUE (article_id, number);

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.roster_change
    ADD CONSTRAINT roster_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY (kind, key);

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT speaker_key_key UNIQUE (key);

ALTER TABLE ONLY public.speaker
    ADD CONSTRAINT speaker_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.speaks_for
    ADD CONSTRAINT speaks_for_pkey PRIMARY KEY (speaker_id, body_id, start);

ALTER TABLE ONLY public.story_band
    ADD CONSTRAINT story_band_pkey PRIMARY KEY (article_id, band);

ALTER TABLE ONLY public.story
    ADD CONSTRAINT story_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_pkey PRIMARY KEY (claim_id, term);

CREATE INDEX ix_alias_folded ON public.alias USING btree (folded);

CREATE INDEX ix_article_identity ON public.article USING btree (identity);

CREATE INDEX ix_article_outlet_id ON public.article USING btree (outlet_id);

CREATE INDEX ix_article_published_first ON public.article USING btree (published_first);

CREATE INDEX ix_article_run_id ON public.article USING btree (run_id);

CREATE INDEX ix_article_story_id ON public.article USING btree (story_id);

CREATE INDEX ix_claim_article_start ON public.claim USING btree (article_id, start);

CREATE INDEX ix_claim_cue_type ON public.claim USING btree (cue_type);

CREATE INDEX ix_claim_kind ON public.claim USING btree (kind);

CREATE INDEX ix_claim_on_first ON public.claim USING btree (on_first);

CREATE INDEX ix_claim_on_last ON public.claim USING btree (on_last);

CREATE INDEX ix_claim_speaker_on ON public.claim USING btree (speaker_id, on_first);

CREATE INDEX ix_merged_speaker_into_id ON public.merged_speaker USING btree (into_id);

CREATE INDEX ix_office_speaker_id ON public.office USING btree (speaker_id);

CREATE INDEX ix_outlet_folded ON public.outlet USING btree (folded);

CREATE INDEX ix_speaker_folded ON public.speaker USING btree (folded);

CREATE INDEX ix_speaks_for_body_id ON public.speaks_for USING btree (body_id);

CREATE INDEX ix_story_band_band ON public.story_band USING btree (band);

CREATE INDEX ix_topic_term ON public.topic USING btree (term);

ALTER TABLE ONLY public.alias
    ADD CONSTRAINT alias_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES public.outlet(id);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);

ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_story_id_fkey FOREIGN KEY (story_id) REFERENCES public.story(id);

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.article(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);

ALTER TABLE ONLY public.claim_span
    ADD CONSTRAINT claim_span_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claim(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speaker(id);

ALTER TABLE ONLY public.merged_speaker
    ADD CONSTRAINT merged_speaker_into_id_fkey FOREIGN KEY (into_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.merged_speaker
    ADD CONSTRAINT merged_speaker_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.article(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES public.outlet(id);

ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);

ALTER TABLE ONLY public.speaks_for
    ADD CONSTRAINT speaks_for_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.speaks_for
    ADD CONSTRAINT speaks_for_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speaker(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.story_band
    ADD CONSTRAINT story_band_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.article(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES public.claim(id) ON DELETE CASCADE;

