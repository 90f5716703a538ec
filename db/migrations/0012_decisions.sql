CREATE TABLE "board_referrals" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"follows" uuid,
	"state" text NOT NULL,
	"asks" text NOT NULL,
	"meeting" text NOT NULL,
	"meeting_on" date,
	"resolution_id" uuid,
	"sealed_text" "bytea" NOT NULL,
	"referred_by" uuid NOT NULL,
	"referred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "board_referrals_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "board_referrals_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","instrument_id","follows")
);
--> statement-breakpoint
CREATE TABLE "board_votes" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"follows" uuid,
	"held_on" date NOT NULL,
	"meeting" text NOT NULL,
	"ayes" integer NOT NULL,
	"nays" integer NOT NULL,
	"abstentions" integer NOT NULL,
	"outcome" text NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"minutes_file_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "board_votes_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "board_votes_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","referral_id","follows"),
	CONSTRAINT "board_votes_counted" CHECK (least("board_votes"."ayes", "board_votes"."nays", "board_votes"."abstentions") >= 0)
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid,
	"follows" uuid,
	"state" text NOT NULL,
	"how" text NOT NULL,
	"given_by" text NOT NULL,
	"identified" boolean NOT NULL,
	"doubted" boolean NOT NULL,
	"categories" jsonb NOT NULL,
	"given_on" date NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"file_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consents_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "consents_once" UNIQUE("library_id","matter_id","follows")
);
--> statement-breakpoint
CREATE TABLE "determination_signatures" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"determination_id" uuid NOT NULL,
	"paper_hash" text NOT NULL,
	"proof_id" uuid NOT NULL,
	"by" text NOT NULL,
	"file_id" uuid NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "determination_signatures_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "determination_signatures_once" UNIQUE("library_id","matter_id","determination_id")
);
--> statement-breakpoint
CREATE TABLE "determinations" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"follows" uuid,
	"instrument_id" uuid,
	"kind" text NOT NULL,
	"categories" jsonb NOT NULL,
	"opinion_id" uuid,
	"decided_on" date NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"paper_hash" text NOT NULL,
	"determined_by" uuid NOT NULL,
	"determined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "determinations_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "determinations_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","follows")
);
--> statement-breakpoint
CREATE TABLE "file_notes" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"determination_id" uuid NOT NULL,
	"follows" uuid,
	"opinion_id" uuid,
	"stance" text NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"file_id" uuid,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_notes_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "file_notes_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","determination_id","follows")
);
--> statement-breakpoint
CREATE TABLE "gate_statements" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"category" text NOT NULL,
	"kind" text NOT NULL,
	"follows" uuid,
	"holds" boolean NOT NULL,
	"on_day" date,
	"sealed_text" "bytea",
	"stated_by" uuid NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gate_statements_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "gate_statements_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","instrument_id","category","kind","follows")
);
--> statement-breakpoint
CREATE TABLE "hand_over_files" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hand_over_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "hand_over_files_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "hand_over_files_position" UNIQUE("library_id","matter_id","hand_over_id","position")
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"instrument_id" uuid,
	"category" text,
	"determination_id" uuid,
	"consent_id" uuid,
	"records_from" date,
	"records_to" date,
	"how" text NOT NULL,
	"handed_on" date NOT NULL,
	"handed_at_time" time,
	"obstacles" jsonb NOT NULL,
	"sealed_text" "bytea" NOT NULL,
	"corrects" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hand_overs_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "hand_overs_corrected_once" UNIQUE("library_id","matter_id","corrects")
);
--> statement-breakpoint
CREATE TABLE "signing_proofs" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"paper_hash" text NOT NULL,
	"by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_proofs_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "standing_resolutions" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"adopted_on" date NOT NULL,
	"resolved" text NOT NULL,
	"minutes" text,
	"ended_on" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "standing_resolutions_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
ALTER TABLE "board_referrals" ADD CONSTRAINT "board_referrals_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_referrals" ADD CONSTRAINT "board_referrals_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."board_referrals"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_referrals" ADD CONSTRAINT "board_referrals_resolution" FOREIGN KEY ("library_id","resolution_id") REFERENCES "public"."standing_resolutions"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_votes" ADD CONSTRAINT "board_votes_referral" FOREIGN KEY ("library_id","matter_id","referral_id") REFERENCES "public"."board_referrals"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_votes" ADD CONSTRAINT "board_votes_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."board_votes"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_votes" ADD CONSTRAINT "board_votes_minutes" FOREIGN KEY ("library_id","matter_id","minutes_file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."consents"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determination_signatures" ADD CONSTRAINT "determination_signatures_determination" FOREIGN KEY ("library_id","matter_id","determination_id") REFERENCES "public"."determinations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determination_signatures" ADD CONSTRAINT "determination_signatures_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."determinations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_notes" ADD CONSTRAINT "file_notes_determination" FOREIGN KEY ("library_id","matter_id","determination_id") REFERENCES "public"."determinations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_notes" ADD CONSTRAINT "file_notes_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."file_notes"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_notes" ADD CONSTRAINT "file_notes_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_statements" ADD CONSTRAINT "gate_statements_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_statements" ADD CONSTRAINT "gate_statements_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."gate_statements"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_files" ADD CONSTRAINT "hand_over_files_hand_over" FOREIGN KEY ("library_id","matter_id","hand_over_id") REFERENCES "public"."hand_overs"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_files" ADD CONSTRAINT "hand_over_files_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_determination" FOREIGN KEY ("library_id","matter_id","determination_id") REFERENCES "public"."determinations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_consent" FOREIGN KEY ("library_id","matter_id","consent_id") REFERENCES "public"."consents"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_corrects" FOREIGN KEY ("library_id","matter_id","corrects") REFERENCES "public"."hand_overs"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_proofs" ADD CONSTRAINT "signing_proofs_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_resolutions" ADD CONSTRAINT "standing_resolutions_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_resolutions" ADD CONSTRAINT "standing_resolutions_person" FOREIGN KEY ("library_id","recorded_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_overs_handed" ON "hand_overs" USING btree ("library_id","matter_id","handed_on");