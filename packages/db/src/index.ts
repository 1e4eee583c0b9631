export type { Actor } from './actor.ts';
export { findPostgresError, isConnectionError } from './errors.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
export * from './schema/index.ts';
export { asActor } from './session.ts';
export { assignments, columnsAs, insertInto } from './sql.ts';
export { statement, type Statement } from './statement.ts';
export { type ActorOptions, Transaction } from './transaction.ts';
export { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
