CREATE TABLE "purged_files" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "purged_files_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "purges" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"months" integer NOT NULL,
	"due_on" date NOT NULL,
	"certificate" jsonb NOT NULL,
	"certificate_hash" text NOT NULL,
	"proof_id" uuid NOT NULL,
	"by" text NOT NULL,
	"file_id" uuid NOT NULL,
	"purged_by" uuid NOT NULL,
	"purged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purges_library_id_matter_id_pk" PRIMARY KEY("library_id","matter_id")
);
--> statement-breakpoint
CREATE TABLE "retention_holds" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hold_id" uuid NOT NULL,
	"state" text NOT NULL,
	"ground" text NOT NULL,
	"sealed_reason" "bytea",
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_holds_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "retention_holds_once" UNIQUE("library_id","matter_id","hold_id","state")
);
--> statement-breakpoint
CREATE TABLE "retention_terms" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"follows" uuid,
	"months" integer,
	"sealed_reason" "bytea",
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_terms_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "retention_terms_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","follows"),
	CONSTRAINT "retention_terms_months" CHECK ("retention_terms"."months" between 0 and 1200)
);
--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "purged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "purged_files" ADD CONSTRAINT "purged_files_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purges" ADD CONSTRAINT "purges_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purges" ADD CONSTRAINT "purges_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purges" ADD CONSTRAINT "purges_person" FOREIGN KEY ("library_id","purged_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_hold" FOREIGN KEY ("library_id","matter_id","hold_id") REFERENCES "public"."retention_holds"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_person" FOREIGN KEY ("library_id","recorded_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_terms" ADD CONSTRAINT "retention_terms_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_terms" ADD CONSTRAINT "retention_terms_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."retention_terms"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_terms" ADD CONSTRAINT "retention_terms_person" FOREIGN KEY ("library_id","set_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;