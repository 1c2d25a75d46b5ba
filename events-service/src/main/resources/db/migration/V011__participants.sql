-- Who takes part in events: speakers, performers, curators and others. Only who agreed to it is named in public.
CREATE TABLE participant (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    slug         text        NOT NULL,
    name         text        COLLATE vi NOT NULL,
    kind         text        NOT NULL,
    biography_vi text,
    biography_en text,
    link         text,
    -- Since when they agree to be named in public.
    consented_at timestamptz,
    -- Their account, where they have one.
    subject      text,
    source       text,
    assumed      text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    search       text        GENERATED ALWAYS AS (search_key(name)) STORED,
    CONSTRAINT one_participant_per_slug UNIQUE (slug),
    CONSTRAINT one_participant_per_subject UNIQUE (subject)
);
CREATE INDEX participants_by_name ON participant (name, id);
CREATE INDEX participants_by_creation ON participant (created_at, id);
CREATE INDEX participants_by_words ON participant USING gin (search gin_trgm_ops);
