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
CREATE TABLE `expected_income` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`year` integer NOT NULL,
	`party` text NOT NULL,
	`basis` text NOT NULL,
	`amount_fen` integer NOT NULL,
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
CREATE INDEX `settlement_line` ON `settlement` (`voucher_id`,`line`);
