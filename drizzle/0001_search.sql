CREATE TABLE `indexed_batch` (
	`batch_id` integer PRIMARY KEY NOT NULL,
	`indexed_to` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `voucher_search` USING fts5(grams, content='', columnsize=0, detail='none', tokenize='ascii');
