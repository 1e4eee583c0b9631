import { describe, expect, it } from 'vitest';
import { describeSelection, isChosen, toggle } from './event-selection.ts';

describe('picking events', () => {
  it('everything is one wildcard, on and off', () => {
    expect(toggle(['contact.created'], '*')).toEqual(['*']);
    expect(toggle(['*'], '*')).toEqual([]);
    expect(isChosen(['*'], 'note.deleted')).toBe(true);
  });

  it('taking one type out of a wildcard leaves the others by name', () => {
    expect(toggle(['note.*'], 'note.deleted')).toEqual(['note.created', 'note.updated']);
    const rest = toggle(['*'], 'note.deleted');
    expect(isChosen(rest, 'note.deleted')).toBe(false);
    expect(isChosen(rest, 'note.created')).toBe(true);
    expect(isChosen(rest, 'contact.restored')).toBe(true);
  });

  it('a group takes its single types in, and gives them back', () => {
    expect(toggle(['contact.created', 'note.created'], 'contact.*')).toEqual(['note.created', 'contact.*']);
    expect(toggle(['note.created', 'contact.*'], 'contact.*')).toEqual(['note.created']);
  });

  it('types stay in the order they are read in', () => {
    expect(toggle(['note.deleted'], 'note.created')).toEqual(['note.created', 'note.deleted']);
    expect(toggle(['note.created', 'note.deleted'], 'note.created')).toEqual(['note.deleted']);
  });
});

it('a selection in a few words', () => {
  expect(describeSelection(['*'])).toBe('All events');
  expect(describeSelection(['company.*'])).toBe('All of companies');
  expect(describeSelection(['contact.created', 'note.*'])).toBe('contact.created, All of notes');
  expect(describeSelection(['contact.created', 'note.*', 'call.ended'])).toBe('contact.created and 2 more');
});
