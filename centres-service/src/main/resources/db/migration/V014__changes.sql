-- What the change feed tells of, and who sees it: words that a viewer is one of (`public`, `staff`, `partner`, the id of an
-- organisation). The rights by which addresses answer say the same.

-- Who sees a centre, and all that is seen with it: everybody once it is published; else those whom it concerns.
CREATE FUNCTION audience_of_centre(id uuid) RETURNS text[]
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT CASE WHEN c.publication = 'PUBLISHED' THEN ARRAY['public', 'staff'] ELSE ARRAY(
            SELECT 'staff'
            UNION SELECT c.host_institution_id::text WHERE c.host_institution_id IS NOT NULL
            UNION SELECT a.organisation_id::text FROM centre_agency a WHERE a.centre_id = c.id
            UNION SELECT g.organisation_id::text FROM agreement g WHERE g.centre_id = c.id) END
        FROM centre c WHERE c.id = audience_of_centre.id);

-- Who sees a heritage site, and what belongs to it.
CREATE FUNCTION audience_of_heritage(publication text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE publication WHEN 'PUBLISHED' THEN ARRAY['public', 'staff'] ELSE ARRAY['staff'] END;

-- Whether those who are a party to an agreement in this state see all that was observed at the centre.
CREATE FUNCTION makes_a_partner(state text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN state IN ('NEGOTIATING', 'SIGNED', 'IN_FORCE');

-- Who sees a resource that is seen by whoever sees two others. Somebody may see one of them through one organisation and the
-- other through another one: a word for both stands for that, the smaller id first.
CREATE FUNCTION audience_of_both(one text[], other text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT DISTINCT CASE
            WHEN a = b OR b = 'public' THEN a
            WHEN a = 'public' THEN b
            ELSE least(a COLLATE "C", b) || '+' || greatest(a COLLATE "C", b) END
        FROM unnest(one) a CROSS JOIN unnest(other) b
        -- Staff see both.
        WHERE a = b OR 'staff' NOT IN (a, b) OR 'public' IN (a, b));

-- The row of opening hours has the id of its centre.
CREATE FUNCTION note_change_of_opening_hours() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    row_now record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    INSERT INTO change_waiting (collection, resource_id, version)
        VALUES ('opening-hours', row_now.centre_id, row_now.version);
    RETURN NULL;
END
$$;
CREATE TRIGGER noted AFTER INSERT OR DELETE ON opening_hours FOR EACH ROW EXECUTE FUNCTION note_change_of_opening_hours();
CREATE TRIGGER noted_when_changed AFTER UPDATE ON opening_hours
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change_of_opening_hours();

-- A contribution never changes: its first version is its last.
CREATE FUNCTION note_contribution() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change_waiting (collection, resource_id, version) VALUES ('contributions', NEW.id, 0);
    RETURN NULL;
END
$$;
CREATE TRIGGER noted AFTER INSERT ON contribution FOR EACH ROW EXECUTE FUNCTION note_contribution();

-- The other collections; the feed begins with all that there is, what others belong to before them.
DO $$
DECLARE
    resource record;
BEGIN
    FOR resource IN SELECT * FROM (VALUES
        ('organisation',  'organisations'),
        ('centre',        'centres'),
        ('space',         'spaces'),
        ('connection',    'connections'),
        ('agreement',     'agreements'),
        ('indicator',     'indicators'),
        ('observation',   'observations'),
        ('heritage_site', 'heritage-sites'),
        ('adaptation',    'adaptations'),
        ('craft_product', 'craft-products'),
        ('plan',          'plans'),
        ('plan_target',   'targets')) AS kept_in (name, collection)
    LOOP
        EXECUTE format(
            'CREATE TRIGGER noted AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_change(%L)',
            resource.name, resource.collection);
        EXECUTE format(
            'CREATE TRIGGER noted_when_changed AFTER UPDATE ON %I
                FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change(%L)',
            resource.name, resource.collection);
        EXECUTE format(
            'INSERT INTO change_waiting (collection, resource_id, version)
                SELECT %L, id, version FROM %I ORDER BY created_at, id',
            resource.collection, resource.name);
    END LOOP;
END
$$;
INSERT INTO change_waiting (collection, resource_id, version)
    SELECT 'opening-hours', centre_id, version FROM opening_hours ORDER BY created_at, centre_id;
INSERT INTO change_waiting (collection, resource_id, version)
    SELECT 'contributions', id, 0 FROM contribution ORDER BY created_at, id;
