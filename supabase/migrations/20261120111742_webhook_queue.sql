ALTER TABLE "domain_events" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_event_idx" ON "webhook_deliveries" USING btree ("workspace_id","webhook_id","event_id");--> statement-breakpoint
CREATE POLICY "companies_delete_system" ON "companies" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "domain_events_delete_system" ON "domain_events" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "invitations_select_system" ON "invitations" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "invitations_delete_system" ON "invitations" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));