import { customType } from 'drizzle-orm/pg-core';

/** The number of a transaction; a string, for it does not fit into a JavaScript number. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
