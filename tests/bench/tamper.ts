/**
 * Seeded random changes in the file of a village that publishes, as somebody with the file and without the secret would make
 * them: one value of one row (one bit of a text or a number, or nothing in its place), or the row gone. Each must be told by `verify`
 * with the heads that were kept outside. `TAMPER_SEED=… TAMPER_COUNT=…` repeats or lengthens a run.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client, type InValue, type Row } from '@libsql/client';
import { formatHeads, parseHeads, type OutsideHead } from '#lib/server/audit-heads.ts';
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { verifyAll } from '#lib/server/verify-all.ts';
import { fillTrail } from '../server/trail-fixture.ts';
import { dropTriggers } from '../server/published-fixture.ts';
import { round } from './import.ts';
import type { Figure } from './main.ts';

const SEED = Number(process.env.TAMPER_SEED ?? 20_261_201);
const COUNT = Number(process.env.TAMPER_COUNT ?? 500);

/** What is published, what is said about it, and the trail. */
const TABLES = [
	...['notice', 'notice_body', 'notice_line', 'notice_signature', 'notice_objection'],
	...['notice_receipt', 'notice_mask', 'notice_answer', 'question', 'question_answer'],
	...['disclosure_setting', 'audit_event', 'audit_head']
];
/**
 * Nothing tells of these (docs/audit.md): the mere number of a row, which entry of its voucher a line came from (the office
 * sees it, the notice does not say it), and the villagers' code, which a hash would give away.
 */
const UNTOLD: readonly string[] = [
	...[
		'notice_objection.id',
		'notice_signature.id',
		'notice_line.line',
		'disclosure_setting.id',
		'disclosure_setting.reading_code'
	]
];

/** mulberry32 */
function randomFrom(seed: number): (below: number) => number {
	let a = seed;
	return (below) => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
	};
}

export async function tamperBench(): Promise<Figure> {
	process.env.VILLAGE_SECRET ??= 'of-the-bench-only-0123456789-0123456789';
	const folder = mkdtempSync(join(tmpdir(), 'village-tamper-'));
	try {
		const clean = join(folder, 'clean.db');
		const heads = await makeClean(clean);
		return await attack(folder, clean, heads);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function makeClean(path: string): Promise<OutsideHead[]> {
	const database = await openDatabase(`file:${path}`);
	await migrateDatabase(database);
	await fillTrail(database.db);
	const heads = parseHeads(await formatHeads(database.db)) ?? [];
	const { ok } = await verifyAll(database.db, heads);
	database.close();
	if (!ok) throw new Error('what nobody touched is flagged');
	return heads;
}

async function attack(
	folder: string,
	clean: string,
	heads: readonly OutsideHead[]
): Promise<Figure> {
	const below = randomFrom(SEED);
	const missed: string[] = [];
	let missedWithin = 0;
	const start = performance.now();
	for (let n = 0; n < COUNT; n += 1) {
		const path = join(folder, 'changed.db');
		copyFileSync(clean, path);
		const said = await change(path, TABLES[n % TABLES.length] ?? '', below);
		if (await isFlaggedNot(path, heads)) missed.push(said);
		if (await isFlaggedNot(path, [])) missedWithin += 1;
		rmSync(path);
	}
	return {
		name: 'tamper',
		value: missed.length,
		unit: `missed of ${COUNT}`,
		goal: 'none missed, against one outside copy of the heads',
		met: missed.length === 0,
		peer: `the same file without the outside copy, ${missedWithin} missed`,
		ratio: null,
		seed: SEED,
		msAChange: round((performance.now() - start) / COUNT),
		missed: missed.slice(0, 20)
	};
}

async function isFlaggedNot(path: string, heads: readonly OutsideHead[]): Promise<boolean> {
	const database = await openDatabase(`file:${path}`);
	try {
		return (await verifyAll(database.db, heads)).ok;
	} finally {
		database.close();
	}
}

/** Until one goes in: a value that the table refuses is no change. */
async function change(path: string, table: string, below: (n: number) => number): Promise<string> {
	const file = createClient({ url: `file:${path}` });
	try {
		await file.execute('PRAGMA foreign_keys=OFF');
		await dropTriggers((sql) => file.execute(sql));
		for (;;) {
			const said = await changeOnce(file, table, below).catch(() => null);
			if (said !== null) return said;
		}
	} finally {
		file.close();
	}
}

async function changeOnce(
	file: Client,
	table: string,
	below: (n: number) => number
): Promise<string | null> {
	const { columns, rows } = await file.execute(`select * from ${table}`);
	const row = rows[below(rows.length)];
	if (!row) throw new Error(`nothing in ${table}`);
	const [where, args] = keyOf(columns, row);
	if (below(10) === 0) {
		await file.execute({ sql: `delete from ${table} where ${where}`, args });
		return `${table}: a row gone`;
	}
	const column = columns[below(columns.length)] ?? '';
	if (UNTOLD.includes(`${table}.${column}`)) return null;
	const value = otherThan(row[column] as InValue, below);
	await file.execute({
		sql: `update ${table} set ${column} = ? where ${where}`,
		args: [value, ...args]
	});
	return `${table}.${column}: ${String(row[column]).slice(0, 40)} → ${String(value).slice(0, 40)}`;
}

/** By all its values: some of these tables have no number of their own. */
const keyOf = (columns: readonly string[], row: Row): [string, InValue[]] => [
	columns.map((column) => `${column} is ?`).join(' and '),
	columns.map((column) => row[column] as InValue)
];

/** One bit in another state. */
function otherThan(value: InValue, below: (n: number) => number): InValue {
	if (value === null) return below(2) ? 'x' : 1 + below(1000);
	if (below(12) === 0) return null;
	if (typeof value === 'number') return value ^ (1 << below(12)) || value + 1;
	if (value instanceof ArrayBuffer) {
		const bytes = new Uint8Array(value.slice(0));
		bytes[below(bytes.length)]! ^= 1 << below(8);
		return bytes;
	}
	const signs = [...String(value)];
	if (signs.length === 0) return 'x';
	const at = below(signs.length);
	signs[at] = String.fromCodePoint((signs[at]?.codePointAt(0) ?? 0) ^ (1 << below(5)));
	return signs.join('').replaceAll('\0', '?');
}
