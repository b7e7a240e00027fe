CREATE TABLE `closures` (
	`slug` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`service` text,
	`opening` text NOT NULL,
	`first` text,
	`last` text,
	`capacity_rule` text NOT NULL,
	`capacity` integer,
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closures_range" CHECK("closures"."from_date" <= "closures"."to_date"),
	CONSTRAINT "closures_opening" CHECK("closures"."opening" IN ('inherit', 'closed', 'hours')),
	CONSTRAINT "closures_hours" CHECK(("closures"."opening" = 'hours') = ("closures"."first" IS NOT NULL AND "closures"."last" IS NOT NULL)),
	CONSTRAINT "closures_capacity_rule" CHECK("closures"."capacity_rule" IN ('inherit', 'unset', 'covers')),
	CONSTRAINT "closures_capacity" CHECK(("closures"."capacity_rule" = 'covers') = ("closures"."capacity" IS NOT NULL)),
	CONSTRAINT "closures_covers" CHECK("closures"."capacity" >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `closures_by_end` ON `closures` (`to_date`);--> statement-breakpoint
CREATE TABLE `commands` (
	`key` text PRIMARY KEY NOT NULL,
	`parameters` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `commands_by_time` ON `commands` (`at`);--> statement-breakpoint
CREATE TABLE `grid_cells` (
	`service` text NOT NULL,
	`weekday` integer NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`capacity` integer,
	`slot_limit` integer,
	PRIMARY KEY(`service`, `weekday`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grid_cells_weekday" CHECK("grid_cells"."weekday" BETWEEN 1 AND 7),
	CONSTRAINT "grid_cells_hours" CHECK("grid_cells"."first" <= "grid_cells"."last"),
	CONSTRAINT "grid_cells_covers" CHECK("grid_cells"."capacity" >= 0 AND "grid_cells"."slot_limit" > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mails` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`claimed_at` integer,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`provider_id` text,
	`error` text,
	FOREIGN KEY (`code`) REFERENCES `reservations`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mails_status" CHECK("mails"."status" IN ('queued', 'sending', 'sent', 'failed')),
	CONSTRAINT "mails_sent" CHECK(("mails"."status" = 'sent') = ("mails"."sent_at" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`created_at`) WHERE "mails"."status" IN ('queued', 'sending');--> statement-breakpoint
CREATE TABLE `preview_mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`text_body` text NOT NULL,
	`html_body` text NOT NULL,
	`attachments` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_mails_slug_unique` ON `preview_mails` (`slug`);--> statement-breakpoint
CREATE TABLE `reservation_events` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`user` text,
	`kind` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`over` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`code`, `version`),
	FOREIGN KEY (`code`) REFERENCES `reservations`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "reservation_events_actor" CHECK("reservation_events"."actor" IN ('guest', 'admin', 'system')),
	CONSTRAINT "reservation_events_over" CHECK("reservation_events"."over" >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reservations` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`date` text NOT NULL,
	`service` text NOT NULL,
	`time` text NOT NULL,
	`covers` integer NOT NULL,
	`status` text NOT NULL,
	`pending_reason` text,
	`late` integer NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text,
	`phone` text,
	`note` text,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservations_covers" CHECK("reservations"."covers" > 0),
	CONSTRAINT "reservations_version" CHECK("reservations"."version" > 0),
	CONSTRAINT "reservations_date" CHECK("reservations"."date" GLOB '2[01][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "reservations_time" CHECK("reservations"."time" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "reservations_status" CHECK("reservations"."status" IN ('pending', 'confirmed', 'refused', 'cancelled', 'expired', 'arrived', 'no_show')),
	CONSTRAINT "reservations_pending_reason" CHECK(("reservations"."status" = 'pending') = ("reservations"."pending_reason" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reservations_by_service_day` ON `reservations` (`date`,`service`,`time`);--> statement-breakpoint
CREATE TABLE `restaurant` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`street` text NOT NULL,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`zone` text NOT NULL,
	`locale` text NOT NULL,
	`slot_length` integer NOT NULL,
	`confirmation` text NOT NULL,
	`notice_minutes` integer NOT NULL,
	`horizon_days` integer NOT NULL,
	`automatic_party_max` integer NOT NULL,
	`party_max` integer NOT NULL,
	`waiting_covers_max` integer NOT NULL,
	`guest_change_cutoff_minutes` integer NOT NULL,
	`late_cancellation_minutes` integer NOT NULL,
	CONSTRAINT "restaurant_is_one" CHECK("restaurant"."id" = 1),
	CONSTRAINT "restaurant_locale" CHECK("restaurant"."locale" IN ('fr', 'en')),
	CONSTRAINT "restaurant_slot_length" CHECK("restaurant"."slot_length" IN (15, 20, 30, 45, 60, 90, 120)),
	CONSTRAINT "restaurant_confirmation" CHECK("restaurant"."confirmation" IN ('automatic', 'manual')),
	CONSTRAINT "restaurant_parties" CHECK("restaurant"."automatic_party_max" > 0 AND "restaurant"."party_max" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `schedule_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "schedule_version_is_one" CHECK("schedule_version"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `service_days` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`capacity` integer,
	`held` integer NOT NULL,
	`pending` integer NOT NULL,
	`waiting` integer NOT NULL,
	`held_by_slot` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`date`, `service`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "service_days_fence" CHECK("service_days"."version" > 0),
	CONSTRAINT "service_days_covers" CHECK("service_days"."held" >= 0 AND "service_days"."capacity" >= 0),
	CONSTRAINT "service_days_waiting" CHECK("service_days"."waiting" BETWEEN 0 AND "service_days"."pending"),
	CONSTRAINT "service_days_slots" CHECK(json_valid("service_days"."held_by_slot"))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `service_days_pending` ON `service_days` (`date`) WHERE "service_days"."pending" > 0;--> statement-breakpoint
CREATE TABLE `services` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user`);--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`email` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" IN ('user', 'admin')),
	CONSTRAINT "users_locale" CHECK("users"."locale" IN ('fr', 'en'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_slug` ON `users` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email` ON `users` (`email`);
--> statement-breakpoint
INSERT INTO `schedule_version` (`id`, `version`) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER `restaurant_insert_moves_schedule` AFTER INSERT ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `restaurant_update_moves_schedule` AFTER UPDATE ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `restaurant_delete_moves_schedule` AFTER DELETE ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_insert_moves_schedule` AFTER INSERT ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_update_moves_schedule` AFTER UPDATE ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_delete_moves_schedule` AFTER DELETE ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `grid_cells_insert_moves_schedule` AFTER INSERT ON `grid_cells` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `grid_cells_update_moves_schedule` AFTER UPDATE ON `grid_cells` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `grid_cells_delete_moves_schedule` AFTER DELETE ON `grid_cells` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `closures_insert_moves_schedule` AFTER INSERT ON `closures` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `closures_update_moves_schedule` AFTER UPDATE ON `closures` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `closures_delete_moves_schedule` AFTER DELETE ON `closures` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
