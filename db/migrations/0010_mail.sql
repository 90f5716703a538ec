CREATE TABLE "digest_deliveries" (
	"library_id" uuid NOT NULL,
	"digest_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"mail_id" uuid,
	"queued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digest_deliveries_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "digest_deliveries_once" UNIQUE("library_id","digest_id","recipient_id")
);
--> statement-breakpoint
CREATE TABLE "digest_recipients" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	"left_how" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "digest_recipients_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "digest_recipients_email_lower" CHECK ("digest_recipients"."email" = lower("digest_recipients"."email")),
	CONSTRAINT "digest_recipients_left" CHECK (num_nulls("digest_recipients"."left_at", "digest_recipients"."left_how") <> 1)
);
--> statement-breakpoint
CREATE TABLE "digest_tally" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"digest_id" uuid NOT NULL,
	"fact" text NOT NULL,
	CONSTRAINT "digest_tally_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "digest_tally_once" UNIQUE("library_id","matter_id","fact")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"meeting_on" date,
	"from_at" timestamp (3) with time zone,
	"until_at" timestamp (3) with time zone NOT NULL,
	"contents" jsonb NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"requested_by" uuid,
	"built_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digests_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "digests_due" UNIQUE("library_id","due_at"),
	CONSTRAINT "digests_occasion" CHECK ("digests"."occasion" in ('weekly', 'monthly', 'meeting', 'by-hand'))
);
--> statement-breakpoint
CREATE TABLE "dead_addresses" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"address" text NOT NULL,
	"person_id" uuid,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"mail_id" uuid NOT NULL,
	"revived_at" timestamp (3) with time zone,
	"revived_by" uuid,
	CONSTRAINT "dead_addresses_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "dead_addresses_revived" CHECK (num_nulls("dead_addresses"."revived_at", "dead_addresses"."revived_by") <> 1)
);
--> statement-breakpoint
CREATE TABLE "mail_events" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"event" text NOT NULL,
	"permanent" text,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_events_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "mail_events_message" UNIQUE("library_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "mail_preferences" (
	"library_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"events" jsonb NOT NULL,
	"quiet_from" time,
	"quiet_until" time,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_preferences_library_id_person_id_pk" PRIMARY KEY("library_id","person_id"),
	CONSTRAINT "mail_preferences_quiet" CHECK (num_nulls("mail_preferences"."quiet_from", "mail_preferences"."quiet_until") <> 1)
);
--> statement-breakpoint
CREATE TABLE "notice_events" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event" text NOT NULL,
	"about" text NOT NULL,
	"on" date,
	"caused_by" uuid,
	"happened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_events_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "notice_events_once" UNIQUE("library_id","matter_id","event","about")
);
--> statement-breakpoint
CREATE TABLE "notices_told" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"mail_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notices_told_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "notices_told_once" UNIQUE("library_id","matter_id","event_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "first_attempt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "carrier" text;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "delivery" text;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "delivery_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "digest_deliveries" ADD CONSTRAINT "digest_deliveries_digest" FOREIGN KEY ("library_id","digest_id") REFERENCES "public"."digests"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_deliveries" ADD CONSTRAINT "digest_deliveries_recipient" FOREIGN KEY ("library_id","recipient_id") REFERENCES "public"."digest_recipients"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_recipients" ADD CONSTRAINT "digest_recipients_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_tally" ADD CONSTRAINT "digest_tally_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_tally" ADD CONSTRAINT "digest_tally_digest" FOREIGN KEY ("library_id","digest_id") REFERENCES "public"."digests"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dead_addresses" ADD CONSTRAINT "dead_addresses_library" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dead_addresses" ADD CONSTRAINT "dead_addresses_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_events" ADD CONSTRAINT "mail_events_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_events" ADD CONSTRAINT "notice_events_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices_told" ADD CONSTRAINT "notices_told_event" FOREIGN KEY ("library_id","matter_id","event_id") REFERENCES "public"."notice_events"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices_told" ADD CONSTRAINT "notices_told_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "digest_recipients_email" ON "digest_recipients" USING btree ("library_id","email") WHERE "digest_recipients"."left_at" is null;--> statement-breakpoint
CREATE INDEX "dead_addresses_address" ON "dead_addresses" USING btree ("library_id","address");--> statement-breakpoint
CREATE INDEX "mail_events_provider" ON "mail_events" USING btree ("library_id","provider_id");--> statement-breakpoint
CREATE INDEX "notice_events_happened" ON "notice_events" USING btree ("library_id","happened_at");--> statement-breakpoint
CREATE INDEX "mail_outbox_provider" ON "mail_outbox" USING btree ("library_id","provider_id");