import { customType } from 'drizzle-orm/pg-core';

/** `timestamptz`; in TypeScript an ISO 8601 string in UTC with microseconds, as the driver parses it. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
});
