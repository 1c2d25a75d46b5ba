CREATE TABLE organisation (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    slug       text        NOT NULL,
    kind       text        NOT NULL,
    name_vi    text        COLLATE vi NOT NULL,
    name_en    text,
    search     text        GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT one_organisation_per_slug UNIQUE (slug)
);
CREATE INDEX organisations_by_name ON organisation (name_vi, id);
CREATE INDEX organisations_by_change ON organisation (updated_at, id);
CREATE INDEX organisations_by_words ON organisation USING gin (search gin_trgm_ops);
