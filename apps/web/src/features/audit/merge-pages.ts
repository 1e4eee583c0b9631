import type { AuditOperation, AuditOperationPage } from '@switchboard/validators';

/** One list without repetitions: two operations that wrote at the same time may interleave across a page's end. */
export function mergePages(pages: AuditOperationPage[]) {
  const operations = new Map<string, AuditOperation>();
  const names: Record<string, string> = {};
  for (const page of pages) {
    Object.assign(names, page.names);
    for (const operation of page.items) {
      if (!operations.has(operation.operationId)) operations.set(operation.operationId, operation);
    }
  }
  return { operations: [...operations.values()], names };
}
