import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { expectRefusal, openTestApi } from '../../testing/index.ts';

const { make, callerFor } = await openTestApi();

test('a company is stored in one form and found by its id', async () => {
  const user = await make.makeUser();
  const caller = callerFor(user);
  const made = await caller.companies.create({
    name: ' Acme   Inc ',
    domain: 'HTTPS://www.Acme.example/about',
    website: 'acme.example',
    phone: '(415) 555-2671',
    city: '',
    tags: ['a', 'A'],
    ownerId: user.id,
  });
  expect(made).toMatchObject({
    name: 'Acme   Inc',
    domain: 'acme.example',
    website: 'https://acme.example',
    phone: '+14155552671',
    city: null,
    tags: ['a'],
    ownerId: user.id,
    createdBy: user.id,
  });
  expect(await caller.companies.get({ id: made.id })).toEqual(made);
  await expectRefusal(caller.companies.get({ id: randomUUID() }), 'NOT_FOUND');
});

test('tried again, many times at once, is one company', async () => {
  const caller = callerFor(await make.makeUser());
  const input = { id: randomUUID(), name: 'Once' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => caller.companies.create(input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await caller.companies.list({})).items).toHaveLength(1);
  await expectRefusal(caller.companies.create({ ...input, name: 'Twice' }), 'ID_TAKEN');
});
