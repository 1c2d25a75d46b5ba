-- Where API clients are told of changes.
CREATE TABLE webhook_endpoint (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    client_id       uuid        NOT NULL REFERENCES api_client,
    url             text        NOT NULL,
    description     text,
    types           text[]      NOT NULL,
    state           text        NOT NULL,
    disabled_reason text,
    api_url         text        NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    -- The rest is moved by reading and sending, and is no change of the endpoint.
    cursor          text        NOT NULL,
    read_after      timestamptz NOT NULL,
    failing_since   timestamptz,
    CONSTRAINT what_is_disabled_says_why CHECK ((state = 'DISABLED') = (disabled_reason IS NOT NULL))
);
CREATE INDEX webhook_endpoints_by_time ON webhook_endpoint (created_at, id);
CREATE INDEX webhook_endpoints_of_a_client ON webhook_endpoint (client_id, created_at, id);
CREATE INDEX webhook_endpoints_to_read ON webhook_endpoint (read_after) WHERE state = 'ACTIVE';

-- What signs, sealed with a key that is not in the database.
CREATE TABLE webhook_secret (
    id          uuid        PRIMARY KEY,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    sealed      bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz
);
CREATE INDEX webhook_secrets_of_an_endpoint ON webhook_secret (endpoint_id, created_at);

-- What is to be sent or was, each with the bytes that are signed.
CREATE TABLE webhook_delivery (
    id              uuid        PRIMARY KEY,
    endpoint_id     uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    type            text        NOT NULL,
    payload         text        NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz,
    taken_until     timestamptz,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    CONSTRAINT what_is_pending_has_a_next_attempt CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_by_time ON webhook_delivery (created_at, id);
CREATE INDEX webhook_deliveries_of_an_endpoint ON webhook_delivery (endpoint_id, created_at, id);
CREATE INDEX webhook_deliveries_due ON webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'PENDING';

CREATE TABLE webhook_attempt (
    id          uuid        PRIMARY KEY,
    delivery_id uuid        NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    duration_ms integer     NOT NULL,
    status      integer,
    error       text
);
CREATE INDEX webhook_attempts_of_a_delivery ON webhook_attempt (delivery_id, at, id);
