/** In the keys of what names people one has looked at: that goes when one signs out. */
export const recentPart = ':recent-';

/** Where kept text stands. Two people may use one browser: what one of them typed is not shown to the other. */
export const keptKeys = {
  callNote: (userId: string, callId: string): string => `switchboard:${userId}:call-note:${callId}`,
  /** When "End" was pressed; set until the outcome is saved, so that a reload asks for it again. */
  callEndedAt: (userId: string, callId: string): string => `switchboard:${userId}:call-ended-at:${callId}`,
  /** A note written on a call from its place in the history, beside the one of the call bar. */
  addedCallNote: (userId: string, callId: string): string =>
    `switchboard:${userId}:added-call-note:${callId}`,
  contactNote: (userId: string, contactId: string): string =>
    `switchboard:${userId}:contact-note:${contactId}`,
  recentContacts: (userId: string, workspaceId: string): string =>
    `switchboard:${userId}${recentPart}contacts:${workspaceId}`,
} as const;
