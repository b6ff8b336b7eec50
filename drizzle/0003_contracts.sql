CREATE TABLE `asset` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`location` text DEFAULT '' NOT NULL,
	`boundaries` text DEFAULT '' NOT NULL,
	`area_milli` integer,
	`area_unit` text NOT NULL,
	`original_value_fen` integer,
	`is_own_use` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`retired_on` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "asset_kind" CHECK(kind in ('operating', 'public_service', 'resource'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asset_number` ON `asset` (`village_id`,`number`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`signed_on` text,
	`party` text NOT NULL,
	`party_kind` text NOT NULL,
	`party_id_number` text DEFAULT '' NOT NULL,
	`party_phone` text DEFAULT '' NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`from_on` text NOT NULL,
	`through_on` text NOT NULL,
	`terms` text NOT NULL,
	`deposit_fen` integer DEFAULT 0 NOT NULL,
	`trade_mode` text,
	`exchange_number` text DEFAULT '' NOT NULL,
	`filing_number` text DEFAULT '' NOT NULL,
	`resolution_on` text,
	`resolution_number` text DEFAULT '' NOT NULL,
	`account_code` text DEFAULT '' NOT NULL,
	`renews_id` integer,
	`ended_on` text,
	`end_reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`renews_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contract_status" CHECK(status in ('draft', 'running', 'disputed', 'terminated')),
	CONSTRAINT "contract_term" CHECK(from_on <= through_on),
	CONSTRAINT "contract_ended" CHECK(ended_on is null or ended_on <= through_on)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_number` ON `contract` (`village_id`,`number`);--> statement-breakpoint
CREATE TABLE `contract_asset` (
	`contract_id` integer NOT NULL,
	`asset_id` integer NOT NULL,
	PRIMARY KEY(`contract_id`, `asset_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asset_id`) REFERENCES `asset`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_asset_asset` ON `contract_asset` (`asset_id`);--> statement-breakpoint
CREATE TABLE `contract_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`name` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_file_contract` ON `contract_file` (`contract_id`);--> statement-breakpoint
CREATE TABLE `definition_proposal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`base_version` integer NOT NULL,
	`definition` text NOT NULL,
	`effect` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_by_person` integer,
	`verdict` text,
	`verdict_reason` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decided_by_person` integer,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "definition_proposal_verdict" CHECK(verdict is null or verdict in ('approved', 'refused', 'withdrawn')),
	CONSTRAINT "definition_proposal_decided" CHECK((verdict is null) = (decided_at is null)),
	CONSTRAINT "definition_proposal_two" CHECK(verdict is null or verdict <> 'approved' or decided_by_person is null or decided_by_person <> proposed_by_person)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `definition_proposal_open` ON `definition_proposal` (`village_id`) WHERE verdict is null;--> statement-breakpoint
CREATE INDEX `definition_proposal_village` ON `definition_proposal` (`village_id`);--> statement-breakpoint
CREATE TABLE `expected_income` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`party` text NOT NULL,
	`basis` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`announced_on` text NOT NULL,
	`expected_on` text NOT NULL,
	`account_code` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`close_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "expected_income_amount" CHECK(amount_fen > 0)
);
--> statement-breakpoint
CREATE INDEX `expected_income_year` ON `expected_income` (`village_id`,`year`);--> statement-breakpoint
CREATE TABLE `instalment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`position` integer NOT NULL,
	`from_on` text NOT NULL,
	`through_on` text NOT NULL,
	`due_on` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instalment_amount" CHECK(amount_fen >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instalment_position` ON `instalment` (`contract_id`,`position`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE TABLE `project` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`budget_fen` integer NOT NULL,
	`contractor` text DEFAULT '' NOT NULL,
	`from_on` text NOT NULL,
	`finished_on` text,
	`resolution_on` text,
	`resolution_number` text DEFAULT '' NOT NULL,
	`account_code` text NOT NULL,
	`summary_words` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_budget" CHECK(budget_fen > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_number` ON `project` (`village_id`,`number`);--> statement-breakpoint
CREATE TABLE `settlement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`instalment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`voucher_id` integer,
	`line` integer,
	`booked_on` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`resolution_on` text,
	`resolution_number` text DEFAULT '' NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`instalment_id`) REFERENCES `instalment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voucher_id`) REFERENCES `voucher`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlement_amount" CHECK(amount_fen > 0),
	CONSTRAINT "settlement_kind" CHECK(kind in ('receipt', 'offset', 'waiver', 'write_off')),
	CONSTRAINT "settlement_of_line" CHECK((kind = 'receipt') = (voucher_id is not null)),
	CONSTRAINT "settlement_line" CHECK((voucher_id is null) = (line is null)),
	CONSTRAINT "settlement_resolved" CHECK(kind not in ('waiver', 'write_off') or (resolution_on is not null and resolution_number <> ''))
);
--> statement-breakpoint
CREATE INDEX `settlement_instalment` ON `settlement` (`instalment_id`);--> statement-breakpoint
CREATE INDEX `settlement_line` ON `settlement` (`voucher_id`,`line`);--> statement-breakpoint
CREATE TABLE `spending_plan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`account_code` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`basis` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "spending_plan_amount" CHECK(amount_fen >= 0)
);
--> statement-breakpoint
CREATE INDEX `spending_plan_year` ON `spending_plan` (`village_id`,`year`);--> statement-breakpoint
CREATE TABLE `village_size` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`households` integer NOT NULL,
	`members` integer NOT NULL,
	`shares_milli` integer,
	`basis` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "village_size_positive" CHECK(households > 0 and members >= households)
);
--> statement-breakpoint
CREATE INDEX `village_size_year` ON `village_size` (`village_id`,`year`);--> statement-breakpoint
CREATE TABLE `what_if_plan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`steps` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `what_if_plan_name` ON `what_if_plan` (`village_id`,`year`,`name`) WHERE removed_at is null;--> statement-breakpoint
ALTER TABLE `annual_target` ADD `resolution_on` text;--> statement-breakpoint
ALTER TABLE `annual_target` ADD `resolution_number` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `annual_target` ADD `split` text;
--> statement-breakpoint
CREATE INDEX `month_total_stable` ON `month_total` (`ledger_set_id`,`month`,`credit_fen`,`debit_fen`) WHERE income_class = 'stable' and is_closing = 0;--> statement-breakpoint
CREATE INDEX `month_total_undecided` ON `month_total` (`ledger_set_id`,`entry_count`) WHERE income_class = 'needs_review' and is_closing = 0;
--> statement-breakpoint
-- What was registered stays; INSERT OR REPLACE fires no delete trigger by default, so a row that is there is guarded too.
CREATE TRIGGER `asset_kept` BEFORE DELETE ON `asset`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `asset_no_replace` BEFORE INSERT ON `asset`
WHEN EXISTS (SELECT 1 FROM `asset` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_kept` BEFORE DELETE ON `contract`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_no_replace` BEFORE INSERT ON `contract`
WHEN EXISTS (SELECT 1 FROM `contract` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_file_kept` BEFORE DELETE ON `contract_file`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `contract_file_no_replace` BEFORE INSERT ON `contract_file`
WHEN EXISTS (SELECT 1 FROM `contract_file` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `instalment_kept` BEFORE DELETE ON `instalment`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `instalment_no_replace` BEFORE INSERT ON `instalment`
WHEN EXISTS (SELECT 1 FROM `instalment` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_kept` BEFORE DELETE ON `settlement`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_no_replace` BEFORE INSERT ON `settlement`
WHEN EXISTS (SELECT 1 FROM `settlement` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `expected_income_kept` BEFORE DELETE ON `expected_income`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `expected_income_no_replace` BEFORE INSERT ON `expected_income`
WHEN EXISTS (SELECT 1 FROM `expected_income` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `definition_proposal_kept` BEFORE DELETE ON `definition_proposal`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `definition_proposal_no_replace` BEFORE INSERT ON `definition_proposal`
WHEN EXISTS (SELECT 1 FROM `definition_proposal` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `what_if_plan_kept` BEFORE DELETE ON `what_if_plan`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `what_if_plan_no_replace` BEFORE INSERT ON `what_if_plan`
WHEN EXISTS (SELECT 1 FROM `what_if_plan` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `spending_plan_kept` BEFORE DELETE ON `spending_plan`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `spending_plan_no_replace` BEFORE INSERT ON `spending_plan`
WHEN EXISTS (SELECT 1 FROM `spending_plan` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `project_kept` BEFORE DELETE ON `project`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `project_no_replace` BEFORE INSERT ON `project`
WHEN EXISTS (SELECT 1 FROM `project` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `village_size_kept` BEFORE DELETE ON `village_size`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `village_size_no_replace` BEFORE INSERT ON `village_size`
WHEN EXISTS (SELECT 1 FROM `village_size` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_fixed` BEFORE UPDATE ON `settlement`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`instalment_id` IS NOT OLD.`instalment_id` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`amount_fen` IS NOT OLD.`amount_fen` OR NEW.`voucher_id` IS NOT OLD.`voucher_id` OR NEW.`line` IS NOT OLD.`line` OR NEW.`booked_on` IS NOT OLD.`booked_on` OR NEW.`reason` IS NOT OLD.`reason` OR NEW.`resolution_on` IS NOT OLD.`resolution_on` OR NEW.`resolution_number` IS NOT OLD.`resolution_number` OR NEW.`made_at` IS NOT OLD.`made_at` OR NEW.`made_by` IS NOT OLD.`made_by`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `settlement_undone_once` BEFORE UPDATE ON `settlement`
WHEN OLD.`undone_at` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `instalment_fixed` BEFORE UPDATE ON `instalment`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`contract_id` IS NOT OLD.`contract_id` OR NEW.`position` IS NOT OLD.`position` OR NEW.`from_on` IS NOT OLD.`from_on` OR NEW.`through_on` IS NOT OLD.`through_on` OR NEW.`due_on` IS NOT OLD.`due_on` OR NEW.`amount_fen` IS NOT OLD.`amount_fen`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `instalment_cancelled_once` BEFORE UPDATE ON `instalment`
WHEN OLD.`cancelled_at` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `definition_proposal_fixed` BEFORE UPDATE ON `definition_proposal`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`village_id` IS NOT OLD.`village_id` OR NEW.`base_version` IS NOT OLD.`base_version` OR NEW.`definition` IS NOT OLD.`definition` OR NEW.`effect` IS NOT OLD.`effect` OR NEW.`reason` IS NOT OLD.`reason` OR NEW.`proposed_at` IS NOT OLD.`proposed_at` OR NEW.`proposed_by` IS NOT OLD.`proposed_by` OR NEW.`proposed_by_person` IS NOT OLD.`proposed_by_person`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `definition_proposal_decided_once` BEFORE UPDATE ON `definition_proposal`
WHEN OLD.`verdict` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `spending_plan_fixed` BEFORE UPDATE ON `spending_plan`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`village_id` IS NOT OLD.`village_id` OR NEW.`year` IS NOT OLD.`year` OR NEW.`account_code` IS NOT OLD.`account_code` OR NEW.`amount_fen` IS NOT OLD.`amount_fen` OR NEW.`basis` IS NOT OLD.`basis` OR NEW.`set_at` IS NOT OLD.`set_at` OR NEW.`set_by` IS NOT OLD.`set_by`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
--> statement-breakpoint
CREATE TRIGGER `village_size_fixed` BEFORE UPDATE ON `village_size`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`village_id` IS NOT OLD.`village_id` OR NEW.`year` IS NOT OLD.`year` OR NEW.`households` IS NOT OLD.`households` OR NEW.`members` IS NOT OLD.`members` OR NEW.`shares_milli` IS NOT OLD.`shares_milli` OR NEW.`basis` IS NOT OLD.`basis` OR NEW.`set_at` IS NOT OLD.`set_at` OR NEW.`set_by` IS NOT OLD.`set_by`
BEGIN
	SELECT RAISE(ABORT, 'kept');
END;
