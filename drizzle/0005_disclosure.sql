CREATE TABLE `disclosure_setting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`period` text NOT NULL,
	`due_day` integer NOT NULL,
	`answer_days` integer NOT NULL,
	`is_open` integer NOT NULL,
	`reading_code` text DEFAULT '' NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disclosure_setting_period" CHECK(period in ('month', 'quarter')),
	CONSTRAINT "disclosure_setting_days" CHECK(due_day between 1 and 28 and answer_days between 1 and 60),
	CONSTRAINT "disclosure_setting_code" CHECK(is_open = 1 or length(reading_code) >= 4)
);
--> statement-breakpoint
CREATE INDEX `disclosure_setting_village` ON `disclosure_setting` (`village_id`);--> statement-breakpoint
CREATE TABLE `notice_objection` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`notice_id` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`no` integer NOT NULL,
	`text` text NOT NULL,
	`person_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_objection_text" CHECK(text <> '')
);
--> statement-breakpoint
CREATE INDEX `notice_objection_notice` ON `notice_objection` (`notice_id`);--> statement-breakpoint
CREATE TABLE `notice_receipt` (
	`notice_id` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`person_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`no` integer NOT NULL,
	`notice_id` integer NOT NULL,
	`line_no` integer,
	`text` text NOT NULL,
	`nick` text DEFAULT '' NOT NULL,
	`way` text NOT NULL,
	`asked_at` integer NOT NULL,
	`status` text NOT NULL,
	`hidden_reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_status" CHECK(status in ('held', 'shown', 'hidden')),
	CONSTRAINT "question_text" CHECK(text <> '' and length(text) <= 1000),
	CONSTRAINT "question_hidden" CHECK(status <> 'hidden' or hidden_reason <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_no` ON `question` (`village_id`,`no`);--> statement-breakpoint
CREATE INDEX `question_notice` ON `question` (`notice_id`);--> statement-breakpoint
CREATE TABLE `question_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`text` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`released_by` text,
	`released_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_answer_text" CHECK(text <> '')
);
--> statement-breakpoint
CREATE INDEX `question_answer_question` ON `question_answer` (`question_id`);--> statement-breakpoint
ALTER TABLE `notice` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- An objection is made against what stands there for signing, by number of the line, and stays.
CREATE TRIGGER `notice_objection_insert` BEFORE INSERT ON `notice_objection`
WHEN NOT EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`notice_id` AND `status` = 'submitted' AND `fingerprint` = NEW.`fingerprint`)
	OR NOT EXISTS (SELECT 1 FROM `notice_line` WHERE `notice_id` = NEW.`notice_id` AND `no` = NEW.`no`)
	OR EXISTS (SELECT 1 FROM `notice_objection` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: not the notice that was seen');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_objection_update` BEFORE UPDATE ON `notice_objection`
BEGIN
	SELECT RAISE(ABORT, 'SD6: an objection stays');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_objection_delete` BEFORE DELETE ON `notice_objection`
BEGIN
	SELECT RAISE(ABORT, 'SD6: an objection stays');
END;
--> statement-breakpoint
-- The township signs for what is on the board, once.
CREATE TRIGGER `notice_receipt_insert` BEFORE INSERT ON `notice_receipt`
WHEN NOT EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`notice_id` AND `status` IN ('published', 'superseded') AND `fingerprint` = NEW.`fingerprint`)
	OR EXISTS (SELECT 1 FROM `notice_receipt` WHERE `notice_id` = NEW.`notice_id`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: not the notice that was seen');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_receipt_update` BEFORE UPDATE ON `notice_receipt`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a signature does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_receipt_delete` BEFORE DELETE ON `notice_receipt`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a signature stays');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosure_setting_no_replace` BEFORE INSERT ON `disclosure_setting`
WHEN EXISTS (SELECT 1 FROM `disclosure_setting` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: what was set stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosure_setting_update` BEFORE UPDATE ON `disclosure_setting`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what was set stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosure_setting_delete` BEFORE DELETE ON `disclosure_setting`
BEGIN
	SELECT RAISE(ABORT, 'SD6: what was set stays on record');
END;
--> statement-breakpoint
-- A question is asked of what is published, is held first, and stays as it was asked; it is shown or hidden, never lost.
CREATE TRIGGER `question_insert` BEFORE INSERT ON `question`
WHEN NEW.`status` <> 'held'
	OR NOT EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`notice_id` AND `village_id` = NEW.`village_id` AND `status` IN ('published', 'superseded'))
	OR EXISTS (SELECT 1 FROM `question` WHERE `id` = NEW.`id` OR (`village_id` = NEW.`village_id` AND `no` = NEW.`no`))
BEGIN
	SELECT RAISE(ABORT, 'SD6: a question is asked of a published notice, and held');
END;
--> statement-breakpoint
CREATE TRIGGER `question_update` BEFORE UPDATE ON `question`
WHEN NEW.`id` <> OLD.`id` OR NEW.`village_id` <> OLD.`village_id` OR NEW.`no` <> OLD.`no` OR NEW.`notice_id` <> OLD.`notice_id`
	OR NEW.`line_no` IS NOT OLD.`line_no` OR NEW.`text` <> OLD.`text` OR NEW.`nick` <> OLD.`nick` OR NEW.`way` <> OLD.`way`
	OR NEW.`asked_at` <> OLD.`asked_at` OR (NEW.`status` = 'held' AND OLD.`status` <> 'held')
BEGIN
	SELECT RAISE(ABORT, 'SD6: a question stays as it was asked');
END;
--> statement-breakpoint
CREATE TRIGGER `question_delete` BEFORE DELETE ON `question`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a question stays as it was asked');
END;
--> statement-breakpoint
-- An answer is drafted, then released; what is released stays, and a draft is written anew beside the old one.
CREATE TRIGGER `question_answer_insert` BEFORE INSERT ON `question_answer`
WHEN NEW.`released_at` IS NOT NULL OR EXISTS (SELECT 1 FROM `question_answer` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: an answer is drafted first');
END;
--> statement-breakpoint
CREATE TRIGGER `question_answer_update` BEFORE UPDATE ON `question_answer`
WHEN OLD.`released_at` IS NOT NULL OR NEW.`id` <> OLD.`id` OR NEW.`question_id` <> OLD.`question_id` OR NEW.`text` <> OLD.`text`
	OR NEW.`drafted_by` <> OLD.`drafted_by` OR NEW.`drafted_at` <> OLD.`drafted_at`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a released answer stays');
END;
--> statement-breakpoint
CREATE TRIGGER `question_answer_delete` BEFORE DELETE ON `question_answer`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a released answer stays');
END;
