import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findAuditEvents } from './audit-events.ts';
import { findBatchById, insertDraft, type Batch } from '#lib/server/batches.ts';
import {
	deleteMapping,
	findMapping,
	findMappings,
	insertMappings,
	updateMapping
} from '#lib/server/column-mappings.ts';
import { answerReading, dropMapping, mapColumns } from '#lib/server/map-columns.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import type { ColumnRole } from '#lib/domain/ledger-import/review.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage } from './village-fixture.ts';

const ROLES: ColumnRole[] = [
	'date',
	'voucher',
	'summary',
	'accountCode',
	'accountName',
	'debit',
	'credit'
];

const file = (month: string, day = '08', { title = '', heads = '甲,乙,丙,丁,戊,己,庚' } = {}) =>
	`${title}${heads}\n` +
	[
		`2022-${month}-${day},记-1,收门面房租金,101,现金,600.00,`,
		`2022-${month}-${day},记-1,收门面房租金,501,经营收入,,600.00`
	].join('\n');

let database: TestDatabase;
let village: Village;
let set: LedgerSet;
beforeEach(async () => {
	database = await openTestDatabase();
	({ village, set } = await makeVillage(database.db));
});
afterEach(() => database.remove());

const upload = async (text: string, name = '乡里的账_2022-03.csv'): Promise<Batch> =>
	(
		await insertDraft(
			database.db,
			set.id,
			{ name, bytes: [new TextEncoder().encode(text)] },
			{},
			accountant
		)
	).batch;
const fresh = (batch: Batch) => findBatchById(database.db, batch.id);
const review = async (batch: Batch) => (await reviewDraft(database.db, batch.id)).review;
const map = (batch: Batch, name: string | null = '', roles: readonly ColumnRole[] = ROLES) =>
	mapColumns(database.db, batch, { roles, headerRow: 1, delimiter: ',', name }, accountant);
const kinds = async () =>
	(await findAuditEvents(database.db, village.id, 50)).map(({ kind }) => kind);

