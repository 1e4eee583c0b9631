import { requireSuccess } from './closed.ts';
import { Connection } from './connection.ts';

type Options = { port: number; perSecond: number; seconds: number; next: (number: number) => Buffer };

/**
 * Requests arrive at a constant rate, whether or not the earlier ones are answered, and each counts from the moment it
 * was due: a server that falls behind cannot hide it.
 */
export async function openLoop({ port, perSecond, seconds, next }: Options): Promise<number[]> {
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const latenciesMs: number[] = [];
  const running: Promise<void>[] = [];
  const startedAt = performance.now();
  const send = async (number: number, dueAt: number) => {
    let connection = idle.pop();
    if (!connection) {
      connection = new Connection(port);
      all.push(connection);
    }
    requireSuccess(await connection.send(next(number)));
    latenciesMs.push(performance.now() - dueAt);
    idle.push(connection);
  };
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const dueAt = startedAt + (number * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    running.push(send(number, dueAt));
  }
  await Promise.all(running);
  for (const connection of all) connection.close();
  return latenciesMs;
}
