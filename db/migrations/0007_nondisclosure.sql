CREATE TABLE "custody_handovers" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"to_person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"signed_as" text NOT NULL,
	"signature" text NOT NULL,
	"counsel_telling_id" uuid,
	"file_id" uuid,
	"signed_by" uuid,
	"signed_by_guest" uuid,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "custody_handovers_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "custody_handovers_signer" CHECK (num_nonnulls("custody_handovers"."signed_by", "custody_handovers"."signed_by_guest") <= 1)
);
--> statement-breakpoint
CREATE TABLE "drawer_openings" (
	"library_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drawer_openings_library_id_id_pk" PRIMARY KEY("library_id","id")
);
--> statement-breakpoint
CREATE TABLE "liftings" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid NOT NULL,
	"document_on" date NOT NULL,
	"issued_by" text NOT NULL,
	"bars" jsonb NOT NULL,
	"statement" text,
	"signature" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"lifted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "liftings_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "matter_views" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matter_views_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "matter_views_once" UNIQUE("library_id","matter_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "nondisclosure_events" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bar_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"ends_on" date,
	"note" text,
	"file_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nondisclosure_events_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id")
);
--> statement-breakpoint
CREATE TABLE "nondisclosures" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bar_id" uuid NOT NULL,
	"instrument_id" uuid,
	"authority" text NOT NULL,
	"citation" text,
	"forbids" text NOT NULL,
	"binds" text NOT NULL,
	"may_be_told" text NOT NULL,
	"issued_by" text,
	"issued_on" date,
	"ends_on" date,
	"lasts" text,
	"challenge" text NOT NULL,
	"lifted_by" text NOT NULL,
	"certified" text,
	"review_notice" text,
	"investigation_opened_on" date,
	"follows" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nondisclosures_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "nondisclosures_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","bar_id","follows")
);
--> statement-breakpoint
CREATE TABLE "persons_told" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"guest_id" uuid,
	"device_id" uuid,
	"name" text NOT NULL,
	"office" text,
	"ground" text NOT NULL,
	"reason" text NOT NULL,
	"told_on" date NOT NULL,
	"how" text NOT NULL,
	"saw" text,
	"access_id" uuid,
	"told_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "persons_told_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "persons_told_one" CHECK (num_nonnulls("persons_told"."person_id", "persons_told"."guest_id", "persons_told"."device_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "telling_events" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"telling_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"note" text,
	"file_id" uuid,
	"address" text,
	"recorded_by" uuid,
	"recorded_by_guest" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "telling_events_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "telling_events_recorder" CHECK (num_nonnulls("telling_events"."recorded_by", "telling_events"."recorded_by_guest") <= 1)
);
--> statement-breakpoint
ALTER TABLE "custody_handovers" ADD CONSTRAINT "custody_handovers_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_handovers" ADD CONSTRAINT "custody_handovers_person" FOREIGN KEY ("library_id","to_person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_handovers" ADD CONSTRAINT "custody_handovers_counsel" FOREIGN KEY ("library_id","matter_id","counsel_telling_id") REFERENCES "public"."persons_told"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_handovers" ADD CONSTRAINT "custody_handovers_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawer_openings" ADD CONSTRAINT "drawer_openings_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liftings" ADD CONSTRAINT "liftings_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liftings" ADD CONSTRAINT "liftings_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_views" ADD CONSTRAINT "matter_views_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_views" ADD CONSTRAINT "matter_views_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosure_events" ADD CONSTRAINT "nondisclosure_events_bar" FOREIGN KEY ("library_id","matter_id","bar_id") REFERENCES "public"."nondisclosures"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosure_events" ADD CONSTRAINT "nondisclosure_events_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosures" ADD CONSTRAINT "nondisclosures_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosures" ADD CONSTRAINT "nondisclosures_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosures" ADD CONSTRAINT "nondisclosures_bar" FOREIGN KEY ("library_id","matter_id","bar_id") REFERENCES "public"."nondisclosures"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nondisclosures" ADD CONSTRAINT "nondisclosures_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."nondisclosures"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons_told" ADD CONSTRAINT "persons_told_matter" FOREIGN KEY ("library_id","matter_id") REFERENCES "public"."matters"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons_told" ADD CONSTRAINT "persons_told_person" FOREIGN KEY ("library_id","person_id") REFERENCES "public"."people"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons_told" ADD CONSTRAINT "persons_told_device" FOREIGN KEY ("library_id","device_id") REFERENCES "public"."devices"("library_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons_told" ADD CONSTRAINT "persons_told_access" FOREIGN KEY ("library_id","matter_id","access_id") REFERENCES "public"."matter_access"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telling_events" ADD CONSTRAINT "telling_events_telling" FOREIGN KEY ("library_id","matter_id","telling_id") REFERENCES "public"."persons_told"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telling_events" ADD CONSTRAINT "telling_events_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drawer_openings_session" ON "drawer_openings" USING btree ("library_id","person_id","session_id");--> statement-breakpoint
CREATE INDEX "nondisclosure_events_bar" ON "nondisclosure_events" USING btree ("library_id","matter_id","bar_id","recorded_at");--> statement-breakpoint
CREATE INDEX "persons_told_person" ON "persons_told" USING btree ("library_id","person_id");--> statement-breakpoint
CREATE INDEX "telling_events_telling" ON "telling_events" USING btree ("library_id","matter_id","telling_id","recorded_at");