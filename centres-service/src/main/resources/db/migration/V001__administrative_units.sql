-- The outer ring of a boundary, in ten-millionths of a degree. PostgreSQL's geometric operators take what is below
-- 0.000001 for zero, products of two small differences too: in degrees they would find places far outside.
CREATE FUNCTION fine_polygon(boundary jsonb) RETURNS polygon
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT cast('(' || string_agg(
            format('(%s,%s)', (p.v ->> 0)::numeric * 10000000, (p.v ->> 1)::numeric * 10000000), ',' ORDER BY p.n) || ')'
            AS polygon)
        FROM jsonb_array_elements(boundary -> 'coordinates' -> 0) WITH ORDINALITY p (v, n));

-- The same for one place.
CREATE FUNCTION fine_point(lon double precision, lat double precision) RETURNS point
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN point(lon * 10000000, lat * 10000000);

-- The state gives codes anew: a unit is known by its code and the day from which it exists.
CREATE TABLE administrative_unit (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    code        text        NOT NULL,
    level       text        NOT NULL,
    name_vi     text        COLLATE vi NOT NULL,
    name_en     text,
    valid_from  date        NOT NULL,
    valid_until date,
    parent_id   uuid        REFERENCES administrative_unit,
    boundary    jsonb,
    area        polygon     GENERATED ALWAYS AS (fine_polygon(boundary)) STORED,
    search      text        GENERATED ALWAYS AS (search_key(name_vi)) STORED,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    CONSTRAINT one_unit_per_code_and_day UNIQUE (code, valid_from),
    CONSTRAINT a_unit_ends_after_it_begins CHECK (valid_until >= valid_from)
);
CREATE INDEX units_by_name ON administrative_unit (name_vi, id);
CREATE INDEX units_by_code ON administrative_unit (code, id);
CREATE INDEX units_of_a_parent ON administrative_unit (parent_id);
CREATE INDEX units_by_words ON administrative_unit USING gin (search gin_trgm_ops);
CREATE INDEX units_by_area ON administrative_unit USING gist (area);

-- Which unit became, whole or in part, which later one.
CREATE TABLE unit_succession (
    predecessor_id uuid NOT NULL REFERENCES administrative_unit,
    successor_id   uuid NOT NULL REFERENCES administrative_unit,
    share          text NOT NULL CHECK (share IN ('WHOLE', 'PART')),
    PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX predecessors_of_a_unit ON unit_succession (successor_id);
