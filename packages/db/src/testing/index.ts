export { openTestDatabase, type TestDatabase } from './database.ts';
export { factories, type TestUser } from './factories.ts';
export { signToken, testProject } from './token.ts';
