ALTER TABLE `ledger_alarms` ADD `wrong_contacts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `restaurant` ADD `pending_covers_max` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `service_days` ADD `contacts` text DEFAULT '{}' NOT NULL;