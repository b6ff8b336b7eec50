/** A file of assets or contracts: looked at first, then written whole or not at all. Its bytes stay, as those of ledgers do. */
import { eq } from 'drizzle-orm';
import {
	readRegister,
	type NotARegister,
	type RegisterFile,
	type RegisterProblem
} from '#lib/domain/contracts/read-register.ts';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import { scheduleOf } from '#lib/domain/contracts/schedule.ts';
import { typedAsset, typedContract } from '#lib/domain/contracts/typed-register.ts';
import type { Fen } from '#lib/domain/money.ts';
import { insertAsset } from './assets.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findPartyNumbers } from './contracts.ts';
import type { Db } from './db/client.ts';
import { sourceFile } from './db/schema.ts';
import { addContractIn, findNames, findRegisters } from './registers.ts';
import { findSourceBytes, insertSourceFile, packFile } from './source-files.ts';

/** A township's register is some hundred kilobytes. */
export const REGISTER_BYTES = 5 * 1024 * 1024;

export type RegisterReview = {
	readonly file: RegisterFile;
	readonly problems: readonly RegisterProblem[];
	/** Rows that will be added, and rows that are registered just so already. */
	readonly newRows: RegisterFile['rows'];
	readonly knownRows: number;
	/** Of the instalments that the new contracts make; 0 for assets. */
	readonly instalments: number;
	readonly owedFen: Fen;
};

export async function reviewRegister(
	db: Db,
	villageId: number,
	bytes: ByteSource
): Promise<RegisterReview | NotARegister> {
	const file = readRegister(bytes);
	if (typeof file === 'string') return file;
	const compared =
		file.kind === 'assets'
			? await compareAssets(db, villageId, file)
			: await compareContracts(db, villageId, file);
	const schedules =
		file.kind === 'assets'
			? []
			: (compared.newRows as (typeof file)['rows']).flatMap(({ value }) =>
					value.status === 'draft' ? [] : scheduleOf(value)
				);
	return {
		file,
		problems: [...file.problems, ...compared.problems].toSorted((a, b) => a.row - b.row),
		newRows: compared.newRows,
		knownRows: compared.knownRows,
		instalments: schedules.length,
		owedFen: schedules.reduce((sum, { amountFen }) => sum + amountFen, 0)
	};
}

type Compared = {
	newRows: RegisterFile['rows'];
	knownRows: number;
	problems: RegisterProblem[];
};
type OfKind<K extends RegisterFile['kind']> = Extract<RegisterFile, { kind: K }>;

/** By the columns that the file has: what it does not say, it does not contradict. */
function sameIn<F extends string>(
	fields: readonly F[],
	a: Readonly<Record<F, string>>,
	b: Readonly<Record<F, string>>
): boolean {
	return fields.every((field) => a[field] === b[field]);
}

async function compareAssets(db: Db, villageId: number, file: OfKind<'assets'>): Promise<Compared> {
	const { assets } = await findRegisters(db, villageId);
	const known = new Map(assets.map((one) => [one.number, one]));
	const column = file.columnOf.number ?? '';
	const problems: RegisterProblem[] = [];
	const newRows = file.rows.filter(({ row, value }) => {
		const before = known.get(value.number);
		if (!before) return true;
		if (!sameIn(file.fields, typedAsset(before, 'zh-CN'), typedAsset(value, 'zh-CN')))
			problems.push({ row, column, cell: value.number, code: 'registered' });
		return false;
	});
	return { newRows, knownRows: file.rows.length - newRows.length - problems.length, problems };
}

