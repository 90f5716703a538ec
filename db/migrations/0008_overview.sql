CREATE TABLE "calendar_feeds" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feeds_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "calendar_feeds_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"on" date NOT NULL,
	"name" text NOT NULL,
	"of" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "holidays_library_id_id_pk" PRIMARY KEY("library_id","id"),
	CONSTRAINT "holidays_of" CHECK ("holidays"."of" in ('federal', 'state', 'library'))
);
--> statement-breakpoint
CREATE TABLE "internal_uses" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"category" text NOT NULL,
	"used_by" text NOT NULL,
	"why" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "internal_uses_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_person" FOREIGN KEY ("library_id","added_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_uses" ADD CONSTRAINT "internal_uses_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_uses" ADD CONSTRAINT "internal_uses_person" FOREIGN KEY ("library_id","recorded_by") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "holidays_day" ON "holidays" USING btree ("library_id","on");--> statement-breakpoint
CREATE INDEX "internal_uses_day" ON "internal_uses" USING btree ("library_id","happened_on");