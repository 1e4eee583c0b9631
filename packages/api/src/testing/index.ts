export { headersOf, openTestApi, type TestApi } from './api.ts';
export { type Answer, serveTestApi } from './http.ts';
export { listProcedures, type ProcedureInfo } from './procedures.ts';
export { expectRefusal } from './refusal.ts';
export { watch, type Watch } from './watch.ts';
export { openEventStream, type ServerEvent } from './event-stream.ts';
export { hostileInput, type Known, validInput } from './arbitrary.ts';
export { hostileMeta } from './hostile.ts';
export { bodyOf, expectClearRefusal, fromStream, refusalOf, valueOf, type WireError } from './wire.ts';
