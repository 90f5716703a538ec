ALTER TABLE "letter_events" ALTER COLUMN "recorded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "opinions" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "letter_events" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_file" FOREIGN KEY ("library_id","matter_id","file_id") REFERENCES "public"."files"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_invitation" FOREIGN KEY ("library_id","matter_id","invitation_id") REFERENCES "public"."invitations"("library_id","matter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_events" ADD CONSTRAINT "letter_events_one_hand" CHECK (num_nonnulls("letter_events"."recorded_by", "letter_events"."invitation_id") = 1);