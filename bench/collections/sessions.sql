-- table: session
-- service: events-service
insert into venue (id, version, slug, name_vi, kind, centre, former_unit, exclusive, assumed, created_at, updated_at)
select uuidv7(), 0, 'do-noi-' || i, 'Nơi ' || i, 'OWN', 'do-trung-tam-' || i % 20, lpad((i % 30)::text, 3, '0'), true, '{}', now(), now()
from generate_series(1, 200) i;
insert into slug (collection, slug, resource_id) select 'venues', slug, id from venue where slug like 'do-noi-%';
insert into event (id, version, slug, type, title_vi, disciplines, audience, languages, accessibility, organisers, publication,
    assumed, created_at, updated_at)
select uuidv7(), 0, 'do-su-kien-' || i, (array['TALK', 'PERFORMANCE', 'MARKET'])[1 + i % 3], 'Sự kiện ' || i, '{DESIGN}', '{}',
    '{}', '{}', '[]', case when i % 20 = 0 then 'DRAFT' else 'PUBLISHED' end, '{}', now(), now()
from generate_series(1, 100) i;
insert into slug (collection, slug, resource_id) select 'events', slug, id from event where slug like 'do-su-kien-%';
-- A day has 137 sessions, however many days there are.
insert into session (id, version, event_id, code, starts_at, ends_at, venue_id, status, previous_starts, sequence, uid,
    revised_at, exclusive, assumed, created_at, updated_at)
select s.id, 0, e.id, 'DO' || i, s.starts_at, s.starts_at + interval '1 hour', v.id, 'SCHEDULED', '[]', 0, s.id || '@do', now(),
    false, '{}', now(), now()
from generate_series(1, :rows) i
cross join lateral (select uuidv7() as id, timestamptz '2001-01-01T01:00:00Z' + (i / 137 % 35000) * interval '1 day'
    + (i % 12) * interval '1 hour' as starts_at) s
join event e on e.slug = 'do-su-kien-' || 1 + i % 100
join venue v on v.slug = 'do-noi-' || 1 + i % 137
