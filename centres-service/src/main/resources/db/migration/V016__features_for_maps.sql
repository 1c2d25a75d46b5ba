-- Whether a line or an area reaches into a rectangle, to the last metre: an extent alone takes a slanted line for its whole
-- rectangle. Either one of its lines meets the rectangle, or the rectangle lies inside an area and in none of its holes.
CREATE FUNCTION reaches_into(
    shape jsonb, west double precision, south double precision, east double precision, north double precision)
    RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        WITH line AS (
            SELECT r.n AS ring, p.i, fine_point((p.at ->> 0)::double precision, (p.at ->> 1)::double precision) AS here
            FROM jsonb_array_elements(CASE shape ->> 'type'
                    WHEN 'Polygon' THEN shape -> 'coordinates'
                    ELSE jsonb_build_array(shape -> 'coordinates') END) WITH ORDINALITY r (positions, n),
                jsonb_array_elements(r.positions) WITH ORDINALITY p (at, i)),
        part AS (
            SELECT lseg(here, lead(here) OVER (PARTITION BY ring ORDER BY i)) AS part FROM line)
        SELECT EXISTS (
                SELECT FROM part
                WHERE part ?# box(fine_point(west, south), fine_point(east, north))
                    OR fine_point(west, south) <@ part)
            OR shape ->> 'type' = 'Polygon' AND (
                SELECT bool_and(area @> fine_point(west, south) = (ring = 1))
                FROM (SELECT ring, CAST('(' || string_agg(CAST(here AS text), ',' ORDER BY i) || ')' AS polygon) AS area
                    FROM line GROUP BY ring) rings));

-- Features are listed by the day on which they were recorded, which never changes, so that no page misses one or has it
-- twice: the places of the network without the walking spaces, and these.
CREATE INDEX features_of_centres ON centre (publication, created_at, id) WHERE kind <> 'WALKING_SPACE';
CREATE INDEX features_of_walking_spaces ON centre (publication, created_at, id) WHERE kind = 'WALKING_SPACE';
CREATE INDEX features_of_heritage_sites ON heritage_site (publication, created_at, id);

-- A collection says from where to where it reaches, and from when to when.
CREATE INDEX centres_from_the_west ON centre (min_lon);
CREATE INDEX centres_from_the_south ON centre (min_lat);
CREATE INDEX centres_from_the_east ON centre (max_lon);
CREATE INDEX centres_from_the_north ON centre (max_lat);
CREATE INDEX centres_by_opening ON centre (opened_on);
CREATE INDEX heritage_sites_from_the_west ON heritage_site (min_lon);
CREATE INDEX heritage_sites_from_the_south ON heritage_site (min_lat);
CREATE INDEX heritage_sites_from_the_east ON heritage_site (max_lon);
CREATE INDEX heritage_sites_from_the_north ON heritage_site (max_lat);
CREATE INDEX heritage_sites_by_year ON heritage_site (built_year);
