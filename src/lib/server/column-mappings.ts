/** Remembered mappings: what a person said about a layout, used again for every file with the same headings. */
import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import {
	layoutKey,
	optionsFrom,
	possibleLayouts,
	type ColumnMapping
} from '#lib/domain/ledger-import/column-mapping.ts';
import type { ByteSource, ColumnRole, ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { columnMapping, ledgerSet } from './db/schema.ts';

export type StoredMapping = typeof columnMapping.$inferSelect;

export const findMappings = (db: Db, villageId: number): Promise<StoredMapping[]> =>
	db
		.select()
		.from(columnMapping)
		.where(eq(columnMapping.villageId, villageId))
		.orderBy(asc(columnMapping.name), asc(columnMapping.id));

/** Null also for a mapping of another village. */
export async function findMapping(
	db: Db,
	villageId: number,
	id: number
): Promise<StoredMapping | null> {
	const [row] = await db.select().from(columnMapping).where(isOwn(villageId, id));
	return row ?? null;
}

const isOwn = (villageId: number, id: number) =>
	and(eq(columnMapping.id, id), eq(columnMapping.villageId, villageId));

const fingerprintOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The options with those of a remembered mapping, where the file's headings have one; else as they are. */
export async function withRemembered(
	db: Db,
	ledgerSetId: number,
	bytes: ByteSource,
	options: ImportOptions
): Promise<ImportOptions> {
	if (options.roles || options.mapping !== undefined) return options;
	const remembered = await db
		.select({ mapping: columnMapping })
		.from(columnMapping)
		.innerJoin(ledgerSet, eq(ledgerSet.villageId, columnMapping.villageId))
		.where(eq(ledgerSet.id, ledgerSetId));
	if (remembered.length === 0) return options;
	const byPrint = new Map(remembered.map(({ mapping }) => [mapping.fingerprint, mapping]));
	for (const layout of possibleLayouts(bytes, options)) {
		const mapping = byPrint.get(fingerprintOf(layout.key));
		if (mapping) return optionsFrom(mapping, layout, options);
	}
	return options;
}

/**
 * Remembers a mapping under its headings, or changes the one that is there; call it in a transaction. A name that is
 * there already is kept unless `isNamed`; answers that are not given stay. Null where the headings are too few.
 */
export async function saveMapping(
	tx: Db,
	villageId: number,
	mapping: ColumnMapping,
	by: Actor,
	{ file = null, isNamed = true }: { file?: string | null; isNamed?: boolean } = {}
): Promise<{ id: number; name: string; isNew: boolean } | null> {
	const key = layoutKey(mapping.headings);
	if (key === null) return null;
	const fingerprint = fingerprintOf(key);
	const [before] = await tx
		.select()
		.from(columnMapping)
		.where(and(eq(columnMapping.villageId, villageId), eq(columnMapping.fingerprint, fingerprint)));
	if (!before) return insertMapping(tx, villageId, fingerprint, mapping, by, file);
	const name = isNamed ? mapping.name : before.name;
	await changeMapping(tx, before, answersOver(before, { ...mapping, name }), by);
	return { id: before.id, name, isNew: false };
}

const answersOver = (before: StoredMapping, mapping: ColumnMapping): ColumnMapping => ({
	...mapping,
	delimiter: mapping.delimiter ?? before.delimiter,
	dateOrder: mapping.dateOrder ?? before.dateOrder,
	decimalMark: mapping.decimalMark ?? before.decimalMark
});

const stored = ({ headings, roles, ...rest }: ColumnMapping) => ({
	name: rest.name,
	headings: [...headings],
	roles: [...roles],
	delimiter: rest.delimiter,
	dateOrder: rest.dateOrder,
	decimalMark: rest.decimalMark
});

async function insertMapping(
	tx: Db,
	villageId: number,
	fingerprint: string,
	mapping: ColumnMapping,
	by: Actor,
	file: string | null
) {
	const made = { createdAt: by.at, createdBy: by.name, changedAt: by.at, changedBy: by.name };
	const [row] = await tx
		.insert(columnMapping)
		.values({ villageId, fingerprint, ...stored(mapping), ...made })
		.returning({ id: columnMapping.id });
	if (!row) throw new Error('the mapping was not inserted');
	const { name } = mapping;
	await insertAuditEvent(tx, villageId, by, 'mapping-created', { mapping: row.id, name, file });
	return { id: row.id, name, isNew: true };
}

/** Nothing is written, and nothing put on record, where nothing changes. */
async function changeMapping(
	tx: Db,
	before: StoredMapping,
	mapping: ColumnMapping,
	by: Actor
): Promise<void> {
	const [after, earlier] = [stored(mapping), stored(before)].map((one) => JSON.stringify(one));
	if (after === undefined || after === earlier) return;
	await tx
		.update(columnMapping)
		.set({ ...stored(mapping), changedAt: by.at, changedBy: by.name })
		.where(eq(columnMapping.id, before.id));
	await insertAuditEvent(tx, before.villageId, by, 'mapping-changed', {
		mapping: before.id,
		name: mapping.name,
		change: after
	});
}

export type MappingChange = { readonly name: string; readonly roles: readonly ColumnRole[] };

/** @returns false where the village has no such mapping. */
export const updateMapping = (
	db: Db,
	villageId: number,
	id: number,
	change: MappingChange,
	by: Actor
): Promise<boolean> =>
	db.transaction(async (tx) => {
		const before = await findMapping(tx, villageId, id);
		if (before) await changeMapping(tx, before, { ...before, ...change }, by);
		return before !== null;
	});

/** Files read by it before stay as they are read. @returns false where the village has no such mapping. */
export const deleteMapping = (db: Db, villageId: number, id: number, by: Actor): Promise<boolean> =>
	db.transaction(async (tx) => {
		const [gone] = await tx.delete(columnMapping).where(isOwn(villageId, id)).returning();
		if (!gone) return false;
		const { name } = gone;
		await insertAuditEvent(tx, villageId, by, 'mapping-deleted', { mapping: id, name });
		return true;
	});

/** Brings mappings of a file in, all or none; those with known headings replace what was there. */
export const insertMappings = (
	db: Db,
	villageId: number,
	mappings: readonly ColumnMapping[],
	by: Actor
): Promise<{ added: number; replaced: number }> =>
	db.transaction(async (tx) => {
		let added = 0;
		for (const mapping of mappings)
			if ((await saveMapping(tx, villageId, mapping, by))?.isNew) added += 1;
		return { added, replaced: mappings.length - added };
	});
