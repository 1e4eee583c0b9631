import postgres from 'postgres';

/** A Postgres error with its SQLSTATE, whatever wraps it. */
export function findPostgresError(error: unknown): postgres.PostgresError | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof postgres.PostgresError) return at;
  }
  return null;
}

/** Two transactions waited for each other and Postgres undid this one: nobody's fault, and gone at the next attempt. */
export function isContention(error: unknown): boolean {
  return ['40001', '40P01'].includes(findPostgresError(error)?.code ?? '');
}

const connectionCodes = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'DATABASE_AWAY',
  'POOL_EXHAUSTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** The database is away, restarting or full: worth another try in a moment. */
export function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return connectionCodes.has(code) || code.startsWith('08');
}
