import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';

/** Every rule that says no, with the transport code it answers with and the words a person reads. Closed. */
export const appCodes = {
  SIGNED_OUT: ['UNAUTHORIZED', 'Sign in to go on.'],
  CROSS_SITE: ['FORBIDDEN', 'This request came from another site.'],
  INVALID_INPUT: ['BAD_REQUEST', 'Some of the input is not valid.'],
  INVALID_CURSOR: ['BAD_REQUEST', 'This cursor is not one of ours.'],
  NOT_FOUND: ['NOT_FOUND', 'Not found.'],
  NOT_A_MEMBER: ['FORBIDDEN', 'You are not a member of this workspace.'],
  NOT_ALLOWED: ['FORBIDDEN', 'Your role does not allow this.'],
  VIEWING_ONLY: ['FORBIDDEN', 'You are looking through somebody else’s eyes: nothing can be changed.'],
  ROLE_TOO_HIGH: ['FORBIDDEN', 'A key can be no more than you are.'],
  KEY_EXISTS: ['CONFLICT', 'This key was made already. It was shown once; make another.'],
  ALREADY_A_MEMBER: ['CONFLICT', 'This person is a member already.'],
  ALREADY_INVITED: ['CONFLICT', 'This person is invited already. Send the invitation again instead.'],
  INVITATION_USED: ['CONFLICT', 'This invitation was used already.'],
  INVITATION_EXPIRED: ['CONFLICT', 'This invitation has expired. Ask for a new one.'],
  INVITED_SOMEBODY_ELSE: ['FORBIDDEN', 'This invitation was sent to another address.'],
  NO_WORKSPACE: ['PRECONDITION_FAILED', 'You have no workspace yet.'],
  NO_PROFILE: ['PRECONDITION_FAILED', 'Your account is not set up yet.'],
  STALE: ['CONFLICT', 'Somebody changed this in the meantime.'],
  ID_TAKEN: ['CONFLICT', 'This id was already used with other input.'],
  ALREADY_EXISTS: ['CONFLICT', 'This already exists.'],
  UNDO_CONFLICT: ['CONFLICT', 'This was changed again since. Undoing it would lose the newer change.'],
  ALREADY_UNDONE: ['CONFLICT', 'This was already undone.'],
  NOT_UNDOABLE: ['PRECONDITION_FAILED', 'This cannot be undone.'],
  LAST_OWNER: ['CONFLICT', 'A workspace keeps at least one owner.'],
  PERSONAL_WORKSPACE: ['PRECONDITION_FAILED', 'A personal workspace cannot be removed.'],
  CONTACT_HAS_NO_NUMBER: ['PRECONDITION_FAILED', 'This contact has no phone number.'],
  CALL_ALREADY_ACTIVE: ['CONFLICT', 'You are already on a call.'],
  CALL_ALREADY_ENDED: ['CONFLICT', 'This call has already ended.'],
  CALL_NOT_ENDED: ['PRECONDITION_FAILED', 'This call has not ended yet.'],
  CALL_END_BEFORE_START: ['BAD_REQUEST', 'A call cannot end before it started.'],
  CALL_IN_FUTURE: ['BAD_REQUEST', 'A call cannot be in the future.'],
  WEBHOOK_OFF: ['PRECONDITION_FAILED', 'This webhook is switched off.'],
  RATE_LIMITED: ['TOO_MANY_REQUESTS', 'Too many requests. Wait a moment.'],
  TIMEOUT: ['TIMEOUT', 'This took too long.'],
  UNAVAILABLE: ['SERVICE_UNAVAILABLE', 'The database is away. Try again in a moment.'],
  INTERNAL: ['INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [TRPC_ERROR_CODE_KEY, string]>;
export type AppCode = keyof typeof appCodes;

export const isAppCode = (value: string): value is AppCode => Object.hasOwn(appCodes, value);

type Details = {
  /** Input path -> what is wrong with it. */
  fields?: Record<string, string>;
  /** The row as it is now, for a conflict. */
  current?: unknown;
  /** How long to wait before the next try. */
  retryAfterSeconds?: number;
};

/** A rule that said no. Thrown anywhere below a procedure; mapped to the wire once, in `trpc.ts`. */
export class DomainError extends Error {
  readonly appCode: AppCode;
  readonly details: Details;

  constructor(appCode: AppCode, details: Details = {}) {
    super(appCodes[appCode][1]);
    this.appCode = appCode;
    this.details = details;
  }
}
