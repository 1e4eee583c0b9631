export { createSwitchboardClient, type SwitchboardClientOptions } from './client.ts';
export { type ClientErrorCode, isSwitchboardError, type SwitchboardError } from './errors.ts';
export type * from './generated/types.ts';
export type { CallOptions, Mutation, Query } from './procedure.ts';
export type { Credential } from './transport.ts';
