import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { and, eq, sql } from 'drizzle-orm';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import {
	choicesOf,
	DEFAULT_CHOICES,
	SOURCE_KINDS,
	type DefinitionChoices
} from '#lib/domain/income/definition-choices.ts';
import { INCOME_CLASSES } from '#lib/domain/income/income-class.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { batch, entry, monthTotal } from '#lib/server/db/schema.ts';
import {
	approveDefinition,
	findProposals,
	findVersions,
	proposeDefinition,
	refuseDefinition,
	withdrawDefinition
} from '#lib/server/definitions.ts';
import { findLesson } from '#lib/server/definition-lesson.ts';
import { findIndicators } from '#lib/server/indicators.ts';
import { decideIncomeClass, findDefinition } from '#lib/server/income.ts';
import { findDefinitionEffect } from '#lib/server/reclassify.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet } from '#lib/server/villages.ts';
import { findAuditEvents } from './audit-events.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage, MARCH, mustPost, upload, type Line } from './village-fixture.ts';

let test: TestDatabase;
let villageId: number;
let set: LedgerSet;
let accountant: Actor;
let secretary: Actor;
let at = 1_790_000_000_000;
const as = ({ userId, personId, name }: Awaited<ReturnType<typeof makeHolder>>): Actor => ({
	...{ userId, personId, name },
	at: (at += 1000)
});
const GRANTS: readonly Line[] = [
	['2022-05-01', 5, '生态补偿款', '10201', '基本户', '300.00', ''],
	['2022-05-01', 5, '生态补偿款', '52201', '生态补偿', '', '300.00'],
	['2022-05-02', 6, '收青苗补偿款', '10201', '基本户', '40.00', ''],
	['2022-05-02', 6, '收青苗补偿款', '531009', '其他', '', '40.00']
];
const choose = (kinds: object, change: object = {}): DefinitionChoices => ({
	...DEFAULT_CHOICES,
	kinds: { ...DEFAULT_CHOICES.kinds, ...kinds },
	...change
});
const CROPS = {
	system: 'rural_2004',
	code: '531009',
	words: ['青苗'],
	includesSummary: true,
	class: 'excluded'
} as const;
const propose = (choices: DefinitionChoices, base = 1) =>
	proposeDefinition(test.db, villageId, { base, choices, reason: '成员代表会议' }, accountant);
const openId = async () => (await findProposals(test.db, villageId))[0]?.id ?? 0;
const approve = async (by = secretary) =>
	approveDefinition(test.db, villageId, await openId(), '同意', by);
const stableFen = async (year: number) => {
	const [row] = await test.db
		.select({ fen: sql`coalesce(sum(credit_fen - debit_fen), 0)`.mapWith(Number) })
		.from(monthTotal)
		.where(
			and(
				eq(monthTotal.incomeClass, 'stable'),
				eq(monthTotal.isClosing, false),
				sql`month like ${`${year}-%`}`
			)
		);
	return row?.fen;
};
const findings = async () => [
	...(await verifyBooks(test.db)).differences,
	...(await verifyFacts(test.db))
];

beforeEach(async () => {
	test = await openTestDatabase();
	const made = await makeVillage(test.db);
	villageId = made.village.id;
	set = made.set;
	accountant = as(await makeHolder(test.db, villageId, 'accountant'));
	secretary = as(await makeHolder(test.db, villageId, 'secretary'));
	const before = MARCH.map(([on, ...rest]): Line => [on.replace('2022', '2021'), ...rest]);
	await mustPost(test.db, set, before, 'a.csv');
	await mustPost(test.db, set, MARCH, 'b.csv');
	await mustPost(test.db, set, GRANTS, 'c.csv');
});
afterEach(() => test.close());

