import { appCodes } from '../../api/src/errors.ts';
import { describeProcedure } from './docs.ts';
import { NamedTypes } from './named-types.ts';
import type { Procedure } from './procedures.ts';
import { comment } from './schema-types.ts';

const banner =
  '// Made from the API’s own schemas by scripts/generate.ts: npm run generate. Not edited by hand.\n';

/** What tRPC itself says to a request that is wrong as such. */
const requestCodes = ['METHOD_NOT_SUPPORTED', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];

const byRouter = (procedures: Procedure[]) =>
  Object.entries(Object.groupBy(procedures, ({ router }) => router));

const unionOf = (names: string[]) => names.map((name) => `'${name}'`).join(' | ');

/** What the client's callers see. */
export function renderTypes(procedures: Procedure[]): string {
  const types = new NamedTypes();
  const member = ({ path, name, kind, input, output }: Procedure) => {
    const wrapper = kind === 'query' ? 'Query' : 'Mutation';
    const type = `${wrapper}<${types.use(input, 'input')}, ${types.use(output, 'output')}>`;
    return `${comment(describeProcedure(path))}${name}: ${type};`;
  };
  const routers = byRouter(procedures).map(
    ([router, members = []]) => `${router}: {\n${members.map(member).join('\n')}\n};`,
  );
  const codes = new Set([...Object.values(appCodes).map(([code]) => code), ...requestCodes]);
  return `${banner}
import type { Mutation, Query } from '../procedure.ts';

/** Every procedure of the API. */
export type SwitchboardClient = {\n${routers.join('\n')}\n};

/** The rule that said no. */
export type AppCode = ${unionOf(Object.keys(appCodes))};

/** What kind of no it is. */
export type ErrorCode = ${unionOf([...codes].toSorted())};

${types.texts().join('\n\n')}
`;
}

/** What the client knows of the procedures when it runs. */
export function renderProcedures(procedures: Procedure[]): string {
  const routers = byRouter(procedures).map(
    ([router, members = []]) =>
      `${router}: { ${members.map(({ name, kind }) => `${name}: '${kind}'`).join(', ')} },`,
  );
  return `${banner}
export type ProcedureKind = 'query' | 'mutation' | 'create';

/** How each procedure is asked. A \`create\` takes a client-made id, so that it may be sent again. */
export const procedures: Record<string, Record<string, ProcedureKind>> = {\n${routers.join('\n')}\n};
`;
}
