-- What search over everything finds: the words of each name and text, with and without their accents. Each service has these
-- columns and the view `finding`; how they are searched is the same in all, see V0_008 of the platform.
ALTER TABLE centre
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        name_vi, name_en,
        coalesce(summary_vi, '') || ' ' || coalesce(description_vi, '') || ' ' || coalesce(address_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(description_en, '') || ' ' || coalesce(address_en, ''))) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        coalesce(summary_vi, '') || ' ' || coalesce(description_vi, '') || ' ' || coalesce(address_vi, ''),
        coalesce(summary_en, '') || ' ' || coalesce(description_en, '') || ' ' || coalesce(address_en, ''))) STORED;
CREATE INDEX centres_by_name_found ON centre USING gin (found_name gin_trgm_ops);
CREATE INDEX centres_by_text_found ON centre USING gin (found_text gin_trgm_ops);

ALTER TABLE space
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        name_vi, name_en,
        description_vi,
        description_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        description_vi,
        description_en)) STORED;
CREATE INDEX spaces_by_name_found ON space USING gin (found_name gin_trgm_ops);
CREATE INDEX spaces_by_text_found ON space USING gin (found_text gin_trgm_ops);

ALTER TABLE heritage_site
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        name_vi, name_en,
        description_vi,
        description_en)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        description_vi,
        description_en)) STORED;
CREATE INDEX heritage_sites_by_name_found ON heritage_site USING gin (found_name gin_trgm_ops);
CREATE INDEX heritage_sites_by_text_found ON heritage_site USING gin (found_text gin_trgm_ops);

ALTER TABLE craft_product
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(
        name_vi, name_en,
        coalesce(craft_vi, '') || ' ' || coalesce(village_vi, '') || ' ' || coalesce(description_vi, ''),
        coalesce(craft_en, '') || ' ' || coalesce(village_en, '') || ' ' || coalesce(description_en, ''))) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(
        name_vi, name_en,
        coalesce(craft_vi, '') || ' ' || coalesce(village_vi, '') || ' ' || coalesce(description_vi, ''),
        coalesce(craft_en, '') || ' ' || coalesce(village_en, '') || ' ' || coalesce(description_en, ''))) STORED;
CREATE INDEX craft_products_by_name_found ON craft_product USING gin (found_name gin_trgm_ops);
CREATE INDEX craft_products_by_text_found ON craft_product USING gin (found_text gin_trgm_ops);

ALTER TABLE organisation
    ADD COLUMN found_name text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    ADD COLUMN found_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    ADD COLUMN found_text text GENERATED ALWAYS AS (found_key(name_vi, name_en, NULL, NULL)) STORED,
    ADD COLUMN found_text_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en, NULL, NULL)) STORED;
CREATE INDEX organisations_by_name_found ON organisation USING gin (found_name gin_trgm_ops);
CREATE INDEX organisations_by_text_found ON organisation USING gin (found_text gin_trgm_ops);

-- What is shown of a hit, and where to read it.
CREATE VIEW finding (type, id, slug, link, updated_at, title_vi, title_en, text_vi, text_en) AS
    SELECT 'centre', id, slug, '/v1/centres/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        nullif(concat_ws(' ', summary_vi, description_vi, address_vi), ''),
        nullif(concat_ws(' ', summary_en, description_en, address_en), '')
    FROM centre
    UNION ALL
    SELECT 'space', id, slug,
        '/v1/centres/' || (SELECT c.slug FROM centre c WHERE c.id = centre_id) || '/spaces/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        description_vi,
        description_en
    FROM space
    UNION ALL
    SELECT 'heritage_site', id, slug, '/v1/heritage-sites/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        description_vi,
        description_en
    FROM heritage_site
    UNION ALL
    SELECT 'craft_product', id, slug, '/v1/craft-products/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        nullif(concat_ws(' ', craft_vi, village_vi, description_vi), ''),
        nullif(concat_ws(' ', craft_en, village_en, description_en), '')
    FROM craft_product
    UNION ALL
    SELECT 'organisation', id, slug, '/v1/organisations/' || slug, updated_at,
        name_vi COLLATE "default",
        name_en,
        NULL,
        NULL
    FROM organisation;
