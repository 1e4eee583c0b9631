const channelName = 'switchboard-workspace';

/**
 * Tells the other tabs which workspace this browser is in now, and hears from them. The server renders
 * for the one in the cookie, so a tab that stayed behind would mix the two.
 */
export function followWorkspace(workspaceId: string, onOther: (workspaceId: string) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && data !== workspaceId) onOther(data);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage(workspaceId);
  return () => channel.close();
}
