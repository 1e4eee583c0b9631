import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A statement as a client sent it, its parameters in text form. */
export type SentStatement = { text: string; params: (string | null)[] };

export type WireTap = { url: string; sent: SentStatement[]; stop: () => Promise<void> };

/** Stands between a client and PostgreSQL and notes what the client executes. */
export async function startWireTap(databaseUrl: string): Promise<WireTap> {
  const target = new URL(databaseUrl);
  const sent: SentStatement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const note = messageReader(sent);
    client.on('data', (chunk) => {
      note(chunk);
      upstream.write(chunk);
    });
    upstream.pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => client.destroy());
      socket.on('close', () => [client, upstream].forEach((end) => end.destroy()));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    sent,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads the protocol's messages: Query and Parse carry a text, Bind the parameters of a statement parsed before. */
function messageReader(sent: SentStatement[]): (chunk: Buffer) => void {
  const texts = new Map<string, string>();
  let isStarted = false;
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      const end = pending.length >= head + 4 ? head + pending.readInt32BE(head) : Infinity;
      if (pending.length < end) return;
      const type = isStarted ? String.fromCharCode(pending[0] ?? 0) : 'startup';
      const body = pending.subarray(head + 4, end);
      pending = pending.subarray(end);
      isStarted = true;
      const [first = '', second = ''] = body.toString().split('\0', 2);
      if (type === 'Q') sent.push({ text: first, params: [] });
      if (type === 'P') texts.set(first, second);
      if (type === 'B') sent.push({ text: texts.get(second) ?? '', params: boundValues(body) });
    }
  };
}

/** Of a Bind message: portal and statement name, format codes, then the values. */
function boundValues(body: Buffer): (string | null)[] {
  const names = body.indexOf(0, body.indexOf(0) + 1) + 1;
  let at = names + 2 + 2 * body.readInt16BE(names);
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    const start = at + 4;
    at = start + Math.max(0, length);
    return length < 0 ? null : body.subarray(start, at).toString();
  });
}
