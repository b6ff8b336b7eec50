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
CREATE INDEX `opening_balance_year` ON `opening_balance` (`ledger_set_id`,`year`);