import { type Actor, type Taken, takeTokens } from '@switchboard/db';
import { database } from '../database.ts';
import { limitSettings } from '../env.ts';
import { DomainError } from '../errors.ts';
import { SharedLimiter } from './shared-limiter.ts';

const MINUTE_MS = 60_000;

function create() {
  const settings = limitSettings();
  const share = async (taken: Taken[]) => takeTokens(database(), taken);
  const limiter = (name: string, points: number, windowMs: number) =>
    new SharedLimiter({ name, points, windowMs }, share);
  const perSecond = (name: string, rate: number, burst: number) =>
    limiter(name, burst, (burst / rate) * 1000);
  return {
    actor: perSecond('actor', settings.RATE_LIMIT_PER_SECOND, settings.RATE_LIMIT_BURST),
    ip: perSecond('ip', settings.RATE_LIMIT_IP_PER_SECOND, settings.RATE_LIMIT_IP_BURST),
    failures: limiter('failures', settings.RATE_LIMIT_FAILURES_PER_MINUTE, MINUTE_MS),
  };
}

/** Next bundles its own copy of this module: one count per process all the same. */
const shared: typeof globalThis & { switchboardLimits?: ReturnType<typeof create> | undefined } = globalThis;
const limits = () => (shared.switchboardLimits ??= create());

function refusalFor(waitMs: number): DomainError | null {
  if (waitMs === 0) return null;
  return new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

/** One request from an address; one that failed to say who it is too often waits before it may try again. */
export async function admitAddress(
  ip: string | null,
  presents: 'bearer' | 'cookie' | undefined,
): Promise<DomainError | null> {
  if (!ip) return null;
  const { ip: addresses, failures } = limits();
  const waitMs = (await addresses.take(ip)) || (presents === 'bearer' ? await failures.look(ip) : 0);
  return refusalFor(waitMs);
}

/** A session that ran out is nobody's guess; a bearer token or key that is not valid may be one. */
export async function noteFailedCredentials(ip: string | null): Promise<void> {
  if (ip) await limits().failures.take(ip);
}

function keyOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`;
    case 'apiKey':
      return `key:${actor.keyHash}`;
    case 'system':
      return null;
  }
}

/** One call of a procedure. Throws when the actor has used up what there is for now. */
export async function chargeActor(actor: Actor): Promise<void> {
  const key = keyOf(actor);
  const refusal = key && refusalFor(await limits().actor.take(key));
  if (refusal) throw refusal;
}

/** For a process that sleeps between requests: what it counted leaves with one of them. */
export async function shareCounts(): Promise<void> {
  await Promise.all(Object.values(limits()).map((limiter) => limiter.syncIfDue()));
}
