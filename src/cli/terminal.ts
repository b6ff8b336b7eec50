/** What every verb shares: output, language, file bytes, the database. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Language } from '#lib/domain/language.ts';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';
import { readEnvironment } from '#lib/server/environment.ts';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Rewrites one line on a terminal; elsewhere (a log) it stays silent until `done`. */
export function progress(line: string, done = false): void {
	if (process.stdout.isTTY) process.stdout.write(`\r${line}\x1b[K${done ? '\n' : ''}`);
	else if (done) say(line);
}

/** `--lang en`, else Chinese. */
export const languageOf = (args: readonly string[]): Language => {
	const at = args.indexOf('--lang');
	return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh-CN';
};

const PIECE_BYTES = 1024 * 1024;

/** A file's bytes in pieces of 1 MB, readable more than once. @throws as node:fs does. */
export function fileBytes(path: string): ByteSource {
	return {
		*[Symbol.iterator]() {
			const file = openSync(path, 'r');
			try {
				for (;;) {
					const piece = new Uint8Array(PIECE_BYTES);
					const length = readSync(file, piece);
					if (length === 0) return;
					yield piece.subarray(0, length);
				}
			} finally {
				closeSync(file);
			}
		}
	};
}

/** The database of the environment, its tables up to date, closed again whatever happens. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
	const { databaseUrl, databaseAuthToken } = readEnvironment();
	const database = await openDatabase(databaseUrl, databaseAuthToken);
	try {
		await migrateDatabase(database);
		return await work(database);
	} finally {
		database.close();
	}
}
