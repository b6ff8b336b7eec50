CREATE TABLE `audit_head` (
	`chain` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`first_seq` integer DEFAULT 1 NOT NULL,
	`first_prev` text NOT NULL,
	`key_id` text NOT NULL,
	`seal` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `delegation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`grant_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`ended_at` integer,
	FOREIGN KEY (`grant_id`) REFERENCES `role_grant`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delegation_days" CHECK(julianday(until_on) - julianday(from_on) >= 0 and julianday(until_on) - julianday(from_on) < 30)
);
--> statement-breakpoint
CREATE INDEX `delegation_grant` ON `delegation` (`grant_id`);--> statement-breakpoint
CREATE INDEX `delegation_person` ON `delegation` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_user` ON `invitation` (`user_id`);--> statement-breakpoint
CREATE TABLE `kinship` (
	`person_id` integer NOT NULL,
	`relative_id` integer NOT NULL,
	`declared_at` integer NOT NULL,
	`declared_by` integer,
	PRIMARY KEY(`person_id`, `relative_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`relative_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kinship_order" CHECK(person_id < relative_id)
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`from_month` text NOT NULL,
	`through_month` text NOT NULL,
	`edition` integer NOT NULL,
	`status` text NOT NULL,
	`fingerprint` text,
	`prepared_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prepared_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_status" CHECK(status in ('draft', 'submitted', 'reviewed', 'approved', 'published', 'superseded')),
	CONSTRAINT "notice_signed" CHECK(status = 'draft' or fingerprint is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_edition` ON `notice` (`village_id`,`from_month`,`through_month`,`edition`);--> statement-breakpoint
CREATE TABLE `notice_signature` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`notice_id` integer NOT NULL,
	`role` text NOT NULL,
	`person_id` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`verdict` text NOT NULL,
	`opinion` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`voided_at` integer,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_signature_role" CHECK(role in ('accountant', 'secretary', 'supervisor')),
	CONSTRAINT "notice_signature_verdict" CHECK(verdict in ('signed', 'refused'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_signature_once` ON `notice_signature` (`notice_id`,`person_id`) WHERE voided_at is null;--> statement-breakpoint
CREATE TABLE `passphrase_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passphrase_history_user` ON `passphrase_history` (`user_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person_key` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` integer,
	`effective_at` integer,
	`confirmed_by` integer,
	`ended_at` integer,
	`ended_by` integer,
	`end_reason` text,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grant_role" CHECK(role in ('accountant', 'secretary', 'supervisor', 'township')),
	CONSTRAINT "role_grant_scope" CHECK((role = 'township') = (village_id is null)),
	CONSTRAINT "role_grant_two" CHECK(confirmed_by is null or confirmed_by <> proposed_by)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grant_one` ON `role_grant` (`village_id`,`person_id`) WHERE ended_at is null and village_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `role_grant_township` ON `role_grant` (`person_id`) WHERE ended_at is null and village_id is null;--> statement-breakpoint
CREATE TABLE `totp` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `audit_event_village`;--> statement-breakpoint
ALTER TABLE `audit_event` RENAME TO `audit_event_unchained`;--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`village_id` integer,
	`at` integer NOT NULL,
	`person_id` integer,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`detail` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_event_chain" CHECK(chain in ('books', 'access'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_event_seq` ON `audit_event` (`chain`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_event_time` ON `audit_event` (`at`);--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit_event` (`village_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`village_id`,`subject`) WHERE subject is not null;--> statement-breakpoint
CREATE TABLE `__new_annual_target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by_person` integer,
	`confirmed_by` text,
	`confirmed_by_person` integer,
	`confirmed_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_target_amount" CHECK(amount_fen > 0),
	CONSTRAINT "annual_target_two" CHECK(confirmed_by_person is null or confirmed_by_person <> set_by_person)
);
--> statement-breakpoint
INSERT INTO `__new_annual_target`("id", "village_id", "year", "amount_fen", "reason", "set_by", "set_at", "confirmed_by", "confirmed_at") SELECT "id", "village_id", "year", "amount_fen", "reason", "set_by", "set_at", '—', "set_at" FROM `annual_target`;--> statement-breakpoint
DROP TABLE `annual_target`;--> statement-breakpoint
ALTER TABLE `__new_annual_target` RENAME TO `annual_target`;--> statement-breakpoint
CREATE INDEX `annual_target_year` ON `annual_target` (`village_id`,`year`);--> statement-breakpoint
ALTER TABLE `village` ADD `cosigners_needed` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `verified_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `person_id` integer;--> statement-breakpoint
INSERT INTO `person` (`name`, `created_at`) SELECT `id`, `created_at` FROM `user`;--> statement-breakpoint
UPDATE `user` SET `person_id` = (SELECT `id` FROM `person` WHERE `person`.`name` = `user`.`id`);--> statement-breakpoint
UPDATE `person` SET `name` = (SELECT `name` FROM `user` WHERE `user`.`person_id` = `person`.`id`);--> statement-breakpoint
INSERT INTO `role_grant` (`village_id`, `person_id`, `role`, `title`, `proposed_at`, `effective_at`)
SELECT m.`village_id`, u.`person_id`,
	CASE WHEN m.`title` LIKE '%书记%' OR lower(m.`title`) LIKE '%secretary%' THEN 'secretary'
		WHEN m.`title` LIKE '%监%' OR lower(m.`title`) LIKE '%supervis%' THEN 'supervisor'
		ELSE 'accountant' END,
	m.`title`, u.`created_at`, u.`created_at`
FROM `village_member` m JOIN `user` u ON u.`id` = m.`user_id`;--> statement-breakpoint
DROP TABLE `village_member`;--> statement-breakpoint
UPDATE `session` SET `accepted_at` = `created_at`, `verified_at` = `created_at`, `seen_at` = `created_at`;
--> statement-breakpoint
-- The trail is append-only. INSERT OR REPLACE fires no delete trigger by default, so a row that is there is guarded too.
CREATE TRIGGER `audit_event_no_update` BEFORE UPDATE ON `audit_event`
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_delete` BEFORE DELETE ON `audit_event`
WHEN OLD.`chain` <> 'access' OR OLD.`at` > (unixepoch() - 31622400) * 1000
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_replace` BEFORE INSERT ON `audit_event`
WHEN EXISTS (SELECT 1 FROM `audit_event` WHERE `id` = NEW.`id` OR (`chain` = NEW.`chain` AND `seq` >= NEW.`seq`))
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
-- The head of a chain only goes forward.
CREATE TRIGGER `audit_head_no_delete` BEFORE DELETE ON `audit_head`
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_head_forward` BEFORE UPDATE ON `audit_head`
WHEN NEW.`chain` <> OLD.`chain` OR NEW.`seq` < OLD.`seq` OR NEW.`first_seq` < OLD.`first_seq`
	OR (NEW.`seq` = OLD.`seq` AND NEW.`hash` <> OLD.`hash`)
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_head_no_replace` BEFORE INSERT ON `audit_head`
WHEN EXISTS (SELECT 1 FROM `audit_head` WHERE `chain` = NEW.`chain` AND (`seq` > NEW.`seq` OR `first_seq` > NEW.`first_seq`
	OR (`seq` = NEW.`seq` AND `hash` <> NEW.`hash`)))
BEGIN
	SELECT RAISE(ABORT, 'audit-append-only');
END;
--> statement-breakpoint
-- SD3: never no co-signature.
CREATE TRIGGER `village_cosigners_insert` BEFORE INSERT ON `village`
WHEN typeof(NEW.`cosigners_needed`) <> 'integer' OR NEW.`cosigners_needed` < 1
BEGIN
	SELECT RAISE(ABORT, 'SD3: at least one co-signature');
END;
--> statement-breakpoint
CREATE TRIGGER `village_cosigners_update` BEFORE UPDATE ON `village`
WHEN typeof(NEW.`cosigners_needed`) <> 'integer' OR NEW.`cosigners_needed` < 1
BEGIN
	SELECT RAISE(ABORT, 'SD3: at least one co-signature');
END;
--> statement-breakpoint
-- SD2: one role per person and village (role_grant_one holds it for grants; a delegation counts as a role). Grants are
-- never deleted or rewritten: they end.
CREATE TRIGGER `role_grant_delegated` BEFORE INSERT ON `role_grant`
WHEN NEW.`ended_at` IS NULL AND EXISTS (
	SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id`
	WHERE d.`person_id` = NEW.`person_id` AND g.`village_id` IS NEW.`village_id` AND d.`ended_at` IS NULL
		AND d.`until_on` >= date(NEW.`proposed_at` / 1000, 'unixepoch', '+8 hours'))
BEGIN
	SELECT RAISE(ABORT, 'SD2: acts for somebody in this village');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_one_role` BEFORE INSERT ON `role_grant`
WHEN NEW.`ended_at` IS NULL AND EXISTS (
	SELECT 1 FROM `role_grant` WHERE `person_id` = NEW.`person_id` AND `village_id` IS NEW.`village_id` AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'SD2: one role per person and village');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_kept` BEFORE DELETE ON `role_grant`
BEGIN
	SELECT RAISE(ABORT, 'SD2: a grant ends, it is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_fixed` BEFORE UPDATE ON `role_grant`
WHEN NEW.`id` <> OLD.`id` OR NEW.`village_id` IS NOT OLD.`village_id` OR NEW.`person_id` <> OLD.`person_id` OR NEW.`role` <> OLD.`role`
	OR NEW.`title` <> OLD.`title` OR NEW.`proposed_at` <> OLD.`proposed_at` OR NEW.`proposed_by` IS NOT OLD.`proposed_by`
	OR ((OLD.`effective_at` IS NOT NULL OR OLD.`ended_at` IS NOT NULL) AND (NEW.`effective_at` IS NOT OLD.`effective_at` OR NEW.`confirmed_by` IS NOT OLD.`confirmed_by`))
	OR (OLD.`confirmed_by` IS NOT NULL AND NEW.`confirmed_by` IS NOT OLD.`confirmed_by`)
	OR (OLD.`ended_at` IS NOT NULL AND (NEW.`ended_at` IS NOT OLD.`ended_at` OR NEW.`ended_by` IS NOT OLD.`ended_by` OR NEW.`end_reason` IS NOT OLD.`end_reason`))
BEGIN
	SELECT RAISE(ABORT, 'SD2: a grant ends, it is not rewritten');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_no_replace` BEFORE INSERT ON `role_grant`
WHEN EXISTS (SELECT 1 FROM `role_grant` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'SD2: a grant ends, it is not replaced');
END;
--> statement-breakpoint
-- SD4: the township keeps no books and signs nothing, in no village.
CREATE TRIGGER `role_grant_township_apart` BEFORE INSERT ON `role_grant`
WHEN NEW.`ended_at` IS NULL AND (
	EXISTS (SELECT 1 FROM `role_grant` WHERE `person_id` = NEW.`person_id` AND `ended_at` IS NULL
		AND (`role` = 'township') <> (NEW.`role` = 'township'))
	OR (NEW.`role` = 'township' AND EXISTS (SELECT 1 FROM `delegation` WHERE `person_id` = NEW.`person_id` AND `ended_at` IS NULL
		AND `until_on` >= date(NEW.`proposed_at` / 1000, 'unixepoch', '+8 hours'))))
BEGIN
	SELECT RAISE(ABORT, 'SD4: the township holds no role in a village');
END;
--> statement-breakpoint
-- SD5: close relatives do not check each other.
CREATE TRIGGER `role_grant_relatives` BEFORE INSERT ON `role_grant`
WHEN NEW.`ended_at` IS NULL AND NEW.`village_id` IS NOT NULL AND EXISTS (
	SELECT 1 FROM `role_grant` g WHERE g.`village_id` = NEW.`village_id` AND g.`ended_at` IS NULL AND g.`role` <> NEW.`role`
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = g.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = g.`person_id`)))
	OR NEW.`ended_at` IS NULL AND NEW.`village_id` IS NOT NULL AND EXISTS (
	SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id`
	WHERE g.`village_id` = NEW.`village_id` AND d.`ended_at` IS NULL AND g.`role` <> NEW.`role`
		AND d.`until_on` >= date(NEW.`proposed_at` / 1000, 'unixepoch', '+8 hours')
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = d.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = d.`person_id`)))
BEGIN
	SELECT RAISE(ABORT, 'SD5: a close relative holds another role there');
