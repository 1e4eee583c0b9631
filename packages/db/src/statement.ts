import { fillPlaceholders, type Query, type SQLWrapper } from 'drizzle-orm/sql';
import { PgDialect } from 'drizzle-orm/pg-core';

/** A query whose text is made once and which the server prepares once per connection. */
export type Statement<Row, Params> = {
  text: string;
  bind: (params: Params) => unknown[];
  /** Carries the row type only. */
  readonly row?: Row;
};

const dialect = new PgDialect();

export function toQuery(query: SQLWrapper): Query {
  return dialect.sqlToQuery(query.getSQL());
}

/**
 * Compiles a query with `sql.placeholder(name)`s. `Row` states the columns' aliases; the procedure's output schema is
 * what holds it to them.
 */
export function statement<Row, Params extends Record<string, unknown>>(
  query: SQLWrapper,
): Statement<Row, Params> {
  const { sql: text, params } = toQuery(query);
  return { text, bind: (values) => fillPlaceholders(params, values) };
}
