import { assignments, columnsAs, profiles, sql } from '@switchboard/db';
import type { Profile, UpdateProfileInput } from '@switchboard/validators';
import { DomainError } from '../../errors.ts';
import type { Scope } from '../../trpc.ts';
import { profileShape } from './queries.ts';

const self = sql`${profiles.id} = private.caller_id()`;

export async function updateProfile({ tx }: Scope, input: UpdateProfileInput): Promise<Profile> {
  const { expectedUpdatedAt, ...fields } = input;
  const select = sql`select ${columnsAs(profileShape)} from ${profiles} where ${self}`;
  const changes = assignments(profiles, fields);
  const unchanged = expectedUpdatedAt
    ? sql`and ${profiles.updatedAt} = ${expectedUpdatedAt}::timestamptz`
    : sql``;
  const [row] = await tx.query<Profile>(
    changes
      ? sql`update ${profiles} set ${changes} where ${self} ${unchanged} returning ${columnsAs(profileShape)}`
      : select,
  );
  if (row) return row;
  const [current] = await tx.query<Profile>(select);
  if (!current) throw new DomainError('NO_PROFILE');
  // Without a condition nothing was late: the policies said no, as they do to an API key.
  throw expectedUpdatedAt ? new DomainError('STALE', { current }) : new DomainError('NOT_ALLOWED');
}
