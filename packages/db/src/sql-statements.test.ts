import { expect, test } from 'vitest';
import { splitStatements } from './sql-statements.ts';

test.for([
  ['nothing', '', []],
  ['blank statements', ' ; ;\n', []],
  ['two statements', 'select 1; select 2', ['select 1', 'select 2']],
  ['a semicolon in a string', `select 'a;b'; select 2`, [`select 'a;b'`, 'select 2']],
  ['a quote in a string', `select 'it''s;'; x`, [`select 'it''s;'`, 'x']],
  ['an escape in a string', String.raw`select E'\';'; x`, [String.raw`select E'\';'`, 'x']],
  ['a backslash in a plain string', String.raw`select 'a\'; x`, [String.raw`select 'a\'`, 'x']],
  ['a quoted name', 'select 1 as "a;b"; x', ['select 1 as "a;b"', 'x']],
  ['a dollar quote', 'do $$ a; b $$; x', ['do $$ a; b $$', 'x']],
  ['a dollar quote in another', 'do $a$ $$;$$ ; $a$; x', ['do $a$ $$;$$ ; $a$', 'x']],
  ['a dollar in a name', 'select a$b; c$d; x', ['select a$b', 'c$d', 'x']],
  ['a line comment', 'select 1 -- a;b\n; x', ['select 1 -- a;b', 'x']],
  ['nested block comments', 'select 1 /* a; /* b; */ c; */; x', ['select 1 /* a; /* b; */ c; */', 'x']],
] as const)('%s', ([, sql, statements]) => {
  expect(splitStatements(sql)).toEqual(statements);
});
