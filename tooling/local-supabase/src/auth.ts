import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import { type AuthSettings, connectAuth, createAuthApp } from './auth-app.ts';
import { allowCrossOrigin } from './cross-origin.ts';
import { createSignInLimit } from './sign-in-limit.ts';
import { nameIssuer } from './token-issuer.ts';

export type AuthServer = { stop: () => Promise<void> };

type Options = AuthSettings & { authAdminUrl: string; port: number; signInsPerMinute: number };

const notFound = () => Response.json({ message: 'This address serves /auth/v1 only.' }, { status: 404 });

/**
 * Serves Supabase's auth API on 127.0.0.1. The data API stays closed: the desk's
 * procedures are the only way to its tables.
 */
export async function startAuth({ authAdminUrl, port, signInsPerMinute, ...settings }: Options): Promise<AuthServer> {
  const connection = connectAuth(authAdminUrl);
  const issuer = `${settings.supabaseUrl}/auth/v1`;
  const app = await createAuthApp(connection, settings).init();
  const limit = createSignInLimit(signInsPerMinute);
  const server = serve({
    hostname: '127.0.0.1',
    port,
    fetch: async (request, env) => {
      if (!new URL(request.url).pathname.startsWith('/auth/v1/')) return notFound();
      const peerAddress = env.incoming.socket.remoteAddress ?? null;
      const refusal = await limit(request, peerAddress);
      if (refusal) return allowCrossOrigin(request, refusal);
      const response = await app.fetch(request, { peerAddress });
      return allowCrossOrigin(request, await nameIssuer(response, issuer, settings.jwtSecret));
    },
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