describe('a proposed definition', () => {
	it('shows what it would do to every year and changes nothing', async () => {
		expect(await propose(choose({ interest: 'stable', recurringGrants: 'stable' }))).toBe(
			'proposed'
		);
		const [proposal] = await findProposals(test.db, villageId);
		expect(proposal?.effect).toEqual([
			{
				...{ year: 2021, beforeFen: 500_000, afterFen: 506_050 },
				...{ waitingBefore: 1, waitingAfter: 1, changedLines: 1 }
			},
			{
				...{ year: 2022, beforeFen: 500_000, afterFen: 536_050 },
				...{ waitingBefore: 2, waitingAfter: 2, changedLines: 2 }
			}
		]);
		expect(await stableFen(2022)).toBe(500_000);
		expect((await findDefinition(test.db, villageId)).version).toBe(1);
		expect(await findings()).toEqual([]);
	});

	it('approved by another person is the next version: lines, totals and the check agree', async () => {
		const [line] = await test.db.select().from(entry).where(eq(entry.incomeClass, 'needs_review'));
		if (!line) throw new Error('no line');
		await decideIncomeClass(test.db, villageId, line, 'one_off', '已查', accountant);
		const choices = choose({ interest: 'stable' }, { ownRules: [CROPS] });
		await propose(choices);
		expect(await approve()).toBe('done');
		const [version, first] = await findVersions(test.db, villageId);
		expect(version).toMatchObject({ createdBy: secretary.name, proposal: { verdict: 'approved' } });
		expect(version?.definition).toMatchObject({ version: 2, choices });
		expect(version?.definition.explanation['zh-CN']).toContain('531009');
		expect(first?.proposal).toBeNull();
		expect(await stableFen(2021)).toBe(506_050);
		expect(await stableFen(2022)).toBe(506_050);
		const [kept] = await test.db
			.select()
			.from(entry)
			.where(and(eq(entry.voucherId, line.voucherId), eq(entry.line, line.line)));
		expect(kept?.incomeClass).toBe('one_off');
		expect(await findings()).toEqual([]);
		const [event] = await findAuditEvents(test.db, villageId, 1);
		expect(event?.detail).toMatchObject({ version: 2, reason: '同意' });
		// A file posted afterwards is classed by the new version, and undoing the change is a change again.
		const june: Line[] = [
			['2022-06-21', 9, '二季度存款利息', '10201', '基本户', '1.00', ''],
			['2022-06-21', 9, '二季度存款利息', '531001', '利息收入', '', '1.00']
		];
		await mustPost(test.db, set, june, 'd.csv');
		expect(await stableFen(2022)).toBe(506_150);
		expect(await propose(DEFAULT_CHOICES, 2)).toBe('proposed');
		expect(await approve()).toBe('done');
		expect(await stableFen(2022)).toBe(500_000);
		expect(await findings()).toEqual([]);
	});

	it('the effect shown is what comes, for any choice', async () => {
		let base = 1;
		await fc.assert(
			fc.asyncProperty(
				fc.tuple(...SOURCE_KINDS.map(() => fc.constantFrom(...INCOME_CLASSES))),
				fc.subarray(['征地', '补偿', '租金']),
				fc.boolean(),
				async (classes, reviewWords, hasRule) => {
					const kinds = Object.fromEntries(SOURCE_KINDS.map((kind, n) => [kind, classes[n]]));
					const choices = choose(kinds, { reviewWords, ownRules: hasRule ? [CROPS] : [] });
					const outcome = await propose(choices, base);
					if (outcome === 'unchanged') return;
					expect(outcome).toBe('proposed');
					const [proposal] = await findProposals(test.db, villageId);
					expect(await approve()).toBe('done');
					base += 1;
					for (const { year, afterFen } of proposal?.effect ?? [])
						expect(await stableFen(year)).toBe(afterFen);
					const again = await findDefinitionEffect(
						test.db,
						villageId,
						await findDefinition(test.db, villageId)
					);
					expect(again.every(({ changedLines }) => changedLines === 0)).toBe(true);
					expect(again.map(({ waitingBefore }) => waitingBefore)).toEqual(
						proposal?.effect.map(({ waitingAfter }) => waitingAfter)
					);
					expect(await findings()).toEqual([]);
				}
			),
			{ numRuns: 12 }
		);
	});
});

describe('who and when', () => {
	it('one is open at a time; nobody approves their own; what changes nothing is refused', async () => {
		expect(await propose(DEFAULT_CHOICES)).toBe('unchanged');
		expect(await propose(choose({ interest: 'stable' }), 4)).toBe('outdated');
		expect(await propose(choose({ interest: 'stable' }))).toBe('proposed');
		expect(await propose(choose({ selling: 'one_off' }))).toBe('one-open');
		expect(await approve(accountant)).toBe('own');
		const id = await openId();
		expect(await withdrawDefinition(test.db, villageId, id, secretary)).toBe('own');
		expect(await withdrawDefinition(test.db, villageId, id, accountant)).toBe('done');
		expect(await approve()).toBe('decided');
		expect(await propose(choose({ selling: 'one_off' }))).toBe('proposed');
		const next = await openId();
		expect(await refuseDefinition(test.db, villageId, next, '再议', secretary)).toBe('done');
		expect(await refuseDefinition(test.db, villageId, next, '再议', secretary)).toBe('decided');
		expect((await findDefinition(test.db, villageId)).version).toBe(1);
		expect(await findings()).toEqual([]);
	});

	it('is not approved while a file is being posted, nor over another version, nor from another village', async () => {
		await propose(choose({ interest: 'stable' }));
		const draft = await upload(test.db, set, [], 'x.csv');
		await test.db.update(batch).set({ status: 'posting' }).where(eq(batch.id, draft.id));
		expect(await approve()).toBe('being-posted');
		await test.db.update(batch).set({ status: 'draft' }).where(eq(batch.id, draft.id));
		const other = (await makeVillage(test.db, 'zhujiabang')).village.id;
		expect(await approveDefinition(test.db, other, await openId(), '', secretary)).toBe('unknown');
		expect(await approve()).toBe('done');
		expect(choicesOf(await findDefinition(test.db, other))).toBe(DEFAULT_CHOICES);
	});

	it('is kept as the choices make it', async () => {
		const choices = choose({ interest: 'stable' });
		await propose(choices);
		await approve();
		const kept = await findDefinition(test.db, villageId);
		const { name, version } = kept;
		expect(changeDefinition({ name, version: version - 1 }, choices)).toEqual(kept);
	});
});

