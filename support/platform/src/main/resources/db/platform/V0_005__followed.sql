-- How far each copy of another service's collection has followed its change feed. It is written in the transaction in which
-- the changes are applied. Without a cursor nothing was read yet; deleting the row makes the copy begin again.
CREATE TABLE followed (
    service    text        NOT NULL,
    collection text        NOT NULL,
    cursor     text,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (service, collection)
);
