-- Rules that a database keeps in each of its ways.
CREATE TABLE booth (
    id      uuid    PRIMARY KEY,
    version bigint  NOT NULL,
    number  integer NOT NULL,
    places  integer NOT NULL,
    beside  uuid,
    opens   int4range,
    CONSTRAINT one_booth_per_number UNIQUE (number),
    CONSTRAINT a_booth_has_room CHECK (places > 0),
    CONSTRAINT beside_another_booth FOREIGN KEY (beside) REFERENCES booth (id),
    CONSTRAINT no_overlap EXCLUDE USING gist (opens WITH &&),
    CONSTRAINT nobody_made_a_rule_of_this CHECK (places < 1000)
);

-- A list with keys of every type.
CREATE TABLE piece (
    id      uuid             PRIMARY KEY,
    list    text             NOT NULL,
    name    text             COLLATE vi NOT NULL,
    made_at timestamptz      NOT NULL,
    number  integer          NOT NULL,
    weight  double precision NOT NULL,
    worth   integer
);
CREATE INDEX pieces_by_name ON piece (name, id);

-- What the keyed requests of the tests write.
CREATE TABLE parcel (
    id    uuid PRIMARY KEY,
    label text NOT NULL
);

-- Titles to search in.
CREATE TABLE book (
    id     uuid PRIMARY KEY DEFAULT uuidv7(),
    title  text COLLATE vi NOT NULL,
    search text GENERATED ALWAYS AS (search_key(title)) STORED
);
INSERT INTO book (title) VALUES
    ('Hà Nội băm sáu phố phường'), ('Ha Noi in maps'), ('HÀ NỘI 36 PHỐ'), ('Sơn Tây xưa'), ('Sơn và Tây'), ('Đời thợ sơn'),
    ('Đẹp'), ('Dép'), ('Lá 100% xanh'), ('東京');

-- To be filled once.
CREATE TABLE star (
    name text PRIMARY KEY
);

-- Trees stand in groves, and are seen with them; a grove's name stands on each of its trees.
CREATE TABLE grove (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0,
    name    text   NOT NULL,
    seen_by text[] NOT NULL
);
CREATE TABLE tree (
    id       uuid   PRIMARY KEY,
    version  bigint NOT NULL DEFAULT 0,
    grove_id uuid   NOT NULL REFERENCES grove,
    height   bigint NOT NULL
);
CREATE TRIGGER noted AFTER INSERT OR DELETE ON grove FOR EACH ROW EXECUTE FUNCTION note_change('groves');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON grove
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('groves');
CREATE TRIGGER noted AFTER INSERT OR DELETE ON tree FOR EACH ROW EXECUTE FUNCTION note_change('trees');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON tree
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('trees');
