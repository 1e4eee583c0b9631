import { createHash } from 'node:crypto';
import type { CallOutcome } from '@switchboard/validators';
import { companies } from './companies.ts';
import type { DemoCompany } from './company.ts';
import { stories, storyOrder } from './stories.ts';

export type PlannedContact = {
  id: string;
  fullName: string;
  title: string;
  company: string;
  email: string;
  phone: string;
  timezone: string;
  tags: string[];
};
export type PlannedCall = {
  id: string;
  contactId: string;
  direction: 'inbound' | 'outbound';
  startedAt: string;
  endedAt: string;
  outcome: CallOutcome;
  note: string | undefined;
};
export type PlannedNote = { id: string; contactId: string; body: string };
export type DemoPlan = { contacts: PlannedContact[]; calls: PlannedCall[]; notes: PlannedNote[] };

const DAY_MS = 24 * 60 * 60 * 1000;
const WORKING_DAYS = 15;
const MINUTES_BETWEEN_CALLS = 45;

/** The same name always gives the same uuid: what a retry sends again makes nothing twice. */
function fixedId(owner: string, name: string): string {
  const hex = createHash('sha256').update(`${owner} ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A number between 0 and 1 that belongs to its name. */
const chance = (name: string) => createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;

function addressFor(name: string, domain: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z]+/g, '.');
  return `${plain}@${domain}`;
}

function numberFor({ phone }: DemoCompany, index: number): string {
  const span = 10 ** phone.digits;
  return phone.prefix + String((index * 37 + 11) % span).padStart(phone.digits, '0');
}

/** A call without its time: `order` says where in the weeks it belongs, in working days. */
type CallDraft = Omit<PlannedCall, 'startedAt' | 'endedAt'> & { order: number; seconds: number };
type Person = PlannedContact & { first: string; site: DemoCompany };

function planPeople(owner: string): Person[] {
  return companies.flatMap((site, companyIndex) =>
    site.people.map(([fullName, title], personIndex) => ({
      id: fixedId(owner, `contact ${fullName}`),
      fullName,
      title,
      company: site.name,
      email: addressFor(fullName, site.domain),
      phone: numberFor(site, companyIndex * 3 + personIndex),
      timezone: site.timezone,
      tags: site.tags,
      first: fullName.split(' ')[0] ?? fullName,
      site,
    })),
  );
}

const fill = (text: string, { first, site }: Person) =>
  text
    .replaceAll('{first}', first)
    .replaceAll('{company}', site.name)
    .replaceAll('{city}', site.city)
    .replaceAll('{vans}', String(site.vans))
    .replaceAll('{tool}', site.tool);

/** Working days before this moment, oldest first. */
function workingDays(before: Date): number[] {
  const days: number[] = [];
  const midnight = Math.floor(before.getTime() / DAY_MS) * DAY_MS;
  for (let day = midnight - DAY_MS; days.length < WORKING_DAYS; day -= DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.unshift(day);
  }
  return days;
}

/** Three weeks of a sales desk up to this moment. Equal arguments give equal plans. */
export function planDemo(owner: string, before: Date): DemoPlan {
  const people = planPeople(owner);
  const days = workingDays(before);
  const used = new Map<readonly string[], number>();
  const calls: CallDraft[] = [];
  const notes: PlannedNote[] = [];
  const contacts = people.map((person, index): PlannedContact => {
    const story = stories[storyOrder[index % storyOrder.length] ?? 0] ?? { tags: [], steps: [] };
    const pick = (texts: readonly string[]) => {
      const turn = used.get(texts) ?? 0;
      used.set(texts, turn + 1);
      const text = texts[turn % texts.length];
      return text && fill(text, person);
    };
    const room = days.length / Math.max(story.steps.length, 1);
    story.steps.forEach((step, stepIndex) => {
      const name = `${person.fullName} ${stepIndex}`;
      const [from, to] = step.minutes;
      calls.push({
        id: fixedId(owner, `call ${name}`),
        contactId: person.id,
        direction: step.direction ?? 'outbound',
        order: (stepIndex + chance(`day ${name}`)) * room,
        seconds: (from + chance(`length ${name}`) * (to - from)) * 60,
        outcome: step.outcome,
        note: pick(step.notes),
      });
    });
    const body = story.afterwards && pick(story.afterwards);
    if (body) notes.push({ id: fixedId(owner, `note ${person.fullName}`), contactId: person.id, body });
    const { first: _first, site: _site, ...contact } = person;
    return { ...contact, tags: [...new Set([...story.tags, ...person.tags])] };
  });
  return { contacts, calls: schedule(calls, days), notes };
}

/** Puts the calls one after another into the working hours, so that no two overlap. */
function schedule(calls: CallDraft[], days: number[]): PlannedCall[] {
  const perDay = Math.ceil(calls.length / days.length);
  return calls
    .toSorted((a, b) => a.order - b.order)
    .map(({ order: _order, seconds, ...call }, index) => {
      const day = days[Math.floor(index / perDay)] ?? 0;
      const slot = index % perDay;
      const minute = 8.5 * 60 + slot * MINUTES_BETWEEN_CALLS + Math.floor(chance(`minute ${call.id}`) * 8);
      const startedAt = day + minute * 60_000;
      return {
        ...call,
        startedAt: new Date(startedAt).toISOString(),
        endedAt: new Date(startedAt + Math.round(seconds) * 1000).toISOString(),
      };
    });
}
