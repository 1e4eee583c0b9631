import type { Sql } from 'postgres';
import { captureStatements } from '../capture.ts';
import type { Database } from '../database/cluster.ts';
import { ID_BASE, USERS } from '../ids.ts';
import { closedLoop } from '../load/closed.ts';
import { graphqlRequest, trpcRequest } from '../load/request.ts';
import { pgbench, type Script } from '../pgbench.ts';
import type { Server } from '../servers/child.ts';
import { median } from '../statistics.ts';
import { variedIds, type Workload } from '../workloads.ts';
import { removeWritten } from './remove-written.ts';

export const CONNECTIONS = 8;
const USERS_PER_CONNECTION = USERS / CONNECTIONS;

export type Comparison = {
  name: string;
  pgbench: number | null;
  pipelined: number | null;
  ours: number;
  postgraphile: number;
};

type Options = {
  database: Database;
  owner: Sql;
  ours: Server;
  postgraphile: Server;
  rounds: number;
  seconds: number;
  hasPgbench: boolean;
};

const captured = 50;

export async function scriptOf(database: Database, workload: Workload): Promise<Script> {
  const statements = await captureStatements(database, workload.call(captured));
  const user = workload.oncePerUser
    ? ['\\set i :i + 1', `\\set user ${ID_BASE} + :client_id * ${USERS_PER_CONNECTION} + :i`]
    : [`\\set user ${ID_BASE} + 1 + :client_id`];
  return { statements, varied: variedIds(captured), set: [...user, ...workload.setContact(database.size)] };
}

function httpLoad(workload: Workload, { database, seconds }: Options, server: Server, isGraphql: boolean) {
  const turns = Array.from({ length: CONNECTIONS }, () => 0);
  const next = (index: number): Buffer => {
    const turn = (turns[index] ?? 0) + 1;
    turns[index] = turn;
    const user = workload.oncePerUser ? index * USERS_PER_CONNECTION + turn : index + 1;
    const contact = workload.contact(Math.random(), database.size);
    return isGraphql
      ? graphqlRequest(workload.graphql(contact, user), { user })
      : trpcRequest(workload.call(contact), { user });
  };
  const length = workload.oncePerUser ? { requests: USERS_PER_CONNECTION } : { seconds };
  return closedLoop({ port: server.port, connections: CONNECTIONS, next, ...length });
}

type Contender = 'pgbench' | 'pipelined' | 'ours' | 'postgraphile';

/** One procedure on every contender in turn, several times; medians of the rounds. */
export async function compare(workload: Workload, options: Options): Promise<Comparison> {
  const { database, owner, rounds, seconds, hasPgbench } = options;
  const script = await scriptOf(database, workload);
  const length = workload.oncePerUser ? { transactions: USERS_PER_CONNECTION } : { seconds };
  const bench = (pipelined: boolean) =>
    pgbench(script, { database, connections: CONNECTIONS, pipelined, ...length });
  const contenders: [Contender, () => Promise<{ perSecond: number; count: number }>][] = [
    ['pgbench', () => bench(false)],
    ['pipelined', () => bench(true)],
    ['ours', () => httpLoad(workload, options, options.ours, false)],
    ['postgraphile', () => httpLoad(workload, options, options.postgraphile, true)],
  ];
  const rates = new Map<Contender, number[]>(contenders.map(([name]) => [name, []]));

  if (workload.writes) await removeWritten(owner, workload.writes);
  // The first round warms caches and compilers up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of contenders.slice(hasPgbench ? 0 : 2)) {
      const { perSecond, count } = await run();
      if (round > 0) rates.get(name)?.push(perSecond);
      const written = workload.writes && (await removeWritten(owner, workload.writes));
      if (written !== undefined && written !== count) {
        throw new Error(`${name} wrote ${written} rows in ${count} requests of "${workload.name}"`);
      }
    }
  }
  const rateOf = (name: Contender) => median(rates.get(name) ?? []);
  return {
    name: workload.name,
    pgbench: hasPgbench ? rateOf('pgbench') : null,
    pipelined: hasPgbench ? rateOf('pipelined') : null,
    ours: rateOf('ours'),
    postgraphile: rateOf('postgraphile'),
  };
}
