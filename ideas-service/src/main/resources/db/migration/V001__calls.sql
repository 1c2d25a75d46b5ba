CREATE TABLE call (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    slug           text        NOT NULL,
    kind           text        NOT NULL,
    name_vi        text        COLLATE vi NOT NULL,
    name_en        text,
    summary_vi     text,
    summary_en     text,
    brief_vi       text,
    brief_en       text,
    eligibility_vi text,
    eligibility_en text,
    disciplines    text[]      NOT NULL,
    -- The slug of a centre: another service's, which this one does not look up.
    centre         text,
    opens_at       timestamptz NOT NULL,
    closes_at      timestamptz NOT NULL,
    state          text        NOT NULL,
    plan_item      text,
    source         text,
    assumed        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    search_name    text        GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    search         text        GENERATED ALWAYS AS (search_key(
        name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED,
    CONSTRAINT one_call_per_slug UNIQUE (slug),
    CONSTRAINT a_call_closes_after_it_opens CHECK (closes_at > opens_at)
);
CREATE INDEX calls_by_opening ON call (opens_at, id);
CREATE INDEX calls_by_closing ON call (closes_at, id);
CREATE INDEX calls_by_name ON call (name_vi, id);
CREATE INDEX calls_by_creation ON call (created_at, id);
CREATE INDEX calls_about_a_centre ON call (centre, opens_at, id);
CREATE INDEX calls_by_discipline ON call USING gin (disciplines);
CREATE INDEX calls_by_words ON call USING gin (search gin_trgm_ops);
