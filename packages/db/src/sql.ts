import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** `"contacts"."full_name" as "fullName", …`: rows come out of the driver in the shape the API speaks. */
export function columnsAs(shape: Record<string, SQL | Column>): SQL {
  return sql.join(
    Object.entries(shape).map(([alias, column]) => sql`${column} as ${sql.identifier(alias)}`),
    sql`, `,
  );
}

type Values<Table extends PgTable> = Partial<Record<keyof Table['$inferInsert'], unknown>>;

const entriesOf = <Table extends PgTable>(table: Table, values: Values<Table>) => {
  const columns: Record<string, Column> = getTableColumns(table);
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const column = columns[key];
      if (!column) throw new Error(`No column ${key}`);
      return { column, value: encode(value, column) };
    });
};

/** Values go through the column's own encoder; SQL and placeholders stay what they are. */
const encode = (value: unknown, column: Column): SQL =>
  value !== null && typeof value === 'object' && 'getSQL' in value
    ? sql`${value}`
    : sql`${sql.param(value, column)}`;

/**
 * `insert into … (only these columns) select …`; `source` may add `from … where …`, so that what a row needs is
 * checked by the statement that makes it. Drizzle's own insert names every column, which the column grants refuse.
 */
export function insertInto<Table extends PgTable>(
  table: Table,
  values: Values<Table>,
  source: SQL = sql``,
): SQL {
  const entries = entriesOf(table, values);
  const names = entries.map(({ column }) => sql.identifier(column.name));
  const selected = entries.map(({ column, value }) => sql`${value}::${sql.raw(column.getSQLType())}`);
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) select ${sql.join(selected, sql`, `)} ${source}`;
}

/** `"full_name" = $1, …` of the fields that are given; null when none is. */
export function assignments<Table extends PgTable>(table: Table, values: Values<Table>): SQL | null {
  const entries = entriesOf(table, values);
  if (entries.length === 0) return null;
  return sql.join(
    entries.map(({ column, value }) => sql`${sql.identifier(column.name)} = ${value}`),
    sql`, `,
  );
}
