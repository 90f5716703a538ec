CREATE TABLE "comments" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"thread" uuid,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"paper" integer,
	"subject" text,
	"page" integer,
	"box" jsonb,
	"sealed_body" "bytea",
	"person_id" uuid,
	"invitation_id" uuid,
	"by_name" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comments_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "comments_one_author" CHECK (num_nonnulls("comments"."person_id", "comments"."invitation_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "consultation_events" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed_note" "bytea",
	"about" uuid,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultation_events_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"questions" jsonb NOT NULL,
	"sealed_brief" "bytea" NOT NULL,
	"due_on" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultations_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "counsel_drafts" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"sealed_body" "bytea",
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "counsel_drafts_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "counsel_drafts_once" UNIQUE("library_id","matter_id","invitation_id")
);
--> statement-breakpoint
CREATE TABLE "guest_links" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "guest_links_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "guest_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "guest_sessions" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	CONSTRAINT "guest_sessions_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "guest_sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"email" text,
	"how" text NOT NULL,
	"replaces" uuid,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "invitations_email_lower" CHECK ("invitations"."email" = lower("invitations"."email")),
	CONSTRAINT "invitations_link_has_email" CHECK ("invitations"."how" <> 'link' or "invitations"."email" is not null)
);
--> statement-breakpoint
CREATE TABLE "opinion_confirmations" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"opinion_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"is_hers" boolean NOT NULL,
	"source" text NOT NULL,
	"given_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinion_confirmations_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "opinion_confirmations_once" UNIQUE("library_id","matter_id","opinion_id")
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"follows" uuid,
	"advice" text NOT NULL,
	"categories" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"sealed_reasons" "bytea" NOT NULL,
	"source" text NOT NULL,
	"given_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinions_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "opinions_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","consultation_id","follows"),
	CONSTRAINT "opinions_own_screen" CHECK (("opinions"."source" = 'screen') = ("opinions"."recorded_by" is null))
);
--> statement-breakpoint
ALTER TABLE "defect_answers" ALTER COLUMN "answered_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "defect_answers" ADD COLUMN "invitation_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread" FOREIGN KEY ("library_id","matter_id","thread") REFERENCES "public"."comments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_events" ADD CONSTRAINT "consultation_events_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsel_drafts" ADD CONSTRAINT "counsel_drafts_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_links" ADD CONSTRAINT "guest_links_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_sessions" ADD CONSTRAINT "guest_sessions_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_consultation" FOREIGN KEY ("library_id","matter_id","consultation_id") REFERENCES "public"."consultations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_replaces" FOREIGN KEY ("library_id","matter_id","replaces") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_confirmations" ADD CONSTRAINT "opinion_confirmations_opinion" FOREIGN KEY ("library_id","matter_id","opinion_id") REFERENCES "public"."opinions"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinion_confirmations" ADD CONSTRAINT "opinion_confirmations_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_consultation" FOREIGN KEY ("library_id","matter_id","consultation_id") REFERENCES "public"."consultations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."opinions"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_instrument" ON "comments" USING btree ("library_id","matter_id","instrument_id");--> statement-breakpoint
CREATE INDEX "guest_links_email" ON "guest_links" USING btree ("library_id","email");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("library_id","email");--> statement-breakpoint
ALTER TABLE "defect_answers" ADD CONSTRAINT "defect_answers_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "defect_answers" ADD CONSTRAINT "defect_answers_source" CHECK (("defect_answers"."source" is null) = ("defect_answers"."answered_by" is null));