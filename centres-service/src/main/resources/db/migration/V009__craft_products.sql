-- What a craft-village centre shows and sells. A product is seen with its centre.
-- By it the database keeps the kind of a centre that has products; see the table below.
ALTER TABLE centre ADD CONSTRAINT one_kind_per_centre UNIQUE (id, kind);

CREATE TABLE craft_product (
    id             uuid          PRIMARY KEY,
    version        bigint        NOT NULL,
    slug           text          NOT NULL,
    centre_id      uuid          NOT NULL,
    centre_kind    text          NOT NULL DEFAULT 'CRAFT_VILLAGE_CENTRE' CHECK (centre_kind = 'CRAFT_VILLAGE_CENTRE'),
    name_vi        text          COLLATE vi NOT NULL,
    name_en        text,
    description_vi text,
    description_en text,
    craft_vi       text          NOT NULL,
    craft_en       text,
    village_vi     text          NOT NULL,
    village_en     text,
    makers         jsonb         NOT NULL,
    images         jsonb         NOT NULL,
    price_min      numeric(19,4),
    price_max      numeric(19,4),
    price_currency text,
    availability   text          NOT NULL,
    source         text,
    assumed        text[]        NOT NULL,
    created_at     timestamptz   NOT NULL,
    updated_at     timestamptz   NOT NULL,
    -- A craft or village is asked for by its name in either language, with or without accents.
    craft_keys     text[]        GENERATED ALWAYS AS (ARRAY[search_key(craft_vi), search_key(craft_en)]) STORED,
    village_keys   text[]        GENERATED ALWAYS AS (ARRAY[search_key(village_vi), search_key(village_en)]) STORED,
    search_name    text          GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    CONSTRAINT one_craft_product_per_slug UNIQUE (slug),
    CONSTRAINT craft_products_are_of_craft_village_centres
        FOREIGN KEY (centre_id, centre_kind) REFERENCES centre (id, kind),
    CONSTRAINT a_price_range_is_whole CHECK (num_nulls(price_min, price_max, price_currency) IN (0, 3)),
    CONSTRAINT a_price_range_goes_up CHECK (price_min >= 0 AND price_max >= price_min)
);
CREATE INDEX craft_products_by_name ON craft_product (name_vi, id);
CREATE INDEX craft_products_by_creation ON craft_product (created_at, id);
CREATE INDEX craft_products_by_change ON craft_product (updated_at, id);
CREATE INDEX craft_products_of_a_centre ON craft_product (centre_id, name_vi, id);
CREATE INDEX craft_products_by_availability ON craft_product (availability, name_vi, id);
CREATE INDEX craft_products_by_craft ON craft_product USING gin (craft_keys);
CREATE INDEX craft_products_by_village ON craft_product USING gin (village_keys);
CREATE INDEX craft_products_by_words ON craft_product USING gin (search_name gin_trgm_ops);
