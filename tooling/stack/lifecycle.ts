/** For a program with work to finish: what a shell reports of one that Ctrl-C ended. */
export const INTERRUPTED = 130;

type Closer = () => Promise<void> | void;

export type Lifecycle = {
  /** Aborted when the process was asked to stop. */
  signal: AbortSignal;
  /** Runs at the end, whatever happens; the last one registered first. */
  onStop: (closer: Closer) => void;
  /** Throws when the process was asked to stop: call it between the steps of a start. */
  check: () => void;
  /** The program goes on, and ends with 1. */
  fail: () => void;
  /** Waits for the request to stop, or for one of these to end first. */
  untilStopped: (...endings: Promise<never>[]) => Promise<void>;
};

// A terminal's Ctrl-C arrives from the terminal, from npm and from run.mjs at once.
const SECOND_SIGNAL_MS = 1500;

/**
 * Runs a long-lived program. SIGINT, SIGTERM, SIGHUP and the end of the parent ask it to
 * stop, also in the middle of its start; a second, later one ends it without waiting.
 * Ends the process: 0 when it was done or a server asked to stop, 1 when it failed.
 */
export async function runProgram(
  main: (life: Lifecycle) => Promise<void>,
  { codeWhenStopped = 0 }: { codeWhenStopped?: number } = {},
): Promise<never> {
  const stop = new AbortController();
  const closers: Closer[] = [];
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt !== undefined && performance.now() - askedAt > SECOND_SIGNAL_MS) process.exit(1);
    askedAt ??= performance.now();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', ask);

  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  let code = 0;
  try {
    await main({
      signal: stop.signal,
      onStop: (closer) => closers.push(closer),
      check: () => stop.signal.throwIfAborted(),
      fail: () => {
        code = 1;
      },
      untilStopped: (...endings) => Promise.race([stopped, ...endings]),
    });
  } catch (error) {
    code = stop.signal.aborted ? codeWhenStopped : 1;
    if (!stop.signal.aborted) report(error);
  }
  for (const close of closers.toReversed()) {
    try {
      await close();
    } catch (error) {
      code = 1;
      report(error);
    }
  }
  process.exit(code);
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
