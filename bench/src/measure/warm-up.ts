import { USERS } from '../ids.ts';
import { closedLoop } from '../load/closed.ts';
import { graphqlRequest, trpcRequest } from '../load/request.ts';
import type { Server } from '../servers/child.ts';

/** Every caller is known to the server before anything is measured: people call more than once. */
export async function introduceUsers(server: Server, isGraphql: boolean): Promise<void> {
  let user = 0;
  const next = () => {
    user = (user % USERS) + 1;
    return isGraphql
      ? graphqlRequest({ query: '{ __typename }', variables: {} }, { user })
      : trpcRequest({ procedure: 'calls.active', type: 'query', input: undefined }, { user });
  };
  await closedLoop({ port: server.port, connections: 8, requests: USERS / 8, next });
}
