import type { AppCode as ApiAppCode } from '@switchboard/api';
import type { AppCode, SwitchboardClient } from '../src/generated/types.ts';
import type { Mutation, Query } from '../src/procedure.ts';
import type { AskedInputs, AskedOutputs } from './asked-procedures.ts';

type Inputs = {
  [Router in keyof SwitchboardClient]: {
    [Name in keyof SwitchboardClient[Router]]: InputOf<SwitchboardClient[Router][Name]>;
  };
};
type Outputs = {
  [Router in keyof SwitchboardClient]: {
    [Name in keyof SwitchboardClient[Router]]: OutputOf<SwitchboardClient[Router][Name]>;
  };
};
type InputOf<Procedure> = Procedure extends Query<infer Input, unknown> | Mutation<infer Input, unknown>
  ? Input
  : 'no procedure';
type OutputOf<Procedure> = Procedure extends Query<never, infer Output> | Mutation<never, infer Output>
  ? Output
  : 'no procedure';

/** Every property the same, optional ones included. */
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/** Compiles only while the generated types are those that tRPC infers from the router. */
export const agreement: [
  inputs: Same<Inputs, AskedInputs>,
  outputs: Same<Outputs, AskedOutputs>,
  appCodes: Same<AppCode, ApiAppCode>,
] = [true, true, true];
