/** The sample villages' assets, contracts and announced dividends, through the same code as the page that imports them. */
import { readFileSync } from 'node:fs';
import type { Actor } from '#lib/server/audit-log.ts';
import type { Db } from '#lib/server/db/client.ts';
import { insertExpected } from '#lib/server/expected-income.ts';
import { importRegister, keepRegisterFile } from '#lib/server/register-import.ts';

/** Amounts in fen; invented, like everything here. */
const DIVIDENDS = {
	zhujiabang: {
		year: 2022,
		party: '联合公司（示例）',
		basis: '股东会决议：下半年分红',
		amountFen: 68_000_000,
		announcedOn: '2022-07-12',
		expectedOn: '2022-12-20',
		accountCode: '561001'
	},
	shifan: {
		year: 2026,
		party: '联合公司（示例）',
		basis: '股东会决议：下半年分红',
		amountFen: 14_600_000,
		announcedOn: '2026-08-03',
		expectedOn: '2026-12-18',
		accountCode: '50201'
	}
} as const;

/** `files`: assets first. @returns the file that was refused, or null. */
export async function fillRegisters(
	db: Db,
	village: { readonly id: number; readonly slug: keyof typeof DIVIDENDS },
	files: readonly string[],
	by: Actor
): Promise<string | null> {
	for (const path of files) {
		const name = path.split('/').at(-1) ?? path;
		const kept = await keepRegisterFile(db, name, [readFileSync(path)], by.at);
		const outcome = await importRegister(db, village.id, kept, by);
		if (outcome.kind !== 'imported') return name;
	}
	await insertExpected(db, village.id, DIVIDENDS[village.slug], by);
	return null;
}
