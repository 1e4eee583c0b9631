CREATE TABLE "calls" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid,
	"company_id" uuid,
	"user_id" uuid,
	"direction" text NOT NULL,
	"channel" text DEFAULT 'phone' NOT NULL,
	"from_number" text,
	"to_number" text,
	"provider" text,
	"provider_call_id" text,
	"status" text DEFAULT 'in_progress' NOT NULL,
	"outcome" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"duration_seconds" integer GENERATED ALWAYS AS (floor(extract(epoch from (ended_at - started_at)))::integer) STORED,
	"recording_url" text,
	"transcript" text,
	"conversation_summary" text,
	"transferred" boolean DEFAULT false NOT NULL,
	"transferred_at" timestamp with time zone,
	"transfer_reason" text,
	"transfer_department" text,
	"created_by" uuid,
	"create_hash" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "calls_direction_check" CHECK ("calls"."direction" in ('inbound', 'outbound')),
	CONSTRAINT "calls_channel_check" CHECK ("calls"."channel" in ('phone', 'video', 'in_person', 'other')),
	CONSTRAINT "calls_status_check" CHECK ("calls"."status" in ('queued', 'ringing', 'in_progress', 'completed', 'busy', 'failed', 'no_answer', 'canceled')),
	CONSTRAINT "calls_outcome_check" CHECK ("calls"."outcome" in ('connected', 'no_answer', 'voicemail', 'callback', 'not_interested', 'interested', 'booked_meeting')),
	CONSTRAINT "calls_end_after_start_check" CHECK (ended_at >= started_at)
);
--> statement-breakpoint
ALTER TABLE "calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(btrim(regexp_replace(name, '\s+', ' ', 'g')))) STORED NOT NULL,
	"domain" text,
	"website" text,
	"phone" text,
	"street" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"owner_id" uuid,
	"created_by" uuid,
	"create_hash" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "companies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "companies_name_check" CHECK (btrim("companies"."name") <> '')
);
--> statement-breakpoint
ALTER TABLE "companies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (lower(btrim(full_name))) STORED NOT NULL,
	"first_name" text,
	"last_name" text,
	"title" text,
	"company_id" uuid,
	"email" text,
	"phone" text,
	"linkedin_url" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"owner_id" uuid,
	"timezone" text,
	"do_not_call" boolean DEFAULT false NOT NULL,
	"last_contacted_at" timestamp with time zone,
	"last_call_outcome" text,
	"created_by" uuid,
	"create_hash" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "contacts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "contacts_full_name_check" CHECK (btrim("contacts"."full_name") <> ''),
	CONSTRAINT "contacts_last_call_outcome_check" CHECK ("contacts"."last_call_outcome" in ('connected', 'no_answer', 'voicemail', 'callback', 'not_interested', 'interested', 'booked_meeting'))
);
--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"type" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"summary" text NOT NULL,
	"contact_id" uuid,
	"company_id" uuid,
	"source_table" text NOT NULL,
	"source_id" uuid NOT NULL,
	"actor_id" uuid,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interactions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "interactions_type_check" CHECK ("interactions"."type" in ('note', 'email', 'sms', 'call', 'meeting', 'ticket', 'system'))
);
--> statement-breakpoint
ALTER TABLE "interactions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "invitations_role_check" CHECK ("invitations"."role" in ('admin', 'member', 'client'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid DEFAULT private.uuid_v7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"author_user_id" uuid,
	"body_text" text NOT NULL,
	"call_id" uuid,
	"contact_id" uuid,
	"company_id" uuid,
	"create_hash" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notes_body_text_check" CHECK (btrim("notes"."body_text") <> ''),
	CONSTRAINT "notes_target_check" CHECK (num_nonnulls(call_id, contact_id, company_id) > 0)
);
--> statement-breakpoint
ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"full_name" text,
	"avatar_url" text,
	"phone" text,
	"timezone" text,
	"last_seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workspace_members" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_members_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "workspace_members_role_check" CHECK ("workspace_members"."role" in ('owner', 'admin', 'member', 'client'))
);
--> statement-breakpoint
ALTER TABLE "workspace_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY DEFAULT private.uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"is_personal" boolean DEFAULT false NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" uuid,
	"create_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_user_id_profiles_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_contact_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_company_fk" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_fk" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_actor_id_profiles_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_contact_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_company_fk" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_profiles_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_user_id_profiles_id_fk" FOREIGN KEY ("author_user_id") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_call_fk" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_contact_fk" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_company_fk" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."companies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_id_users_id_fk" FOREIGN KEY ("id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_members" ADD CONSTRAINT "workspace_members_user_id_profiles_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_created_by_profiles_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_newest_idx" ON "calls" USING btree ("workspace_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_contact_idx" ON "calls" USING btree ("workspace_id","contact_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_user_idx" ON "calls" USING btree ("workspace_id","user_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_company_idx" ON "calls" USING btree ("workspace_id","company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_one_active_idx" ON "calls" USING btree ("workspace_id","user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_provider_idx" ON "calls" USING btree ("provider","provider_call_id");--> statement-breakpoint
CREATE INDEX "companies_name_idx" ON "companies" USING btree ("workspace_id","name_key","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "companies_owner_idx" ON "companies" USING btree ("workspace_id","owner_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_newest_idx" ON "contacts" USING btree ("workspace_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_name_idx" ON "contacts" USING btree ("workspace_id","name_key","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_last_contacted_idx" ON "contacts" USING btree ("workspace_id",coalesce(last_contacted_at, '-infinity'),"id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_company_idx" ON "contacts" USING btree ("workspace_id","company_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_owner_idx" ON "contacts" USING btree ("workspace_id","owner_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_email_idx" ON "contacts" USING btree ("workspace_id","email") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_phone_idx" ON "contacts" USING btree ("workspace_id","phone") WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "interactions_source_idx" ON "interactions" USING btree ("workspace_id","source_table","source_id");--> statement-breakpoint
CREATE INDEX "interactions_contact_idx" ON "interactions" USING btree ("workspace_id","contact_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "interactions_company_idx" ON "interactions" USING btree ("workspace_id","company_id","occurred_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_hash_idx" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_email_idx" ON "invitations" USING btree ("workspace_id","email");--> statement-breakpoint
CREATE INDEX "notes_newest_idx" ON "notes" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notes_call_idx" ON "notes" USING btree ("workspace_id","call_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notes_contact_idx" ON "notes" USING btree ("workspace_id","contact_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notes_company_idx" ON "notes" USING btree ("workspace_id","company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "profiles_email_idx" ON "profiles" USING btree ("email");--> statement-breakpoint
CREATE INDEX "workspace_members_user_idx" ON "workspace_members" USING btree ("user_id","workspace_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "workspaces_slug_idx" ON "workspaces" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "workspaces_personal_idx" ON "workspaces" USING btree ("created_by") WHERE is_personal;--> statement-breakpoint
CREATE POLICY "calls_select_staff" ON "calls" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "calls_insert_staff" ON "calls" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.staff_workspaces())) and created_by = (select private.caller_id()) and user_id = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "calls_update_staff" ON "calls" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces()))) WITH CHECK (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "calls_delete_staff" ON "calls" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "companies_select_staff" ON "companies" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "companies_insert_staff" ON "companies" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.staff_workspaces())) and created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "companies_update_staff" ON "companies" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces()))) WITH CHECK (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "companies_delete_admin" ON "companies" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "contacts_select_staff" ON "contacts" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "contacts_insert_staff" ON "contacts" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.staff_workspaces())) and created_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "contacts_update_staff" ON "contacts" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces()))) WITH CHECK (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "contacts_delete_admin" ON "contacts" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "interactions_select_staff" ON "interactions" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "invitations_select_admin" ON "invitations" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "invitations_insert_admin" ON "invitations" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.admin_workspaces())) and invited_by = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "invitations_update_admin" ON "invitations" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces()))) WITH CHECK (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "invitations_delete_admin" ON "invitations" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "notes_select_staff" ON "notes" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "notes_insert_staff" ON "notes" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.staff_workspaces())) and author_user_id = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "notes_update_staff" ON "notes" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces()))) WITH CHECK (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "notes_delete_staff" ON "notes" AS PERMISSIVE FOR DELETE TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())));--> statement-breakpoint
CREATE POLICY "profiles_select_colleague" ON "profiles" AS PERMISSIVE FOR SELECT TO "authenticated" USING (id = any (array(select private.visible_profiles())));--> statement-breakpoint
CREATE POLICY "profiles_update_self" ON "profiles" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (id = (select private.caller_id())) WITH CHECK (id = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "workspace_members_select_colleague" ON "workspace_members" AS PERMISSIVE FOR SELECT TO "authenticated" USING (workspace_id = any (array(select private.staff_workspaces())) or user_id = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "workspace_members_insert_admin" ON "workspace_members" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (workspace_id = any (array(select private.admin_workspaces())) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces()))));--> statement-breakpoint
CREATE POLICY "workspace_members_update_admin" ON "workspace_members" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (workspace_id = any (array(select private.admin_workspaces())) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces())))) WITH CHECK (workspace_id = any (array(select private.admin_workspaces())) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces()))));--> statement-breakpoint
CREATE POLICY "workspace_members_delete_admin" ON "workspace_members" AS PERMISSIVE FOR DELETE TO "authenticated" USING ((workspace_id = any (array(select private.admin_workspaces())) and (role <> 'owner' or workspace_id = any (array(select private.owner_workspaces())))) or user_id = (select private.caller_id()));--> statement-breakpoint
CREATE POLICY "workspaces_select_member" ON "workspaces" AS PERMISSIVE FOR SELECT TO "authenticated" USING (id = any (array(select private.member_workspaces())));--> statement-breakpoint
CREATE POLICY "workspaces_insert_creator" ON "workspaces" AS PERMISSIVE FOR INSERT TO "authenticated" WITH CHECK (created_by = (select private.caller_id()) and not is_personal);--> statement-breakpoint
CREATE POLICY "workspaces_update_admin" ON "workspaces" AS PERMISSIVE FOR UPDATE TO "authenticated" USING (id = any (array(select private.admin_workspaces()))) WITH CHECK (id = any (array(select private.admin_workspaces())));--> statement-breakpoint
CREATE POLICY "workspaces_delete_admin" ON "workspaces" AS PERMISSIVE FOR DELETE TO "authenticated" USING (id = any (array(select private.admin_workspaces())));