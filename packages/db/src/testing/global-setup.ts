import { startThrowawayPostgres } from '@switchboard/local-supabase';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { onDatabase } from './provided.ts';

const TEMPLATE = 'switchboard_template';

/** One throw-away PostgreSQL per run, and in it a migrated template that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    await runAs(server.ownerUrl, `create database ${TEMPLATE} template postgres`);
    await migrate(onDatabase(server.ownerUrl, TEMPLATE));
    // So that a test decides which of two transactions that wait for each other is undone.
    await runAs(server.superuserUrl, 'grant set on parameter deadlock_timeout to postgres');
    project.provide('testServer', {
      templateDatabase: TEMPLATE,
      ownerUrl: server.ownerUrl,
      loginUrl: await enableLogin(server.ownerUrl, 'switchboard_server'),
      jobsUrl: await enableLogin(server.ownerUrl, 'switchboard_jobs'),
    });
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The role's own address, with a password of this run. */
async function enableLogin(ownerUrl: string, role: string): Promise<string> {
  const password = randomBytes(18).toString('base64url');
  await runAs(ownerUrl, `alter role ${role} with login password '${password}'`);
  const login = new URL(ownerUrl);
  login.username = role;
  login.password = password;
  return login.href;
}

async function runAs(url: string, statement: string): Promise<void> {
  // From another database: a template must have no visitors while it is copied.
  const sql = postgres(onDatabase(url, 'template1'), { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
