/** The sample villages' assets, contracts and announced dividends, through the same code as the page that imports them. */
import { readFileSync } from 'node:fs';
import type { Actor } from '#lib/server/audit-log.ts';
import type { Db } from '#lib/server/db/client.ts';
import { insertExpected } from '#lib/server/expected-income.ts';
import { addProject } from '#lib/server/projects.ts';
import { importRegister, keepRegisterFile } from '#lib/server/register-import.ts';
import { setSpendingPlan, setVillageSize } from '#lib/server/spending.ts';

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

const size = (year: number, households: number, members: number, sharesMilli: number) => ({
	...{ year, households, members, sharesMilli },
	basis: '成员名册（示例）'
});
const SIZES = {
	zhujiabang: [size(2021, 812, 2903, 2_468_500), size(2022, 815, 2911, 2_468_500)],
	shifan: [size(2025, 486, 1702, 1_455_000), size(2026, 488, 1709, 1_455_000)]
} as const;
const planned = (year: number, code: string, amountFen: number) => ({
	...{ year, code, amountFen },
	basis: '成员代表会议通过（示例）'
});
const PLANS = {
	zhujiabang: [
		planned(2022, '502', 360_000_000),
		planned(2022, '541', 130_000_000),
		planned(2022, '551', 270_000_000)
	],
	shifan: [planned(2026, '511', 130_000_000), planned(2026, '513', 70_000_000)]
} as const;

const project = (number: string, name: string, budgetFen: number, fromOn: string) => ({
	...{ number, name, budgetFen, fromOn },
	contractor: '安达建筑队（示例）',
	resolutionNumber: '成员代表会议（示例）',
	note: ''
});
const PROJECTS = {
	zhujiabang: [
		{
			...project('XM-2021-02', '4号厂房改造', 100_000_000, '2021-11-08'),
			...{ finishedOn: null, resolutionOn: '2021-10-22' },
			...{ accountCodes: ['154001'], summaryWords: ['4号厂房'] }
		}
	],
	shifan: [
		{
			...project('XM-2024-01', '2号厂房改造', 15_000_000, '2024-10-15'),
			...{ finishedOn: '2024-12-25', resolutionOn: '2024-09-20' },
			...{ accountCodes: ['15301'], summaryWords: ['2号厂房'] }
		},
		{
			...project('XM-2025-01', '东仓库改造', 24_000_000, '2025-11-10'),
			...{ finishedOn: null, resolutionOn: '2025-10-16' },
			...{ accountCodes: ['15301'], summaryWords: ['东仓库'] }
		}
	]
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
	for (const one of SIZES[village.slug]) await setVillageSize(db, village.id, one, by);
	for (const one of PLANS[village.slug]) await setSpendingPlan(db, village.id, one, by);
	for (const one of PROJECTS[village.slug]) await addProject(db, village.id, one, by);
	return null;
}
