/** Values that a person, a broken client or an attacker may send where something else is expected. */
const texts = [
  '',
  ' ',
  '\u0000',
  'nul\u0000inside',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u0000\u2028',
  '👩🏽‍💻'.repeat(20),
  'x'.repeat(3_000),
  `'; drop table public.contacts; --`,
  `") or 1=1 --`,
  '${jndi:ldap://x}',
  '%s%n%L$1$2',
  '{"json":1}',
  'null',
  'NaN',
  'infinity',
  '-infinity',
  'now',
  'epoch',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59-23:59',
  '2026-02-30T00:00:00Z',
  '2026-01-01T00:00:00+99:99',
  '+275760-09-13T00:00:00Z',
  '2026-01-01',
  '+1'.repeat(20),
  '+999999999999999',
  '911',
  'a'.repeat(250) + '@x.test',
  'ann@',
  'Mars/Olympus',
  'javascript:alert(1)',
  'http://[::1',
  'https://\u0000',
];

const numbers = [0, -0, -1, 1.5, 201, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324];

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
}

const structures = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null, null],
  nested(200),
  Array.from({ length: 60 }, () => 'x'),
  // Not literals: in one, `__proto__` sets the prototype instead of a key.
  JSON.parse('{"__proto__":{"isAdmin":true},"id":"x"}'),
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  { toString: 'x', valueOf: 1, length: -1, getSQL: {}, queryChunks: [] },
];

export const hostileValues: unknown[] = [...texts, ...numbers, ...structures];

/** What superjson might be talked into. */
export const hostileMeta: unknown[] = [
  null,
  1,
  'x',
  [],
  {},
  { values: null },
  { values: { __proto__: ['undefined'] } },
  { values: { id: ['undefined'] } },
  { values: { id: ['Date'] } },
  { values: { id: ['bigint'] } },
  { values: { id: ['regexp'] } },
  { values: { id: [['custom', 'Decimal']] } },
  { values: { id: [['class', 'Object']] } },
  { values: { '__proto__.isAdmin': ['Date'] } },
  { values: { 'constructor.prototype.isAdmin': ['Date'] } },
  { values: ['set'] },
  { values: ['map'] },
  { values: ['Error'] },
  { values: ['URL'] },
  { referentialEqualities: { id: ['__proto__.x'] } },
  { referentialEqualities: [['a', 'b']] },
];
