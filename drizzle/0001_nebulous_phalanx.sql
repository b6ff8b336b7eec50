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
CREATE UNIQUE INDEX `column_mapping_fingerprint` ON `column_mapping` (`village_id`,`fingerprint`);