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
DROP INDEX `batch_same_file`;--> statement-breakpoint
ALTER TABLE `batch` ADD `content_digest` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `replaced_vouchers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch` ADD `numbers_freed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `batch_same_file` ON `batch` (`ledger_set_id`,`sha256`) WHERE status in ('draft', 'posting', 'posted') and replaced_vouchers = 0;--> statement-breakpoint
ALTER TABLE `voucher` ADD `replaced_by_batch_id` integer REFERENCES batch(id);--> statement-breakpoint
CREATE INDEX `voucher_replaced` ON `voucher` (`replaced_by_batch_id`) WHERE replaced_by_batch_id is not null;