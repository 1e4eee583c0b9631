import { sql, webhookDeliveries, webhooks } from '@switchboard/db';

export const webhookShape = {
  id: webhooks.id,
  url: webhooks.url,
  description: webhooks.description,
  eventTypes: webhooks.eventTypes,
  enabled: webhooks.enabled,
  disabledReason: webhooks.disabledReason,
  disabledAt: webhooks.disabledAt,
  failingSince: webhooks.failingSince,
  createdBy: webhooks.createdBy,
  createdAt: webhooks.createdAt,
  updatedAt: webhooks.updatedAt,
};

export const deliveryShape = {
  id: webhookDeliveries.id,
  webhookId: webhookDeliveries.webhookId,
  eventId: webhookDeliveries.eventId,
  eventType: webhookDeliveries.eventType,
  state: webhookDeliveries.state,
  attempt: webhookDeliveries.attempt,
  status: webhookDeliveries.status,
  responseMs: webhookDeliveries.responseMs,
  error: webhookDeliveries.error,
  nextAttemptAt: webhookDeliveries.nextAttemptAt,
  createdAt: webhookDeliveries.createdAt,
  updatedAt: webhookDeliveries.updatedAt,
};

export const webhookInWorkspace = sql`${webhooks.workspaceId} = private.workspace_id()`;
export const deliveryInWorkspace = sql`${webhookDeliveries.workspaceId} = private.workspace_id()`;
