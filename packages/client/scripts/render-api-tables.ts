import { appCodes } from '../../api/src/errors.ts';
import { describeProcedure } from './docs.ts';
import type { Procedure } from './procedures.ts';

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;

function errorTable(): string {
  const rows = Object.entries(appCodes).map(([appCode, [code, message]]) =>
    row(`\`${appCode}\``, `\`${code}\``, message),
  );
  return [row('appCode', 'code', 'message'), row('---', '---', '---'), ...rows].join('\n');
}

function procedureTable(procedures: Procedure[]): string {
  const rows = procedures.map(({ path, kind }) =>
    row(`\`${path}\``, kind === 'query' ? 'GET' : 'POST', describeProcedure(path)),
  );
  return [row('procedure', '', 'what it does'), row('---', '---', '---'), ...rows].join('\n');
}

/** docs/api.md with its tables made anew, between the comments that mark them. */
export function renderApiPage(page: string, procedures: Procedure[]): string {
  return Object.entries({ procedures: procedureTable(procedures), errors: errorTable() }).reduce(
    (text, [name, table]) => {
      const [before, , after] = text.split(
        new RegExp(`(?<=<!-- ${name} -->\n)([\\s\\S]*)(?=<!-- /${name} -->)`),
      );
      if (before === undefined || after === undefined)
        throw new Error(`docs/api.md has no place for its ${name}.`);
      return `${before}${table}\n${after}`;
    },
    page,
  );
}
