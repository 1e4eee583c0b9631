import type { AuditAction, AuditFilter } from '@switchboard/validators';
import { filterKinds } from './vocabulary.ts';

export const periods = { any: null, day: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof periods;

/** What the log is narrowed to; held in the address. */
export type AuditView = {
  person: string | null;
  kind: (typeof filterKinds)[number] | null;
  action: AuditAction | null;
  period: Period;
};

const actions: readonly AuditAction[] = ['insert', 'update', 'delete'];
const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

export const auditViewCodec = {
  parse: (params: URLSearchParams): AuditView => ({
    person: /^[\da-f-]{36}$/.exec(params.get('person') ?? '')?.[0] ?? null,
    kind: oneOf(filterKinds, params.get('kind')),
    action: oneOf(actions, params.get('action')),
    period: oneOf(['any', 'day', 'week', 'month'], params.get('period')) ?? 'any',
  }),
  serialize: ({ period, ...view }: AuditView): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(view)) if (value) params.set(name, value);
    if (period !== 'any') params.set('period', period);
    return params.toString();
  },
};

export const isNarrowed = (view: AuditView): boolean => auditViewCodec.serialize(view) !== '';

/** Whole hours, so that the same view asks the same question for a while. */
export function filterOf({ person, kind, action, period }: AuditView, nowMs: number): AuditFilter {
  const days = periods[period];
  const hourMs = 3_600_000;
  const from = days && new Date(Math.floor(nowMs / hourMs) * hourMs - days * 24 * hourMs).toISOString();
  return {
    ...(person ? { actorId: person } : {}),
    ...(kind ? { tableName: kind } : {}),
    ...(action ? { action } : {}),
    ...(from ? { from } : {}),
  };
}
