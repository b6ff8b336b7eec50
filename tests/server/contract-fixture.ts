/** Contracts for tests. Names and amounts are invented. */
import type { Actor } from '#lib/server/audit-log.ts';
import type { NewAsset } from '#lib/server/assets.ts';
import { insertAsset } from '#lib/server/assets.ts';
import type { ParsedProject } from '#lib/domain/projects/parse-project.ts';
import { insertContract, type NewContract } from '#lib/server/contracts.ts';
import type { Db } from '#lib/server/db/client.ts';
import { accountant } from './village-fixture.ts';

export const newAsset = (of: Partial<NewAsset> = {}): NewAsset => ({
	kind: 'operating',
	number: 'CF-01',
	name: '1号厂房',
	location: '村南工业区',
	boundaries: '',
	areaMilli: 1_200_000,
	areaUnit: 'sqm',
	originalValueFen: 300_000_000,
	isOwnUse: false,
	note: '',
	retiredOn: null,
	...of
});

export const newProject = (of: Partial<ParsedProject> = {}): ParsedProject => ({
	number: 'XM-01',
	name: '道路改造',
	budgetFen: 100_000_00,
	contractor: '某建筑队',
	fromOn: '2022-01-01',
	finishedOn: null,
	resolutionOn: '2021-12-10',
	resolutionNumber: '',
	accountCodes: ['154'],
	summaryWords: [],
	note: '',
	...of
});

/** 90,000 元 a year in four parts, each in advance; 2022–2024. */
export const newContract = (of: Partial<NewContract> = {}): NewContract => ({
	number: 'SF-2022-001',
	name: '1号厂房租赁',
	kind: 'lease',
	status: 'running',
	signedOn: '2021-12-20',
	party: '租户A',
	partyKind: 'firm',
	purpose: '加工',
	fromOn: '2022-01-01',
	throughOn: '2024-12-31',
	terms: {
		yearlyFen: 9_000_000,
		taxBasisPoints: 0,
		frequency: 'quarter',
		isPrepaid: true,
		graceDays: 0,
		escalation: null,
		rentFree: []
	},
	depositFen: 0,
	tradeMode: 'auction',
	exchangeNumber: '',
	filingNumber: '',
	resolutionOn: null,
	resolutionNumber: '',
	accountCode: '50100301',
	renewsId: null,
	endedOn: null,
	endReason: '',
	note: '',
	idNumber: '',
	phone: '',
	assetIds: [],
	...of
});

const idOf = (outcome: { readonly id: number } | string): number => {
	if (typeof outcome === 'string') throw new Error(outcome);
	return outcome.id;
};

export const addAsset = (
	db: Db,
	villageId: number,
	of: Partial<NewAsset> = {},
	by: Actor = accountant
): Promise<number> =>
	db.transaction(async (tx) => idOf(await insertAsset(tx, villageId, newAsset(of), by)));

export const addContract = (
	db: Db,
	villageId: number,
	of: Partial<NewContract> = {},
	by: Actor = accountant
): Promise<number> =>
	db.transaction(async (tx) => idOf(await insertContract(tx, villageId, newContract(of), by)));
