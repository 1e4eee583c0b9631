type Entry = { requestId: string; method: string; path: string; status: number; durationMs: number };

/** One line of JSON per request. The path goes without its query, which may hold what people typed. */
export function logRequest({ path, durationMs, ...entry }: Entry): void {
  const [pathname] = path.split('?', 1);
  const line = {
    time: new Date().toISOString(),
    ...entry,
    path: pathname,
    durationMs: Math.round(durationMs * 10) / 10,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What went wrong inside, under the request's id: for the operator, never for the caller. */
export function logFault(requestId: string | undefined, path: string | undefined, error: unknown): void {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const stack = cause instanceof Error ? cause.stack : String(cause);
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: 'error', requestId, path, stack })}\n`,
  );
}
