import {
  AuditHistoryInput,
  AuditOperationPage,
  AuditPage,
  ListAuditInput,
  Undone,
  UndoInput,
} from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { listOperations } from './operations.ts';
import { listAudit, recordHistory } from './queries.ts';
import { undoOperation } from './undo.ts';

export const auditRouter = router({
  list: procedure
    .input(ListAuditInput)
    .output(AuditPage)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  operations: procedure
    .input(ListAuditInput)
    .output(AuditOperationPage)
    .query(({ ctx, input }) => listOperations(ctx, input)),
  history: procedure
    .input(AuditHistoryInput)
    .output(AuditPage)
    .query(({ ctx, input }) => recordHistory(ctx, input)),
  undo: procedure
    .input(UndoInput)
    .output(Undone)
    .mutation(({ ctx, input }) => undoOperation(ctx, input)),
});
