-- The programs that may use the API under a name of their own.
CREATE TABLE api_client (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    name             text        NOT NULL,
    kind             text        NOT NULL,
    organisation     text,
    scopes           text[]      NOT NULL,
    reads_per_minute  integer,
    writes_per_minute integer,
    allowed_origins  text[]      NOT NULL,
    oauth_client     text,
    contact_email    text,
    source           text,
    state            text        NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CONSTRAINT one_client_per_oauth_client UNIQUE (oauth_client),
    CONSTRAINT a_partner_has_an_organisation CHECK (kind <> 'PARTNER' OR organisation IS NOT NULL)
);
CREATE INDEX clients_by_name ON api_client (name, id);
CREATE INDEX clients_of_an_organisation ON api_client (organisation, name, id);

-- Of a key there is its SHA-256; the key itself was shown once, to the one who made it.
CREATE TABLE api_key (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    client_id    uuid        NOT NULL REFERENCES api_client,
    name         text        NOT NULL,
    prefix       text        NOT NULL,
    hash         bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    CONSTRAINT one_key_per_hash UNIQUE (hash)
);
CREATE INDEX keys_of_a_client ON api_key (client_id, id);
