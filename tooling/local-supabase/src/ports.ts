import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Can a server listen here now? */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The remembered port if it is still free, else another below the range that
 * systems hand out to outgoing connections, so that the next start finds it free again.
 */
export async function pickPort(remembered?: number): Promise<number> {
  if (remembered !== undefined && (await isPortFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isPortFree(port)) return port;
  }
  throw new Error('No free port was found on 127.0.0.1 between 20000 and 32000.');
}

export async function requireFreePort(port: number, variable: string): Promise<number> {
  if (await isPortFree(port)) return port;
  throw new Error(`Port ${port} is already in use. Set ${variable} to another one, or stop what uses it.`);
}
