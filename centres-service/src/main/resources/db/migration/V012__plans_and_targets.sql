-- Plans and their targets get what every resource has, and targets a measure out of a closed list instead of prose.

ALTER TABLE plan
    ADD COLUMN version            bigint      NOT NULL DEFAULT 0,
    ADD COLUMN slug               text,
    ADD COLUMN membership_network text,
    ADD COLUMN membership_field   text,
    ADD COLUMN membership_since   date,
    ADD COLUMN created_at         timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN updated_at         timestamptz NOT NULL DEFAULT now(),
    ALTER COLUMN source DROP NOT NULL;
UPDATE plan SET
    slug               = replace(trim(search_key(code)), ' ', '-'),
    membership_network = membership ->> 'network',
    membership_field   = upper(membership ->> 'field'),
    membership_since   = (membership ->> 'since')::date;
INSERT INTO slug (collection, slug, resource_id) SELECT 'plans', slug, id FROM plan;
ALTER TABLE plan
    DROP COLUMN membership,
    ALTER COLUMN slug SET NOT NULL,
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN created_at DROP DEFAULT,
    ALTER COLUMN updated_at DROP DEFAULT,
    ADD CONSTRAINT one_plan_per_slug UNIQUE (slug);
CREATE INDEX plans_by_change ON plan (updated_at, id);

-- T2 stands before T10.
CREATE COLLATION counting (provider = icu, locale = 'und-u-kn');

ALTER TABLE plan_target DROP CONSTRAINT plan_target_pkey;
ALTER TABLE plan_target
    ADD COLUMN id               uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    ADD COLUMN version          bigint      NOT NULL DEFAULT 0,
    ADD COLUMN record_document  text,
    ADD COLUMN record_date      date,
    ADD COLUMN record_reference text,
    ADD COLUMN created_at       timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN updated_at       timestamptz NOT NULL DEFAULT now(),
    ALTER COLUMN code TYPE text COLLATE counting,
    ADD CONSTRAINT one_target_per_code UNIQUE (plan_id, code);
UPDATE plan_target SET measure = named.name
    FROM (VALUES
        ('recorded: the scheme document, by date and reference', 'RECORDED'),
        ('former districts with a centre in pilot or operating; no threshold in the plan', 'FORMER_DISTRICTS_WITH_A_CENTRE'),
        ('centres (not walking spaces) in pilot or operating inside one connected component', 'PILOTED_AND_CONNECTED_CENTRES'),
        ('ideas accepted per year; no threshold in the plan', 'ACCEPTED_IDEAS_PER_YEAR'),
        ('episodes aired', 'EPISODES_AIRED'),
        ('editions held per year', 'EDITIONS_HELD_PER_YEAR'),
        ('people certified per year; no threshold in the plan', 'PEOPLE_CERTIFIED_PER_YEAR'),
        ('adaptations open; no threshold in the plan', 'OPEN_ADAPTATIONS'),
        ('walking spaces operating', 'OPERATING_WALKING_SPACES'),
        ('projects supported per year, outcomes by axis; no threshold in the plan', 'SUPPORTED_PROJECTS_PER_YEAR'),
        ('design competitions with published results', 'PUBLISHED_DESIGN_COMPETITIONS')) AS named (prose, name)
    WHERE measure = named.prose;
ALTER TABLE plan_target
    ALTER COLUMN id DROP DEFAULT,
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN created_at DROP DEFAULT,
    ALTER COLUMN updated_at DROP DEFAULT,
    ADD CONSTRAINT a_measure_has_a_name CHECK (measure ~ '^[A-Z_]+$'),
    ADD CONSTRAINT a_target_is_due_after_it_begins CHECK (due_year >= from_year),
    ADD CONSTRAINT at_most_is_not_below_at_least CHECK (maximum >= minimum);
CREATE INDEX targets_of_a_plan ON plan_target (plan_id, code, id);

CREATE TABLE plan_target_agency (
    target_id       uuid    NOT NULL REFERENCES plan_target ON DELETE CASCADE,
    position        integer NOT NULL,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    role            text    NOT NULL,
    PRIMARY KEY (target_id, position),
    CONSTRAINT an_agency_has_a_role_for_a_target_once
        UNIQUE (target_id, organisation_id, role) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX targets_of_an_agency ON plan_target_agency (organisation_id);
-- An organisation is found by every slug that it had; one that is not to be found stops the migration.
INSERT INTO plan_target_agency (target_id, position, organisation_id, role)
    SELECT t.id, a.position - 1,
        (SELECT s.resource_id FROM slug s WHERE s.collection = 'organisations' AND s.slug = a.agency ->> 'organisation'),
        upper(a.agency ->> 'role')
    FROM plan_target t CROSS JOIN LATERAL jsonb_array_elements(t.agencies) WITH ORDINALITY a (agency, position);
ALTER TABLE plan_target DROP COLUMN agencies;