async function compareContracts(
	db: Db,
	villageId: number,
	file: OfKind<'contracts'>
): Promise<Compared> {
	const { assets, contracts } = await findRegisters(db, villageId);
	const known = new Map(contracts.map((one) => [one.number, one]));
	const assetNumbers = new Set(assets.map(({ number }) => number));
	const inFile = new Set(file.rows.map(({ value }) => value.number));
	const problems: RegisterProblem[] = [];
	const newRows: (typeof file)['rows'][number][] = [];
	let knownRows = 0;
	for (const one of file.rows) {
		const { row, value } = one;
		const tell = (
			field: keyof typeof file.columnOf,
			cell: string,
			code: RegisterProblem['code']
		) => {
			problems.push({ row, column: file.columnOf[field] ?? '', cell, code });
		};
		const before = known.get(value.number);
		if (before) {
			const names = await findNames(db, villageId, before);
			const numbers = (await findPartyNumbers(db, villageId, before.id)) ?? undefined;
			const then = typedContract(before, names, 'zh-CN', numbers);
			const own = { assets: value.assetNumbers, renews: value.renewsNumber };
			if (sameIn(file.fields, then, typedContract(value, own, 'zh-CN', value))) knownRows += 1;
			else tell('number', value.number, 'registered');
			continue;
		}
		for (const number of value.assetNumbers)
			if (!assetNumbers.has(number)) tell('assets', number, 'unknown-asset');
		const { renewsNumber } = value;
		if (renewsNumber !== '' && !known.has(renewsNumber) && !inFile.has(renewsNumber))
			tell('renews', renewsNumber, 'unknown-contract');
		newRows.push(one);
	}
	for (const { row, value } of inCircles(newRows))
		problems.push({
			...{ row, column: file.columnOf.renews ?? '', cell: value.renewsNumber },
			code: 'renews-itself'
		});
	return { newRows, knownRows, problems };
}

/** What is left when row after row is taken that waits for none of the others. */
function inCircles(rows: OfKind<'contracts'>['rows']): OfKind<'contracts'>['rows'] {
	let left = rows;
	for (;;) {
		const numbers = new Set(left.map(({ value }) => value.number));
		const waiting = left.filter(({ value }) => numbers.has(value.renewsNumber));
		if (waiting.length === left.length) return left;
		left = waiting;
	}
}

/** Keeps the bytes of a file that was looked at, so that what is confirmed is what was seen. */
export async function keepRegisterFile(
	db: Db,
	name: string,
	bytes: ByteSource,
	at: number
): Promise<{ id: number; sha256: string }> {
	const packed = await packFile(bytes);
	const id = await db.transaction((tx) => insertSourceFile(tx, name, packed, at));
	return { id, sha256: packed.sha256 };
}

export type ImportOutcome =
	| { readonly kind: 'imported'; readonly assets: number; readonly contracts: number }
	| { readonly kind: 'has-problems'; readonly review: RegisterReview }
	| { readonly kind: 'nothing-new' }
	| { readonly kind: 'not-there' };

/** Writes the rows that are new. `sha256` is what the person was shown: nobody guesses it of another's file. */
export async function importRegister(
	db: Db,
	villageId: number,
	kept: { readonly id: number; readonly sha256: string },
	by: Actor
): Promise<ImportOutcome> {
	const [file] = await db.select().from(sourceFile).where(eq(sourceFile.id, kept.id));
	if (!file || file.sha256 !== kept.sha256) return { kind: 'not-there' };
	const bytes = await findSourceBytes(db, kept.id);
	return db.transaction(async (tx): Promise<ImportOutcome> => {
		const review = await reviewRegister(tx, villageId, bytes);
		if (typeof review === 'string') return { kind: 'not-there' };
		if (review.problems.length > 0) return { kind: 'has-problems', review };
		if (review.newRows.length === 0) return { kind: 'nothing-new' };
		await writeRows(tx, villageId, review, by);
		const count = review.newRows.length;
		const [assets, contracts] = review.file.kind === 'assets' ? [count, 0] : [0, count];
		const told = { file: file.name, assets, contracts };
		await insertAuditEvent(tx, villageId, by, 'registers-imported', told);
		return { kind: 'imported', assets, contracts };
	});
}

/** A renewal comes after what it renews, wherever it stands in the file. */
async function writeRows(
	tx: Db,
	villageId: number,
	review: RegisterReview,
	by: Actor
): Promise<void> {
	if (review.file.kind === 'assets') {
		for (const { value } of review.newRows as OfKind<'assets'>['rows'])
			mustBe(await insertAsset(tx, villageId, value, by));
		return;
	}
	let waiting = review.newRows as OfKind<'contracts'>['rows'];
	while (waiting.length > 0) {
		const numbers = new Set(waiting.map(({ value }) => value.number));
		const ready = waiting.filter(({ value }) => !numbers.has(value.renewsNumber));
		if (ready.length === 0) throw new Error('contracts that renew each other passed the check');
		for (const { value } of ready) mustBe(await addContractIn(tx, villageId, value, by));
		waiting = waiting.filter((one) => !ready.includes(one));
	}
}

function mustBe(outcome: { readonly id: number } | string | { readonly kind: string }): void {
	if (typeof outcome === 'string' || 'kind' in outcome)
		throw new Error(`a row was refused after it was checked: ${JSON.stringify(outcome)}`);
}
