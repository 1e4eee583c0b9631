import { startPostgres } from '../postgres.ts';

const [dataDir = ''] = process.argv.slice(2);
const { pid, superuserUrl } = await startPostgres({ dataDir });
console.log(JSON.stringify({ pid, superuserUrl }));
// Until somebody kills us.
setInterval(() => undefined, 60_000);
