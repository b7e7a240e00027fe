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
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_slug` ON `users` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `closing_jobs` (
	`exception` text PRIMARY KEY NOT NULL,
	`user` text,
	`started_at` integer NOT NULL,
	`remaining` text NOT NULL,
	`cancelled` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`exception`) REFERENCES `schedule_exceptions`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `day_notes` (
	`date` text PRIMARY KEY NOT NULL,
	`note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ledger_alarms` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`written` text NOT NULL,
	`counted` text NOT NULL,
	`wrong_contacts` integer NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`date`, `service`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `processed_commands` (
	`key` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	`code` text,
	`version` integer,
	`before` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `processed_commands_by_time` ON `processed_commands` (`at`);--> statement-breakpoint
CREATE INDEX `processed_commands_to_undo` ON `processed_commands` (`code`,`version`) WHERE "processed_commands"."before" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `service_day_events` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`user` text,
	`slot` text,
	`choice` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`date`, `service`, `version`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `service_days` (
	`date` text NOT NULL,
	`service` text NOT NULL,
	`capacity` integer,
	`covers_override` text,
	`held` integer NOT NULL,
	`pending` integer NOT NULL,
	`waiting` integer NOT NULL,
	`held_by_slot` text NOT NULL,
	`version` integer NOT NULL,
	`contacts` text DEFAULT '{}' NOT NULL,
	`finished_at` integer,
	`finished_by` text,
	PRIMARY KEY(`date`, `service`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finished_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "service_days_fence" CHECK("service_days"."version" > 0),
	CONSTRAINT "service_days_covers" CHECK("service_days"."held" >= 0 AND "service_days"."capacity" >= 0),
	CONSTRAINT "service_days_waiting" CHECK("service_days"."waiting" BETWEEN 0 AND "service_days"."pending"),
	CONSTRAINT "service_days_slots" CHECK(json_valid("service_days"."held_by_slot")),
	CONSTRAINT "service_days_override" CHECK(json_valid("service_days"."covers_override"))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `service_days_pending` ON `service_days` (`date`) WHERE "service_days"."pending" > 0;--> statement-breakpoint
CREATE TABLE `mail_attempts` (
	`mail` text NOT NULL,
	`at` integer NOT NULL,
	`number` integer NOT NULL,
	`outcome` text NOT NULL,
	`fault` text,
	`error` text,
	`provider_id` text,
	PRIMARY KEY(`mail`, `at`),
	FOREIGN KEY (`mail`) REFERENCES `mails`(`slug`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mail_attempts_fault" CHECK(("mail_attempts"."outcome" = 'sent') = ("mail_attempts"."fault" IS NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mail_bodies` (
	`mail` text PRIMARY KEY NOT NULL,
	`subject_line` text NOT NULL,
	`text_body` text NOT NULL,
	`html_body` text NOT NULL,
	`attachments` text NOT NULL,
	FOREIGN KEY (`mail`) REFERENCES `mails`(`slug`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mail_pauses` (
	`transport` text PRIMARY KEY NOT NULL,
	`fault` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`failures` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mails` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject` text NOT NULL,
	`sequence` integer NOT NULL,
	`params` text,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_at` integer,
	`counted_at` integer,
	`tried_since` integer,
	`next_attempt_at` integer,
	`attempts` integer NOT NULL,
	`unanswered` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`error` text,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "mails_sent" CHECK(("mails"."status" = 'sent') = ("mails"."sent_at" IS NOT NULL))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`due_at`) WHERE "mails"."status" IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `mails_failed` ON `mails` (`created_at`) WHERE "mails"."status" = 'failed';--> statement-breakpoint
CREATE INDEX `mails_held` ON `mails` (`claimed_at`) WHERE "mails"."status" = 'held';--> statement-breakpoint
CREATE INDEX `mails_counted` ON `mails` (`recipient`,`counted_at`) WHERE "mails"."counted_at" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `preview_mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`to_address` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`slug`) REFERENCES `mails`(`slug`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_mails_slug_unique` ON `preview_mails` (`slug`);--> statement-breakpoint
CREATE INDEX `preview_mails_by_recipient` ON `preview_mails` (`to_address`);--> statement-breakpoint
CREATE TABLE `guests` (
	`slug` text PRIMARY KEY NOT NULL,
	`email` text,
	`phone` text,
	`house_note` text,
	`tags` text NOT NULL,
	`is_always_by_hand` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "guests_contact" CHECK("guests"."email" IS NOT NULL OR "guests"."phone" IS NOT NULL)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_by_email` ON `guests` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `guests_by_phone` ON `guests` (`phone`);--> statement-breakpoint
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
	`requested_change` text,
	PRIMARY KEY(`code`, `version`),
	FOREIGN KEY (`code`) REFERENCES `reservations`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
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
	`source` text NOT NULL,
	`late` integer NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`folded_name` text NOT NULL,
	`email` text,
	`phone` text,
	`phone_digits` text,
	`note` text,
	`dietary_note` text,
	`house_note` text,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	`requested_change` text,
	`arrived_covers` integer,
	`late_minutes` integer,
	`late_said_by` text,
	`is_late_read` integer DEFAULT false NOT NULL,
	`is_mistake` integer DEFAULT false NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`taken_by` text,
	`user` text,
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "reservations_covers" CHECK("reservations"."covers" > 0),
	CONSTRAINT "reservations_version" CHECK("reservations"."version" > 0 AND "reservations"."link_version" > 0),
	CONSTRAINT "reservations_date" CHECK("reservations"."date" GLOB '2[01][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "reservations_time" CHECK("reservations"."time" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "reservations_pending_reason" CHECK(("reservations"."status" = 'pending') = ("reservations"."pending_reason" IS NOT NULL)),
	CONSTRAINT "reservations_arrived" CHECK("reservations"."arrived_covers" BETWEEN 1 AND "reservations"."covers"),
	CONSTRAINT "reservations_lateness" CHECK("reservations"."late_minutes" > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reservations_by_service_day` ON `reservations` (`date`,`service`,`time`);--> statement-breakpoint
CREATE INDEX `reservations_pending` ON `reservations` (`date`,`time`,`code`) WHERE "reservations"."status" = 'pending';--> statement-breakpoint
CREATE INDEX `reservations_by_email` ON `reservations` (`email`,`date`) WHERE "reservations"."email" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `reservations_by_phone` ON `reservations` (`phone`,`date`) WHERE "reservations"."phone" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `booking_options` (
	`id` integer PRIMARY KEY NOT NULL,
	`slot_length` integer NOT NULL,
	`confirmation` text NOT NULL,
	`notice_minutes` integer NOT NULL,
	`horizon_days` integer NOT NULL,
	`automatic_party_max` integer NOT NULL,
	`party_max` integer NOT NULL,
	`waiting_covers_max` integer NOT NULL,
	`pending_covers_max` integer NOT NULL,
	`guest_change_cutoff_minutes` integer NOT NULL,
	`late_cancellation_minutes` integer NOT NULL,
	`answer_within_hours` integer NOT NULL,
	`late_after_minutes` integer NOT NULL,
	`contact_retention_months` integer NOT NULL,
	`notified_addresses` text NOT NULL,
	CONSTRAINT "booking_options_is_one" CHECK("booking_options"."id" = 1),
	CONSTRAINT "booking_options_slot_length" CHECK("booking_options"."slot_length" IN (15, 20, 30, 45, 60, 90, 120)),
	CONSTRAINT "booking_options_parties" CHECK("booking_options"."automatic_party_max" > 0 AND "booking_options"."party_max" > 0)
) STRICT;
--> statement-breakpoint
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
	CONSTRAINT "restaurant_is_one" CHECK("restaurant"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `schedule_exceptions` (
	`slug` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`reason` text,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`dates` text,
	`service` text,
	`opening` text NOT NULL,
	`first` text,
	`last` text,
	`capacity_rule` text NOT NULL,
	`capacity` integer,
	`full_from` text,
	`full_to` text,
	`created_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedule_exceptions_range" CHECK("schedule_exceptions"."from_date" <= "schedule_exceptions"."to_date"),
	CONSTRAINT "schedule_exceptions_hours" CHECK(("schedule_exceptions"."opening" = 'hours') = ("schedule_exceptions"."first" IS NOT NULL AND "schedule_exceptions"."last" IS NOT NULL)),
	CONSTRAINT "schedule_exceptions_capacity" CHECK(("schedule_exceptions"."capacity_rule" = 'covers') = ("schedule_exceptions"."capacity" IS NOT NULL)),
	CONSTRAINT "schedule_exceptions_covers" CHECK("schedule_exceptions"."capacity" >= 0),
	CONSTRAINT "schedule_exceptions_full" CHECK(("schedule_exceptions"."full_from" IS NULL) = ("schedule_exceptions"."full_to" IS NULL) AND "schedule_exceptions"."full_from" <= "schedule_exceptions"."full_to")
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `schedule_exceptions_by_end` ON `schedule_exceptions` (`to_date`);--> statement-breakpoint
CREATE TABLE `schedule_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "schedule_version_is_one" CHECK("schedule_version"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `services` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `weekly_hours` (
	`from_date` text NOT NULL,
	`service` text NOT NULL,
	`weekday` integer NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`capacity` integer,
	`slot_limit` integer,
	PRIMARY KEY(`from_date`, `service`, `weekday`),
	FOREIGN KEY (`service`) REFERENCES `services`(`slug`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "weekly_hours_weekday" CHECK("weekly_hours"."weekday" BETWEEN 1 AND 7),
	CONSTRAINT "weekly_hours_hours" CHECK("weekly_hours"."first" <= "weekly_hours"."last"),
	CONSTRAINT "weekly_hours_covers" CHECK("weekly_hours"."capacity" >= 0 AND "weekly_hours"."slot_limit" > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- The number that moves with whatever decides openings.
INSERT INTO `schedule_version` (`id`, `version`) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER `restaurant_insert_moves_schedule` AFTER INSERT ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `restaurant_update_moves_schedule` AFTER UPDATE ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `restaurant_delete_moves_schedule` AFTER DELETE ON `restaurant` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `booking_options_insert_moves_schedule` AFTER INSERT ON `booking_options` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `booking_options_update_moves_schedule` AFTER UPDATE ON `booking_options` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `booking_options_delete_moves_schedule` AFTER DELETE ON `booking_options` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_insert_moves_schedule` AFTER INSERT ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_update_moves_schedule` AFTER UPDATE ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `services_delete_moves_schedule` AFTER DELETE ON `services` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `weekly_hours_insert_moves_schedule` AFTER INSERT ON `weekly_hours` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `weekly_hours_update_moves_schedule` AFTER UPDATE ON `weekly_hours` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `weekly_hours_delete_moves_schedule` AFTER DELETE ON `weekly_hours` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `schedule_exceptions_insert_moves_schedule` AFTER INSERT ON `schedule_exceptions` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `schedule_exceptions_update_moves_schedule` AFTER UPDATE ON `schedule_exceptions` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `schedule_exceptions_delete_moves_schedule` AFTER DELETE ON `schedule_exceptions` BEGIN UPDATE `schedule_version` SET `version` = `version` + 1; END;
--> statement-breakpoint
-- A service is retired, never deleted, and its slug is not given again.
CREATE TRIGGER `services_no_delete` BEFORE DELETE ON `services` BEGIN SELECT RAISE(ABORT, 'services are retired, never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `services_keep_their_slug` BEFORE UPDATE OF `slug` ON `services` WHEN NEW.`slug` IS NOT OLD.`slug` BEGIN SELECT RAISE(ABORT, 'a service keeps its slug'); END;
--> statement-breakpoint
-- What has happened stays written. Only the words of a person, and who it was, may be emptied.
CREATE TRIGGER `reservation_events_no_delete` BEFORE DELETE ON `reservation_events` BEGIN SELECT RAISE(ABORT, 'reservation_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `reservation_events_no_change` BEFORE UPDATE ON `reservation_events` WHEN NOT (
	NEW.`code` IS OLD.`code` AND NEW.`version` IS OLD.`version` AND NEW.`at` IS OLD.`at`
	AND NEW.`actor` IS OLD.`actor` AND NEW.`kind` IS OLD.`kind` AND NEW.`before` IS OLD.`before`
	AND NEW.`after` IS OLD.`after` AND NEW.`over` IS OLD.`over` AND NEW.`requested_change` IS OLD.`requested_change`
	AND (NEW.`reason` IS NULL OR NEW.`reason` IS OLD.`reason`)
	AND (NEW.`user` IS NULL OR NEW.`user` IS OLD.`user`)
) BEGIN SELECT RAISE(ABORT, 'reservation_events only grows'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes what stands in its way without asking the trigger above.
CREATE TRIGGER `reservation_events_no_replace` BEFORE INSERT ON `reservation_events` WHEN EXISTS (
	SELECT 1 FROM `reservation_events` WHERE `code` = NEW.`code` AND `version` = NEW.`version`
) BEGIN SELECT RAISE(ABORT, 'reservation_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `service_day_events_no_delete` BEFORE DELETE ON `service_day_events` BEGIN SELECT RAISE(ABORT, 'service_day_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `service_day_events_no_change` BEFORE UPDATE ON `service_day_events` WHEN NOT (
	NEW.`date` IS OLD.`date` AND NEW.`service` IS OLD.`service` AND NEW.`version` IS OLD.`version`
	AND NEW.`at` IS OLD.`at` AND NEW.`slot` IS OLD.`slot` AND NEW.`choice` IS OLD.`choice`
	AND NEW.`before` IS OLD.`before` AND NEW.`after` IS OLD.`after`
	AND (NEW.`user` IS NULL OR NEW.`user` IS OLD.`user`)
) BEGIN SELECT RAISE(ABORT, 'service_day_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `service_day_events_no_replace` BEFORE INSERT ON `service_day_events` WHEN EXISTS (
	SELECT 1 FROM `service_day_events`
	WHERE `date` = NEW.`date` AND `service` = NEW.`service` AND `version` = NEW.`version`
) BEGIN SELECT RAISE(ABORT, 'service_day_events only grows'); END;
