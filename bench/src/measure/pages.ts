import { BIG, MIDDLE } from '../ids.ts';
import { closedLoop } from '../load/closed.ts';
import { Connection } from '../load/connection.ts';
import { type Call, trpcRequest } from '../load/request.ts';
import type { Server } from '../servers/child.ts';
import { median, percentile } from '../statistics.ts';

export type PageCost = { what: string; p50: number; ratio: number };

const list = (cursor?: string): Call => ({
  procedure: 'contacts.list',
  type: 'query',
  input: { limit: 50, ...(cursor && { cursor }) },
});

/** Follows the cursors from page to page. */
async function cursorOfPage(server: Server, page: number): Promise<string | undefined> {
  const connection = new Connection(server.port);
  let cursor: string | undefined;
  for (let at = 1; at < page; at += 1) {
    const { body } = await connection.send(trpcRequest(list(cursor), { user: 1 }));
    const found = /"nextCursor":"([^"]+)"/.exec(body.toString())?.[1];
    if (!found) throw new Error(`The list ended on page ${at}`);
    cursor = found;
  }
  connection.close();
  return cursor;
}

type Options = { large: Server; small: Server; contacts: number; rounds: number; requests: number };

/** The same page in turn in every place, at one connection; compared with the first. */
export async function measurePages({
  large,
  small,
  contacts,
  rounds,
  requests,
}: Options): Promise<PageCost[]> {
  const deep = Math.min(1000, Math.floor(contacts / 5 / 50) - 1);
  const deepCursor = await cursorOfPage(large, deep);
  const inBig = `a workspace of ${contacts / 5} contacts`;
  const inMiddle = `a workspace of ${contacts / 100} contacts`;
  const places = [
    { what: `page 1, ${inBig}`, server: large, call: list(), workspace: BIG },
    { what: `page ${deep}, ${inBig}`, server: large, call: list(deepCursor), workspace: BIG },
    { what: `page 1, ${inMiddle}`, server: large, call: list(), workspace: MIDDLE },
    {
      what: `page 1, a database of ${contacts / 100} contacts in all`,
      server: small,
      call: list(),
      workspace: BIG,
    },
  ];
  const p50s = places.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { server, call, workspace }] of places.entries()) {
      const request = trpcRequest(call, { user: 1, workspace });
      const { latenciesMs } = await closedLoop({
        port: server.port,
        connections: 1,
        requests,
        next: () => request,
      });
      if (round > 0) p50s[index]?.push(percentile(latenciesMs, 0.5));
    }
  }
  const first = median(p50s[0] ?? []);
  return places.map(({ what }, index) => {
    const p50 = median(p50s[index] ?? []);
    return { what, p50, ratio: p50 / first };
  });
}
