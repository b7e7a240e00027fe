CREATE TABLE `ledger_alarms` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`written` text NOT NULL,
	`counted` text NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`date`, `service`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `service_day_events` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`user` text,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`date`, `service`, `version`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `reservation_events` ADD `wanted` text;--> statement-breakpoint
ALTER TABLE `reservations` ADD `wanted` text;--> statement-breakpoint
CREATE INDEX `reservations_pending` ON `reservations` (`date`,`time`,`code`) WHERE "reservations"."status" = 'pending';--> statement-breakpoint
CREATE INDEX `mails_failed` ON `mails` (`created_at`) WHERE "mails"."status" = 'failed';