import type { Sql } from 'postgres';
import { closedLoop } from '../load/closed.ts';
import { trpcRequest } from '../load/request.ts';
import type { Server } from '../servers/child.ts';
import { percentile } from '../statistics.ts';
import type { SentStatement } from '../wire-tap.ts';
import { searchQuery } from '../workloads.ts';

export type SearchTime = {
  what: string;
  query: string;
  sqlP50: number;
  sqlP95: number;
  httpP50: number;
  httpP95: number;
  hits: number;
};

const cases: [string, string][] = [
  ['common name', 'smith'],
  ['rare name', 'featherstonehaugh'],
  ['two words', 'james kowalczyk'],
  ['common company word', 'logistics'],
  ['part of a word', 'pital'],
  ['phone digits', '555 0123'],
  ['part of an email', 'quentin.reed'],
  ['one typo', 'featherstonehuagh'],
  ['one typo in a common name', 'jonhson'],
  ['a tag', 'renewal'],
  ['two letters', 'ki'],
  ['nothing like it', 'qqqxyzzy'],
];

type Options = { server: Server; serverSql: Sql; statements: SentStatement[]; repetitions: number };

/** At one connection: the statements as the server sends them, then the whole way over HTTP. */
export async function measureSearch({
  server,
  serverSql,
  statements,
  repetitions,
}: Options): Promise<SearchTime[]> {
  const times: SearchTime[] = [];
  const session = await serverSql.reserve();
  for (const [what, query] of cases) {
    const sql: number[] = [];
    let hits = 0;
    for (let turn = 0; turn < repetitions; turn += 1) {
      const startedAt = performance.now();
      for (const { text, params } of statements) {
        const bound = params.map((param) => (param === searchQuery ? query : param));
        const rows = await session.unsafe(text, bound, { prepare: true });
        if (text.includes('private.search(')) hits = rows.length;
      }
      sql.push(performance.now() - startedAt);
    }
    const request = trpcRequest({ procedure: 'search.global', type: 'query', input: { query } }, { user: 1 });
    const http = await closedLoop({
      port: server.port,
      connections: 1,
      requests: repetitions,
      next: () => request,
    });
    times.push({
      what,
      query,
      sqlP50: percentile(sql, 0.5),
      sqlP95: percentile(sql, 0.95),
      httpP50: percentile(http.latenciesMs, 0.5),
      httpP95: percentile(http.latenciesMs, 0.95),
      hits,
    });
  }
  session.release();
  return times;
}
