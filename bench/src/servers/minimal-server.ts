import { closeDatabase, createApiHandler } from '@switchboard/api/node';
import { createServer } from 'node:http';

// The API on Node's http server and nothing else: what the web server costs is the difference.
const server = createServer(createApiHandler());
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => void closeDatabase().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
