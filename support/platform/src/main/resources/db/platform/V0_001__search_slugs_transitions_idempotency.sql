-- What every service's database holds beside its own tables.

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Vietnamese order: a, ă, â; d, đ; tones after letters.
CREATE COLLATION vi (provider = icu, locale = 'vi');

-- A text as it is searched: without accents and case, words separated by one space, with one before the first, so that
-- ' son' finds words that begin with it. Immutable, as an index needs it: dictionary and collation are named.
CREATE FUNCTION search_key(text text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ' ' || trim(regexp_replace(
        lower(public.unaccent('public.unaccent'::regdictionary, normalize(text, NFKC)) COLLATE pg_c_utf8),
        '[^[:alnum:]]+', ' ', 'g'));

-- Every slug that a resource of a collection has or had. One that is no longer current still leads to it.
CREATE TABLE slug (
    collection  text        NOT NULL,
    slug        text        NOT NULL,
    resource_id uuid        NOT NULL,
    since       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_resource_per_slug PRIMARY KEY (collection, slug)
);

-- The history of every state: who moved what, when and why.
CREATE TABLE transition (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    resource_id  uuid        NOT NULL,
    state        text        NOT NULL,
    from_value   text        NOT NULL,
    to_value     text        NOT NULL,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    effective_on date,
    reason       text,
    document     text
);
CREATE INDEX transitions_of_a_resource ON transition (resource_id, id);

-- The first answer to each keyed request, for its repeats.
CREATE TABLE idempotency_key (
    subject      text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer     NOT NULL,
    headers      jsonb       NOT NULL,
    body         bytea,
    created_at   timestamptz NOT NULL,
    CONSTRAINT one_answer_per_key PRIMARY KEY (subject, key)
);
CREATE INDEX keys_by_age ON idempotency_key (created_at);
