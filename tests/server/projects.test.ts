/** Projects of the sample villages against sums of our own from their files, and what may be changed of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/server/audit-log.ts';
import {
	addProject,
	findProject,
	findProjects,
	findProjectStandings,
	updateProject
} from '#lib/server/projects.ts';
import { findHistory } from '#lib/server/trail.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import { findLedgerSets, findVillage } from '#lib/server/villages.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import { readSample } from '../support/samples/independent-reader.ts';
import { newProject } from './contract-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant } from './village-fixture.ts';

let test: TestDatabase;
const by = (at: number): Actor => ({ ...accountant, at });
beforeAll(async () => {
	test = await openTestDatabase();
	await fillSamples(test.db, 'zh-CN', { userId: 'demo', name: '示例', at: 1_790_000_000_000 });
}, 120_000);
afterAll(() => test.close());

async function standingsOf(slug: string) {
	const villageId = (await findVillage(test.db, slug))?.id ?? 0;
	const sets = await findLedgerSets(test.db, villageId);
	return findProjectStandings(test.db, sets, await findProjects(test.db, villageId));
}

describe('a project of the sample village', () => {
	it('costs what its files say, line by line', async () => {
		const own = ['2021_用友序时账', '2022_精斗云']
			.flatMap((file) => readSample(`朱家浜村_示例数据_${file}.csv`).lines)
			.filter(({ code, summary }) => code === '154001' && summary.includes('4号厂房'));
		expect(own.length).toBeGreaterThan(1);
		const [found] = await standingsOf('zhujiabang');
		const booked = own.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
		expect(found?.standing.bookedFen).toBe(booked);
		expect(found?.standing.lines.map(({ debitFen }) => debitFen)).toEqual(
			own.map(({ debit }) => debit)
		);
		expect(found?.standing.remainingFen).toBe(100_000_000 - booked);
		expect(found?.standing.paidFen).toBe(booked);
	});

	it('shares its account with another one and takes its own lines only', async () => {
		const both = await standingsOf('shifan');
		expect(both.map(({ standing }) => standing.lines.length)).toEqual([1, 1]);
		const summaries = both.map(({ standing }) => standing.lines[0]?.summary);
		expect(summaries).toEqual(['付2号厂房改造工程款', '付东仓库改造工程款']);
	});
});

describe('a project that is changed', () => {
	it('keeps its number alone, is told in the trail, and its facts agree', async () => {
		const { db } = test;
		const villageId = (await findVillage(db, 'zhujiabang'))?.id ?? 0;
		const added = await addProject(db, villageId, newProject(), by(1_790_100_000_000));
		const id = typeof added === 'object' ? added.id : 0;
		expect(await addProject(db, villageId, newProject(), by(1_790_100_000_001))).toBe(
			'number-taken'
		);
		const to = newProject({ budgetFen: 120_000_00, number: 'XM-01' });
		expect(await updateProject(db, villageId, id, to, by(1_790_100_000_002))).toEqual({ id });
		expect(await updateProject(db, villageId, id, to, by(1_790_100_000_003))).toEqual({ id });
		const taken = { ...to, number: 'XM-2021-02' };
		expect(await updateProject(db, villageId, id, taken, by(1_790_100_000_004))).toBe(
			'number-taken'
		);
		expect(await findProject(db, villageId, id)).toMatchObject({ budgetFen: 120_000_00 });
		const trail = await findHistory(db, villageId, { subjects: [`project:${id}`] }, 'zh-CN');
		expect(trail.map(({ sentence }) => sentence)).toEqual([
			'更改项目 XM-01 道路改造',
			'登记项目 XM-01 道路改造，预算 100,000.00 元'
		]);
		expect(await verifyFacts(db)).toEqual([]);
	});

	it('belongs to its village', async () => {
		const { db } = test;
		const ours = (await findVillage(db, 'zhujiabang'))?.id ?? 0;
		const theirs = (await findVillage(db, 'shifan'))?.id ?? 0;
		const [foreign] = await findProjects(db, theirs);
		const id = foreign?.id ?? 0;
		expect(await findProject(db, ours, id)).toBeNull();
		expect(await updateProject(db, ours, id, newProject(), by(1_790_100_000_005))).toBe(
			'not-there'
		);
	});
});
