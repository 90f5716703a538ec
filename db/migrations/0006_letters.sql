CREATE TABLE "letter_events" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"letter_id" uuid,
	"follows" uuid,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"how" text,
	"party" text,
	"outcome" text,
	"until_on" date,
	"answer_id" uuid,
	"note" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letter_events_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "letter_events_once" UNIQUE NULLS NOT DISTINCT("library_id","matter_id","instrument_id","letter_id","follows")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"library_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"follows" uuid,
	"sealed_text" "bytea" NOT NULL,
	"file_id" uuid NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letters_library_id_matter_id_id_pk" PRIMARY KEY("library_id","matter_id","id"),
	CONSTRAINT "letters_once" UNIQUE("library_id","matter_id","follows")
);
--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_letter" FOREIGN KEY ("library_id","matter_id","letter_id") REFERENCES "public"."letters"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."letter_events"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_answer" FOREIGN KEY ("library_id","matter_id","answer_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_instrument" FOREIGN KEY ("library_id","matter_id","instrument_id") REFERENCES "public"."instruments"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_follows" FOREIGN KEY ("library_id","matter_id","follows") REFERENCES "public"."letters"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_events_instrument" ON "letter_events" USING btree ("library_id","matter_id","instrument_id","recorded_at");--> statement-breakpoint
CREATE INDEX "letters_instrument" ON "letters" USING btree ("library_id","matter_id","instrument_id","drafted_at");