import postgres from 'postgres';

export type Pool = postgres.Sql;

export type PoolOptions = {
  url: string;
  /** Connections. A batch of N calls holds N of them, so keep it above the batch limit. */
  max: number;
  /** Off behind a pooler in transaction mode (Supavisor), which cannot keep prepared statements. */
  prepare: boolean;
  idleTimeoutSeconds?: number;
};

/** `2026-11-20 10:05:00.123456+00` -> `2026-11-20T10:05:00.123456Z`; sessions run in UTC. */
const toIso = (value: string) => `${value.slice(0, 10)}T${value.slice(11, -3)}Z`;

/** Opens no connection until the first query. */
export function createPool({ url, max, prepare, idleTimeoutSeconds = 60 }: PoolOptions): Pool {
  return postgres(url, {
    max,
    prepare,
    idle_timeout: idleTimeoutSeconds,
    connect_timeout: 5,
    // Left on: without it postgres.js never hands out a connection that reserve() was the first to open.
    fetch_types: true,
    onnotice: () => undefined,
    connection: { application_name: 'switchboard', TimeZone: 'UTC', DateStyle: 'ISO' },
    types: {
      instant: { to: 1184, from: [1184], serialize: (value: string) => value, parse: toIso },
      // Drizzle encodes json columns itself; only the way back is the driver's.
      json: { to: 114, from: [114, 3802], serialize: (value: string) => value, parse: JSON.parse },
    },
  });
}