END;
--> statement-breakpoint
-- A kinship may be declared while a grant waits for its second administrator.
CREATE TRIGGER `role_grant_relatives_confirmed` BEFORE UPDATE OF `effective_at` ON `role_grant`
WHEN OLD.`effective_at` IS NULL AND NEW.`effective_at` IS NOT NULL AND NEW.`village_id` IS NOT NULL AND (EXISTS (
	SELECT 1 FROM `role_grant` g WHERE g.`village_id` = NEW.`village_id` AND g.`ended_at` IS NULL AND g.`role` <> NEW.`role`
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = g.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = g.`person_id`)))
	OR EXISTS (
	SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id`
	WHERE g.`village_id` = NEW.`village_id` AND d.`ended_at` IS NULL AND g.`role` <> NEW.`role`
		AND d.`until_on` >= date(NEW.`effective_at` / 1000, 'unixepoch', '+8 hours')
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = d.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = d.`person_id`))))
BEGIN
	SELECT RAISE(ABORT, 'SD5: a close relative holds another role there');
END;
--> statement-breakpoint
-- Two administrators for every grant of the township, once there are two. The operator at the machine (no proposer)
-- is outside: nobody else can begin, or help when nobody is left.
CREATE TRIGGER `role_grant_two_insert` BEFORE INSERT ON `role_grant`
WHEN NEW.`effective_at` IS NOT NULL AND NEW.`proposed_by` IS NOT NULL AND NEW.`confirmed_by` IS NULL AND (
	SELECT count(*) FROM `role_grant` WHERE `role` = 'township' AND `effective_at` IS NOT NULL AND `ended_at` IS NULL) > 1
BEGIN
	SELECT RAISE(ABORT, 'TWO: a second administrator confirms');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_two_update` BEFORE UPDATE OF `effective_at` ON `role_grant`
WHEN OLD.`effective_at` IS NULL AND NEW.`effective_at` IS NOT NULL AND NEW.`proposed_by` IS NOT NULL AND NEW.`confirmed_by` IS NULL AND (
	SELECT count(*) FROM `role_grant` WHERE `role` = 'township' AND `effective_at` IS NOT NULL AND `ended_at` IS NULL) > 1
BEGIN
	SELECT RAISE(ABORT, 'TWO: a second administrator confirms');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_confirmer` BEFORE UPDATE OF `confirmed_by` ON `role_grant`
WHEN OLD.`confirmed_by` IS NULL AND NEW.`confirmed_by` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `role_grant` WHERE `role` = 'township' AND `person_id` = NEW.`confirmed_by` AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'TWO: only another administrator confirms');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_confirmer_insert` BEFORE INSERT ON `role_grant`
WHEN NEW.`confirmed_by` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `role_grant` WHERE `role` = 'township' AND `person_id` = NEW.`confirmed_by` AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'TWO: only another administrator confirms');
END;
--> statement-breakpoint
-- Before there is any administrator, the set-up page lets the first person in.
CREATE TRIGGER `role_grant_proposer` BEFORE INSERT ON `role_grant`
WHEN NEW.`proposed_by` IS NOT NULL
	AND EXISTS (SELECT 1 FROM `role_grant` WHERE `role` = 'township' AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
	AND NOT EXISTS (SELECT 1 FROM `role_grant` WHERE `role` = 'township' AND `person_id` = NEW.`proposed_by` AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'TWO: only an administrator grants');
END;
--> statement-breakpoint
-- An administrator is ended by another one or by the operator, and never the last.
CREATE TRIGGER `role_grant_end_township` BEFORE UPDATE OF `ended_at` ON `role_grant`
WHEN OLD.`role` = 'township' AND OLD.`effective_at` IS NOT NULL AND OLD.`ended_at` IS NULL AND NEW.`ended_at` IS NOT NULL AND (
	NEW.`ended_by` = OLD.`person_id`
	OR (SELECT count(*) FROM `role_grant` WHERE `role` = 'township' AND `effective_at` IS NOT NULL AND `ended_at` IS NULL) < 2)
BEGIN
	SELECT RAISE(ABORT, 'TWO: another administrator ends it, and one stays');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_ender` BEFORE UPDATE OF `ended_at` ON `role_grant`
WHEN OLD.`ended_at` IS NULL AND NEW.`ended_at` IS NOT NULL AND NEW.`ended_by` IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM `role_grant` WHERE `role` = 'township' AND `person_id` = NEW.`ended_by` AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'TWO: only an administrator ends a role');
END;
--> statement-breakpoint
-- SD7 counts from the day a role holds: it cannot hold before it was proposed.
CREATE TRIGGER `role_grant_not_backdated` BEFORE INSERT ON `role_grant`
WHEN NEW.`effective_at` < NEW.`proposed_at`
BEGIN
	SELECT RAISE(ABORT, 'SD7: a role is not backdated');
END;
--> statement-breakpoint
CREATE TRIGGER `role_grant_not_backdated_update` BEFORE UPDATE OF `effective_at` ON `role_grant`
WHEN OLD.`effective_at` IS NULL AND NEW.`effective_at` < NEW.`proposed_at`
BEGIN
	SELECT RAISE(ABORT, 'SD7: a role is not backdated');
END;
--> statement-breakpoint
-- What was delegated ends with the role.
CREATE TRIGGER `role_grant_end_delegations` AFTER UPDATE OF `ended_at` ON `role_grant`
WHEN OLD.`ended_at` IS NULL AND NEW.`ended_at` IS NOT NULL
BEGIN
	UPDATE `delegation` SET `ended_at` = NEW.`ended_at` WHERE `grant_id` = NEW.`id` AND `ended_at` IS NULL;
END;
--> statement-breakpoint
-- SD8: a delegation is dated (delegation_days), of a role in force, to somebody who holds nothing else there.
CREATE TRIGGER `delegation_of_role` BEFORE INSERT ON `delegation`
WHEN NOT EXISTS (SELECT 1 FROM `role_grant` WHERE `id` = NEW.`grant_id` AND `village_id` IS NOT NULL
	AND `effective_at` IS NOT NULL AND `ended_at` IS NULL AND `person_id` <> NEW.`person_id`)
BEGIN
	SELECT RAISE(ABORT, 'SD8: only a role in force in a village is delegated');
END;
--> statement-breakpoint
-- A day that SQLite cannot read would pass the check of the table (null is not false).
CREATE TRIGGER `delegation_dated` BEFORE INSERT ON `delegation`
WHEN date(NEW.`from_on`) IS NOT NEW.`from_on` OR date(NEW.`until_on`) IS NOT NEW.`until_on`
	OR julianday(NEW.`until_on`) < julianday(NEW.`from_on`) OR julianday(NEW.`until_on`) - julianday(NEW.`from_on`) >= 30
BEGIN
	SELECT RAISE(ABORT, 'SD8: dated, and thirty days at most');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_no_replace` BEFORE INSERT ON `delegation`
WHEN EXISTS (SELECT 1 FROM `delegation` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'SD8: a delegation ends, it is not replaced');
END;
--> statement-breakpoint
-- One role, one stand-in at a time.
CREATE TRIGGER `delegation_once` BEFORE INSERT ON `delegation`
WHEN EXISTS (SELECT 1 FROM `delegation` WHERE `grant_id` = NEW.`grant_id` AND `ended_at` IS NULL
	AND `from_on` <= NEW.`until_on` AND `until_on` >= NEW.`from_on`)
BEGIN
	SELECT RAISE(ABORT, 'SD8: is delegated for these days already');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_one_role` BEFORE INSERT ON `delegation`
WHEN EXISTS (SELECT 1 FROM `role_grant` mine JOIN `role_grant` theirs ON theirs.`id` = NEW.`grant_id`
	WHERE mine.`person_id` = NEW.`person_id` AND mine.`ended_at` IS NULL AND mine.`village_id` = theirs.`village_id`)
	OR EXISTS (SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id` JOIN `role_grant` theirs ON theirs.`id` = NEW.`grant_id`
	WHERE d.`person_id` = NEW.`person_id` AND d.`ended_at` IS NULL AND g.`village_id` = theirs.`village_id`
		AND d.`from_on` <= NEW.`until_on` AND d.`until_on` >= NEW.`from_on`)
