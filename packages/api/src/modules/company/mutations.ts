import { columnsAs, companies, insertInto, sql } from '@switchboard/db';
import type { Company, CreateCompanyInput } from '@switchboard/validators';
import { answerRetry, createHashOf } from '../../retry.ts';
import type { Scope } from '../../trpc.ts';
import { companyShape } from './queries.ts';

export async function createCompany({ tx }: Scope, input: CreateCompanyInput): Promise<Company> {
  const createHash = createHashOf(input);
  const values = {
    ...input,
    workspaceId: sql`private.workspace_id()`,
    createdBy: sql`private.caller_id()`,
    createHash,
  };
  const [made] = await tx.query<Company>(
    sql`${insertInto(companies, values)} on conflict (workspace_id, id) do nothing returning ${columnsAs(companyShape)}`,
  );
  if (made) return made;
  const [existing] = await tx.query<Company & { createHash: string | null }>(
    sql`select ${columnsAs({ ...companyShape, createHash: companies.createHash })} from ${companies}
      where ${companies.workspaceId} = private.workspace_id() and ${companies.id} = ${input.id}::uuid`,
  );
  return answerRetry(existing, createHash);
}
