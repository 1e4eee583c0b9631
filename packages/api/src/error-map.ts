import { findPostgresError, isConnectionError } from '@switchboard/db';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { appCodes, type AppCode, DomainError, isAppCode } from './errors.ts';

/** Which input a foreign key speaks of. An id that is nowhere and an id in another workspace answer alike. */
const foreignKeyFields: Record<string, string> = {
  contacts_company_fk: 'companyId',
  contacts_owner_fk: 'ownerId',
  companies_owner_fk: 'ownerId',
  calls_contact_fk: 'contactId',
  notes_call_fk: 'callId',
  notes_contact_fk: 'contactId',
  notes_company_fk: 'companyId',
};

const takenCodes: Record<string, AppCode> = {
  workspaces_pkey: 'ID_TAKEN',
  api_keys_workspace_id_id_pk: 'KEY_EXISTS',
  invitations_pending_idx: 'ALREADY_INVITED',
};

/** A database that went away is usually back soon. */
const unavailable = () => new DomainError('UNAVAILABLE', { retryAfterSeconds: 2 });

function fromPostgres(error: unknown, isViewing: boolean): DomainError | null {
  const pg = findPostgresError(error);
  if (!pg) return isConnectionError(error) ? unavailable() : null;
  if (pg.code.startsWith('SB')) return new DomainError(isAppCode(pg.message) ? pg.message : 'INTERNAL');
  if (isConnectionError(pg)) return unavailable();
  switch (pg.code) {
    case '42501':
      // The other meaning of 42501, a missing grant, is our own mistake and stays INTERNAL.
      return pg.message.includes('row-level security') ? new DomainError('NOT_ALLOWED') : null;
    case '23503': {
      if (pg.constraint_name?.endsWith('_profiles_id_fk')) return new DomainError('NO_PROFILE');
      const field = foreignKeyFields[pg.constraint_name ?? ''];
      return new DomainError('NOT_FOUND', field ? { fields: { [field]: 'Not found' } } : {});
    }
    case '23505':
      return new DomainError(takenCodes[pg.constraint_name ?? ''] ?? 'ALREADY_EXISTS');
    case '23514':
      return pg.constraint_name === 'calls_end_after_start_check'
        ? new DomainError('CALL_END_BEFORE_START')
        : null;
    case '25006':
      // From anybody else it is a query that writes: our own mistake.
      return isViewing ? new DomainError('VIEWING_ONLY') : null;
    // Undone again and again because others held what it needed.
    case '40001':
    case '40P01':
    case '57014':
      return new DomainError('TIMEOUT');
    default:
      // Class 22: a value that passed the door but that Postgres cannot hold.
      return pg.code.startsWith('22') ? new DomainError('INVALID_INPUT') : null;
  }
}

/** Any error of a procedure as the one that goes on the wire; what is not known is INTERNAL and keeps its cause. */
export function toTrpcError(error: TRPCError, isViewing = false): TRPCError {
  if (error.cause instanceof ZodError && error.code === 'BAD_REQUEST') return error;
  if (error.cause instanceof DomainError) return domainError(error.cause);
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  const known = fromPostgres(error.cause, isViewing);
  if (known) return domainError(known);
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: appCodes.INTERNAL[1], cause: error.cause });
}

const domainError = (cause: DomainError) =>
  new TRPCError({ code: appCodes[cause.appCode][0], message: cause.message, cause });

type ErrorDetails = { appCode: AppCode } & DomainError['details'];

/** What a caller may know of an error: never SQL, a stack or a table's name. */
export function describeError(error: TRPCError): ErrorDetails {
  if (error.cause instanceof DomainError) return { appCode: error.cause.appCode, ...error.cause.details };
  if (error.cause instanceof ZodError) {
    return { appCode: 'INVALID_INPUT', fields: fieldsOf(error.cause) };
  }
  return { appCode: defaultAppCode(error) };
}

function defaultAppCode(error: TRPCError): AppCode {
  switch (error.code) {
    case 'INTERNAL_SERVER_ERROR':
      return 'INTERNAL';
    case 'NOT_FOUND':
      return 'NOT_FOUND';
    case 'UNAUTHORIZED':
      return 'SIGNED_OUT';
    default:
      return 'INVALID_INPUT';
  }
}

/** `{ 'filter.ownerId': 'Not a valid id' }`; the first problem of each path. */
function fieldsOf(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'input';
    fields[path] ??= issue.message;
  }
  return fields;
}
