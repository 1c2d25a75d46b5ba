-- A heritage site is found, read and published like a centre. Until now only the demonstration set wrote here, and its
-- places are points.
ALTER TABLE heritage_site
    ADD COLUMN version        bigint      NOT NULL DEFAULT 0,
    ADD COLUMN description_vi text,
    ADD COLUMN description_en text,
    ADD COLUMN ranking        text,
    ADD COLUMN publication    text        NOT NULL DEFAULT 'PUBLISHED',
    ADD COLUMN lon            double precision,
    ADD COLUMN lat            double precision,
    ADD COLUMN min_lon        double precision,
    ADD COLUMN min_lat        double precision,
    ADD COLUMN max_lon        double precision,
    ADD COLUMN max_lat        double precision,
    ADD COLUMN created_at     timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN updated_at     timestamptz NOT NULL DEFAULT now(),
    ALTER COLUMN source DROP NOT NULL;

UPDATE heritage_site SET
    lon     = (geometry -> 'coordinates' ->> 0)::double precision,
    min_lon = (geometry -> 'coordinates' ->> 0)::double precision,
    max_lon = (geometry -> 'coordinates' ->> 0)::double precision,
    lat     = (geometry -> 'coordinates' ->> 1)::double precision,
    min_lat = (geometry -> 'coordinates' ->> 1)::double precision,
    max_lat = (geometry -> 'coordinates' ->> 1)::double precision
WHERE geometry ->> 'type' = 'Point';

INSERT INTO slug (collection, slug, resource_id) SELECT 'heritage-sites', slug, id FROM heritage_site;

CREATE TABLE adaptation (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL,
    site_id             uuid        NOT NULL REFERENCES heritage_site,
    approach            text        NOT NULL,
    lifecycle           text        NOT NULL,
    temporary           boolean     NOT NULL,
    open_from           date,
    open_until          date,
    resulting_centre_id uuid        REFERENCES centre,
    note_vi             text,
    note_en             text,
    source              text,
    assumed             text[]      NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT an_adaptation_closes_after_it_opens CHECK (open_until >= open_from)
);
CREATE INDEX adaptations_by_creation ON adaptation (created_at, id);
CREATE INDEX adaptations_by_change ON adaptation (updated_at, id);
CREATE INDEX adaptations_of_a_site ON adaptation (site_id, created_at, id);
CREATE INDEX adaptations_by_approach ON adaptation (approach, created_at, id);
CREATE INDEX adaptations_by_lifecycle ON adaptation (lifecycle, created_at, id);
CREATE INDEX adaptations_by_duration ON adaptation (temporary, created_at, id);
CREATE INDEX adaptations_of_a_resulting_centre ON adaptation (resulting_centre_id);

-- What was recorded inside a site, with every word of it. It had no state of its own: the days say whether it has ended.
INSERT INTO adaptation (id, version, site_id, approach, lifecycle, temporary, open_from, open_until, note_vi, note_en,
    source, assumed, created_at, updated_at)
SELECT uuidv7(), 0, s.id, upper(a.approach), CASE WHEN a."openUntil" < current_date THEN 'ENDED' ELSE 'OPEN' END,
    coalesce(a.temporary, false), a."openFrom", a."openUntil", a.note, a.note, s.source, coalesce(a.assumed, '{}'),
    s.created_at, s.updated_at
FROM heritage_site s, jsonb_to_record(s.adaptation) a (approach text, temporary boolean, "openFrom" date,
    "openUntil" date, note text, assumed text[])
WHERE s.adaptation IS NOT NULL;

-- The approach is the adaptation's alone, and so is that it is assumed.
UPDATE heritage_site SET assumed = array_remove(assumed, 'approach');

ALTER TABLE heritage_site
    DROP COLUMN adaptation,
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN publication DROP DEFAULT,
    ALTER COLUMN created_at DROP DEFAULT,
    ALTER COLUMN updated_at DROP DEFAULT,
    ADD COLUMN place cube GENERATED ALWAYS AS (on_earth(lon, lat)) STORED,
    ADD COLUMN extent box GENERATED ALWAYS AS (box(point(min_lon, min_lat), point(max_lon, max_lat))) STORED,
    ADD COLUMN search_name text GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED;
CREATE INDEX heritage_sites_by_name ON heritage_site (name_vi, id);
CREATE INDEX heritage_sites_by_creation ON heritage_site (created_at, id);
CREATE INDEX heritage_sites_by_change ON heritage_site (updated_at, id);
CREATE INDEX heritage_sites_by_type ON heritage_site (heritage_type, name_vi, id);
CREATE INDEX heritage_sites_by_ranking ON heritage_site (ranking, name_vi, id);
CREATE INDEX heritage_sites_by_unit ON heritage_site (unit_id, name_vi, id);
CREATE INDEX heritage_sites_by_place ON heritage_site USING gist (place);
CREATE INDEX heritage_sites_by_extent ON heritage_site USING gist (extent);
CREATE INDEX heritage_sites_by_words ON heritage_site USING gin (search_name gin_trgm_ops);
