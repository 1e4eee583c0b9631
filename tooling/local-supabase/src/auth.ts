import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import { type AuthSettings, connectAuth, createAuthApp } from './auth-app.ts';

export type AuthServer = { stop: () => Promise<void> };

type Options = AuthSettings & { authAdminUrl: string; port: number };

const notFound = () => Response.json({ message: 'This address serves /auth/v1 only.' }, { status: 404 });

/**
 * Serves Supabase's auth API on 127.0.0.1. The data API stays closed: the desk's
 * procedures are the only way to its tables.
 */
export async function startAuth({ authAdminUrl, port, ...settings }: Options): Promise<AuthServer> {
  const connection = connectAuth(authAdminUrl);
  const app = await createAuthApp(connection, settings).init();
  const server = serve({
    hostname: '127.0.0.1',
    port,
    fetch: (request, env) =>
      new URL(request.url).pathname.startsWith('/auth/v1/')
        ? app.fetch(request, { peerAddress: env.incoming.socket.remoteAddress ?? null })
        : notFound(),
  });
  await once(server, 'listening');
  return {
    stop: async () => {
      await close(server);
      await connection.close();
    },
  };
}

async function close(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const hurry = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(hurry);
}
