/** What was answered for earlier files of a ledger set: the next file of the same kind is offered it first. */
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { Column, ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { fileStem, headingsKey } from '#lib/domain/ledger-import/table-likeness.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, sourceFile } from './db/schema.ts';

const EARLIER_FILES = 60;

export type EarlierFile = {
	readonly fileName: string;
	readonly createdAt: number;
	readonly options: ImportOptions;
	readonly columns: readonly Column[];
};

/**
 * Newest first, discarded ones apart. Only of the same accounting system: in the other one the same codes are other
 * accounts.
 */
async function findEarlierFiles(
	db: Db,
	batch: Batch,
	system: AccountingSystem,
	answered: 'ownAccount' | 'lineAccounts'
): Promise<EarlierFile[]> {
	const rows = await db
		.select({
			fileName: sourceFile.name,
			createdAt: batchTable.createdAt,
			options: batchTable.options,
			columns: sql<string | null>`json_extract(${batchTable.review}, '$.columns')`
		})
		.from(batchTable)
		.innerJoin(sourceFile, eq(sourceFile.id, batchTable.fileId))
		.where(
			and(
				eq(batchTable.ledgerSetId, batch.ledgerSetId),
				ne(batchTable.id, batch.id),
				ne(batchTable.status, 'discarded'),
				sql`json_extract(${batchTable.review}, '$.accountingSystem') = ${system}`,
				sql`json_extract(${batchTable.options}, ${`$.${answered}`}) is not null`
			)
		)
		.orderBy(desc(batchTable.id))
		.limit(EARLIER_FILES);
	return rows.map((row) => ({ ...row, columns: JSON.parse(row.columns ?? '[]') as Column[] }));
}

/** The account of the last book with a name like this one's or, failing that, with the same headings. */
export async function findOwnAccountSuggestion(
	db: Db,
	batch: Batch,
	system: AccountingSystem,
	columns: readonly Column[]
): Promise<{ account: string; fileName: string } | null> {
	const earlier = await findEarlierFiles(db, batch, system, 'ownAccount');
	const stem = fileStem(batch.fileName);
	const headings = headingsKey(columns);
	const found =
		earlier.find(({ fileName }) => stem !== '' && fileStem(fileName) === stem) ??
		earlier.find((file) => headingsKey(file.columns) === headings);
	const account = found?.options.ownAccount;
	return found && account !== undefined ? { account, fileName: found.fileName } : null;
}

/** By `lineAccountKey`, the newest answer; words about single rows concern their own file only. */
export async function findEarlierLineAccounts(
	db: Db,
	batch: Batch,
	system: AccountingSystem
): Promise<Map<string, { account: string; fileName: string }>> {
	const answers = new Map<string, { account: string; fileName: string }>();
	for (const { options, fileName } of await findEarlierFiles(db, batch, system, 'lineAccounts'))
		for (const [key, account] of Object.entries(options.lineAccounts ?? {}))
			if (!key.startsWith('#') && !answers.has(key)) answers.set(key, { account, fileName });
	return answers;
}
