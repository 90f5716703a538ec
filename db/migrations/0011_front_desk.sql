CREATE TABLE "holdings" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"category" text NOT NULL,
	"system" text NOT NULL,
	"kept" text NOT NULL,
	"vendor" text,
	"in_our_custody" boolean NOT NULL,
	"how_to_suspend" text,
	"retired_at" timestamp (3) with time zone,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holdings_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"category" text NOT NULL,
	"system" text NOT NULL,
	"holding_id" uuid,
	"state" text NOT NULL,
	"how" text,
	"done_on" date NOT NULL,
	"done_by" text NOT NULL,
	"follows" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspensions_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "suspensions_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","category","system","follows")
);
--> statement-breakpoint
CREATE TABLE "drills" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"who" text NOT NULL,
	"right" integer NOT NULL,
	"questions" integer NOT NULL,
	"person_id" uuid,
	"device_id" uuid,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drills_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_steps" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"step" text NOT NULL,
	"done_on" date NOT NULL,
	"sealed_note" "bytea",
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_steps_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"silence" text NOT NULL,
	"instrument_id" uuid,
	"sealed_body" "bytea" NOT NULL,
	"reported_by" uuid,
	"reported_by_device" uuid,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "requester_verifications" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "requester_verifications_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "claim_hash" text;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "claim_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "claimed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_holding" FOREIGN KEY ("library_id","holding_id") REFERENCES "public"."holdings"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."suspensions"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drills" ADD CONSTRAINT "drills_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_steps" ADD CONSTRAINT "report_steps_report" FOREIGN KEY ("library_id","matter_id","report_id") REFERENCES "public"."reports"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requester_verifications" ADD CONSTRAINT "requester_verifications_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suspensions_category" ON "suspensions" USING btree ("library_id","matter_id","category","recorded_at");--> statement-breakpoint
CREATE INDEX "report_steps_report" ON "report_steps" USING btree ("library_id","matter_id","report_id","recorded_at");--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_claim" UNIQUE("claim_hash");