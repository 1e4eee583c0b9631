import { ById, Company, CompanyPage, CreateCompanyInput, ListCompaniesInput } from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { createCompany } from './mutations.ts';
import { getCompany, listCompanies } from './queries.ts';

export const companiesRouter = router({
  list: procedure
    .input(ListCompaniesInput)
    .output(CompanyPage)
    .query(({ ctx, input }) => listCompanies(ctx, input)),
  get: procedure
    .input(ById)
    .output(Company)
    .query(({ ctx, input }) => getCompany(ctx, input)),
  create: procedure
    .input(CreateCompanyInput)
    .output(Company)
    .mutation(({ ctx, input }) => createCompany(ctx, input)),
});
