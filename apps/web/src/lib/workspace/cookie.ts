/** Which workspace this browser last worked in; the server reads it for the first render. */
export const workspaceCookie = 'switchboard-workspace';

export const workspaceHeader = 'x-workspace-id';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const isWorkspaceId = (value: string | undefined): value is string =>
  value !== undefined && uuid.test(value);
