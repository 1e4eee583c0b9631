import { z } from 'zod';
import { Call } from './call.ts';
import { Company } from './company.ts';
import { Contact } from './contact.ts';
import { Note } from './note.ts';
import { instantOut } from './primitives.ts';
import { workspaceRole } from './workspace.ts';

/** The records as the API shows them, without the names of other records, which may change on their own. */
const contact = Contact.omit({ companyName: true });
const call = Call.omit({ contactName: true, companyName: true });
const member = z.object({
  userId: z.string(),
  role: workspaceRole,
  createdAt: instantOut,
  updatedAt: instantOut,
});

/** Version 1: what happens to an entity, and the record that its events carry. */
const entities = {
  contact: { verbs: ['created', 'updated', 'deleted', 'restored'], payload: contact },
  company: { verbs: ['created', 'updated', 'deleted', 'restored'], payload: Company },
  note: { verbs: ['created', 'updated', 'deleted'], payload: Note },
  call: { verbs: ['started', 'updated', 'ended', 'deleted'], payload: call },
  member: { verbs: ['created', 'updated', 'deleted'], payload: member },
} as const;

export type EventEntity = keyof typeof entities;
export type EventType = {
  [Entity in EventEntity]: `${Entity}.${(typeof entities)[Entity]['verbs'][number]}`;
}[EventEntity];

export type EventGroup = { entity: EventEntity; types: readonly EventType[] };

/** Every event type by its entity, in the order people read them. */
export const eventGroups: readonly EventGroup[] = Object.entries(entities).map(([entity, { verbs }]) => ({
  entity: asEntity(entity),
  types: verbs.map((verb) => asType(`${entity}.${verb}`)),
}));
export const eventTypes: readonly EventType[] = eventGroups.flatMap(({ types }) => types);

/** The keys of `entities`, and its own verbs behind them. */
function asEntity(name: string): EventEntity {
  return name as EventEntity;
}
function asType(name: string): EventType {
  return name as EventType;
}

/**
 * Version -> event type -> the schema of its payload. A change that an old reader would not understand is a new
 * version beside the old one; a new field is not.
 */
export const eventPayloads: Readonly<Record<number, Readonly<Record<string, z.ZodObject>>>> = {
  1: Object.fromEntries(
    Object.entries(entities).flatMap(([entity, { verbs, payload }]) =>
      verbs.map((verb) => [`${entity}.${verb}`, payload.strict()]),
    ),
  ),
};
export const currentEventVersion = 1;

/** What a webhook may ask for: one type, all of an entity, or everything. */
export const eventPatterns: readonly string[] = [
  '*',
  ...eventGroups.flatMap(({ entity, types }) => [`${entity}.*`, ...types]),
];

export const matchesPattern = (type: string, pattern: string): boolean =>
  pattern === '*' || pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)));