describe('after a decision', () => {
	it('a rule is suggested, with the past lines it would have changed; nothing is saved', async () => {
		const doubtful = await test.db
			.select({ voucherId: entry.voucherId, line: entry.line })
			.from(entry)
			.where(eq(entry.incomeClass, 'needs_review'));
		const [first] = doubtful;
		if (!first) throw new Error('no line');
		await decideIncomeClass(test.db, villageId, first, 'excluded', '已查', accountant);
		expect(await findLesson(test.db, villageId, [first], 'excluded')).toEqual({
			rule: CROPS,
			lines: doubtful.length - 1
		});
		const other = (await makeVillage(test.db, 'zhujiabang')).village.id;
		expect(await findLesson(test.db, other, [first], 'excluded')).toBeNull();
		expect((await findDefinition(test.db, villageId)).version).toBe(1);
	});

	it('the neighbouring figures come from the totals', async () => {
		expect(await findIndicators(test.db, [set.id])).toEqual([
			{
				...{ year: 2022, stableFen: 500_000, operatingFen: 500_000 },
				...{ disposableFen: 530_000, totalFen: 620_050 }
			},
			{
				...{ year: 2021, stableFen: 500_000, operatingFen: 500_000 },
				...{ disposableFen: 500_000, totalFen: 586_050 }
			}
		]);
	});
});

describe('what is sold, counted net', () => {
	const SALES: readonly Line[] = [
		['2022-06-01', 7, '销售稻谷', '10201', '基本户', '900.00', ''],
		['2022-06-01', 7, '销售稻谷', '501005', '农产品销售', '', '900.00'],
		['2022-06-02', 8, '付种子款', '502003', '直接经营支出', '350.00', ''],
		['2022-06-02', 8, '付种子款', '10201', '基本户', '', '350.00'],
		['2022-06-03', 9, '付厂房维修', '502001', '维修费', '80.00', ''],
		['2022-06-03', 9, '付厂房维修', '10201', '基本户', '', '80.00']
	];
	const netOf = () => choose({}, { isSellingNet: true });
	const costClass = () =>
		test.db
			.select({ summary: entry.summary, of: entry.incomeClass })
			.from(entry)
			.where(sql`summary in ('付种子款', '付厂房维修') and debit_fen > 0`)
			.orderBy(entry.summary);

	beforeEach(async () => {
		await mustPost(test.db, set, SALES, 'sales.csv');
	});

	it('takes its cost off every figure, files that come later included, and gives it back', async () => {
		const before = (await stableFen(2022)) ?? 0;
		await propose(netOf());
		const [proposal] = await findProposals(test.db, villageId);
		expect(proposal?.effect.find(({ year }) => year === 2022)).toMatchObject({
			...{ beforeFen: before, afterFen: before - 350_00, changedLines: 1 }
		});
		expect(await approve()).toBe('done');
		expect(await stableFen(2022)).toBe(before - 350_00);
		expect(await costClass()).toEqual([
			{ summary: '付厂房维修', of: null },
			{ summary: '付种子款', of: 'stable' }
		]);
		expect(await findings()).toEqual([]);

		const july = SALES.map(([on, number, ...rest]): Line => [
			on.replace('-06-', '-07-'),
			number,
			...rest
		]);
		await mustPost(test.db, set, july, 'july.csv');
		expect(await stableFen(2022)).toBe(before + 900_00 - 700_00);
		expect(await findings()).toEqual([]);

		await propose(choose({}), 2);
		expect(await approve()).toBe('done');
		expect(await stableFen(2022)).toBe(before + 900_00);
		expect((await costClass()).every(({ of }) => of === null)).toBe(true);
		expect(await findings()).toEqual([]);
	});

	it('takes nothing off the neighbouring figures', async () => {
		const figures = async () =>
			(await findIndicators(test.db, [set.id])).find(({ year }) => year === 2022);
		const before = await figures();
		await propose(netOf());
		await approve();
		expect(await figures()).toEqual({
			...before,
			stableFen: (before?.stableFen ?? 0) - 350_00,
			disposableFen: (before?.disposableFen ?? 0) - 350_00
		});
	});

	it('a cost is no receipt and nobody decides it line by line', async () => {
		await propose(netOf());
		await approve();
		const [cost] = await test.db
			.select({ voucherId: entry.voucherId, line: entry.line })
			.from(entry)
			.where(sql`summary = '付种子款' and debit_fen > 0`);
		const line = cost ?? { voucherId: 0, line: 0 };
		expect(await decideIncomeClass(test.db, villageId, line, 'excluded', '看错', accountant)).toBe(
			false
		);
	});
});
