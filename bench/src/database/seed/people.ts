import { BIG, MIDDLE, seededIdSql, USERS } from '../../ids.ts';
import type { SeedSize } from './sql.ts';

/** Users 1 to USERS are reps of the big workspace, the first 100 of the middle one too; USERS + w owns workspace w. */
export const people = ({ workspaces }: SeedSize) => `
  create table bench.users as
    select ${seededIdSql('user', 'u')} as id, u, u - ${USERS} as owns
    from generate_series(1, ${USERS} + ${workspaces}) u;
  insert into auth.users (id, email) select id, 'person' || u || '@bench.example' from bench.users;
  insert into public.profiles (id, email, full_name)
    select id, 'person' || u || '@bench.example', 'Person ' || u from bench.users;
  insert into public.workspaces (id, name, slug, is_personal, created_by)
    select ${seededIdSql('workspace', 'owns')}, 'Workspace ' || owns, 'workspace-' || owns, true, id
    from bench.users where owns > 0;
  insert into public.workspace_members (workspace_id, user_id, role)
    select ${seededIdSql('workspace', 'owns')}, id, 'owner' from bench.users where owns > 0
    union all
    select ${seededIdSql('workspace', String(BIG))}, id, 'member' from bench.users where owns <= 0
    union all
    select ${seededIdSql('workspace', String(MIDDLE))}, id, 'member' from bench.users where u <= 100;
  select private.refresh_member_rights(null);`;
