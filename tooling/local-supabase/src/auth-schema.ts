import postgres from 'postgres';
import manifest from '../package.json' with { type: 'json' };
import { connectAuth, createAuthApp } from './auth-app.ts';
import { AUTH_ADMIN, ensureRoles } from './roles.ts';

/** Noted on the schema itself, so that a start can skip what is there. */
const VERSION = `@supabase/lite ${manifest.dependencies['@supabase/lite']}`;

type Options = {
  superuserUrl: string;
  authAdminUrl: string;
  passwords: { owner: string; authAdmin: string };
};

/** Makes an empty database look like a new Supabase project. May run any number of times. */
export async function ensureAuthSchema({ superuserUrl, authAdminUrl, passwords }: Options): Promise<void> {
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    const [schema] = await superuser<{ version: string | null }[]>`
      select obj_description(oid, 'pg_namespace') as version from pg_namespace where nspname = 'auth'`;
    if (schema?.version === VERSION) return;

    await superuser.begin((tx) => ensureRoles(tx, passwords));
    const connection = connectAuth(authAdminUrl);
    try {
      await createAuthApp(connection).ensureSystemSchema();
    } finally {
      await connection.close();
    }
    // ensureSystemSchema() skips statements that fail, so look at what came of it.
    const [users] =
      await superuser`select from pg_tables where schemaname = 'auth' and tablename = 'users' and tableowner = ${AUTH_ADMIN}`;
    if (!users) throw new Error('The auth schema could not be made: auth.users is missing.');
    await superuser.unsafe(`comment on schema auth is '${VERSION}'`);
  } finally {
    await superuser.end();
  }
}
