CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA public;

-- A place as a point in space, in metres from the middle of a sphere of the Earth's mean radius (6,371,008.8 m, IUGG):
-- a GiST index then finds what is near, across any meridian.
CREATE FUNCTION on_earth(lon double precision, lat double precision) RETURNS cube
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN public.cube(public.cube(public.cube(
        6371008.8 * cos(radians(lat)) * cos(radians(lon))),
        6371008.8 * cos(radians(lat)) * sin(radians(lon))),
        6371008.8 * sin(radians(lat)));

-- How long the straight line through the Earth is between two places that are so many metres apart on its surface.
CREATE FUNCTION chord(metres double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN 2 * 6371008.8 * sin(least(metres / (2 * 6371008.8), pi() / 2));

CREATE TABLE centre (
    id                   uuid             PRIMARY KEY,
    version              bigint           NOT NULL,
    slug                 text             NOT NULL,
    kind                 text             NOT NULL,
    name_vi              text             COLLATE vi NOT NULL,
    name_en              text,
    summary_vi           text,
    summary_en           text,
    description_vi       text,
    description_en       text,
    disciplines          text[]           NOT NULL,
    publication          text             NOT NULL,
    lifecycle            text             NOT NULL,
    geometry             jsonb,
    geometry_accuracy    text,
    lon                  double precision,
    lat                  double precision,
    min_lon              double precision,
    min_lat              double precision,
    max_lon              double precision,
    max_lat              double precision,
    address_vi           text,
    address_en           text,
    unit_id              uuid             REFERENCES administrative_unit,
    former_unit_id       uuid             REFERENCES administrative_unit,
    host_institution_id  uuid             REFERENCES organisation,
    model_investment     text,
    model_management     text,
    model_commercial     text,
    model_operation      text,
    opened_on            date,
    length_m             integer          CHECK (length_m > 0),
    plan_item            text,
    source               text,
    assumed              text[]           NOT NULL,
    created_at           timestamptz      NOT NULL,
    updated_at           timestamptz      NOT NULL,
    place                cube             GENERATED ALWAYS AS (on_earth(lon, lat)) STORED,
    extent               box              GENERATED ALWAYS AS (box(point(min_lon, min_lat), point(max_lon, max_lat))) STORED,
    search_name          text             GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    search               text             GENERATED ALWAYS AS (search_key(
        name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED,
    CONSTRAINT one_centre_per_slug UNIQUE (slug)
);
CREATE INDEX centres_by_name ON centre (name_vi, id);
CREATE INDEX centres_by_creation ON centre (created_at, id);
CREATE INDEX centres_by_change ON centre (updated_at, id);
CREATE INDEX centres_by_kind_and_name ON centre (kind, name_vi, id);
CREATE INDEX centres_by_unit ON centre (unit_id, name_vi, id);
CREATE INDEX centres_by_former_unit ON centre (former_unit_id, name_vi, id);
CREATE INDEX centres_by_discipline ON centre USING gin (disciplines);
CREATE INDEX centres_by_place ON centre USING gist (place);
CREATE INDEX centres_by_extent ON centre USING gist (extent);
CREATE INDEX centres_by_words ON centre USING gin (search gin_trgm_ops);

CREATE TABLE centre_agency (
    centre_id       uuid    NOT NULL REFERENCES centre ON DELETE CASCADE,
    position        integer NOT NULL,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    role            text    NOT NULL,
    PRIMARY KEY (centre_id, position),
    CONSTRAINT an_agency_has_a_role_once UNIQUE (centre_id, organisation_id, role) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX centres_of_an_agency ON centre_agency (organisation_id);

CREATE TABLE centre_phase (
    centre_id  uuid    NOT NULL REFERENCES centre ON DELETE CASCADE,
    position   integer NOT NULL,
    number     integer NOT NULL CHECK (number > 0),
    name_vi    text    NOT NULL,
    name_en    text,
    host_id    uuid    REFERENCES organisation,
    starts_on  date,
    ends_on    date,
    PRIMARY KEY (centre_id, position),
    CONSTRAINT phases_have_different_numbers UNIQUE (centre_id, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT a_phase_ends_after_it_begins CHECK (ends_on >= starts_on)
);
