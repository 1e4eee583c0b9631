import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { captureStatements, sqlAsCaptured } from './src/capture.ts';
import { openCluster } from './src/database/cluster.ts';
import { compare, CONNECTIONS } from './src/measure/compare.ts';
import { measureLatency } from './src/measure/latency.ts';
import { measurePages } from './src/measure/pages.ts';
import { explain, requireIndexScans } from './src/measure/plans.ts';
import { removeWritten } from './src/measure/remove-written.ts';
import { measureSearch } from './src/measure/search-times.ts';
import { introduceUsers } from './src/measure/warm-up.ts';
import { readOptions } from './src/options.ts';
import { pgbenchVersion } from './src/pgbench.ts';
import { comparisonTable, markdown } from './src/report.ts';
import { root } from './src/root.ts';
import { offerSearch } from './src/servers/graphql-search.ts';
import { buildWeb, startOurs } from './src/servers/ours.ts';
import { startPostgraphile } from './src/servers/postgraphile.ts';
import { search, workloads } from './src/workloads.ts';

const PORT = 44_010;
const closers: (() => Promise<unknown>)[] = [];
const options = readOptions();

async function main(): Promise<void> {
  if (!options.minimalServer) await buildWeb();
  const { large, small, stop } = await openCluster(options);
  closers.push(stop);
  const owner = postgres(large.ownerUrl, { max: 2, onnotice: () => undefined });
  closers.push(() => owner.end());
  const serverSql = sqlAsCaptured(large.serverUrl);
  closers.push(() => serverSql.end());
  for (const table of ['calls', 'notes'] as const) await removeWritten(owner, table);

  const searchStatements = await captureStatements(large, search.call(0));
  await offerSearch(owner, searchStatements);
  const minimal = options.minimalServer;
  const ours = await startOurs({ database: large, port: PORT, minimal });
  closers.push(ours.stop);
  const oursOnSmall = await startOurs({ database: small, port: PORT + 1, minimal });
  closers.push(oursOnSmall.stop);
  const peer = await startPostgraphile(large, PORT + 2);
  closers.push(peer.stop);
  await introduceUsers(ours, false);
  await introduceUsers(peer, true);

  const pgbench = await pgbenchVersion();
  if (!pgbench) console.log('There is no pgbench here (Debian: postgresql-contrib): its columns stay empty.');
  const [facts] = await owner<{ version: string; calls: string; contacts: string; workspaces: string }[]>`
    select version(), (select count(*) from calls) as calls, (select count(*) from contacts) as contacts,
      (select count(*) from workspaces) as workspaces`;

  console.log(`\nMeasuring the ${ours.name} at ${CONNECTIONS} connections, ${options.rounds} rounds ...`);
  const comparisons = [];
  for (const workload of workloads) {
    const { rounds, secondsPerRun: seconds } = options;
    const context = {
      database: large,
      owner,
      ours,
      postgraphile: peer,
      rounds,
      seconds,
      hasPgbench: pgbench !== null,
    };
    comparisons.push(await compare(workload, context));
    console.log(comparisonTable(comparisons.slice(-1)).split('\n').at(-1));
  }

  const repetitions = options.secondsPerRun * 15;
  const latency = await measureLatency(ours, large.size, options.secondsPerRun * 5);
  const pages = await measurePages({
    large: ours,
    small: oursOnSmall,
    contacts: large.size.contacts,
    rounds: options.rounds,
    requests: repetitions * 5,
  });
  const searches = await measureSearch({
    server: ours,
    serverSql,
    statements: searchStatements,
    repetitions,
  });

  const plans = [];
  for (const { name, call } of workloads) {
    plans.push(...(await explain(serverSql, name, await captureStatements(large, call(50)))));
  }
  for (const table of ['calls', 'notes'] as const) await removeWritten(owner, table);

  const results = {
    facts: {
      contacts: Number(facts?.contacts),
      workspaces: Number(facts?.workspaces),
      calls: Number(facts?.calls),
      server: ours.name,
      versions: [
        `Node ${process.version}`,
        String(facts?.version.split(' on ')[0]),
        pgbench ?? 'no pgbench',
        'PostGraphile 5.1.5',
      ],
    },
    comparisons,
    latency,
    pages,
    searches,
    plans,
  };
  const text = markdown(results);
  const file = join(root, 'bench', 'results', 'latest.md');
  await mkdir(join(root, 'bench', 'results'), { recursive: true });
  await writeFile(file, text);
  console.log(`\n${text.split('\n## Plans')[0]}\nPlans and all of this: ${file}`);
  requireIndexScans(plans);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of closers.toReversed()) await close().catch((error: unknown) => console.error(error));
}
