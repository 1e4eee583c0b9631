export type CallOptions = {
  /** Gives the call up; it then rejects with the signal's reason. */
  signal?: AbortSignal;
};

/** Reads. Asked again by itself when the desk could not be reached. */
export type Query<Input, Output> = {
  query: (input: Input, options?: CallOptions) => Promise<Output>;
};

/** Writes. */
export type Mutation<Input, Output> = {
  mutate: (input: Input, options?: CallOptions) => Promise<Output>;
};
