export { type Column, readTables, type Reference, type Table } from './catalogue.ts';
export { openTestDatabase, type TestDatabase } from './database.ts';
export { factories, type TestUser } from './factories.ts';
export { callable } from './invariants.ts';
export { seededRandom } from './random.ts';
export { asLogin, cleanSession, connectionTo, leftBehind, runAs, sqlStateOf } from './session.ts';
export { signToken, testProject } from './token.ts';
export { markedValues, type People, type World, worlds } from './world.ts';
export { openGate } from './gate.ts';
