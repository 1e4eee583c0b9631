import { join } from 'node:path';
import type { Database } from '../database/cluster.ts';
import { root } from '../root.ts';
import { type Server, startChild } from './child.ts';

export const startPostgraphile = (database: Database, port: number): Promise<Server> =>
  startChild({
    name: 'PostGraphile',
    args: [join(import.meta.dirname, 'postgraphile-server.ts'), String(port), database.serverUrl],
    cwd: root,
    port,
    env: { GRAPHILE_ENV: 'production' },
    logFile: join(root, '.local', 'bench', 'postgraphile.log'),
  });
