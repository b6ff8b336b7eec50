DROP INDEX `batch_same_file`;--> statement-breakpoint
ALTER TABLE `batch` ADD `content_digest` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `replaced_vouchers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch` ADD `numbers_freed_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `batch_same_file` ON `batch` (`ledger_set_id`,`sha256`) WHERE status in ('draft', 'posting', 'posted') and replaced_vouchers = 0;--> statement-breakpoint
ALTER TABLE `voucher` ADD `replaced_by_batch_id` integer REFERENCES batch(id);--> statement-breakpoint
CREATE INDEX `voucher_replaced` ON `voucher` (`replaced_by_batch_id`) WHERE replaced_by_batch_id is not null;