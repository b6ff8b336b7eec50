/** `import FILE… --village V [--ledger L] [--year Y] [--post]`: the upload and the posting of the pages, from a terminal. */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import { addedBy, type LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { findBatchById, insertDraft } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { startReadingThread } from '#lib/server/entry-rows-thread.ts';
import { readRows } from '#lib/server/entry-rows.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { findLedgerSets, findVillage, type LedgerSet } from '#lib/server/villages.ts';
import { words } from './import.words.ts';
import { complain, fileBytes, languageOf, progress, say, withDatabase } from './terminal.ts';

const OPTIONS = {
	village: { type: 'string' },
	ledger: { type: 'string' },
	year: { type: 'string' },
	post: { type: 'boolean', default: false },
	'add-accounts': { type: 'boolean', default: false },
	lang: { type: 'string' },
	help: { type: 'boolean', default: false }
} as const;

export async function importFiles(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) return (say(text.help), 0);
	if (positionals.length === 0 || !values.village) return (complain(text.usage), 2);
	const missing = positionals.find((path) => !existsSync(path));
	if (missing !== undefined) return (complain(text.noFile(missing)), 2);
	const { village } = values;
	return withDatabase(async ({ db }) => {
		const set = await chooseLedgerSet(db, village, values.ledger, languageOf(args));
		if (typeof set === 'string') return (complain(set), 2);
		let failed = 0;
		for (const path of positionals) {
			const outcome = await importFile(db, set, path, {
				...(values.year === undefined ? {} : { year: Number(values.year) }),
				posts: values.post,
				addsAccounts: values['add-accounts'],
				language: languageOf(args),
				by: { userId: 'operator', name: 'npm run ledger', at: Date.now() }
			});
			if (!outcome) failed += 1;
		}
		return failed === 0 ? 0 : 1;
	});
}

async function chooseLedgerSet(
	db: Db,
	village: string,
	ledger: string | undefined,
	language: Language
): Promise<LedgerSet | string> {
	const found = await findVillage(db, village);
	if (!found) return words[language].noVillage(village);
	const sets = await findLedgerSets(db, found.id);
	const [only] =
		sets.length === 1 && ledger === undefined ? sets : sets.filter((set) => set.slug === ledger);
	return only ?? words[language].noLedger(sets.map((set) => set.slug).join(', '));
}

export type ImportRun = {
	year?: number;
	posts: boolean;
	addsAccounts: boolean;
	language: Language;
	by: Actor;
};

/** @returns whether the file is in as it was asked for. */
export async function importFile(
	db: Db,
	set: LedgerSet,
	path: string,
	run: ImportRun
): Promise<boolean> {
	const text = words[run.language];
	const file = basename(path);
	progress(text.reading(file));
	const options = run.year === undefined ? {} : { fiscalYear: run.year };
	const rows = run.posts && statSync(path).size > LARGE_BYTES ? startReadingThread() : readRows;
	const { batch, isNew } = await insertDraft(
		db,
		set.id,
		{ name: file, bytes: fileBytes(path) },
		options,
		run.by
	);
	if (batch.options.mapping) progress(text.mapped(file, batch.options.mapping.name), true);
	// A posting that a crash left behind is taken up again; a living one refuses.
	if (!isNew && batch.status === 'posted')
		return (progress(text.already(file, batch.status), true), true);
	if (!run.posts) return keepDraft(db, batch.id, file, run.language);
	const outcome = await postBatch(db, batch.id, run.by, {
		acceptsWarnings: true,
		admitsNewAccounts: run.addsAccounts,
		readRows: rows,
		onProgress: (entries) => progress(text.writing(file, entries))
	});
	const { review } = await findBatchById(db, batch.id);
	if (!outcome.ok) {
		progress(text.refused(file, text.reasons[outcome.reason]), true);
		if (review) listProblems(review, run.language);
		return false;
	}
	const added = review ? addedBy(review) : { vouchers: 0, entries: 0 };
	progress(text.posted(file, outcome.batch.name ?? '', added.vouchers, added.entries), true);
	if (review) listProblems(review, run.language);
	return true;
}

async function keepDraft(
	db: Db,
	batchId: number,
	file: string,
	language: Language
): Promise<boolean> {
	const { review } = await reviewDraft(db, batchId, 0);
	progress(
		words[language].draft(file, review.vouchers, review.errorCount, review.warningCount),
		true
	);
	listProblems(review, language);
	return review.errorCount === 0;
}

const LISTED = 20;
/** From here on a thread of its own is worth its start. */
const LARGE_BYTES = 2_000_000;

function listProblems(review: LedgerReview, language: Language): void {
	const text = words[language];
	// What --add-accounts let in is told in one line; as an error it is listed like any other.
	const listed = review.problems.filter(
		(one) => one.code !== 'account-new' || one.severity === 'error'
	);
	if (listed.length < review.problems.length) say(text.added(review.newAccounts.length));
	for (const problem of listed.slice(0, LISTED)) {
		const { message, advice } = describeProblem(problem, language);
		say(text.problem(problem.row, problem.column, message, advice));
	}
	const rest = listed.length - LISTED;
	if (rest > 0) say(text.more(rest));
}
