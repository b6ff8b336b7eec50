import type { Actor } from '#lib/server/audit-log.ts';
import { insertDraft, type Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Uploads } from './upload-form.ts';

/** Files of a plain form, one after another: each becomes a draft, or the batch that has its bytes already. */
export async function keepFiles(
	db: Db,
	{ files, ledgerSetId, options }: Uploads,
	by: Actor
): Promise<{ batch: Batch; isNew: boolean }[]> {
	const kept = [];
	for (const file of files) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		kept.push(await insertDraft(db, ledgerSetId, { name: file.name, bytes: [bytes] }, options, by));
	}
	return kept;
}
