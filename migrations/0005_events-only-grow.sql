-- What has happened stays written. Only the words of a person, and who it was, may be emptied.
CREATE TRIGGER `reservation_events_no_delete` BEFORE DELETE ON `reservation_events` BEGIN SELECT RAISE(ABORT, 'reservation_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `reservation_events_no_change` BEFORE UPDATE ON `reservation_events` WHEN NOT (
	NEW.`code` IS OLD.`code` AND NEW.`version` IS OLD.`version` AND NEW.`at` IS OLD.`at`
	AND NEW.`actor` IS OLD.`actor` AND NEW.`kind` IS OLD.`kind` AND NEW.`before` IS OLD.`before`
	AND NEW.`after` IS OLD.`after` AND NEW.`over` IS OLD.`over` AND NEW.`wanted` IS OLD.`wanted`
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
	AND NEW.`at` IS OLD.`at` AND NEW.`before` IS OLD.`before` AND NEW.`after` IS OLD.`after`
	AND (NEW.`user` IS NULL OR NEW.`user` IS OLD.`user`)
) BEGIN SELECT RAISE(ABORT, 'service_day_events only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `service_day_events_no_replace` BEFORE INSERT ON `service_day_events` WHEN EXISTS (
	SELECT 1 FROM `service_day_events`
	WHERE `date` = NEW.`date` AND `service` = NEW.`service` AND `version` = NEW.`version`
) BEGIN SELECT RAISE(ABORT, 'service_day_events only grows'); END;
