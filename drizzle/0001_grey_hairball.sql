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
ALTER TABLE `batch` ADD `brief` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `preview` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `review_key` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `post_request` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `post_refused` text;