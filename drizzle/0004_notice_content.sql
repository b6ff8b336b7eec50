CREATE TABLE `notice_answer` (
	`notice_id` integer NOT NULL,
	`code` text NOT NULL,
	`answer` text NOT NULL,
	`answered_by` integer NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`notice_id`, `code`),
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_answer_text" CHECK(answer <> '')
);
--> statement-breakpoint
CREATE TABLE `notice_body` (
	`notice_id` integer PRIMARY KEY NOT NULL,
	`manifest` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_line` (
	`notice_id` integer NOT NULL,
	`no` integer NOT NULL,
	`body` text NOT NULL,
	`salt` text NOT NULL,
	`leaf` text NOT NULL,
	`voucher_id` integer NOT NULL,
	`line` integer NOT NULL,
	PRIMARY KEY(`notice_id`, `no`),
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_mask` (
	`notice_id` integer NOT NULL,
	`voucher_id` integer NOT NULL,
	`line` integer NOT NULL,
	`shown` text NOT NULL,
	`is_override` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` integer NOT NULL,
	`decided_at` integer NOT NULL,
	`second_by` integer,
	`second_at` integer,
	PRIMARY KEY(`notice_id`, `voucher_id`, `line`),
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_mask_reason" CHECK(is_override = 0 or reason <> ''),
	CONSTRAINT "notice_mask_second" CHECK(second_by is null or second_by <> decided_by)
);

--> statement-breakpoint
-- What is signed does not change: its text is written and taken back while the notice is a draft, never afterwards.
CREATE TRIGGER `notice_body_insert` BEFORE INSERT ON `notice_body`
WHEN (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_body_update` BEFORE UPDATE ON `notice_body`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_body_delete` BEFORE DELETE ON `notice_body`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_line_insert` BEFORE INSERT ON `notice_line`
WHEN (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_line_update` BEFORE UPDATE ON `notice_line`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_line_delete` BEFORE DELETE ON `notice_line`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_mask_insert` BEFORE INSERT ON `notice_mask`
WHEN (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_mask_update` BEFORE UPDATE ON `notice_mask`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft' OR NEW.`notice_id` <> OLD.`notice_id`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_mask_delete` BEFORE DELETE ON `notice_mask`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_answer_insert` BEFORE INSERT ON `notice_answer`
WHEN (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_answer_update` BEFORE UPDATE ON `notice_answer`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft' OR NEW.`notice_id` <> OLD.`notice_id`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_answer_delete` BEFORE DELETE ON `notice_answer`
WHEN (SELECT `status` FROM `notice` WHERE `id` = OLD.`notice_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
-- Publishing what was found all the same takes two persons, the second of another office.
CREATE TRIGGER `notice_mask_second_office` BEFORE UPDATE OF `second_by` ON `notice_mask`
WHEN NEW.`second_by` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `role_grant` g JOIN `notice` n ON n.`village_id` = g.`village_id` WHERE n.`id` = NEW.`notice_id`
		AND g.`person_id` = NEW.`second_by` AND g.`role` IN ('secretary', 'supervisor') AND g.`effective_at` IS NOT NULL AND g.`ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'SD2: not in this office');
END;
