import { apiKeysRouter } from './modules/api-key/router.ts';
import { auditRouter } from './modules/audit/router.ts';
import { callsRouter } from './modules/call/router.ts';
import { companiesRouter } from './modules/company/router.ts';
import { contactsRouter } from './modules/contact/router.ts';
import { eventsRouter } from './modules/event/router.ts';
import { meRouter } from './modules/me/router.ts';
import { membersRouter } from './modules/member/router.ts';
import { notesRouter } from './modules/note/router.ts';
import { permissionsRouter } from './modules/permission/router.ts';
import { searchRouter } from './modules/search/router.ts';
import { webhooksRouter } from './modules/webhook/router.ts';
import { workspacesRouter } from './modules/workspace/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  me: meRouter,
  workspaces: workspacesRouter,
  members: membersRouter,
  permissions: permissionsRouter,
  apiKeys: apiKeysRouter,
  contacts: contactsRouter,
  companies: companiesRouter,
  calls: callsRouter,
  notes: notesRouter,
  search: searchRouter,
  webhooks: webhooksRouter,
  audit: auditRouter,
  events: eventsRouter,
});

export type AppRouter = typeof appRouter;
