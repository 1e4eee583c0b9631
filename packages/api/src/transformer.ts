import superjson from 'superjson';

/**
 * superjson on the wire, for clients. Answers are plain JSON by construction (instants are ISO strings), so they carry
 * no meta and reading them costs nothing.
 */
export const transformer = superjson;
