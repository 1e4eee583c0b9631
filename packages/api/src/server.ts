import { createContext } from './context.ts';
import { appRouter } from './root.ts';
import { createCallerFactory } from './trpc.ts';

export { createContext as createServerContext } from './context.ts';
export { closeDatabase, database } from './database.ts';
export { appRouter } from './root.ts';

const createCaller = createCallerFactory(appRouter);

/** For server components: the same procedures, as the person whose request is being answered. */
export const createServerCaller = ({ headers }: { headers: Headers }) =>
  createCaller(() => createContext(headers));
