-- What an organisation and a centre have agreed. The row keeps the sum of what was given, so that one row says how much
-- is left of the commitment: whoever adds to it holds the row, and the check is the last word.
CREATE TABLE agreement (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    centre_id        uuid        NOT NULL REFERENCES centre,
    organisation_id  uuid        NOT NULL REFERENCES organisation,
    role             text        NOT NULL,
    contract_type    text        NOT NULL,
    title_vi         text        COLLATE vi NOT NULL,
    title_en         text,
    committed_amount numeric     CHECK (committed_amount > 0),
    currency         text,
    disbursed_amount numeric     NOT NULL,
    term_from        date,
    term_until       date,
    signed_on        date,
    document         text,
    visibility       text        NOT NULL,
    state            text        NOT NULL,
    source           text,
    assumed          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    search           text        GENERATED ALWAYS AS (search_key(title_vi || ' ' || coalesce(title_en, ''))) STORED,
    CONSTRAINT one_currency_per_agreement UNIQUE (id, currency),
    CONSTRAINT a_commitment_has_a_currency CHECK ((committed_amount IS NULL) = (currency IS NULL)),
    CONSTRAINT disbursed_within_the_commitment CHECK (disbursed_amount BETWEEN 0 AND coalesce(committed_amount, 0)),
    CONSTRAINT a_term_ends_after_it_begins CHECK (term_until > term_from),
    CONSTRAINT what_was_signed_has_a_day CHECK (CASE state
        WHEN 'NEGOTIATING' THEN signed_on IS NULL
        WHEN 'TERMINATED' THEN true
        ELSE signed_on IS NOT NULL END)
);
CREATE INDEX agreements_by_title ON agreement (title_vi, id);
CREATE INDEX agreements_by_signing ON agreement (signed_on, id);
CREATE INDEX agreements_by_creation ON agreement (created_at, id);
CREATE INDEX agreements_by_change ON agreement (updated_at, id);
CREATE INDEX agreements_by_commitment ON agreement (CAST(committed_amount AS double precision), id);
CREATE INDEX agreements_of_a_centre ON agreement (centre_id, title_vi, id);
CREATE INDEX agreements_of_an_organisation ON agreement (organisation_id, title_vi, id);
CREATE INDEX agreements_by_words ON agreement USING gin (search gin_trgm_ops);

-- Entries are never changed or deleted; a wrong one is taken back by another. Their amounts add up to what was disbursed.
CREATE TABLE contribution (
    id             uuid        PRIMARY KEY,
    agreement_id   uuid        NOT NULL REFERENCES agreement,
    contributed_on date        NOT NULL,
    amount         numeric     NOT NULL,
    currency       text        NOT NULL,
    reverses       uuid,
    document       text,
    note           text,
    source         text,
    assumed        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    CONSTRAINT one_agreement_per_contribution UNIQUE (agreement_id, id),
    CONSTRAINT a_contribution_is_reversed_once UNIQUE (reverses),
    CONSTRAINT only_a_reversal_is_negative CHECK (CASE WHEN reverses IS NULL THEN amount > 0 ELSE amount < 0 END),
    CONSTRAINT a_reversal_stays_within_its_agreement
        FOREIGN KEY (agreement_id, reverses) REFERENCES contribution (agreement_id, id),
    CONSTRAINT contributions_have_the_currency_of_the_commitment
        FOREIGN KEY (agreement_id, currency) REFERENCES agreement (id, currency)
);
CREATE INDEX contributions_of_an_agreement ON contribution (agreement_id, contributed_on, id);

CREATE FUNCTION contributions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A contribution is neither changed nor deleted: another one reverses it.';
END $$;
CREATE TRIGGER contributions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON contribution
    FOR EACH STATEMENT EXECUTE FUNCTION contributions_stay();
