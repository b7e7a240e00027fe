-- Everything that a reservation is searched for by, and its place among the others: the minute it is
-- for, then its code as a number in base 31.
CREATE VIEW `searched_reservations` AS SELECT
	`code`,
	((unixepoch(`date` || ' ' || `time`) / 60) << 30) + (
		(instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 1, 1)) - 1) * 28629151
		+ (instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 2, 1)) - 1) * 923521
		+ (instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 3, 1)) - 1) * 29791
		+ (instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 4, 1)) - 1) * 961
		+ (instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 5, 1)) - 1) * 31
		+ instr('23456789abcdefghjkmnpqrstuvwxyz', substr(`code`, 6, 1)) - 1
	) AS `place`,
	`folded_name` || ' ' || `code` || coalesce((
		SELECT group_concat(' #' || substr(`phone_digits`, key + 1, 4), '')
		FROM json_each('[' || substr('0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0', 1, max(0, 2 * length(`phone_digits`) - 5)) || ']')
	), '') AS `words`
FROM `reservations`;--> statement-breakpoint
CREATE VIRTUAL TABLE `reservation_search` USING fts5(
	`words`, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4 5 6', tokenize = "ascii tokenchars '#'"
);--> statement-breakpoint
INSERT INTO `reservation_search` (`reservation_search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
INSERT INTO `reservation_search` (`rowid`, `words`) SELECT `place`, `words` FROM `searched_reservations`;--> statement-breakpoint
CREATE TRIGGER `reservations_insert_is_searched` AFTER INSERT ON `reservations` BEGIN
	INSERT INTO `reservation_search` (`rowid`, `words`)
	SELECT `place`, `words` FROM `searched_reservations` WHERE `code` = NEW.`code`;
END;--> statement-breakpoint
CREATE TRIGGER `reservations_update_leaves_search` BEFORE UPDATE OF `date`, `time`, `folded_name`, `phone_digits` ON `reservations`
WHEN NEW.`date` IS NOT OLD.`date` OR NEW.`time` IS NOT OLD.`time`
	OR NEW.`folded_name` IS NOT OLD.`folded_name` OR NEW.`phone_digits` IS NOT OLD.`phone_digits`
BEGIN
	INSERT INTO `reservation_search` (`reservation_search`, `rowid`, `words`)
	SELECT 'delete', `place`, `words` FROM `searched_reservations` WHERE `code` = OLD.`code`;
END;--> statement-breakpoint
CREATE TRIGGER `reservations_update_is_searched` AFTER UPDATE OF `date`, `time`, `folded_name`, `phone_digits` ON `reservations`
WHEN NEW.`date` IS NOT OLD.`date` OR NEW.`time` IS NOT OLD.`time`
	OR NEW.`folded_name` IS NOT OLD.`folded_name` OR NEW.`phone_digits` IS NOT OLD.`phone_digits`
BEGIN
	INSERT INTO `reservation_search` (`rowid`, `words`)
	SELECT `place`, `words` FROM `searched_reservations` WHERE `code` = NEW.`code`;
END;--> statement-breakpoint
CREATE TRIGGER `reservations_delete_leaves_search` BEFORE DELETE ON `reservations` BEGIN
	INSERT INTO `reservation_search` (`reservation_search`, `rowid`, `words`)
	SELECT 'delete', `place`, `words` FROM `searched_reservations` WHERE `code` = OLD.`code`;
END;
