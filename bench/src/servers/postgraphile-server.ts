import { jwtVerify } from 'jose';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { JWT_SECRET } from '../tokens.ts';

const [port, connectionString] = process.argv.slice(2);
const secret = new TextEncoder().encode(JWT_SECRET);
// Verified once, as in our server: the comparison is about the rest.
const verified = new Map<string, string>();

async function claimsOf(authorization: string | undefined): Promise<string> {
  const token = authorization?.slice('Bearer '.length) ?? '';
  const known = verified.get(token);
  if (known) return known;
  const claims = JSON.stringify((await jwtVerify(token, secret, { audience: 'authenticated' })).payload);
  verified.set(token, claims);
  return claims;
}

const settingsOf = (claims: string, workspace: string | string[] | undefined) => ({
  pgSettings: {
    role: 'authenticated',
    'request.jwt.claims': claims,
    'switchboard.workspace_id': String(workspace),
  },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It offers to sort and filter only by what an index begins with; all of ours begin with the workspace.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString,
      schemas: ['public', 'bench_api'],
      poolConfig: { max: 20 },
      pgSettingsForIntrospection: { role: 'authenticated' },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: (request) => {
      const { authorization, 'x-workspace-id': workspace } = request.node?.req.headers ?? {};
      const known = verified.get(authorization?.slice('Bearer '.length) ?? '');
      if (known) return settingsOf(known, workspace);
      return claimsOf(authorization).then((claims) => settingsOf(claims, workspace));
    },
  },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
