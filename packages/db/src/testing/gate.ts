import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A door before the database that a test can shut: `refuse` is a server that is down, `swallow` one behind a network
 * that drops everything.
 */
export async function openGate(url: string) {
  const target = new URL(url);
  let state: 'open' | 'refuse' | 'swallow' = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      if (state !== 'swallow') partners.get(socket)?.write(data);
    });
  };
  const partners = new WeakMap<Socket, Socket>();
  const server = createServer((inside) => {
    keep(inside);
    if (state === 'refuse') return inside.destroy();
    if (state === 'swallow') return undefined;
    const outside = connect(Number(target.port), target.hostname);
    keep(outside);
    partners.set(inside, outside).set(outside, inside);
    inside.once('close', () => outside.destroy());
    outside.once('close', () => inside.destroy());
    return undefined;
  });
  const listen = async (port: number) => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return addressOf(server.address()).port;
  };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const shut = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  };
  const port = await listen(0);
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    close: shut,
    refuse: async () => {
      state = 'refuse';
      await shut();
    },
    swallow: () => {
      state = 'swallow';
    },
    open: async () => {
      const wasShut = state === 'refuse';
      state = 'open';
      if (wasShut) await listen(port);
      else cut();
    },
  };
}

/** A server that listens on TCP has an address with a port. */
const addressOf = (address: AddressInfo | string | null) => address as AddressInfo;
