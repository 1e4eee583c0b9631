import { AuthClient } from '@supabase/auth-js';
import { createSwitchboardClient, isSwitchboardError } from '@switchboard/client';
import { readFile } from 'node:fs/promises';

// npm start writes where it runs into its data directory; for a hosted desk, put in your own values.
const stack = JSON.parse(await readFile(process.env.SWITCHBOARD_STACK_FILE ?? '.local/stack.json', 'utf8'));
const auth = new AuthClient({
  url: `${stack.supabaseUrl}/auth/v1`,
  headers: { apikey: stack.publishableKey },
});
const signIn = await auth.signInWithPassword({
  email: process.env.SWITCHBOARD_EMAIL ?? stack.demo.email,
  password: process.env.SWITCHBOARD_PASSWORD ?? stack.demo.password,
});
if (signIn.error) throw signIn.error;

const client = createSwitchboardClient({
  url: stack.webUrl,
  accessToken: async () => (await auth.getSession()).data.session?.access_token,
});

const contact = await client.contacts.create.mutate({
  fullName: 'Zoe O’Brien',
  company: 'Acme',
  phone: '(415) 555-2671',
});
try {
  const call = await client.calls.start.mutate({ contactId: contact.id });
  await client.calls.end.mutate({ id: call.id, outcome: 'interested', note: 'Asked for a quote.' });
} catch (error) {
  if (!isSwitchboardError(error)) throw error;
  // For example CALL_ALREADY_ACTIVE: a person has one call at a time.
  console.error(error.appCode, error.message, error.requestId);
}

const { items } = await client.contacts.timeline.query({ contactId: contact.id });
for (const { type, summary, occurredAt } of items) console.log(type, summary, occurredAt);
