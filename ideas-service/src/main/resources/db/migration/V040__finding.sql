-- What search over everything finds: the words of each name and text, with and without their accents. Each service has these
-- columns and the view `finding`; how they are searched is the same in all, see V0_008 of the platform.
ALTER TABLE call
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        name_vi, name_en,
        coalesce(summary_vi, '') || ' ' || coalesce(brief_vi, '') || ' ' || coalesce(eligibility_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(brief_en, '') || ' ' || coalesce(eligibility_en, ''))) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        coalesce(summary_vi, '') || ' ' || coalesce(brief_vi, '') || ' ' || coalesce(eligibility_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(brief_en, '') || ' ' || coalesce(eligibility_en, ''))) STORED;
CREATE INDEX calls_by_name_found ON call USING gin (found_name gin_trgm_ops);
CREATE INDEX calls_by_text_found ON call USING gin (found_text gin_trgm_ops);

ALTER TABLE season
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name_vi, name_en, summary_vi, summary_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        summary_vi,
        summary_en)) STORED;
CREATE INDEX seasons_by_name_found ON season USING gin (found_name gin_trgm_ops);
CREATE INDEX seasons_by_text_found ON season USING gin (found_text gin_trgm_ops);

ALTER TABLE support_programme
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name_vi, name_en, summary_vi, summary_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        summary_vi,
        summary_en)) STORED;
CREATE INDEX programmes_by_name_found ON support_programme USING gin (found_name gin_trgm_ops);
CREATE INDEX programmes_by_text_found ON support_programme USING gin (found_text gin_trgm_ops);

-- Nothing of who somebody is: whoever may see a project may search it.
ALTER TABLE project
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name_vi, name_en, summary_vi, summary_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        summary_vi,
        summary_en)) STORED;
CREATE INDEX projects_by_name_found ON project USING gin (found_name gin_trgm_ops);
CREATE INDEX projects_by_text_found ON project USING gin (found_text gin_trgm_ops);

-- What is shown of a hit, and where to read it.
CREATE VIEW finding (type, id, slug, link, updated_at, title_vi, title_en, text_vi, text_en) AS
    SELECT 'call', id, slug, '/v1/calls/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        nullif(concat_ws(' ', summary_vi, brief_vi, eligibility_vi), ''),
        nullif(concat_ws(' ', summary_en, brief_en, eligibility_en), '')
    FROM call
    UNION ALL
    SELECT 'season', id, slug, '/v1/seasons/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        summary_vi,
        summary_en
    FROM season
    UNION ALL
    SELECT 'support_programme', id, slug, '/v1/support-programmes/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        summary_vi,
        summary_en
    FROM support_programme
    UNION ALL
    SELECT 'project', id, NULL, '/v1/projects/' || id, updated_at,
        name_vi COLLATE "default",
        name_en,
        summary_vi,
        summary_en
    FROM project;
