-- What a follower of the forest keeps of it.
CREATE TABLE grove_copy (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);
CREATE TABLE tree_copy (
    id     uuid   PRIMARY KEY,
    grove  text   NOT NULL,
    height bigint NOT NULL,
    CONSTRAINT no_tree_of_the_copy_reaches_the_sky CHECK (height < 1000)
);
