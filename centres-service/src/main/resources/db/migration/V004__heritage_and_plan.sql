-- Recorded from the start, so that the demonstration set is whole; the API over it comes with the rest of the network.

CREATE TABLE heritage_site (
    id                uuid  PRIMARY KEY,
    slug              text  NOT NULL CONSTRAINT one_heritage_site_per_slug UNIQUE,
    heritage_type     text  NOT NULL,
    name_vi           text  COLLATE vi NOT NULL,
    name_en           text,
    built_year        integer,
    geometry          jsonb,
    geometry_accuracy text,
    unit_id           uuid  REFERENCES administrative_unit,
    adaptation        jsonb,
    source            text  NOT NULL,
    assumed           text[] NOT NULL
);

CREATE TABLE plan (
    id         uuid PRIMARY KEY,
    code       text NOT NULL CONSTRAINT one_plan_per_code UNIQUE,
    issued_on  date NOT NULL,
    name_vi    text NOT NULL,
    name_en    text,
    membership jsonb,
    source     text NOT NULL
);

CREATE TABLE plan_target (
    plan_id   uuid    NOT NULL REFERENCES plan,
    code      text    NOT NULL,
    item      text    NOT NULL,
    from_year integer,
    due_year  integer NOT NULL,
    minimum   integer,
    maximum   integer,
    per_year  integer,
    text_vi   text    NOT NULL,
    text_en   text,
    agencies  jsonb   NOT NULL,
    measure   text    NOT NULL,
    PRIMARY KEY (plan_id, code)
);
