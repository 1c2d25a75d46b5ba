-- Where events take place: copies of the places of the network, kept by following centres-service, and places of our own.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE venue (
    id               uuid             PRIMARY KEY,
    version          bigint           NOT NULL,
    slug             text             NOT NULL,
    name_vi          text             COLLATE vi NOT NULL,
    name_en          text,
    kind             text             NOT NULL,
    -- The id of the centre, space or heritage site that it is a copy of; none of our own.
    origin_id        uuid,
    -- The centre of a copy: itself, or the one that the space is in, which may come later than the space.
    centre_id        uuid,
    centre           text,
    unit             text,
    former_unit      text,
    address_vi       text,
    address_en       text,
    longitude        double precision,
    latitude         double precision,
    capacity_persons integer          CHECK (capacity_persons > 0),
    exclusive        boolean          NOT NULL,
    gone             boolean          NOT NULL DEFAULT false,
    source           text,
    assumed          text[]           NOT NULL,
    created_at       timestamptz      NOT NULL,
    updated_at       timestamptz      NOT NULL,
    search           text             GENERATED ALWAYS AS (
        search_key(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(address_vi, ''))) STORED,
    CONSTRAINT one_venue_per_slug UNIQUE (slug),
    CONSTRAINT one_venue_per_origin UNIQUE (kind, origin_id),
    CONSTRAINT a_copy_has_an_origin CHECK ((kind = 'OWN') = (origin_id IS NULL)),
    CONSTRAINT a_point_has_both_coordinates CHECK (num_nulls(longitude, latitude) IN (0, 2))
);
CREATE INDEX venues_by_name ON venue (name_vi, id);
CREATE INDEX venues_by_creation ON venue (created_at, id);
CREATE INDEX venues_of_a_centre ON venue (centre_id);
CREATE INDEX venues_by_centre ON venue (centre);
CREATE INDEX venues_by_former_unit ON venue (former_unit);
CREATE INDEX venues_by_words ON venue USING gin (search gin_trgm_ops);
