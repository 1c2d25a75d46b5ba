-- What search over everything finds: the words of each name and text, with and without their accents. Each service has these
-- columns and the view `finding`; how they are searched is the same in all, see V0_008 of the platform.
ALTER TABLE event
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(title_vi, title_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(title_vi, title_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        title_vi, title_en,
        coalesce(summary_vi, '') || ' ' || coalesce(description_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(description_en, ''))) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        title_vi, title_en,
        coalesce(summary_vi, '') || ' ' || coalesce(description_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(description_en, ''))) STORED;
CREATE INDEX events_by_name_found ON event USING gin (found_name gin_trgm_ops);
CREATE INDEX events_by_text_found ON event USING gin (found_text gin_trgm_ops);

-- A session without a title of its own is found by its event.
ALTER TABLE session
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(title_vi, title_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(title_vi, title_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(title_vi, title_en, NULL, NULL)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(title_vi, title_en, NULL, NULL)) STORED;
CREATE INDEX sessions_by_name_found ON session USING gin (found_name gin_trgm_ops);
CREATE INDEX sessions_by_text_found ON session USING gin (found_text gin_trgm_ops);

-- An edition is known by its theme, and by the festival and its year.
ALTER TABLE festival_edition
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(theme_vi, theme_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(theme_vi, theme_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        theme_vi, theme_en,
        'Lễ hội Thiết kế sáng tạo Hà Nội ' || year::text || ' ' || coalesce(note_vi, ''),
        'Hà Nội Creative Design Festival ' || year::text || ' ' || coalesce(note_en, ''))) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        theme_vi, theme_en,
        'Lễ hội Thiết kế sáng tạo Hà Nội ' || year::text || ' ' || coalesce(note_vi, ''),
        'Hà Nội Creative Design Festival ' || year::text || ' ' || coalesce(note_en, ''))) STORED;
CREATE INDEX editions_by_name_found ON festival_edition USING gin (found_name gin_trgm_ops);
CREATE INDEX editions_by_text_found ON festival_edition USING gin (found_text gin_trgm_ops);

ALTER TABLE participant
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name, NULL)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name, NULL)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name, NULL, biography_vi, biography_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name, NULL,
        biography_vi,
        biography_en)) STORED;
CREATE INDEX participants_by_name_found ON participant USING gin (found_name gin_trgm_ops);
CREATE INDEX participants_by_text_found ON participant USING gin (found_text gin_trgm_ops);

ALTER TABLE venue
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name_vi, name_en, address_vi, address_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        address_vi,
        address_en)) STORED;
CREATE INDEX venues_by_name_found ON venue USING gin (found_name gin_trgm_ops);
CREATE INDEX venues_by_text_found ON venue USING gin (found_text gin_trgm_ops);

-- What is shown of a hit, and where to read it. A course has the name of its event.
CREATE VIEW finding (type, id, slug, link, updated_at, title_vi, title_en, text_vi, text_en) AS
    SELECT 'event', id, slug, '/v1/events/' || slug, updated_at,
        title_vi COLLATE "default",
        title_en,
        nullif(concat_ws(' ', summary_vi, description_vi), ''),
        nullif(concat_ws(' ', summary_en, description_en), '')
    FROM event
    UNION ALL
    SELECT 'session', id, code, '/v1/sessions/' || code, updated_at,
        title_vi COLLATE "default",
        title_en,
        NULL,
        NULL
    FROM session
    UNION ALL
    SELECT 'festival_edition', id, slug, '/v1/festival-editions/' || slug, updated_at,
        coalesce(theme_vi, 'Lễ hội Thiết kế sáng tạo Hà Nội ' || year) COLLATE "default",
        CASE WHEN theme_vi IS NULL THEN 'Hà Nội Creative Design Festival ' || year ELSE theme_en END,
        nullif(concat_ws(' ', 'Lễ hội Thiết kế sáng tạo Hà Nội ' || year, note_vi), ''),
        nullif(concat_ws(' ', 'Hà Nội Creative Design Festival ' || year, note_en), '')
    FROM festival_edition
    UNION ALL
    SELECT 'participant', id, slug, '/v1/participants/' || slug, updated_at,
        name COLLATE "default",
        NULL,
        biography_vi,
        biography_en
    FROM participant
    UNION ALL
    SELECT 'venue', id, slug, '/v1/venues/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        address_vi,
        address_en
    FROM venue
    UNION ALL
    SELECT 'course', c.id, c.slug, '/v1/courses/' || c.slug, c.updated_at,
        e.title_vi COLLATE "default",
        e.title_en,
        nullif(concat_ws(' ', e.summary_vi, e.description_vi), ''),
        nullif(concat_ws(' ', e.summary_en, e.description_en), '')
    FROM course c JOIN event e ON e.id = c.event_id;
