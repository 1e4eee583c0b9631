/** What the global setup hands to every test file. */
export type TestServer = {
  /** A database with all migrations, never connected to: what each worker's own is cloned from. */
  templateDatabase: string;
  /** The owner's, the server login's and the queue login's address, on any database of the throw-away server. */
  ownerUrl: string;
  loginUrl: string;
  jobsUrl: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The same address with another database. */
export function onDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
