CREATE TABLE `batch_supplement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_supplement_batch` ON `batch_supplement` (`batch_id`);--> statement-breakpoint
CREATE TABLE `column_mapping` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`village_id` integer NOT NULL,
	`name` text NOT NULL,
	`fingerprint` text NOT NULL,
	`headings` text NOT NULL,
	`roles` text NOT NULL,
	`delimiter` text,
	`date_order` text,
	`decimal_mark` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `village`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_mapping_fingerprint` ON `column_mapping` (`village_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `indexed_batch` (
	`batch_id` integer PRIMARY KEY NOT NULL,
	`indexed_to` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opening_balance` (
	`batch_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`ledger_set_id` integer NOT NULL,
	`year` integer NOT NULL,
	`debit_fen` integer NOT NULL,
	`credit_fen` integer NOT NULL,
	`source_row` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `account_id`),
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opening_balance_year` ON `opening_balance` (`ledger_set_id`,`year`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger_set_id` integer NOT NULL,
	`file_id` integer,
	`name` text NOT NULL,
	`byte_count` integer NOT NULL,
	`piece_bytes` integer NOT NULL,
	`hashes` text NOT NULL,
	`fingerprint` text NOT NULL,
	`options` text NOT NULL,
	`batch_id` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`beat_at` integer NOT NULL,
	FOREIGN KEY (`ledger_set_id`) REFERENCES `ledger_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `upload_same_file` ON `upload` (`ledger_set_id`,`fingerprint`) WHERE batch_id is null;--> statement-breakpoint
DROP INDEX `batch_same_file`;--> statement-breakpoint
ALTER TABLE `batch` ADD `brief` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `preview` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `review_key` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `post_request` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `post_refused` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `content_digest` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `replaced_vouchers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch` ADD `numbers_freed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `batch_same_file` ON `batch` (`ledger_set_id`,`sha256`) WHERE status in ('draft', 'posting', 'posted') and replaced_vouchers = 0;--> statement-breakpoint
ALTER TABLE `account` ADD `added_by_batch_id` integer REFERENCES batch(id);--> statement-breakpoint
ALTER TABLE `voucher` ADD `replaced_by_batch_id` integer REFERENCES batch(id);--> statement-breakpoint
CREATE INDEX `voucher_replaced` ON `voucher` (`replaced_by_batch_id`) WHERE replaced_by_batch_id is not null;--> statement-breakpoint
CREATE VIRTUAL TABLE `voucher_search` USING fts5(grams, content='', columnsize=0, detail='none', tokenize='ascii');
