CREATE TABLE "api_keys" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hashed_key" text NOT NULL,
	"role" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"create_hash" text,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "api_keys_name_check" CHECK (btrim("api_keys"."name") <> ''),
	CONSTRAINT "api_keys_role_check" CHECK ("api_keys"."role" in ('owner', 'admin', 'member', 'client'))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "domain_events" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"type" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "domain_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "domain_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "permission_denials" (
	"workspace_id" uuid NOT NULL,
	"permission" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "permission_denials_workspace_id_permission_pk" PRIMARY KEY("workspace_id","permission"),
	CONSTRAINT "permission_denials_permission_check" CHECK ("permission_denials"."permission" in ('contacts.read', 'contacts.write', 'contacts.delete', 'companies.read', 'companies.write', 'companies.delete', 'calls.read', 'calls.write', 'calls.delete', 'notes.read', 'notes.write', 'notes.delete', 'members.read', 'members.manage', 'workspace.manage', 'workspace.remove', 'permissions.manage', 'audit.read', 'audit.undo', 'api_keys.manage', 'webhooks.manage'))
);
--> statement-breakpoint
ALTER TABLE "permission_denials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_permissions" (
	"role" text NOT NULL,
	"permission" text NOT NULL,
	CONSTRAINT "role_permissions_role_permission_pk" PRIMARY KEY("role","permission"),
	CONSTRAINT "role_permissions_role_check" CHECK ("role_permissions"."role" in ('owner', 'admin', 'member', 'client')),
	CONSTRAINT "role_permissions_permission_check" CHECK ("role_permissions"."permission" in ('contacts.read', 'contacts.write', 'contacts.delete', 'companies.read', 'companies.write', 'companies.delete', 'calls.read', 'calls.write', 'calls.delete', 'notes.read', 'notes.write', 'notes.delete', 'members.read', 'members.manage', 'workspace.manage', 'workspace.remove', 'permissions.manage', 'audit.read', 'audit.undo', 'api_keys.manage', 'webhooks.manage'))
);
--> statement-breakpoint
ALTER TABLE "role_permissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"status" integer,
	"response_ms" integer,
	"error" text,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now(),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "webhook_deliveries_state_check" CHECK ("webhook_deliveries"."state" in ('pending', 'delivered', 'dead'))
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"webhook_id" uuid NOT NULL,
	"ciphertext" text NOT NULL,
	"key_id" text NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_secrets_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "webhook_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"event_types" text[] NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"disabled_reason" text,
	"disabled_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"created_by" uuid,
	"create_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "webhooks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD COLUMN "permissions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD COLUMN "sees_all_records" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "record_visibility" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_creator_fk" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."workspace_members"("workspace_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domain_events" ADD CONSTRAINT "domain_events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission_denials" ADD CONSTRAINT "permission_denials_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission_denials" ADD CONSTRAINT "permission_denials_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_fk" FOREIGN KEY ("workspace_id","webhook_id") REFERENCES "public"."webhooks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_webhook_fk" FOREIGN KEY ("workspace_id","webhook_id") REFERENCES "public"."webhooks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hashed_key_idx" ON "api_keys" USING btree ("hashed_key");--> statement-breakpoint
CREATE INDEX "api_keys_creator_idx" ON "api_keys" USING btree ("workspace_id","created_by");--> statement-breakpoint
CREATE INDEX "domain_events_newest_idx" ON "domain_events" USING btree ("workspace_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_newest_idx" ON "webhook_deliveries" USING btree ("workspace_id","webhook_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("workspace_id","webhook_id","next_attempt_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "webhook_secrets_webhook_idx" ON "webhook_secrets" USING btree ("workspace_id","webhook_id");--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_record_visibility_check" CHECK ("workspaces"."record_visibility" in ('all', 'own'));--> statement-breakpoint
DROP POLICY "companies_delete_admin" ON "companies" CASCADE;--> statement-breakpoint
DROP POLICY "contacts_delete_admin" ON "contacts" CASCADE;--> statement-breakpoint
DROP POLICY "workspaces_delete_admin" ON "workspaces" CASCADE;--> statement-breakpoint
CREATE POLICY "calls_select_system" ON "calls" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "calls_insert_system" ON "calls" AS PERMISSIVE FOR INSERT TO "switchboard_system" WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "calls_update_system" ON "calls" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "companies_delete_staff" ON "companies" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('companies.delete'))));--> statement-breakpoint
CREATE POLICY "companies_select_system" ON "companies" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "companies_insert_system" ON "companies" AS PERMISSIVE FOR INSERT TO "switchboard_system" WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "companies_update_system" ON "companies" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "contacts_delete_staff" ON "contacts" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('contacts.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.delete'))) and owner_id = (select private.caller_id())));--> statement-breakpoint
CREATE POLICY "contacts_select_system" ON "contacts" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "contacts_insert_system" ON "contacts" AS PERMISSIVE FOR INSERT TO "switchboard_system" WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "contacts_update_system" ON "contacts" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "contacts_delete_system" ON "contacts" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "interactions_select_system" ON "interactions" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "notes_select_system" ON "notes" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "notes_insert_system" ON "notes" AS PERMISSIVE FOR INSERT TO "switchboard_system" WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "notes_update_system" ON "notes" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "workspaces_delete_manager" ON "workspaces" AS PERMISSIVE FOR DELETE TO "authenticated" USING (id = any (array(select private.workspaces_where('workspace.remove'))));--> statement-breakpoint
CREATE POLICY "companies_delete_admin" ON "companies" AS RESTRICTIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "contacts_delete_admin" ON "contacts" AS RESTRICTIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "workspaces_delete_admin" ON "workspaces" AS RESTRICTIVE FOR DELETE TO "authenticated" USING (id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "api_keys_select_manager" ON "api_keys" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('api_keys.manage'))) or created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "api_keys_insert_manager" ON "api_keys" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.workspaces_where('api_keys.manage'))) and created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "api_keys_update_manager" ON "api_keys" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('api_keys.manage')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('api_keys.manage'))));--> statement-breakpoint
CREATE POLICY "domain_events_select_manager" ON "domain_events" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "domain_events_select_system" ON "domain_events" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "permission_denials_select_staff" ON "permission_denials" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('members.read'))));--> statement-breakpoint
CREATE POLICY "permission_denials_insert_admin" ON "permission_denials" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.workspaces_where('permissions.manage'))) and created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "permission_denials_delete_admin" ON "permission_denials" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('permissions.manage'))));--> statement-breakpoint
CREATE POLICY "role_permissions_select_everyone" ON "role_permissions" AS PERMISSIVE FOR SELECT TO "authenticated" USING (true);--> statement-breakpoint
CREATE POLICY "webhook_deliveries_select_manager" ON "webhook_deliveries" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_update_manager" ON "webhook_deliveries" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_select_system" ON "webhook_deliveries" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_insert_system" ON "webhook_deliveries" AS PERMISSIVE FOR INSERT TO "switchboard_system" WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_update_system" ON "webhook_deliveries" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_deliveries_delete_system" ON "webhook_deliveries" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_secrets_insert_manager" ON "webhook_secrets" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhook_secrets_update_manager" ON "webhook_secrets" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhook_secrets_select_system" ON "webhook_secrets" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_secrets_update_system" ON "webhook_secrets" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhook_secrets_delete_system" ON "webhook_secrets" AS PERMISSIVE FOR DELETE TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhooks_select_manager" ON "webhooks" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhooks_insert_manager" ON "webhooks" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))) and created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "webhooks_update_manager" ON "webhooks" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhooks_delete_manager" ON "webhooks" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.workspaces_where('webhooks.manage'))));--> statement-breakpoint
CREATE POLICY "webhooks_select_system" ON "webhooks" AS PERMISSIVE FOR SELECT TO "switchboard_system" USING (workspace_id = (select private.system_workspace()));--> statement-breakpoint
CREATE POLICY "webhooks_update_system" ON "webhooks" AS PERMISSIVE FOR UPDATE TO "switchboard_system" USING (workspace_id = (select private.system_workspace())) WITH CHECK (workspace_id = (select private.system_workspace()));--> statement-breakpoint
ALTER POLICY "calls_select_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.read'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.read'))) and (user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "calls_insert_staff" ON "calls" TO authenticated WITH CHECK ((workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id())))))) and created_by = (select private.caller_id()) and user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "calls_update_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id())))))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('calls.write'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.write'))) and (user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "calls_delete_staff" ON "calls" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('calls.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('calls.delete'))) and (user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "companies_select_staff" ON "companies" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('companies.read'))));--> statement-breakpoint
ALTER POLICY "companies_insert_staff" ON "companies" TO authenticated WITH CHECK (workspace_id = any (array(select private.workspaces_where('companies.write'))) and created_by = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "companies_update_staff" ON "companies" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('companies.write')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('companies.write'))));--> statement-breakpoint
ALTER POLICY "contacts_select_staff" ON "contacts" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('contacts.read'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and owner_id = (select private.caller_id())));--> statement-breakpoint
ALTER POLICY "contacts_insert_staff" ON "contacts" TO authenticated WITH CHECK ((workspace_id = any (array(select private.workspaces_where('contacts.write'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.write'))) and owner_id = (select private.caller_id()))) and created_by = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "contacts_update_staff" ON "contacts" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('contacts.write'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.write'))) and owner_id = (select private.caller_id()))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('contacts.write'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.write'))) and owner_id = (select private.caller_id())));--> statement-breakpoint
ALTER POLICY "interactions_select_staff" ON "interactions" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('contacts.read'))) or (workspace_id = any (array(select private.own_workspaces_where('contacts.read'))) and (actor_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "invitations_select_admin" ON "invitations" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('members.manage'))));--> statement-breakpoint
ALTER POLICY "invitations_insert_admin" ON "invitations" TO authenticated WITH CHECK (workspace_id = any (array(select private.workspaces_where('members.manage'))) and invited_by = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "invitations_update_admin" ON "invitations" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('members.manage')))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('members.manage'))));--> statement-breakpoint
ALTER POLICY "invitations_delete_admin" ON "invitations" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('members.manage'))));--> statement-breakpoint
ALTER POLICY "notes_select_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.read'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.read'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "notes_insert_staff" ON "notes" TO authenticated WITH CHECK ((workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id())))))) and author_user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "notes_update_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id())))))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('notes.write'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.write'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "notes_delete_staff" ON "notes" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('notes.delete'))) or (workspace_id = any (array(select private.own_workspaces_where('notes.delete'))) and (author_user_id = (select private.caller_id()) or contact_id = any (array(select c.id from public.contacts c where c.owner_id = (select private.caller_id()))))));--> statement-breakpoint
ALTER POLICY "workspace_members_select_colleague" ON "workspace_members" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('members.read'))) or user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "workspace_members_insert_admin" ON "workspace_members" TO authenticated WITH CHECK (workspace_id = any (array(select private.workspaces_where('members.manage'))) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces()))));--> statement-breakpoint
ALTER POLICY "workspace_members_update_admin" ON "workspace_members" TO authenticated USING (workspace_id = any (array(select private.workspaces_where('members.manage'))) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces())))) WITH CHECK (workspace_id = any (array(select private.workspaces_where('members.manage'))) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces()))));--> statement-breakpoint
ALTER POLICY "workspace_members_delete_admin" ON "workspace_members" TO authenticated USING ((workspace_id = any (array(select private.workspaces_where('members.manage'))) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces())))) or user_id = (select private.caller_id()));--> statement-breakpoint
ALTER POLICY "workspaces_update_admin" ON "workspaces" TO authenticated USING (id = any (array(select private.workspaces_where('workspace.manage')))) WITH CHECK (id = any (array(select private.workspaces_where('workspace.manage'))));