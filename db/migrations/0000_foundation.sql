CREATE TABLE "audit_entries" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "audit_entries_position" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","position")
);
--> statement-breakpoint
CREATE TABLE "defect_answers" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"defect_id" uuid NOT NULL,
	"paper" integer NOT NULL,
	"rule" text NOT NULL,
	"answer" text NOT NULL,
	"reasons" text NOT NULL,
	"source" text,
	"follows" uuid,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "defect_answers_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "defect_answers_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","instrument_id","paper","rule","follows")
);
--> statement-breakpoint
CREATE TABLE "defects" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"paper" integer NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"basis" jsonb NOT NULL,
	"cure" text NOT NULL,
	"records" jsonb NOT NULL,
	"unreadable" boolean NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "defects_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "defects_rule" UNIQUE("library_id","matter_id","evaluation_id","paper","rule")
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"reading_id" uuid,
	"round" integer,
	"rule_set" text NOT NULL,
	"policy_version_id" uuid NOT NULL,
	"after_decision" uuid,
	"evaluated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evaluations_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sha256" text,
	"bytes" bigint,
	"media_type" text,
	"sealed_name" "bytea",
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "files_kept" CHECK ("files"."state" <> 'kept' or num_nulls("files"."sha256", "files"."bytes", "files"."media_type") = 0)
);
--> statement-breakpoint
CREATE TABLE "instrument_files" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "instrument_files_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"supersedes" uuid,
	"came" text NOT NULL,
	"label" text NOT NULL,
	"received_on" date NOT NULL,
	"added_by" uuid,
	"added_by_device" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "instruments_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"how" text NOT NULL,
	"served_on" date NOT NULL,
	"served_at_time" time,
	"served_by" text,
	"received_by" text,
	"note" text,
	"replaces" uuid,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "services_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "libraries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"state" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"public_address" text,
	"public_address_checked_at" timestamp (3) with time zone,
	"set_up_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_keys" (
	"library_id" uuid PRIMARY KEY NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"master_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"pack" text NOT NULL,
	"changes" jsonb,
	"adopted_on" date,
	"reviewed_on" date,
	"confirmed" boolean NOT NULL,
	"entered_by" uuid,
	"in_force_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_versions_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "policy_versions_number" UNIQUE("library_id","number")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"library_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "settings_library_id_key_pk" PRIMARY KEY("library_id","key")
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid,
	"id" uuid NOT NULL,
	"to_person_id" uuid,
	"to_address" text,
	"kind" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"provider_id" text,
	"error_code" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_outbox_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "mail_outbox_recipient" CHECK (num_nonnulls("mail_outbox"."to_person_id", "mail_outbox"."to_address") = 1)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "matter_access" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"note" text,
	"from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"granted_by" uuid,
	CONSTRAINT "matter_access_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "matter_keys" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matter_keys_library_id_matter_id_pk" PRIMARY KEY("library_id","matter_id")
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"came" text NOT NULL,
	"standing" text DEFAULT 'closed' NOT NULL,
	"received_on" date NOT NULL,
	"policy_version_id" uuid NOT NULL,
	"opened_by" uuid,
	"opened_by_device" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"concluded_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "matters_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "matters_standing" CHECK ("matters"."standing" in ('closed', 'open', 'sealed')),
	CONSTRAINT "matters_one_opener" CHECK (num_nonnulls("matters"."opened_by", "matters"."opened_by_device") = 1)
);
--> statement-breakpoint
CREATE TABLE "silence_answers" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "silence_answers_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "silence_answers_answer" CHECK ("silence_answers"."answer" in ('yes', 'no', 'not-sure'))
);
--> statement-breakpoint
CREATE TABLE "authenticators" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "authenticators_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"enrolled_by" uuid,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone,
	CONSTRAINT "devices_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "devices_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"from" date NOT NULL,
	"until" date,
	"granted_by" uuid,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('director', 'designee', 'staff')),
	CONSTRAINT "memberships_days" CHECK ("memberships"."until" >= "memberships"."from"),
	CONSTRAINT "memberships_designee_ends" CHECK ("memberships"."role" <> 'designee' or "memberships"."until" is not null)
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" jsonb NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "passkeys_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "passkeys_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "people_email" UNIQUE("library_id","email"),
	CONSTRAINT "people_email_lower" CHECK ("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recovery_codes_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"challenge" text,
	"challenge_expires_at" timestamp (3) with time zone,
	"user_agent" text,
	CONSTRAINT "sessions_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"library_id" uuid NOT NULL,
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_tokens_library_id_identifier_token_pk" PRIMARY KEY("library_id","identifier","token")
);
--> statement-breakpoint
CREATE TABLE "finding_decisions" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"paper" integer NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"old_value" jsonb,
	"old_status" text NOT NULL,
	"new_value" jsonb,
	"new_status" text NOT NULL,
	"reason" text,
	"follows" uuid,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_decisions_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "finding_decisions_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","instrument_id","paper","key","follows")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"paper" integer NOT NULL,
	"key" text NOT NULL,
	"fact" boolean NOT NULL,
	"value" jsonb,
	"status" text NOT NULL,
	"confidence" real NOT NULL,
	"evidence" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "findings_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "findings_key" UNIQUE("library_id","matter_id","reading_id","round","paper","key")
);
--> statement-breakpoint
CREATE TABLE "page_pictures" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"size" text NOT NULL,
	"file_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	CONSTRAINT "page_pictures_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "page_pictures_number" UNIQUE("library_id","matter_id","reading_id","number","size")
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file" integer NOT NULL,
	"file_page" integer NOT NULL,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"rotation" integer NOT NULL,
	"aspect" real NOT NULL,
	"to_viewer" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pages_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "pages_number" UNIQUE("library_id","matter_id","reading_id","number")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"reader_version" text NOT NULL,
	"state" text NOT NULL,
	"error_code" text,
	"error_message" text,
	"pages_total" integer,
	"pages_done" integer DEFAULT 0 NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"papers" jsonb,
	"progress_channel" text NOT NULL,
	"ocr_ms" integer,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "readings_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_library" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "defect_answers" ADD CONSTRAINT "defect_answers_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "defect_answers" ADD CONSTRAINT "defect_answers_defect" FOREIGN KEY ("library_id","matter_id","defect_id") REFERENCES "public"."defects"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "defect_answers" ADD CONSTRAINT "defect_answers_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."defect_answers"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "defects" ADD CONSTRAINT "defects_evaluation" FOREIGN KEY ("library_id","matter_id","evaluation_id") REFERENCES "public"."evaluations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_reading" FOREIGN KEY ("library_id","matter_id","reading_id") REFERENCES "public"."readings"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_policy" FOREIGN KEY ("library_id","policy_version_id") REFERENCES "public"."policy_versions"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_files" ADD CONSTRAINT "instrument_files_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_files" ADD CONSTRAINT "instrument_files_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_supersedes" FOREIGN KEY ("library_id","matter_id","supersedes") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_replaces" FOREIGN KEY ("library_id","matter_id","replaces") REFERENCES "public"."services"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_keys" ADD CONSTRAINT "library_keys_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_library" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_person" FOREIGN KEY ("library_id","to_person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_access" ADD CONSTRAINT "matter_access_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_access" ADD CONSTRAINT "matter_access_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_keys" ADD CONSTRAINT "matter_keys_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_policy" FOREIGN KEY ("library_id","policy_version_id") REFERENCES "public"."policy_versions"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_opener" FOREIGN KEY ("library_id","opened_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_device" FOREIGN KEY ("library_id","opened_by_device") REFERENCES "public"."devices"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_answers" ADD CONSTRAINT "silence_answers_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_answers" ADD CONSTRAINT "silence_answers_person" FOREIGN KEY ("library_id","answered_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authenticators" ADD CONSTRAINT "authenticators_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD CONSTRAINT "verification_tokens_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_decisions" ADD CONSTRAINT "finding_decisions_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_decisions" ADD CONSTRAINT "finding_decisions_finding" FOREIGN KEY ("library_id","matter_id","finding_id") REFERENCES "public"."findings"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_decisions" ADD CONSTRAINT "finding_decisions_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."finding_decisions"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_reading" FOREIGN KEY ("library_id","matter_id","reading_id") REFERENCES "public"."readings"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_pictures" ADD CONSTRAINT "page_pictures_reading" FOREIGN KEY ("library_id","matter_id","reading_id") REFERENCES "public"."readings"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_pictures" ADD CONSTRAINT "page_pictures_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_reading" FOREIGN KEY ("library_id","matter_id","reading_id") REFERENCES "public"."readings"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluations_instrument" ON "evaluations" USING btree ("library_id","matter_id","instrument_id","evaluated_at");--> statement-breakpoint
CREATE INDEX "instrument_files_instrument" ON "instrument_files" USING btree ("library_id","matter_id","instrument_id","position");--> statement-breakpoint
CREATE INDEX "services_instrument" ON "services" USING btree ("library_id","matter_id","instrument_id");--> statement-breakpoint
CREATE INDEX "mail_outbox_due" ON "mail_outbox" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("library_id","person_id","form");--> statement-breakpoint
CREATE INDEX "matter_access_person" ON "matter_access" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "matters_received" ON "matters" USING btree ("library_id","received_on");--> statement-breakpoint
CREATE INDEX "authenticators_person" ON "authenticators" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_person" ON "recovery_codes" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "readings_instrument" ON "readings" USING btree ("library_id","matter_id","instrument_id");