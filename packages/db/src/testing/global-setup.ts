import { startThrowawayPostgres } from '@switchboard/local-supabase';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { onDatabase } from './provided.ts';

const TEMPLATE = 'switchboard_template';
const LOGIN = 'switchboard_server';

/** One throw-away PostgreSQL per run, and in it a migrated template that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    const password = randomBytes(18).toString('base64url');
    await runAs(server.ownerUrl, `create database ${TEMPLATE} template postgres`);
    await migrate(onDatabase(server.ownerUrl, TEMPLATE));
    await runAs(server.ownerUrl, `alter role ${LOGIN} with login password '${password}'`);
    // So that a test decides which of two transactions that wait for each other is undone.
    await runAs(server.superuserUrl, 'grant set on parameter deadlock_timeout to postgres');
    const login = new URL(server.ownerUrl);
    login.username = LOGIN;
    login.password = password;
    project.provide('testServer', {
      templateDatabase: TEMPLATE,
      ownerUrl: server.ownerUrl,
      loginUrl: login.href,
    });
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
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
