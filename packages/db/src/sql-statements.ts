// What may hold a semicolon without ending the statement: comments, strings, quoted names, dollar quotes.
const opaque = /--[^\n]*|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$/y;
const identifierBefore = /[\w$]$/;

/** Statements of an SQL file, without their semicolons: what the Supabase CLI writes into its history. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    const end = endOfOpaque(text, index) ?? endOfBlockComment(text, index);
    if (end === undefined && text[index] === ';') {
      statements.push(text.slice(start, index));
      start = index + 1;
    }
    index = end ?? index + 1;
  }
  return [...statements, text.slice(start)].map((statement) => statement.trim()).filter(Boolean);
}

function endOfOpaque(text: string, index: number): number | undefined {
  // In `a$b$` and `name'…'`, the dollar and the letter belong to a name.
  if (/[$eE]/.test(text[index] ?? '') && identifierBefore.test(text.slice(Math.max(0, index - 1), index)))
    return undefined;
  opaque.lastIndex = index;
  return opaque.test(text) ? opaque.lastIndex : undefined;
}

/** PostgreSQL's block comments nest. */
function endOfBlockComment(text: string, index: number): number | undefined {
  if (!text.startsWith('/*', index)) return undefined;
  let depth = 1;
  let at = index + 2;
  while (depth > 0 && at < text.length) {
    const opens = text.startsWith('/*', at);
    const closes = text.startsWith('*/', at);
    depth += opens ? 1 : closes ? -1 : 0;
    at += opens || closes ? 2 : 1;
  }
  return at;
}
