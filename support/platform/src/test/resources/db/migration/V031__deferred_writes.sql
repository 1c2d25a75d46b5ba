create table appended (
    position bigint generated always as identity primary key,
    id uuid, text text check (text <> 'refused'), number integer, flag boolean, bytes bytea, at timestamptz, day date);
create table appended_too (position bigint generated always as identity primary key, text text);
