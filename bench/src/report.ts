import { cpus, totalmem } from 'node:os';
import type { Comparison } from './measure/compare.ts';
import { ARRIVALS_PER_SECOND, type Latency } from './measure/latency.ts';
import type { PageCost } from './measure/pages.ts';
import type { Plan } from './measure/plans.ts';
import type { SearchTime } from './measure/search-times.ts';

export type Facts = {
  contacts: number;
  workspaces: number;
  calls: number;
  server: string;
  versions: string[];
};

export type Results = {
  facts: Facts;
  comparisons: Comparison[];
  latency: Latency;
  pages: PageCost[];
  searches: SearchTime[];
  plans: Plan[];
};

type Cell = string | number;

function table(head: string[], rows: Cell[][]): string {
  const line = (cells: Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

const whole = (value: number | null) => (value === null ? '–' : value.toFixed(0));
const share = (value: number, of: number | null) => (of === null ? '–' : (value / of).toFixed(2));
const ms = (value: number) => value.toFixed(1);

export function comparisonTable(comparisons: Comparison[]): string {
  return table(
    [
      'requests per second, 8 connections',
      'pgbench',
      'pgbench, pipelined',
      'ours',
      'PostGraphile',
      'ours / pgbench',
      'PostGraphile / pgbench',
      'ours / PostGraphile',
    ],
    comparisons.map((row) => [
      row.name,
      whole(row.pgbench),
      whole(row.pipelined),
      whole(row.ours),
      whole(row.postgraphile),
      share(row.ours, row.pgbench),
      share(row.postgraphile, row.pgbench),
      share(row.ours, row.postgraphile),
    ]),
  );
}

const latencyTable = ({ requests, p50, p95, p99, max }: Latency) =>
  table(
    [`${requests} requests, ms`, 'p50', 'p95', 'p99', 'max'],
    [['mix', ms(p50), ms(p95), ms(p99), ms(max)]],
  );

const pageTable = (pages: PageCost[]) =>
  table(
    ['contacts.list, 50 rows, one connection', 'p50 ms', 'against the first'],
    pages.map(({ what, p50, ratio }) => [what, p50.toFixed(2), ratio.toFixed(2)]),
  );

const searchTable = (searches: SearchTime[]) =>
  table(
    ['search.global', 'typed', 'hits', 'SQL p50 ms', 'SQL p95', 'HTTP p50 ms', 'HTTP p95'],
    searches.map((row) => [
      row.what,
      `\`${row.query}\``,
      row.hits,
      ms(row.sqlP50),
      ms(row.sqlP95),
      ms(row.httpP50),
      ms(row.httpP95),
    ]),
  );

const planText = (plans: Plan[]) =>
  plans
    .map(
      ({ name, isGeneric, text }) =>
        `${name} (${isGeneric ? 'generic' : 'custom'} plan)\n\n\`\`\`\n${text}\n\`\`\``,
    )
    .join('\n\n');

export function markdown({ facts, comparisons, latency, pages, searches, plans }: Results): string {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `# Benchmark results

${new Date().toISOString().slice(0, 10)} · ${machine} · ${facts.versions.join(' · ')}

${facts.workspaces} workspaces, ${facts.contacts} contacts (${facts.contacts / 5} in one workspace), ${facts.calls} calls. Measured: ${facts.server}. The load, the servers and PostgreSQL share the machine. How to read this: [docs/performance.md](../../docs/performance.md).

## Each procedure against its limit and against PostGraphile

${comparisonTable(comparisons)}

## ${ARRIVALS_PER_SECOND} requests a second, arriving at a constant rate

${latencyTable(latency)}

## The cost of a page

${pageTable(pages)}

## Search in the workspace of ${facts.contacts / 5} contacts, one connection

${searchTable(searches)}

## Plans, as \`authenticated\`

${planText(plans)}
`;
}
