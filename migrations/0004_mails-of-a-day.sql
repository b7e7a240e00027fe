CREATE TABLE `__new_mails` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`claimed_at` integer,
	`counted_at` integer,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`provider_id` text,
	`error` text,
	FOREIGN KEY (`code`) REFERENCES `reservations`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mails_status" CHECK("__new_mails"."status" IN ('queued', 'sending', 'sent', 'held', 'failed', 'settled')),
	CONSTRAINT "mails_sent" CHECK(("__new_mails"."status" = 'sent') = ("__new_mails"."sent_at" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_mails`("slug", "kind", "code", "version", "recipient", "locale", "status", "created_at", "claimed_at", "counted_at", "attempts", "sent_at", "provider_id", "error") SELECT "slug", "kind", "code", "version", "recipient", "locale", "status", "created_at", "claimed_at", NULL, "attempts", "sent_at", "provider_id", "error" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`created_at`) WHERE "mails"."status" IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `mails_failed` ON `mails` (`created_at`) WHERE "mails"."status" = 'failed';--> statement-breakpoint
CREATE INDEX `mails_held` ON `mails` (`claimed_at`) WHERE "mails"."status" = 'held';--> statement-breakpoint
CREATE INDEX `mails_counted` ON `mails` (`recipient`,`counted_at`) WHERE "mails"."counted_at" IS NOT NULL;