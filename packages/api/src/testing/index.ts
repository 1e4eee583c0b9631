export { headersOf, openTestApi, type TestApi } from './api.ts';
export { type Answer, serveTestApi } from './http.ts';
export { expectRefusal } from './refusal.ts';
