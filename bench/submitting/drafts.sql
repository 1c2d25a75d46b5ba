-- As many drafts as :drafts for each of :clients, all like the one with the code :code.
insert into submission (id, version, code, call_id, owner, state, title_vi, summary_vi, language, disciplines, answers,
    contributors, versions, assumed, created_at, updated_at)
select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'BENCH-' || n, call_id, 'bench-' || client, state,
    title_vi, summary_vi, language, disciplines, answers, contributors, 0, assumed, created_at, updated_at
from submission, generate_series(0, :clients - 1) client, generate_series(1, :drafts) i,
    lateral (select client * 1000000 + i as n) numbered
where code = ':code'
