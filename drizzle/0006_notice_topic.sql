-- 专项公开: a notice of one matter stands beside the regular one of the same months, with editions of its own.
DROP INDEX `notice_edition`;--> statement-breakpoint
ALTER TABLE `notice` ADD `topic` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `notice_edition` ON `notice` (`village_id`,`from_month`,`through_month`,`topic`,`edition`);--> statement-breakpoint
DROP TRIGGER `notice_begins`;--> statement-breakpoint
CREATE TRIGGER `notice_begins` BEFORE INSERT ON `notice`
WHEN NEW.`status` <> 'draft' OR EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`id` OR (`village_id` = NEW.`village_id`
	AND `from_month` = NEW.`from_month` AND `through_month` = NEW.`through_month` AND `topic` = NEW.`topic` AND `edition` = NEW.`edition`))
BEGIN
	SELECT RAISE(ABORT, 'SD6: a notice begins as a draft');
END;
--> statement-breakpoint
DROP TRIGGER `notice_fixed`;--> statement-breakpoint
CREATE TRIGGER `notice_fixed` BEFORE UPDATE ON `notice`
WHEN NEW.`id` <> OLD.`id` OR NEW.`village_id` <> OLD.`village_id` OR NEW.`prepared_by` <> OLD.`prepared_by`
	OR NEW.`from_month` <> OLD.`from_month` OR NEW.`through_month` <> OLD.`through_month` OR NEW.`edition` <> OLD.`edition`
	OR NEW.`topic` <> OLD.`topic`
	OR NEW.`created_at` <> OLD.`created_at` OR (OLD.`published_at` IS NOT NULL AND NEW.`published_at` IS NOT OLD.`published_at`)
	OR (NEW.`status` IN ('published', 'superseded')) <> (NEW.`published_at` IS NOT NULL)
	OR (OLD.`status` <> 'draft' AND NEW.`status` <> 'draft' AND NEW.`fingerprint` IS NOT OLD.`fingerprint`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
