CREATE TABLE festival_edition (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    slug       text        NOT NULL,
    year       integer     NOT NULL,
    ordinal    integer     NOT NULL CHECK (ordinal > 0),
    theme_vi   text,
    theme_en   text,
    starts_on  date,
    ends_on    date,
    note_vi    text,
    note_en    text,
    state      text        NOT NULL,
    source     text,
    assumed    text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    search     text        GENERATED ALWAYS AS (search_key(coalesce(theme_vi, '') || ' ' || coalesce(theme_en, ''))) STORED,
    CONSTRAINT one_festival_edition_per_year UNIQUE (year),
    CONSTRAINT one_festival_edition_per_ordinal UNIQUE (ordinal),
    CONSTRAINT one_festival_edition_per_slug UNIQUE (slug),
    CONSTRAINT an_edition_ends_after_it_begins CHECK (ends_on >= starts_on),
    CONSTRAINT an_edition_lies_within_its_year CHECK (
        extract(year FROM starts_on) = year AND extract(year FROM ends_on) = year)
);
CREATE INDEX editions_by_words ON festival_edition USING gin (search gin_trgm_ops);
