CREATE TABLE space (
    id               uuid          PRIMARY KEY,
    version          bigint        NOT NULL,
    centre_id        uuid          NOT NULL CONSTRAINT a_space_belongs_to_a_centre REFERENCES centre,
    slug             text          NOT NULL,
    name_vi          text          COLLATE vi NOT NULL,
    name_en          text,
    description_vi   text,
    description_en   text,
    capacity_persons integer       CONSTRAINT a_space_holds_somebody CHECK (capacity_persons > 0),
    area_m2          numeric(9, 2) CONSTRAINT a_space_has_a_floor CHECK (area_m2 > 0),
    facilities       text[]        NOT NULL,
    accessibility    jsonb,
    source           text,
    assumed          text[]        NOT NULL,
    created_at       timestamptz   NOT NULL,
    updated_at       timestamptz   NOT NULL,
    CONSTRAINT one_space_of_a_centre_per_slug UNIQUE (centre_id, slug)
);
CREATE INDEX spaces_of_a_centre_by_name ON space (centre_id, name_vi, id);
CREATE INDEX spaces_of_a_centre_by_change ON space (centre_id, updated_at, id);
