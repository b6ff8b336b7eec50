/** What a notice says beside its lines: as of its last day, compared only with whole periods, nobody named who must not be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeTopic } from '#lib/domain/disclosure/topic.ts';
import { findNoticePreview, type NoticePeriod } from '#lib/server/disclosure.ts';
import { setDisclosure, DEFAULT_DISCLOSURE } from '#lib/server/disclosure-settings.ts';
import { findNoticeFacts, findSources } from '#lib/server/notice-facts.ts';
import { settleOtherwise } from '#lib/server/receipts.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { setVillageSize } from '#lib/server/spending.ts';
import { findLedgerSets, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { addAsset, addContract } from './contract-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, mustPost, type Line } from './village-fixture.ts';

const rent = (on: string, number: number, yuan: string): Line[] => [
	[on, number, '收厂房租金', '10201', '基本户', yuan, ''],
	[on, number, '收厂房租金', '50100301', '标准厂房租金', '', yuan]
];
const BOOKS: readonly Line[] = [
	...rent('2021-06-03', 1, '100.00'),
	...rent('2022-04-03', 1, '200.00'),
	...rent('2022-05-03', 1, '300.00'),
	...rent('2022-06-03', 1, '400.00')
];
const JUNE: NoticePeriod = { from: '2022-06', through: '2022-06' };
let test: TestDatabase;
let village: Village;
let set: LedgerSet;
let sets: LedgerSet[];

beforeEach(async () => {
	test = await openTestDatabase();
	({ village, set } = await makeVillage(test.db, 'ours'));
	for (const year of ['2021', '2022'])
		await mustPost(
			test.db,
			set,
			BOOKS.filter(([on]) => on.startsWith(year)),
			`${year}.csv`
		);
	sets = await findLedgerSets(test.db, village.id);
});
afterEach(() => test.remove());

async function facts(period: NoticePeriod, topic: NoticeTopic = '') {
	const subject = { ...period, topic };
	const preview = await findNoticePreview(test.db, village, sets, subject);
	return findNoticeFacts(test.db, village, sets, subject, preview);
}
const operating = async (period: NoticePeriod) =>
	(await facts(period)).items.find(({ item }) => item === 'in-operating');

describe('an item', () => {
	it('stands beside the period before and the same months of last year', async () => {
		expect(await operating(JUNE)).toMatchObject({
			...{ fen: '40000', count: '1', yearFen: '90000', beforeFen: '30000', lastYearFen: '10000' }
		});
	});
	it('is compared with nothing where the books do not hold that period whole', async () => {
		expect(await operating({ from: '2022-04', through: '2022-06' })).toMatchObject({
			...{ fen: '90000', beforeFen: '', lastYearFen: '' }
		});
	});
	it('is there with nothing in it, for every item of the list', async () => {
		const { items } = await facts(JUNE);
		expect(items.filter(({ way }) => way === 'in')).toHaveLength(12);
		expect(items.filter(({ way }) => way === 'out')).toHaveLength(11);
		expect(items.find(({ item }) => item === 'in-land')).toMatchObject({ fen: '0', count: '0' });
	});
});

describe('rent that is owed', () => {
	it('is told as of the last day, a person masked and a firm by its name', async () => {
		const terms = { fromOn: '2022-05-01', throughOn: '2022-06-30' };
		await addContract(test.db, village.id, {
			...{ number: 'A', name: '张小明承包鱼塘', party: '张小明', partyKind: 'person' },
			...{ ...terms, signedOn: '2022-06-02' }
		});
		await addContract(test.db, village.id, {
			...{ number: 'B', name: '1号厂房租赁', party: '安达公司（示例）', ...terms },
			signedOn: '2021-12-20'
		});
		const { arrears, contracts } = await facts(JUNE);
		expect(arrears.map(({ what, party }) => [what, party])).toEqual([
			['张*明承包鱼塘', '张*明'],
			['1号厂房租赁', '安达公司（示例）']
		]);
		expect(arrears.every(({ dueOn, days }) => dueOn === '2022-05-01' && days === '60')).toBe(true);
		expect(contracts.map(({ number, party }) => [number, party])).toEqual([['A', '张*明']]);
		// Paid in July: at the end of June it was owed all the same.
		for (const { id: instalmentId, amountFen } of await findInstalments(test.db, village.id))
			await settleOtherwise(
				test.db,
				village.id,
				{
					...{ instalmentId, kind: 'offset', amountFen, bookedOn: '2022-07-05' },
					...{ reason: '代垫', resolutionOn: null, resolutionNumber: '' }
				} as const,
				accountant
			);
		expect((await facts(JUNE)).arrears).toHaveLength(2);
	});
});

it('a label of the register is no name', async () => {
	await addContract(test.db, village.id, {
		...{ number: 'C', name: '3号塘承包', party: '承包户3号', partyKind: 'person' },
		...{ fromOn: '2022-05-01', throughOn: '2022-06-30', signedOn: '2021-12-20' }
	});
	expect((await facts(JUNE)).arrears.map(({ party }) => party)).toEqual(['承包户3号']);
});

describe('what stands beside', () => {
	it('names when it is due by the village’s own rule, and how many live there', async () => {
		await setDisclosure(
			test.db,
			village.id,
			{ ...DEFAULT_DISCLOSURE, period: 'month', dueDay: 8 },
			accountant
		);
		const size = { year: 2022, households: 12, members: 40, sharesMilli: null, basis: '名册' };
		await setVillageSize(test.db, village.id, size, accountant);
		expect(await facts(JUNE)).toMatchObject({
			...{ dueOn: '2022-07-08', households: '12', members: '40', isSample: 'yes' }
		});
	});
	it('says nothing of balances without opening balances: worse than nothing', async () => {
		expect(await facts(JUNE)).toMatchObject({
			...{ hasOpening: 'no', accounts: [], assets: [], dues: [] }
		});
	});
	it('counts assets and the 亩 of resources, without what is gone', async () => {
		await addAsset(test.db, village.id, { number: 'Z1' });
		await addAsset(test.db, village.id, { number: 'Z2', retiredOn: '2022-05-01' });
		await addAsset(test.db, village.id, {
			...{ number: 'Z3', kind: 'resource', areaUnit: 'mu', areaMilli: 12_350 },
			originalValueFen: null
		});
		expect((await facts(JUNE)).holdings).toEqual([
			{ kind: 'operating', count: '1', muMilli: '' },
			{ kind: 'public_service', count: '0', muMilli: '' },
			{ kind: 'resource', count: '1', muMilli: '12350' }
		]);
	});
	it('has the stable income through the period, with last year’s', async () => {
		const { income } = await facts({ from: '2022-05', through: '2022-05' });
		expect(income).toMatchObject({ through: '2022-05', stableFen: '50000', targetFen: '' });
		expect(income?.sources).toEqual([{ name: '标准厂房租金', fen: '50000', lastYearFen: '0' }]);
		expect(income?.months).toHaveLength(12);
		expect(income?.months[5]).toMatchObject({ month: '2022-06', fen: '' });
	});
	it('knows the files its months came from', async () => {
		expect(await findSources(test.db, village.id, JUNE)).toHaveLength(1);
		expect(await findSources(test.db, village.id, { from: '2021-01', through: '2021-05' })).toEqual(
			[]
		);
	});
});
