/** What a person says about a draft's columns and ways of writing: used at once, and remembered for the next file. */
import { and, eq } from 'drizzle-orm';
import type { DateOrder } from '#lib/domain/calendar.ts';
import { checkRoles, type RoleFault } from '#lib/domain/ledger-import/check-roles.ts';
import {
	headerOf,
	proposedName,
	withoutMapping,
	type ColumnMapping
} from '#lib/domain/ledger-import/column-mapping.ts';
import { columnLetter } from '#lib/domain/ledger-import/mapping-limits.ts';
import { matchColumns } from '#lib/domain/ledger-import/match-columns.ts';
import type { ColumnRole, Delimiter, ImportOptions } from '#lib/domain/ledger-import/review.ts';
import type { DecimalMark } from '#lib/domain/money.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Actor } from './audit-log.ts';
import { findBatches, setDraftOptions, sourceBytes, type Batch } from './batches.ts';
import { saveMapping, withRemembered } from './column-mappings.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';

export type MappingAnswer = {
	readonly roles: readonly ColumnRole[];
	/** 0 = the file begins with its data; undefined = as it was found. */
	readonly headerRow?: number;
	readonly delimiter?: Delimiter;
	/** What to remember it as; '' = a name from the file; null = only this once. */
	readonly name: string | null;
};

/** Refuses roles that no file can be read with; then nothing is changed. */
export async function mapColumns(
	db: Db,
	draft: Batch,
	{ roles, headerRow, delimiter, name }: MappingAnswer,
	by: Actor
): Promise<Result<null, RoleFault[]>> {
	const letters = roles.map((_, i) => columnLetter(i));
	const faults = checkRoles(matchColumns(letters, roles));
	if (faults.length > 0) return err(faults);
	const place = {
		...(headerRow === undefined ? {} : { headerRow }),
		...(delimiter === undefined ? {} : { delimiter })
	};
	await answer(db, draft, { ...draft.options, ...place, roles }, name, by);
	return ok(null);
}

export type ReadingAnswer = { dateOrder?: DateOrder; decimalMark?: DecimalMark };

/** Remembered under the file's headings like a mapping, unless only this once. */
export const answerReading = (
	db: Db,
	draft: Batch,
	reading: ReadingAnswer,
	isRemembered: boolean,
	by: Actor
): Promise<void> =>
	answer(db, draft, { ...draft.options, ...reading }, isRemembered ? '' : null, by);

/** The draft is read by itself again. */
export const dropMapping = (db: Db, draft: Batch, by: Actor): Promise<void> =>
	db.transaction((tx) => setDraftOptions(tx, draft.id, withoutMapping(draft.options), by));

async function answer(
	db: Db,
	draft: Batch,
	options: ImportOptions,
	name: string | null,
	by: Actor
): Promise<void> {
	const mapping =
		name === null ? null : mappingOf(headerOf(await sourceBytes(db, draft.id), options), options);
	const isNamed = name !== null && name !== '';
	await db.transaction(async (tx) => {
		const known = isNamed ? name : proposedName(draft.fileName);
		const saved =
			mapping &&
			(await saveMapping(tx, draft.villageId, { ...mapping, name: known }, by, {
				file: draft.fileName,
				isNamed
			}));
		const used = saved ? { id: saved.id, name: saved.name } : (options.mapping ?? null);
		await setDraftOptions(tx, draft.id, { ...options, mapping: used }, by);
	});
	if (mapping) await applyToWaiting(db, draft, by);
}

function mappingOf(
	header: ReturnType<typeof headerOf>,
	{ dateOrder, decimalMark }: ImportOptions
): Omit<ColumnMapping, 'name'> | null {
	if (header === null) return null;
	return {
		headings: header.columns.map((column) => column.header),
		roles: header.columns.map((column) => column.role),
		delimiter: header.delimiter,
		dateOrder: dateOrder ?? null,
		decimalMark: decimalMark ?? null
	};
}

const OPEN = ['columns', 'date-order', 'decimal-mark'];

/** Files that were brought together ask the same question: one answer serves all that wait with it. */
async function applyToWaiting(db: Db, answered: Batch, by: Actor): Promise<void> {
	const drafts = await findBatches(db, answered.villageId, { status: ['draft'] });
	for (const draft of drafts) {
		const isAsking = draft.review === null || OPEN.includes(draft.review.question ?? '');
		if (draft.id !== answered.id && isAsking) await applyTo(db, draft, by);
	}
}

/** Also where a mapping has learnt more since; never where a person did not want one. */
async function applyTo(db: Db, draft: Batch, by: Actor): Promise<void> {
	if (draft.options.mapping === null) return;
	const own = draft.options.mapping ? withoutMapping(draft.options) : draft.options;
	const before = { ...own, mapping: undefined };
	const bytes = await sourceBytes(db, draft.id);
	const options = await withRemembered(db, draft.ledgerSetId, bytes, before);
	if (options === before) return;
	await db.transaction(async (tx) => {
		await setDraftOptions(tx, draft.id, options, by);
		// What was read without it is no longer true.
		await tx.update(batchTable).set({ review: null }).where(isDraft(draft.id));
	});
}

const isDraft = (id: number) => and(eq(batchTable.id, id), eq(batchTable.status, 'draft'));
