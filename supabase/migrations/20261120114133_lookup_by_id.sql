CREATE INDEX "calls_id_idx" ON "calls" USING btree ("id");--> statement-breakpoint
CREATE INDEX "companies_id_idx" ON "companies" USING btree ("id");--> statement-breakpoint
CREATE INDEX "contacts_id_idx" ON "contacts" USING btree ("id");--> statement-breakpoint
CREATE INDEX "notes_id_idx" ON "notes" USING btree ("id");