import {
  ById,
  CreateWebhookInput,
  ListDeliveriesInput,
  RemovedWebhook,
  RotatedSecret,
  UpdateWebhookInput,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryPage,
  WebhookPage,
  WebhookWithSecret,
} from '@switchboard/validators';
import { procedure, router } from '../../trpc.ts';
import { redeliver, testWebhook } from './deliver.ts';
import { createWebhook, removeWebhook, rotateWebhookSecret, updateWebhook } from './mutations.ts';
import { getDelivery, listDeliveries, listWebhooks } from './queries.ts';

export const webhooksRouter = router({
  list: procedure.output(WebhookPage).query(({ ctx }) => listWebhooks(ctx)),
  create: procedure
    .input(CreateWebhookInput)
    .output(WebhookWithSecret)
    .mutation(({ ctx, input }) => createWebhook(ctx, input)),
  update: procedure
    .input(UpdateWebhookInput)
    .output(Webhook)
    .mutation(({ ctx, input }) => updateWebhook(ctx, input)),
  remove: procedure
    .input(ById)
    .output(RemovedWebhook)
    .mutation(({ ctx, input }) => removeWebhook(ctx, input)),
  rotateSecret: procedure
    .input(ById)
    .output(RotatedSecret)
    .mutation(({ ctx, input }) => rotateWebhookSecret(ctx, input)),
  deliveries: procedure
    .input(ListDeliveriesInput)
    .output(WebhookDeliveryPage)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  delivery: procedure
    .input(ById)
    .output(WebhookDeliveryDetail)
    .query(({ ctx, input }) => getDelivery(ctx, input)),
  redeliver: procedure
    .input(ById)
    .output(WebhookDelivery)
    .mutation(({ ctx, input }) => redeliver(ctx, input)),
  test: procedure
    .input(ById)
    .output(WebhookDelivery)
    .mutation(({ ctx, input }) => testWebhook(ctx, input)),
});
