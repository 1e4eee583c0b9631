import { expect, it } from 'vitest';
import { allCalls, callListInput, callsViewQuery, parseCallsView } from './calls-view.ts';

const parse = (query: string) => parseCallsView(new URLSearchParams(query));

it('reads back what it wrote, and ignores what makes no sense', () => {
  const view = {
    outcome: 'voicemail',
    userId: '0198c0de-0000-7000-8000-000000000001',
    direction: 'inbound',
  } as const;
  expect(parse(callsViewQuery(view))).toEqual(view);
  expect(parse('outcome=lovely&by=me&direction=up')).toEqual(allCalls);
});

it('asks the API for no filter where none is on', () => {
  expect(callListInput(allCalls)).toEqual({});
  expect(callListInput({ ...allCalls, outcome: 'callback' })).toEqual({ filter: { outcome: 'callback' } });
});