BEGIN
	SELECT RAISE(ABORT, 'SD2: holds a role in this village');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_township` BEFORE INSERT ON `delegation`
WHEN EXISTS (SELECT 1 FROM `role_grant` WHERE `person_id` = NEW.`person_id` AND `role` = 'township' AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'SD4: the township holds no role in a village');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_relatives` BEFORE INSERT ON `delegation`
WHEN EXISTS (SELECT 1 FROM `role_grant` theirs JOIN `role_grant` g ON g.`village_id` = theirs.`village_id` AND g.`role` <> theirs.`role`
	WHERE theirs.`id` = NEW.`grant_id` AND g.`ended_at` IS NULL AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = g.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = g.`person_id`)))
	OR EXISTS (SELECT 1 FROM `role_grant` theirs JOIN `role_grant` g ON g.`village_id` = theirs.`village_id` AND g.`role` <> theirs.`role` JOIN `delegation` d ON d.`grant_id` = g.`id`
	WHERE theirs.`id` = NEW.`grant_id` AND d.`ended_at` IS NULL AND d.`from_on` <= NEW.`until_on` AND d.`until_on` >= NEW.`from_on`
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = d.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = d.`person_id`)))
BEGIN
	SELECT RAISE(ABORT, 'SD5: a close relative holds another role there');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_kept` BEFORE DELETE ON `delegation`
BEGIN
	SELECT RAISE(ABORT, 'SD8: a delegation ends, it is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `delegation_fixed` BEFORE UPDATE ON `delegation`
WHEN NEW.`id` <> OLD.`id` OR NEW.`grant_id` <> OLD.`grant_id` OR NEW.`person_id` <> OLD.`person_id`
	OR NEW.`from_on` <> OLD.`from_on` OR NEW.`until_on` <> OLD.`until_on` OR NEW.`reason` <> OLD.`reason`
	OR NEW.`created_at` <> OLD.`created_at` OR NEW.`created_by` IS NOT OLD.`created_by` OR (OLD.`ended_at` IS NOT NULL AND NEW.`ended_at` IS NOT OLD.`ended_at`)
BEGIN
	SELECT RAISE(ABORT, 'SD8: a delegation ends, it is not rewritten');
END;
--> statement-breakpoint
-- A declared kinship is never taken back quietly.
CREATE TRIGGER `kinship_kept` BEFORE DELETE ON `kinship`
BEGIN
	SELECT RAISE(ABORT, 'SD5: a declaration stays');
END;
--> statement-breakpoint
CREATE TRIGGER `kinship_fixed` BEFORE UPDATE ON `kinship`
BEGIN
	SELECT RAISE(ABORT, 'SD5: a declaration stays');
END;
--> statement-breakpoint
CREATE TRIGGER `kinship_no_replace` BEFORE INSERT ON `kinship`
WHEN EXISTS (SELECT 1 FROM `kinship` WHERE `person_id` = NEW.`person_id` AND `relative_id` = NEW.`relative_id`)
BEGIN
	SELECT RAISE(ABORT, 'SD5: declared already');
END;
--> statement-breakpoint
-- The rules are about natural persons: an account does not pass to another one, nor does an ID or telephone number.
CREATE TRIGGER `user_person_fixed` BEFORE UPDATE OF `person_id` ON `user`
WHEN OLD.`person_id` IS NOT NULL AND NEW.`person_id` IS NOT OLD.`person_id`
BEGIN
	SELECT RAISE(ABORT, 'SD2: an account stays with its person');
END;
--> statement-breakpoint
CREATE TRIGGER `person_key_fixed` BEFORE UPDATE ON `person_key`
BEGIN
	SELECT RAISE(ABORT, 'SD2: a number stays with its person');
END;
--> statement-breakpoint
CREATE TRIGGER `person_key_no_replace` BEFORE INSERT ON `person_key`
WHEN EXISTS (SELECT 1 FROM `person_key` WHERE `hash` = NEW.`hash`)
BEGIN
	SELECT RAISE(ABORT, 'SD2: this number belongs to a person already');
END;
--> statement-breakpoint
-- The steps of a notice: draft, submitted, reviewed, approved, published, superseded; back to draft only before it is published.
CREATE TRIGGER `notice_begins` BEFORE INSERT ON `notice`
WHEN NEW.`status` <> 'draft' OR EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`id` OR (`village_id` = NEW.`village_id`
	AND `from_month` = NEW.`from_month` AND `through_month` = NEW.`through_month` AND `edition` = NEW.`edition`))
BEGIN
	SELECT RAISE(ABORT, 'SD6: a notice begins as a draft');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_kept` BEFORE DELETE ON `notice`
