DROP INDEX "domain_events_xid_idx";--> statement-breakpoint
ALTER TABLE "domain_events" DROP COLUMN "xid";--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_disabled_reason_check" CHECK ("webhooks"."disabled_reason" in ('gone', 'failing'));--> statement-breakpoint
DROP POLICY "webhook_secrets_update_manager" ON "webhook_secrets" CASCADE;