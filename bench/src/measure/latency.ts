import type { SeedSize } from '../database/seed/index.ts';
import { openLoop } from '../load/open.ts';
import { trpcRequest } from '../load/request.ts';
import type { Server } from '../servers/child.ts';
import { percentile } from '../statistics.ts';
import { createNote, listContacts, search, timeline } from '../workloads.ts';

export const ARRIVALS_PER_SECOND = 50;

export type Latency = { requests: number; p50: number; p95: number; p99: number; max: number };

const mix = [listContacts, timeline, listContacts, timeline, createNote, listContacts, timeline, search];

/** A working day's mix at a constant rate: 3 lists, 3 timelines, a note and a search in eight requests. */
export async function measureLatency(server: Server, size: SeedSize, seconds: number): Promise<Latency> {
  const next = (number: number) => {
    const workload = mix[number % mix.length] ?? listContacts;
    const user = 1 + (number % 100);
    return trpcRequest(workload.call(workload.contact(Math.random(), size)), { user });
  };
  const latencies = await openLoop({ port: server.port, perSecond: ARRIVALS_PER_SECOND, seconds, next });
  return {
    requests: latencies.length,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    max: Math.max(...latencies),
  };
}