WHEN OLD.`status` <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'SD6: a notice is superseded, not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_steps` BEFORE UPDATE OF `status` ON `notice`
WHEN NEW.`status` <> OLD.`status` AND (OLD.`status` || ' ' || NEW.`status`) NOT IN (
	'draft submitted', 'submitted reviewed', 'reviewed approved', 'approved published', 'published superseded',
	'submitted draft', 'reviewed draft', 'approved draft')
BEGIN
	SELECT RAISE(ABORT, 'SD6: no such step');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_fixed` BEFORE UPDATE ON `notice`
WHEN NEW.`id` <> OLD.`id` OR NEW.`village_id` <> OLD.`village_id` OR NEW.`prepared_by` <> OLD.`prepared_by`
	OR NEW.`from_month` <> OLD.`from_month` OR NEW.`through_month` <> OLD.`through_month` OR NEW.`edition` <> OLD.`edition`
	OR NEW.`created_at` <> OLD.`created_at` OR (OLD.`published_at` IS NOT NULL AND NEW.`published_at` IS NOT OLD.`published_at`)
	OR (NEW.`status` IN ('published', 'superseded')) <> (NEW.`published_at` IS NOT NULL)
	OR (OLD.`status` <> 'draft' AND NEW.`status` <> 'draft' AND NEW.`fingerprint` IS NOT OLD.`fingerprint`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: what is being signed does not change');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_needs_supervisors` BEFORE UPDATE OF `status` ON `notice`
