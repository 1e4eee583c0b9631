export { openTestDatabase, type TestDatabase } from './database.ts';
export { factories, type TestUser } from './factories.ts';
export { asLogin, cleanSession, connectionTo, leftBehind, runAs, sqlStateOf } from './session.ts';
export { seededRandom } from './random.ts';
export { signToken, testProject } from './token.ts';