describe('a mapping', () => {
	test('is asked for once: the next file with the same headings is read by it and can be posted', async () => {
		const first = await upload(file('03'));
		expect((await review(first)).question).toBe('columns');
		expect(await map(first)).toEqual({ ok: true, value: null });
		expect(await review(first)).toMatchObject({ status: 'importable', vouchers: 1 });
		expect((await fresh(first)).options.mapping).toMatchObject({ name: '乡里的账' });

		const next = await upload(file('04', '09', { title: '示例村,,,,,,\n' }));
		expect(next.options).toMatchObject({ headerRow: 2, roles: ROLES });
		expect(await review(next)).toMatchObject({ status: 'importable', question: null });
		const posted = await postBatch(database.db, next.id, accountant, { acceptsWarnings: true });
		expect(posted.ok).toBe(true);
		expect((await verifyBooks(database.db)).differences).toEqual([]);
	});

	test('is found by its headings however they are spaced, and under another separator', async () => {
		await map(await upload(file('03')));
		const spaced = await upload(file('04', '08', { heads: '甲 ,乙,"丙\n",丁,戊,己（元）,庚,' }));
		expect(spaced.options.mapping).toMatchObject({ name: '乡里的账' });
		const tabs = await upload(file('05').replaceAll(',', '\t'));
		expect(tabs.options).toMatchObject({ delimiter: '\t', roles: ROLES });
		const other = await upload(file('06', '08', { heads: '乙,甲,丙,丁,戊,己,庚' }));
		expect(other.options).toEqual({});
	});

	test('of another village is not used', async () => {
		await map(await upload(file('03')));
		set = (await makeVillage(database.db, 'other')).set;
		expect((await upload(file('04'))).options).toEqual({});
	});

	test('serves the files that wait with the same question', async () => {
		const [first, second, third] = [
			await upload(file('03')),
			await upload(file('04')),
			await upload(file('05', '08', { heads: '子,丑,寅,卯,辰,巳,午' }))
		];
		await review(second);
		await map(first);
		expect((await fresh(second)).options).toMatchObject({ roles: ROLES });
		expect((await fresh(second)).review).toBeNull();
		expect((await fresh(third)).options).toEqual({});
	});

	test('is taken back with one step and then not used again for that file', async () => {
		await map(await upload(file('03')));
		const next = await upload(file('04'));
		await dropMapping(database.db, next, accountant);
		expect((await fresh(next)).options).toEqual({ mapping: null });
		expect((await review(next)).question).toBe('columns');
		await map(await upload(file('05'), '别的名字.csv'));
		expect((await fresh(next)).options).toEqual({ mapping: null });
	});

	test('only this once leaves nothing behind', async () => {
		const first = await upload(file('03'));
		await map(first, null);
		expect(await review(first)).toMatchObject({ status: 'importable' });
		expect(await findMappings(database.db, village.id)).toEqual([]);
	});

	test('that no file can be read with is refused, and nothing changes', async () => {
		const first = await upload(file('03'));
		const refused = await map(first, '', [...ROLES.slice(0, 6), 'debit']);
		expect(refused).toMatchObject({ ok: false, error: [{ kind: 'doubled' }, { kind: 'missing' }] });
		expect((await fresh(first)).options).toEqual({});
		expect(await findMappings(database.db, village.id)).toEqual([]);
	});

	test('of a file without headings is used and not remembered', async () => {
		const text = file('03').split('\n').slice(1).join('\n');
		const first = await upload(text);
		await mapColumns(
			database.db,
			first,
			{ roles: ROLES, headerRow: 0, delimiter: ',', name: '' },
			accountant
		);
		expect(await review(first)).toMatchObject({ status: 'importable', headerRow: 0 });
		expect(await findMappings(database.db, village.id)).toEqual([]);
	});

	test('made again for the same headings changes the one there, and each step is on record', async () => {
		await map(await upload(file('03')), '我的名字');
		const roles = ROLES.map((role) => (role === 'accountName' ? 'ignored' : role));
		await map(await upload(file('04')), '', roles);
		const [only, ...others] = await findMappings(database.db, village.id);
		expect(others).toEqual([]);
		expect(only).toMatchObject({ name: '我的名字', roles });
		const id = only?.id ?? 0;
		await updateMapping(database.db, village.id, id, { name: '新名', roles }, accountant);
		await updateMapping(database.db, village.id, id, { name: '新名', roles }, accountant);
		expect(await deleteMapping(database.db, village.id, id, accountant)).toBe(true);
		expect(await deleteMapping(database.db, village.id, id, accountant)).toBe(false);
		expect((await kinds()).filter((kind) => kind.startsWith('mapping'))).toEqual([
			'mapping-deleted',
			'mapping-changed',
			'mapping-changed',
			'mapping-created'
		]);
	});

	test('of another village is neither shown, changed nor deleted', async () => {
		await map(await upload(file('03')));
		const [mine] = await findMappings(database.db, village.id);
		const other = (await makeVillage(database.db, 'other')).village;
		const id = mine?.id ?? 0;
		const change = { name: '坏', roles: ROLES };
		expect(await findMapping(database.db, other.id, id)).toBeNull();
		expect(await updateMapping(database.db, other.id, id, change, accountant)).toBe(false);
		expect(await deleteMapping(database.db, other.id, id, accountant)).toBe(false);
		expect(await findMapping(database.db, village.id, id)).toEqual(mine);
	});

	test('brought by a file replaces the one with the same headings', async () => {
		await map(await upload(file('03')));
		const answers = { delimiter: null, dateOrder: 'day-first', decimalMark: null } as const;
		const made = [
			{
				name: '新的',
				headings: ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
				roles: ROLES,
				...answers
			},
			{
				name: '另一种',
				headings: ['子', '丑', '寅', '卯', '辰', '巳', '午'],
				roles: ROLES,
				...answers
			}
		];
		const counts = await insertMappings(database.db, village.id, made, accountant);
		expect(counts).toEqual({ added: 1, replaced: 1 });
		expect((await upload(file('04'))).options).toMatchObject({
			dateOrder: 'day-first',
			mapping: { name: '新的' }
		});
	});
});

describe('an answer about dates', () => {
	const HEADS = '日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额';
	const dated = (date: string) => file('03', '08', { heads: HEADS }).replaceAll('2022-03-08', date);

	test('is remembered under the headings, also where these are known', async () => {
		const first = await upload(dated('03/04/2022'));
		expect(await review(first)).toMatchObject({
			question: 'date-order',
			openCells: ['03/04/2022']
		});
		const waiting = await upload(dated('05/04/2022'));
		await answerReading(database.db, first, { dateOrder: 'day-first' }, true, accountant);
		expect(await review(first)).toMatchObject({ status: 'importable', months: ['2022-04'] });
		expect(await review(waiting)).toMatchObject({ status: 'importable', months: ['2022-04'] });
		const next = await upload(dated('06/05/2022'));
		expect(await review(next)).toMatchObject({ status: 'importable', months: ['2022-05'] });
	});

	test('completes a mapping that had no need of it before', async () => {
		await map(await upload(file('03')));
		const text = file('03').replaceAll('2022-03-08', '03/04/2022');
		const [first, waiting] = [await upload(text), await upload(text.replaceAll('/04/', '/05/'))];
		expect((await review(first)).question).toBe('date-order');
		await answerReading(database.db, first, { dateOrder: 'month-first' }, true, accountant);
		expect(await findMappings(database.db, village.id)).toMatchObject([
			{ dateOrder: 'month-first', roles: ROLES, name: '乡里的账' }
		]);
		expect(await review(waiting)).toMatchObject({ question: null, months: ['2022-03'] });
	});
});
