import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { authUsers } from 'drizzle-orm/supabase';
import { instant } from './instant.ts';
import { callerId, isPerson, policy } from './policies.ts';

/** A person who can sign in. Made by the trigger on `auth.users`. */
export const profiles = pgTable(
  'profiles',
  {
    id: uuid('id')
      .primaryKey()
      .references(() => authUsers.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    fullName: text('full_name'),
    avatarUrl: text('avatar_url'),
    phone: text('phone'),
    timezone: text('timezone'),
    lastSeenAt: instant('last_seen_at'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index('profiles_email_idx').on(t.email),
    policy('profiles', 'select', 'colleague', {
      using: sql`id = any (array(select private.visible_profiles()))`,
    }),
    policy('profiles', 'update', 'self', {
      using: sql`id = ${callerId} and ${isPerson}`,
      withCheck: sql`id = ${callerId}`,
    }),
  ],
);
