import { type Answer, Connection } from './connection.ts';

type Options = {
  port: number;
  connections: number;
  /** The request that connection `index` sends next. */
  next: (index: number) => Buffer;
  /** Ends after this long, or ... */
  seconds?: number;
  /** ... after this many requests per connection. */
  requests?: number;
};

export type LoadResult = { perSecond: number; count: number; latenciesMs: number[] };

/** Every connection sends its next request as soon as it has the answer: what is the highest rate? */
export async function closedLoop({
  port,
  connections,
  next,
  seconds = 3600,
  requests = Infinity,
}: Options): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1000;
  const sender = async (index: number) => {
    const connection = new Connection(port);
    for (let sent = 0; sent < requests && performance.now() < deadline; sent += 1) {
      const sentAt = performance.now();
      requireSuccess(await connection.send(next(index)));
      latenciesMs.push(performance.now() - sentAt);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => sender(index)));
  const count = latenciesMs.length;
  return { perSecond: (count / (performance.now() - startedAt)) * 1000, count, latenciesMs };
}

/** GraphQL answers errors with 200. */
export function requireSuccess({ status, body }: Answer): void {
  const isError =
    status !== 200 || body.indexOf('{"errors"') === 0 || body.subarray(0, 200).includes('"errors":[');
  if (isError) throw new Error(`The server answered ${status}: ${body.subarray(0, 600).toString()}`);
}
