-- What the service sends to hand in one submission, as its database logs it; each client has drafts of its own. Texts have
-- no colon before a letter or a digit: pgbench would take what follows for a variable.
\set i :i + 1
\set n :client_id * 1000000 + :i
begin;
select pg_try_advisory_xact_lock(hashtextextended('idempotency-bench-' || :client_id::text || '-' || :round::text || '-' || :n::text, 0));
select request_hash, status, cast(headers as text), body, once, tier from idempotency_key
    where subject = 'bench-' || :client_id::text and key = :round::text || '-' || :n::text and created_at > now() - interval '24 hours';
delete from idempotency_key where (subject, key) in (
    select subject, key from idempotency_key where created_at < now() - interval '24 hours'
    order by created_at limit 10 for update skip locked);
select * from call where id = (select call_id from submission where code = 'BENCH-' || :n::text) for share;
select * from submission where code = 'BENCH-' || :n::text limit 1 for no key update;
update submission set answers = '{"idea": "Đèn lồng từ giấy dó cũ"}', assumed = '{}', call_id = :call::uuid,
    changes_until = null, code = 'BENCH-' || :n::text,
    contributors = '[{"mail": "mot@example.org", "name": "Người nộp", "share": 100, "contact": true, "consentedAt": null, "organisation": null}]',
    created_at = now(), disciplines = '{}', edits = null, language = 'VI', owner = 'bench-' || :client_id::text,
    published_at = null, source = null, state = 'SUBMITTED', submitted_at = now(), summary_vi = 'Giấy dó cũ thành đèn lồng.',
    summary_en = null, title_vi = 'Đèn lồng giấy dó', title_en = null, updated_at = now(), version = 1, versions = 1
    where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid and version = 0;
insert into submission_version (content, number, submission_id, submitted_at, id) values (
    '{"title": {"en": null, "vi": "Đèn lồng giấy dó"}, "answers": {"idea": "Đèn lồng từ giấy dó cũ"}, "summary": {"en": null, "vi": "Giấy dó cũ thành đèn lồng."}, "language": "VI", "disciplines": [], "contributors": [{"mail": "mot@example.org", "name": "Người nộp", "share": 100, "contact": true, "consentedAt": null, "organisation": null}]}',
    1, ('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, now(), uuidv7());
update attachment set first_version = coalesce(first_version, 1),
    last_version = case when removed_at is not null then 1 - 1 end
    where submission_id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid and last_version is null;
insert into transition (resource_id, state, from_value, to_value, at, actor, effective_on, reason, document) values (
    ('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 'state', 'draft', 'submitted', now(),
    'bench-' || :client_id::text, null, null, null);
insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, before, after, trace_id) values (
    uuidv7(), now(), 'bench-' || :client_id::text, 'bench-' || :client_id::text, '', 'moved', 'submissions',
    ('00000000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid,
    '{"state":"draft","allowedTransitions":["submitted","withdrawn"],"versions": 0,"version": 0,"updatedAt":"2026-11-25 19h59m30.429801s"}',
    '{"state":"submitted","allowedTransitions":["changes_requested","under_review","rejected","withdrawn","cancelled","disqualified"],"submittedAt":"2026-11-25 19h59m30.429801s","versions": 1,"version": 1,"updatedAt":"2026-11-25 19h59m30.429801s"}',
    'f40f4c6209b6d95364a42fbe784c51f6');
insert into idempotency_key (subject, key, request_hash, status, headers, body, once, tier, created_at) values (
    'bench-' || :client_id::text, :round::text || '-' || :n::text, sha256(convert_to('bench' || :n::text, 'UTF8')), 200,
    '{"ETag":"\"1.participant.own.with-1\""}', convert_to(repeat('x', 1000), 'UTF8'), false, 'PARTICIPANT', now())
    on conflict (subject, key) do update set request_hash = excluded.request_hash, status = excluded.status,
        headers = excluded.headers, body = excluded.body, once = excluded.once, tier = excluded.tier,
        created_at = excluded.created_at;
commit;
