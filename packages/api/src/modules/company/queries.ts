import { columnsAs, companies, sql, statement } from '@switchboard/db';
import type { Company, ListCompaniesInput } from '@switchboard/validators';
import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { decodeCursor, toPage } from '../../page.ts';
import type { Scope } from '../../trpc.ts';
import { searchPage } from '../search/search-page.ts';

export const companyShape = {
  id: companies.id,
  name: companies.name,
  domain: companies.domain,
  website: companies.website,
  phone: companies.phone,
  street: companies.street,
  city: companies.city,
  region: companies.region,
  postalCode: companies.postalCode,
  country: companies.country,
  tags: companies.tags,
  ownerId: companies.ownerId,
  createdBy: companies.createdBy,
  createdAt: companies.createdAt,
  updatedAt: companies.updatedAt,
};

const live = sql`${companies.workspaceId} = private.workspace_id() and ${companies.deletedAt} is null`;

const Cursor = z.tuple([z.string(), z.uuid()]);

type CompanyRow = Company & { nameKey: string };

/** By name. With `search`, best match first. */
export async function listCompanies({ tx }: Scope, { limit, cursor, search }: ListCompaniesInput) {
  const columns = columnsAs({ ...companyShape, nameKey: companies.nameKey });
  if (search) {
    return searchPage<CompanyRow>(
      tx,
      { kind: 'company', search, limit, cursor },
      (hits) => sql`
      select ${columns} from ${hits} join ${companies} on ${companies.id} = hit.entity_id and ${live}`,
    );
  }
  const after = decodeCursor(cursor, Cursor);
  const rows = await tx.last(() =>
    tx.query<CompanyRow>(sql`
      select ${columns} from ${companies} where ${live}
      ${after ? sql`and (${companies.nameKey}, ${companies.id}) > (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by ${companies.nameKey}, ${companies.id} limit ${limit + 1}`),
  );
  return toPage(rows, limit, (row) => [row.nameKey, row.id]);
}

const byId = statement<Company, { id: string }>(
  sql`select ${columnsAs(companyShape)} from ${companies} where ${live} and ${companies.id} = ${sql.placeholder('id')}::uuid`,
);

export async function getCompany({ tx }: Scope, { id }: { id: string }): Promise<Company> {
  const [row] = await tx.last(() => tx.run(byId, { id }));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