WHEN NEW.`status` = 'submitted' AND OLD.`status` = 'draft' AND NOT EXISTS (
	SELECT 1 FROM `role_grant` WHERE `village_id` = NEW.`village_id` AND `role` = 'supervisor' AND `effective_at` IS NOT NULL AND `ended_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'SD12: no supervisor in office');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_reviewed` BEFORE UPDATE OF `status` ON `notice`
WHEN (OLD.`status` || ' ' || NEW.`status`) IN ('submitted reviewed', 'reviewed approved', 'approved published') AND (SELECT count(DISTINCT s.`person_id`) FROM `notice_signature` s WHERE s.`notice_id` = NEW.`id` AND s.`role` = 'supervisor' AND s.`verdict` = 'signed'
		AND s.`voided_at` IS NULL AND s.`fingerprint` = OLD.`fingerprint`) < (SELECT `cosigners_needed` FROM `village` WHERE `id` = NEW.`village_id`)
BEGIN
	SELECT RAISE(ABORT, 'SD3: not enough co-signatures');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_accountant` BEFORE UPDATE OF `status` ON `notice`
WHEN (OLD.`status` || ' ' || NEW.`status`) IN ('submitted reviewed', 'reviewed approved', 'approved published') AND NOT EXISTS (
	SELECT 1 FROM `notice_signature` s WHERE s.`notice_id` = NEW.`id` AND s.`role` = 'accountant' AND s.`verdict` = 'signed'
		AND s.`voided_at` IS NULL AND s.`fingerprint` = OLD.`fingerprint`)
BEGIN
	SELECT RAISE(ABORT, 'SD1: the accountant has not signed');
END;
--> statement-breakpoint
-- A file may have been posted after somebody signed.
CREATE TRIGGER `notice_not_uploader` BEFORE UPDATE OF `status` ON `notice`
WHEN (OLD.`status` || ' ' || NEW.`status`) IN ('submitted reviewed', 'reviewed approved', 'approved published') AND EXISTS (
	SELECT 1 FROM `notice_signature` s JOIN `user` u ON u.`person_id` = s.`person_id` JOIN `batch` b ON u.`id` IN (b.`created_by`, b.`posted_by`)
		JOIN `ledger_set` l ON l.`id` = b.`ledger_set_id` AND l.`village_id` = NEW.`village_id`
	WHERE s.`notice_id` = NEW.`id` AND s.`role` <> 'accountant' AND s.`voided_at` IS NULL AND b.`posted_at` IS NOT NULL
		AND EXISTS (SELECT 1 FROM `batch_total` t WHERE t.`batch_id` = b.`id` AND t.`month` BETWEEN NEW.`from_month` AND NEW.`through_month`))
BEGIN
	SELECT RAISE(ABORT, 'SD1: who signed brought or posted a file of these months');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_approved` BEFORE UPDATE OF `status` ON `notice`
WHEN (OLD.`status` || ' ' || NEW.`status`) IN ('reviewed approved', 'approved published') AND NOT EXISTS (
	SELECT 1 FROM `notice_signature` s WHERE s.`notice_id` = NEW.`id` AND s.`role` = 'secretary' AND s.`verdict` = 'signed'
		AND s.`voided_at` IS NULL AND s.`fingerprint` = OLD.`fingerprint`)
BEGIN
	SELECT RAISE(ABORT, 'SD1: the secretary has not signed');
END;
--> statement-breakpoint
CREATE TRIGGER `notice_back_to_draft` AFTER UPDATE OF `status` ON `notice`
WHEN NEW.`status` = 'draft' AND OLD.`status` <> 'draft'
BEGIN
	UPDATE `notice_signature` SET `voided_at` = unixepoch() * 1000 WHERE `notice_id` = NEW.`id` AND `voided_at` IS NULL;
END;
--> statement-breakpoint
-- A signature: of the fingerprint that stands there, at its step, by a person in office for a day (SD7), who did not prepare
-- the notice, bring a file of its months, or sign it in another role (SD1), and is no relative of who did (SD5).
CREATE TRIGGER `signature_of_fingerprint` BEFORE INSERT ON `notice_signature`
WHEN NOT EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`notice_id` AND `fingerprint` = NEW.`fingerprint`)
BEGIN
	SELECT RAISE(ABORT, 'SD6: not the notice that was seen');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_step` BEFORE INSERT ON `notice_signature`
WHEN (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) IS NOT
	CASE NEW.`role` WHEN 'supervisor' THEN 'submitted' WHEN 'secretary' THEN 'reviewed' ELSE 'submitted' END
BEGIN
	SELECT RAISE(ABORT, 'SD6: not its turn');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_in_office` BEFORE INSERT ON `notice_signature`
