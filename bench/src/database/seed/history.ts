import { seededIdSql } from '../../ids.ts';
import { pick, roll, type SeedSize, workspaceOfContact } from './sql.ts';
import { noteSentences } from './words.ts';

const outcomes = 'no_answer voicemail connected callback interested not_interested booked_meeting'.split(' ');

/** One contact in ten is worked on and has 6 or 30 calls, two in ten have one: two per contact on average. */
export const callPlan = ({ contacts }: SeedSize) => `
  create table bench.calls as
    select number, n, i, started_at, ${seededIdSql('user', '(1 + number % 100)')} as user_id,
      ${pick(outcomes, 'number', 16)} as outcome, started_at + ${roll('number', 17)} * interval '10 minutes' as ended_at
    from (
      select n, i, n * 32 + i as number, now() - interval '1 hour' - ${roll('n * 32 + i', 18)} * interval '1 year' as started_at
      from generate_series(1::bigint, ${contacts}) n,
        generate_series(1, case n / 5 % 10 when 0 then 6 + 24 * (n / 50 % 2) when 1 then 1 when 2 then 1 else 0 end) i
    ) made;
  analyze bench.calls;`;

export const calls = () => `
  insert into public.calls (id, workspace_id, contact_id, company_id, user_id, direction, to_number, status, outcome,
      started_at, ended_at, created_by, created_at, updated_at)
    select ${seededIdSql('call', 'k.number')}, c.workspace_id, c.id, c.company_id, k.user_id, 'outbound', c.phone,
      'completed', k.outcome, k.started_at, k.ended_at, k.user_id, k.started_at, k.ended_at
    from bench.calls k
    join public.contacts c on c.workspace_id = ${workspaceOfContact('k.n')} and c.id = ${seededIdSql('contact', 'k.n')}
    order by k.started_at;`;

/** Four on the calls of a contact that is worked on, one on some of the others. */
export const notes = () => `
  insert into public.notes (id, workspace_id, author_user_id, body_text, call_id, contact_id, company_id, created_at,
      updated_at)
    select ${seededIdSql('note', 'k.number')}, c.workspace_id, k.user_id,
      ${pick(noteSentences, 'k.number', 19)} || ' ' || ${pick(noteSentences, 'k.number', 20)},
      c.id, c.contact_id, c.company_id, k.ended_at, k.ended_at
    from bench.calls k
    join public.calls c on c.workspace_id = ${workspaceOfContact('k.n')} and c.id = ${seededIdSql('call', 'k.number')}
    where k.i <= 4 and k.n / 5 % 10 < 2
    order by k.ended_at;`;

/** What private.mirror_call() and private.mirror_note() write, for all rows at once. */
export const timeline = () => `
  insert into public.interactions (workspace_id, type, occurred_at, summary, contact_id, company_id, source_table,
      source_id, actor_id, metadata)
    select * from (
      select workspace_id, 'call', started_at, 'Outbound call', contact_id, company_id, 'calls', id, user_id,
        jsonb_build_object('direction', direction, 'status', status, 'outcome', outcome,
          'durationSeconds', duration_seconds, 'endedAt', ended_at)
      from public.calls
      union all
      select workspace_id, 'note', created_at, body_text, contact_id, company_id, 'notes', id, author_user_id,
        jsonb_build_object('callId', call_id)
      from public.notes
    ) mirrored (workspace_id, type, at) order by at;`;
