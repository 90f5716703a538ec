ALTER TABLE "policy_versions" DROP COLUMN "changes";--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "terms" jsonb NOT NULL;
