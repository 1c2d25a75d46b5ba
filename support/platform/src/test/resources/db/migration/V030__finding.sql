-- Scrolls and seals to be found together; some scrolls are hidden.
CREATE TABLE scroll (
    id       uuid    PRIMARY KEY DEFAULT uuidv7(),
    name_vi  text    COLLATE vi NOT NULL,
    name_en  text,
    text_vi  text,
    hidden   boolean NOT NULL DEFAULT false,
    made_at  timestamptz NOT NULL DEFAULT now(),
    found_name         text GENERATED ALWAYS AS (found_key(name_vi, name_en)) STORED,
    found_accents      text GENERATED ALWAYS AS (found_accents(name_vi, name_en)) STORED,
    found_text         text GENERATED ALWAYS AS (found_key(name_vi, name_en, text_vi, NULL)) STORED,
    found_text_accents text GENERATED ALWAYS AS (found_accents(name_vi, name_en, text_vi, NULL)) STORED
);
CREATE INDEX scrolls_by_name_found ON scroll USING gin (found_name gin_trgm_ops);
CREATE INDEX scrolls_by_text_found ON scroll USING gin (found_text gin_trgm_ops);

CREATE TABLE seal (LIKE scroll INCLUDING ALL);

CREATE VIEW finding (type, id, slug, link, updated_at, title_vi, title_en, text_vi, text_en) AS
    SELECT 'scroll', id, NULL, '/v1/scrolls/' || id, made_at, name_vi COLLATE "default", name_en, text_vi, NULL FROM scroll
    UNION ALL
    SELECT 'seal', id, 'seal', '/v1/seals/' || id, made_at, name_vi COLLATE "default", name_en, text_vi, NULL FROM seal;

INSERT INTO scroll (name_vi, name_en, text_vi, hidden) VALUES
    ('Phố sách', NULL, NULL, false),
    ('Phổ sách', NULL, NULL, false),
    ('Phố sách Hà Nội', 'Hà Nội Book Street', NULL, false),
    ('Đường vào phố sách', NULL, NULL, false),
    ('Sách của phố cổ', NULL, NULL, false),
    ('Nhà in', NULL, 'Tranh, sách và chuyện của phố.', false),
    ('Nhà xuất bản', NULL, 'Pho tượng bên giá sách.', false),
    ('Phố sách bí mật', NULL, NULL, true),
    ('Gốm Bát Tràng', 'Bát Tràng pottery', NULL, false),
    ('Hoàng thành Thăng Long', 'Imperial Citadel', 'Đoan Môn, điện Kính Thiên và 36 hố khai quật 😀 của kinh thành Đông Kinh xưa.', false),
    ('Nguyễn', NULL, NULL, false);
INSERT INTO seal (name_vi) VALUES ('Phố sách'), ('Ấn Hoàng thành');
