/** What an earlier process left half done, taken up at the start beside the first requests. */
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { logFailure } from './error-log.ts';
import { resumePostings } from './postings.ts';
import { clearOldUploads } from './uploads.ts';

export function resumeWork(db: Db): void {
	const work: [string, (db: Db) => Promise<void>][] = [
		['postings', resumePostings],
		['uploads', (of) => clearOldUploads(of, now())]
	];
	for (const [path, resume] of work)
		resume(db).catch((error) => logFailure(error, now(), { method: 'START', path, status: 500 }));
}
