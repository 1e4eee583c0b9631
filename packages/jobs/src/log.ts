type Level = 'info' | 'warning' | 'error';

/** One line of JSON on standard output, errors on standard error. Never a payload: those hold people's data. */
export function log(level: Level, event: string, details: Record<string, unknown> = {}): void {
  const line = `${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`;
  (level === 'error' ? process.stderr : process.stdout).write(line);
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
