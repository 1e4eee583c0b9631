/** On whose behalf a transaction runs. */
export type Actor = {
  kind: 'user';
  userId: string;
  /** The verified token's claims as JSON: bound as a parameter, never spliced, for a user's own metadata is in them. */
  claims: string;
};
