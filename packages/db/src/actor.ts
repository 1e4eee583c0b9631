/** On whose behalf a transaction runs. Whoever it is, the database decides what they may do. */
export type Actor =
  | {
      kind: 'user';
      userId: string;
      /** The verified token's claims as JSON: bound as a parameter, never spliced, for a user's own metadata is in them. */
      claims: string;
      /** An admin who looks through this member's eyes: nothing can be written. */
      viewAs?: string;
    }
  /** Looked up by its hash when the transaction begins, so that a revoked key is dead at once. */
  | { kind: 'apiKey'; keyHash: string }
  /** A job or a provider's webhook, bound to one workspace. */
  | { kind: 'system'; workspaceId: string };
