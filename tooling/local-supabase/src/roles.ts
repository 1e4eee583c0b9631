import type { ISql } from 'postgres';

export const OWNER = 'postgres';
export const AUTH_ADMIN = 'supabase_auth_admin';

/**
 * The roles, schemas and default privileges of a hosted Supabase project (Postgres 17).
 * As there, the owner of our tables is no superuser and does not own `auth`: a migration
 * that would fail on the hosted service fails here first.
 */
const roles = /* sql */ `
do $$
declare wanted record;
begin
  for wanted in select * from (values
    ('anon', 'nologin noinherit'),
    ('authenticated', 'nologin noinherit'),
    ('service_role', 'nologin noinherit bypassrls'),
    ('authenticator', 'login noinherit'),
    ('${AUTH_ADMIN}', 'login noinherit'),
    ('${OWNER}', 'login createdb createrole replication bypassrls')
  ) as role(name, attributes) loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
    end if;
  end loop;
end $$;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to ${OWNER} with admin option;
grant pg_monitor, pg_read_all_data, pg_signal_backend to ${OWNER};
grant set on parameter session_replication_role to ${OWNER};
alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role ${AUTH_ADMIN} set search_path = auth;
alter role ${OWNER} set search_path = "$user", public, extensions;
`;

const database = /* sql */ `
create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
grant all on schema extensions to ${OWNER};
grant usage on schema extensions to anon, authenticated, service_role;

grant all on schema public to ${OWNER};
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role ${OWNER} in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges for role ${OWNER} in schema public grant all on functions to anon, authenticated, service_role;
alter default privileges for role ${OWNER} in schema public grant all on sequences to anon, authenticated, service_role;

create schema if not exists auth authorization ${AUTH_ADMIN};
grant all on schema auth to ${OWNER};
grant usage on schema auth to anon, authenticated, service_role;
alter default privileges for role ${AUTH_ADMIN} in schema auth grant all on tables to ${OWNER};
alter default privileges for role ${AUTH_ADMIN} in schema auth grant all on sequences to ${OWNER};

create or replace function auth.uid() returns uuid language sql stable as $fn$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$fn$;
create or replace function auth.role() returns text language sql stable as $fn$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  )::text
$fn$;
create or replace function auth.email() returns text language sql stable as $fn$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
  )::text
$fn$;
create or replace function auth.jwt() returns jsonb language sql stable as $fn$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$fn$;
`;

type Passwords = { owner: string; authAdmin: string };

/** Runs as the superuser; may run any number of times. */
export async function ensureRoles(superuser: ISql, passwords: Passwords): Promise<void> {
  await superuser.unsafe(roles);
  await superuser.unsafe(database);
  await superuser.unsafe(`alter database postgres owner to ${OWNER}`);
  for (const [role, password] of [
    [OWNER, passwords.owner],
    [AUTH_ADMIN, passwords.authAdmin],
  ] as const) {
    // base64url: nothing in it can end the literal.
    await superuser.unsafe(`alter role ${role} password '${password}'`);
  }
}