WHEN NOT (EXISTS (SELECT 1 FROM `role_grant` g JOIN `notice` n ON n.`village_id` = g.`village_id`
		WHERE n.`id` = NEW.`notice_id` AND g.`role` = NEW.`role` AND g.`person_id` = NEW.`person_id`
			AND g.`ended_at` IS NULL AND g.`effective_at` IS NOT NULL)
	OR EXISTS (SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id` JOIN `notice` n ON n.`village_id` = g.`village_id`
		WHERE n.`id` = NEW.`notice_id` AND g.`role` = NEW.`role` AND d.`person_id` = NEW.`person_id` AND d.`ended_at` IS NULL AND g.`ended_at` IS NULL
			AND date(NEW.`at` / 1000, 'unixepoch', '+8 hours') BETWEEN d.`from_on` AND d.`until_on`))
BEGIN
	SELECT RAISE(ABORT, 'SD2: not in this office');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_waits` BEFORE INSERT ON `notice_signature`
WHEN EXISTS (SELECT 1 FROM `role_grant` g JOIN `notice` n ON n.`village_id` = g.`village_id`
		WHERE n.`id` = NEW.`notice_id` AND g.`role` = NEW.`role` AND g.`person_id` = NEW.`person_id`
			AND g.`ended_at` IS NULL AND g.`effective_at` > NEW.`at` - 86400000)
	OR EXISTS (SELECT 1 FROM `delegation` d JOIN `role_grant` g ON g.`id` = d.`grant_id` JOIN `notice` n ON n.`village_id` = g.`village_id`
		WHERE n.`id` = NEW.`notice_id` AND g.`role` = NEW.`role` AND d.`person_id` = NEW.`person_id` AND d.`ended_at` IS NULL AND g.`ended_at` IS NULL
			AND date(NEW.`at` / 1000, 'unixepoch', '+8 hours') BETWEEN d.`from_on` AND d.`until_on`
			AND d.`created_at` > NEW.`at` - 86400000)
BEGIN
	SELECT RAISE(ABORT, 'SD7: in office for less than 24 hours');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_not_ahead` BEFORE INSERT ON `notice_signature`
WHEN NEW.`at` > (unixepoch() + 300) * 1000
BEGIN
	SELECT RAISE(ABORT, 'SD7: dated ahead of the clock');
END;
--> statement-breakpoint
-- One office, one signature: its holder and who stands in for them do not count twice.
CREATE TRIGGER `signature_one_office` BEFORE INSERT ON `notice_signature`
WHEN EXISTS (
	SELECT 1 FROM `notice` n JOIN `role_grant` g ON g.`village_id` = n.`village_id` AND g.`role` = NEW.`role`
		JOIN `notice_signature` s ON s.`notice_id` = n.`id` AND s.`role` = NEW.`role` AND s.`voided_at` IS NULL AND s.`person_id` <> NEW.`person_id`
	WHERE n.`id` = NEW.`notice_id`
		AND (g.`person_id` = NEW.`person_id` OR EXISTS (SELECT 1 FROM `delegation` d WHERE d.`grant_id` = g.`id` AND d.`person_id` = NEW.`person_id`
			AND date(NEW.`at` / 1000, 'unixepoch', '+8 hours') BETWEEN d.`from_on` AND d.`until_on`))
		AND (g.`person_id` = s.`person_id` OR EXISTS (SELECT 1 FROM `delegation` d WHERE d.`grant_id` = g.`id` AND d.`person_id` = s.`person_id`
			AND date(s.`at` / 1000, 'unixepoch', '+8 hours') BETWEEN d.`from_on` AND d.`until_on`)))
BEGIN
	SELECT RAISE(ABORT, 'SD3: this office has signed already');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_no_replace` BEFORE INSERT ON `notice_signature`
WHEN EXISTS (SELECT 1 FROM `notice_signature` WHERE `id` = NEW.`id`
	OR (`notice_id` = NEW.`notice_id` AND `person_id` = NEW.`person_id` AND `role` = NEW.`role` AND `voided_at` IS NULL))
BEGIN
	SELECT RAISE(ABORT, 'SD6: has signed already');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_three_persons` BEFORE INSERT ON `notice_signature`
WHEN (NEW.`role` <> 'accountant' AND EXISTS (SELECT 1 FROM `notice` WHERE `id` = NEW.`notice_id` AND `prepared_by` = NEW.`person_id`))
	OR EXISTS (SELECT 1 FROM `notice_signature` WHERE `notice_id` = NEW.`notice_id` AND `person_id` = NEW.`person_id` AND `role` <> NEW.`role` AND `voided_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'SD1: prepared or signed it in another role');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_not_uploader` BEFORE INSERT ON `notice_signature`
WHEN NEW.`role` <> 'accountant' AND EXISTS (
	SELECT 1 FROM `notice` n JOIN `ledger_set` l ON l.`village_id` = n.`village_id` JOIN `batch` b ON b.`ledger_set_id` = l.`id`
		JOIN `user` u ON u.`id` IN (b.`created_by`, b.`posted_by`)
	WHERE n.`id` = NEW.`notice_id` AND u.`person_id` = NEW.`person_id` AND b.`posted_at` IS NOT NULL
		AND EXISTS (SELECT 1 FROM `batch_total` t WHERE t.`batch_id` = b.`id` AND t.`month` BETWEEN n.`from_month` AND n.`through_month`))
BEGIN
	SELECT RAISE(ABORT, 'SD1: brought or posted a file of these months');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_relatives` BEFORE INSERT ON `notice_signature`
WHEN EXISTS (SELECT 1 FROM `notice` n WHERE n.`id` = NEW.`notice_id` AND NEW.`role` <> 'accountant' AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = n.`prepared_by` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = n.`prepared_by`)))
	OR EXISTS (SELECT 1 FROM `notice_signature` s WHERE s.`notice_id` = NEW.`notice_id` AND s.`role` <> NEW.`role` AND s.`voided_at` IS NULL
		AND EXISTS (SELECT 1 FROM `kinship` k WHERE (k.`person_id` = s.`person_id` AND k.`relative_id` = NEW.`person_id`) OR (k.`person_id` = NEW.`person_id` AND k.`relative_id` = s.`person_id`)))
BEGIN
	SELECT RAISE(ABORT, 'SD5: a close relative prepared or signed it');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_kept` BEFORE DELETE ON `notice_signature`
BEGIN
	SELECT RAISE(ABORT, 'SD6: a signature stays');
END;
--> statement-breakpoint
CREATE TRIGGER `signature_fixed` BEFORE UPDATE ON `notice_signature`
WHEN NEW.`id` <> OLD.`id` OR NEW.`notice_id` <> OLD.`notice_id` OR NEW.`role` <> OLD.`role` OR NEW.`person_id` <> OLD.`person_id`
	OR NEW.`fingerprint` <> OLD.`fingerprint` OR NEW.`verdict` <> OLD.`verdict` OR NEW.`opinion` <> OLD.`opinion` OR NEW.`at` <> OLD.`at`
	OR (OLD.`voided_at` IS NOT NULL AND NEW.`voided_at` IS NOT OLD.`voided_at`)
	OR (NEW.`voided_at` IS NOT OLD.`voided_at` AND (SELECT `status` FROM `notice` WHERE `id` = NEW.`notice_id`) <> 'draft')
BEGIN
	SELECT RAISE(ABORT, 'SD6: a signature does not change');
END;
