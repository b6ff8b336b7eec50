CREATE TABLE `account` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger_set_id` integer NOT NULL,
	`accounting_system` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`normal_side` text NOT NULL,
	`is_contra` integer DEFAULT false NOT NULL,
	`parent_code` text,
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_code` ON `account` (`ledger_set_id`,`accounting_system`,`code`);--> statement-breakpoint
CREATE TABLE `annual_target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_target_amount" CHECK(amount_fen > 0)
);
--> statement-breakpoint
CREATE INDEX `annual_target_year` ON `annual_target` (`village_id`,`year`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_event_village` ON `audit_event` (`village_id`,`at`);--> statement-breakpoint
CREATE TABLE `batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger_set_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`sha256` text NOT NULL,
	`status` text NOT NULL,
	`year` integer,
	`number` integer,
	`options` text NOT NULL,
	`review` text,
	`written_entries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`posted_at` integer,
	`posted_by` text,
	`reversed_at` integer,
	`reversed_by` text,
	`reversal_reason` text,
	`beat_at` integer,
	`posting_token` text,
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "batch_status" CHECK(status in ('draft', 'posting', 'posted', 'reversed', 'discarded'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_same_file` ON `batch` (`ledger_set_id`,`sha256`) WHERE status in ('draft', 'posting', 'posted');--> statement-breakpoint
CREATE UNIQUE INDEX `batch_number` ON `batch` (`ledger_set_id`,`year`,`number`) WHERE number is not null;--> statement-breakpoint
CREATE TABLE `batch_total` (
	`batch_id` integer NOT NULL,
	`month` text NOT NULL,
	`account_id` integer NOT NULL,
	`income_class` text NOT NULL,
	`is_closing` integer DEFAULT false NOT NULL,
	`debit_fen` integer NOT NULL,
	`credit_fen` integer NOT NULL,
	`entry_count` integer NOT NULL,
	`last_on` text NOT NULL,
	PRIMARY KEY(`batch_id`, `month`, `account_id`, `income_class`, `is_closing`),
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `entry` (
	`voucher_id` integer NOT NULL,
	`line` integer NOT NULL,
	`source_row` integer NOT NULL,
	`account_id` integer NOT NULL,
	`summary` text NOT NULL,
	`debit_fen` integer NOT NULL,
	`credit_fen` integer NOT NULL,
	`counterparty` text,
	`income_class` text,
	PRIMARY KEY(`voucher_id`, `line`),
	FOREIGN KEY (`voucher_id`) REFERENCES `voucher`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `fiscal_year` (
	`ledger_set_id` integer NOT NULL,
	`year` integer NOT NULL,
	`accounting_system` text NOT NULL,
	`closed_through` text,
	PRIMARY KEY(`ledger_set_id`, `year`),
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `income_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`voucher_id` integer NOT NULL,
	`line` integer NOT NULL,
	`income_class` text NOT NULL,
	`previous_class` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`voucher_id`) REFERENCES `voucher`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `income_decision_line` ON `income_decision` (`voucher_id`,`line`);--> statement-breakpoint
CREATE TABLE `income_definition` (
	`village_id` integer NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	PRIMARY KEY(`village_id`, `version`),
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger_set` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`counts_as_income` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_set_slug` ON `ledger_set` (`village_id`,`slug`);--> statement-breakpoint
CREATE TABLE `month_total` (
	`ledger_set_id` integer NOT NULL,
	`month` text NOT NULL,
	`account_id` integer NOT NULL,
	`income_class` text NOT NULL,
	`is_closing` integer DEFAULT false NOT NULL,
	`debit_fen` integer NOT NULL,
	`credit_fen` integer NOT NULL,
	`entry_count` integer NOT NULL,
	PRIMARY KEY(`ledger_set_id`, `month`, `account_id`, `income_class`, `is_closing`),
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempt_key` ON `sign_in_attempt` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `source_chunk` (
	`file_id` integer NOT NULL,
	`position` integer NOT NULL,
	`deflated` blob NOT NULL,
	PRIMARY KEY(`file_id`, `position`),
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`byte_count` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `village` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `village_slug_unique` ON `village` (`slug`);--> statement-breakpoint
CREATE TABLE `village_member` (
	`village_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`village_id`, `user_id`),
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `voucher` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger_set_id` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`month` text NOT NULL,
	`word` text NOT NULL,
	`number` integer NOT NULL,
	`booked_on` text NOT NULL,
	`is_closing` integer DEFAULT false NOT NULL,
	`attachment_count` integer,
	`digest` text NOT NULL,
	`holds_number` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `voucher_number` ON `voucher` (`ledger_set_id`,`month`,`word`,`number`) WHERE holds_number = 1;--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`username` text,
	`display_username` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `user_username_unique` ON `user` (`username`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
