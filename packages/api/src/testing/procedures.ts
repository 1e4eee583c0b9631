export { listProcedures, type ProcedureInfo } from '../procedures.ts';
