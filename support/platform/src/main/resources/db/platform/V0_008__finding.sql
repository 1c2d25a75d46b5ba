-- How what is searched for is found, and how good a hit is: the same in every service, so that hits of several can be put
-- into one order. A score says how the words stand in a text, and nothing of what other texts there are.

-- As search_key, with the accents kept: for who typed them.
CREATE FUNCTION accent_key(text text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ' ' || trim(regexp_replace(lower(normalize(text, NFKC) COLLATE pg_c_utf8), '[^[:alnum:]]+', ' ', 'g'));

-- A name in both languages, as it is searched: '| pho sach ha noi | ha noi book street |'. Each begins and ends with a bar,
-- so that '| pho sach |' is a whole name, '| pho' the beginning of one, and no phrase reaches from one into the other.
CREATE FUNCTION found_key(vi text, en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '|' || coalesce(search_key(vi), '') || ' |' || coalesce(search_key(en) || ' |', '');

CREATE FUNCTION found_accents(vi text, en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '|' || coalesce(accent_key(vi), '') || ' |' || coalesce(accent_key(en) || ' |', '');

-- The same of a name and what is said beside it.
CREATE FUNCTION found_key(name_vi text, name_en text, text_vi text, text_en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN found_key(name_vi, name_en) || found_key(text_vi, text_en);

CREATE FUNCTION found_accents(name_vi text, name_en text, text_vi text, text_en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN found_accents(name_vi, name_en) || found_accents(text_vi, text_en);

-- How the words stand in a name: 7 they are all of it, 6 its beginning, 5 together in it, 4 all somewhere, 0 not all.
-- The last word may be the beginning of a longer one.
CREATE FUNCTION standing(name text, typed text, words text[]) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN strpos(name, '|' || typed || ' |') > 0 THEN 7
        WHEN strpos(name, '|' || typed) > 0 THEN 6
        WHEN strpos(name, typed) > 0 THEN 5
        WHEN name LIKE ALL (words) THEN 4
        ELSE 0 END;

-- The score of what has all words in its name: 800 to 1599. Two hundred for each step of standing, the upper half for
-- those who stand so with the accents that were typed; then by how much of the name was typed.
CREATE FUNCTION score_of_name(name text, accents text, typed text, words text[], typed_accents text, words_accents text[])
    RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 200 * standing(name, typed, words)
        + CASE WHEN standing(accents, typed_accents, words_accents) = standing(name, typed, words) THEN 100 ELSE 0 END
        + least(99, 100 * (1 + length(typed)) / length(split_part(name, '|', 2)));

-- The score of what has all words in its name and text together: 400 to 599, by accents and by how much of it was typed.
CREATE FUNCTION score_of_text(text text, accents text, typed text, words_accents text[]) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 400 + CASE WHEN accents LIKE ALL (words_accents) THEN 100 ELSE 0 END
        + least(99, 100 * length(typed) / length(text));

-- The score of a name in which words are written a little differently: 200 to 299, by how alike they are.
CREATE FUNCTION score_of_likeness(name text, typed text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 200 + least(99, (100 * word_similarity(typed, name))::integer);

-- Of a text of any length the part in which the first of the words stands, cut between words; its beginning where none
-- does. It is told where by counting words, as the folded text has the same ones.
CREATE FUNCTION snippet(text text, words text[], most integer) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT CASE WHEN length(composed) <= most THEN composed
            ELSE CASE WHEN at > 1 THEN '… ' ELSE '' END
                || regexp_replace(substr(composed, at, most), CASE WHEN at + most > length(composed) THEN '^$' ELSE '\s*\S*$' END, '')
                || CASE WHEN at + most > length(composed) THEN '' ELSE ' …' END
            END
        FROM (SELECT regexp_replace(normalize(text, NFC), '\s+', ' ', 'g') AS composed, search_key(text) || ' ' AS folded) t,
            LATERAL (SELECT coalesce(min(strpos(folded, trim(word, '%'))) FILTER (WHERE folded LIKE word), 1) AS first
                FROM unnest(words) word) f,
            LATERAL (SELECT greatest(1, regexp_instr(composed COLLATE pg_c_utf8, '[[:alnum:]]+', 1,
                greatest(1, length(left(folded, first)) - length(replace(left(folded, first), ' ', '')) - 6))) AS at) a);

-- Where the words stand in a text, each with its beginning that was typed: from, to, from, to, in characters from 0. What
-- is marked keeps its accents, whichever were typed.
CREATE FUNCTION marks(text text, words text[]) RETURNS integer[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(edge ORDER BY edge), '{}')
        FROM (
            SELECT length(found[1]) AS gap, found[2] AS word, search_key(found[2]) AS folded,
                sum(length(found[1]) + length(found[2])) OVER (ORDER BY n) - length(found[2]) AS at
            FROM regexp_matches(text COLLATE pg_c_utf8, '([^[:alnum:]]*)([[:alnum:]]+)', 'g') WITH ORDINALITY AS r (found, n)) w,
            LATERAL (
                SELECT max((SELECT min(l) FROM generate_series(1, length(word)) l
                    WHERE starts_with(search_key(left(word, l)), key))) AS many
                FROM unnest(words) key WHERE starts_with(folded, key)) m,
            LATERAL (VALUES (at::integer), ((at + many)::integer)) AS e (edge)
        WHERE many IS NOT NULL);
