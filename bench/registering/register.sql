-- What the service sends to register somebody for a session, as its database logs it; everybody does so for the same one.
-- Texts have no colon before a letter or a digit: pgbench would take what follows for a variable.
\set i :i + 1
\set n :client_id * 1000000 + :i
begin;
select pg_try_advisory_xact_lock(hashtextextended('idempotency-bench-' || :n::text, 0));
select request_hash, status, cast(headers as text), body, once, tier from idempotency_key
    where subject = 'pgbench-' || :n::text and key = :n::text and created_at > now() - interval '24 hours';
delete from idempotency_key where (subject, key) in (
    select subject, key from idempotency_key where created_at < now() - interval '24 hours'
    order by created_at limit 10 for update skip locked);
select * from session join event on event.id = session.event_id where session.id = :session::uuid limit 1;
select id, cancelled_at, capacity, closes_at, created_at, event_id, max_group_size, offer_hours, offered, opens_at, session_id,
    shows_places, taken, updated_at, version, waiting, waiting_limit, waiting_list
    from registration_terms where session_id = :session::uuid limit 1;
with terms as (
    select id, capacity - taken - offered as free, waiting_groups,
        cancelled_at is null and now() >= opens_at and now() < closes_at and 1 <= max_group_size as is_open,
        waiting_list and (waiting_limit is null or waiting + 1 <= waiting_limit) as may_wait,
        offered > 0 and exists (select from registration offer where offer.terms_id = registration_terms.id
            and offer.state = 'OFFERED' and offer.offer_until <= now()) as is_stale
    from registration_terms where id = :terms::uuid for no key update)
insert into registration (id, version, code, registrant, group_size, name, mail, language, guests,
        contact_consent_at, photograph_consent_at, registered_at, updated_at, terms_id, state)
    values (uuidv7(), 0, 'BENCH-' || :n::text, 'pgbench-' || :n::text, 1, 'Người đăng ký',
        'pgbench-' || :n::text || '@example.org', 'VI', '{}', now(), null, now(), now(), :terms::uuid,
        (select case when is_open and not is_stale and free >= 1 then 'ATTENDING' end from terms));
insert into notification (id, event, recipient, address, name, languages, subject, text, created_at, next_attempt_at) values (
    uuidv7(), 'registration/' || :n::text || '/attending',
    sha256(convert_to('registration/' || :n::text || '/attending' || chr(10) || 'pgbench-' || :n::text || '@example.org', 'UTF8')),
    'pgbench-' || :n::text || '@example.org', 'Người đăng ký', 'vi', 'Đã đăng ký, Làm đèn lồng', repeat('x', 300), now(), now())
    on conflict (event, recipient) do nothing;
insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, before, after, trace_id) values (
    uuidv7(), now(), 'pgbench-' || :n::text, 'pgbench-' || :n::text, '', 'created', 'registrations', uuidv7(), null,
    ('{"id":"0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70","code":"[redacted]","session":"0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70","state":"attending","allowedTransitions":["cancelled"],"groupSize": 1,"name":"[redacted]","mail":"[redacted]","language":"vi","guests":"[redacted]","consents":[{"to":"contact","at":"2026-11-25 19h59m30.429801s"}],"registrant":"[redacted]","version": 0,"registeredAt":"2026-11-25 19h59m30.429801s","updatedAt":"2026-11-25 19h59m30.429801s"}')::jsonb,
    'f40f4c6209b6d95364a42fbe784c51f6');
insert into idempotency_key (subject, key, request_hash, status, headers, body, once, tier, created_at) values (
    'pgbench-' || :n::text, :n::text, sha256(convert_to('bench' || :n::text, 'UTF8')), 201,
    '{"Location":"/v1/registrations/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70","ETag":"\"0.own\""}',
    convert_to(repeat('x', 650), 'UTF8'), false, 'PUBLIC', now())
    on conflict (subject, key) do update set request_hash = excluded.request_hash, status = excluded.status,
        headers = excluded.headers, body = excluded.body, once = excluded.once, tier = excluded.tier,
        created_at = excluded.created_at;
commit;
