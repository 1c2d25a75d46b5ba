-- table: observation
insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, assumed, created_at, updated_at)
select uuidv7(), 0, 'quan-trac-' || i, 'CREATIVE_SPACE', 'Quan trắc ' || i, '{}', 'PUBLISHED', 'OPERATING', '{}', now(), now()
from generate_series(1, 100) i;
insert into slug (collection, slug, resource_id) select 'centres', slug, id from centre where slug like 'quan-trac-%';
insert into indicator (id, version, code, name_vi, unit_vi, decimals, visibility, created_at, updated_at)
select uuidv7(), 0, 'do_' || n, 'Chỉ số ' || n, 'lượt', 0, case when n > 3 then 'PARTNER' else 'PUBLIC' end, now(), now()
from generate_series(1, 5) n;
-- Half of all are of one centre; of each five, the public sees three.
insert into observation (id, version, centre_id, indicator_id, visibility, period_from, period_until, value, assumed,
    created_at, updated_at)
select uuidv7(), 0, c.id, n.id, n.visibility, day, day + 1, i, '{}', now(), now()
from generate_series(1, :rows) i
cross join lateral (select date '1500-01-01' + i / 5 as day) d
join indicator n on n.code = 'do_' || 1 + i % 5
join centre c on c.slug = 'quan-trac-' || case when i / 5 % 2 = 0 then 1 else 2 + i / 5 % 99 end
