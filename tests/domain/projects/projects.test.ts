import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject, typedProject } from '#lib/domain/projects/parse-project.ts';
import { PROJECT_FIELDS, type Project, type TypedProject } from '#lib/domain/projects/project.ts';
import {
	linesOf,
	standingOfProject,
	type ProjectLine
} from '#lib/domain/projects/project-standing.ts';

const blank = Object.fromEntries(PROJECT_FIELDS.map((field) => [field, ''])) as TypedProject;
const typed = (of: Partial<TypedProject> = {}): TypedProject => ({
	...blank,
	...{ number: 'XM-01', name: '道路改造', budget: '1000000', fromOn: '2022-01-10' },
	...{ accounts: '154001', ...of }
});
const project = (of: Partial<TypedProject> = {}): Project => {
	const parsed = parseProject(typed(of));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return { id: 1, ...parsed.value };
};
let voucherId = 0;
const line = (of: Partial<ProjectLine> = {}): ProjectLine => ({
	...{ voucherId: (voucherId += 1), line: 1, month: '2022-03', accountCode: '154001' },
	...{ summary: '付道路改造工程款', isClosing: false, debitFen: 0, creditFen: 0 },
	...of
});

describe('a project as typed', () => {
	it('is read with its lists, and written back the same', () => {
		const one = project({
			accounts: '154001，１５３０１',
			words: '道路、 村道;道路',
			contractor: '—'
		});
		expect(one).toMatchObject({
			budgetFen: 100_000_000,
			accountCodes: ['154001', '15301'],
			summaryWords: ['道路', '村道'],
			contractor: '',
			finishedOn: null
		});
		const again = parseProject(typedProject(one));
		expect(again.ok && { id: 1, ...again.value }).toEqual(one);
	});

	it.each([
		[{ number: ' ' }, 'number', 'blank'],
		[{ name: '' }, 'name', 'blank'],
		[{ budget: '' }, 'budget', 'blank'],
		[{ budget: '一百万' }, 'budget', 'amount'],
		[{ budget: '0' }, 'budget', 'amount'],
		[{ budget: '-5' }, 'budget', 'negative'],
		[{ fromOn: '' }, 'fromOn', 'blank'],
		[{ fromOn: '2022-02-30' }, 'fromOn', 'date'],
		[{ finishedOn: '2022-01-09' }, 'finishedOn', 'order'],
		[{ resolutionOn: '去年' }, 'resolutionOn', 'date'],
		[{ accounts: '' }, 'accounts', 'blank'],
		[{ accounts: '在建工程' }, 'accounts', 'account'],
		[{ accounts: '15' }, 'accounts', 'account'],
		[
			{ words: '词 '.repeat(11).replace(/词/g, () => `词${(voucherId += 1)}`) },
			'words',
			'too-long'
		],
		[{ note: 'x'.repeat(201) }, 'note', 'too-long']
	] as const)('%j: %s %s', (of, field, code) => {
		const parsed = parseProject(typed(of));
		expect(!parsed.ok && parsed.error).toEqual([{ field, code }]);
	});

	it('names every fault at once', () => {
		const parsed = parseProject(blank);
		expect(!parsed.ok && parsed.error.map(({ field }) => field).toSorted()).toEqual(
			['accounts', 'budget', 'fromOn', 'name', 'number'].toSorted()
		);
	});
});

describe('its lines', () => {
	it('stand on its accounts from its first month on, closing entries left out', () => {
		const [before, own, below, other, closing] = [
			line({ month: '2021-12', debitFen: 1 }),
			line({ month: '2022-01', debitFen: 2 }),
			line({ accountCode: '15400102', debitFen: 3 }),
			line({ accountCode: '154002', debitFen: 4 }),
			line({ isClosing: true, debitFen: 5 })
		];
		expect(linesOf(project(), [before, own, below, other, closing])).toEqual([own, below]);
	});

	it('name one of its words, blanks or not', () => {
		const [road, spaced, bridge] = [
			line({ summary: '付村道款' }),
			line({ summary: '付 道 路 款' }),
			line({ summary: '付桥款' })
		];
		expect(linesOf(project({ words: '村道、道路' }), [road, spaced, bridge])).toEqual([
			road,
			spaced
		]);
	});
});

describe('what it cost', () => {
	const standing = (lines: readonly ProjectLine[], out: Readonly<Record<number, number>> = {}) =>
		standingOfProject(
			project(),
			lines,
			new Map(Object.entries(out).map(([id, fen]) => [Number(id), fen]))
		);

	it('is its debits; paid is what the voucher paid', () => {
		const paid = line({ debitFen: 300_000_00 });
		const owed = line({ debitFen: 254_000_00 });
		expect(standing([paid, owed], { [paid.voucherId]: 300_000_00 })).toMatchObject({
			bookedFen: 554_000_00,
			paidFen: 300_000_00,
			dueFen: 254_000_00,
			movedFen: 0,
			remainingFen: 446_000_00,
			usedPermille: 554
		});
	});

	it('a red debit takes away, money that comes back too', () => {
		const paid = line({ debitFen: 500 });
		const red = line({ debitFen: -100 });
		const refund = line({ creditFen: 50 });
		const out = { [paid.voucherId]: 500, [red.voucherId]: -100, [refund.voucherId]: -50 };
		expect(standing([paid, red, refund], out)).toMatchObject({
			bookedFen: 350,
			paidFen: 350,
			movedFen: 0
		});
	});

	it('finished work that became a fixed asset stays booked', () => {
		const paid = line({ debitFen: 500 });
		const moved = line({ creditFen: 500, summary: '道路完工转固定资产' });
		const found = standing([paid, moved], { [paid.voucherId]: 500 });
		expect(found).toMatchObject({ bookedFen: 500, movedFen: 500 });
		expect([found.lines, found.movedLines]).toEqual([[paid], [moved]]);
	});

	it('a part payment is paid in part; a voucher that paid more than the project, no more than it', () => {
		const part = line({ debitFen: 500 });
		const more = line({ debitFen: 100 });
		const out = { [part.voucherId]: 200, [more.voucherId]: 900 };
		expect(standing([part, more], out)).toMatchObject({ paidFen: 300, dueFen: 300 });
	});

	it('over the budget, what is left is below zero', () => {
		expect(standing([line({ debitFen: 100_000_001 })])).toMatchObject({ remainingFen: -1 });
	});

	it('law: the parts always come to the whole, and the lines to the figure', () => {
		const amounts = fc.integer({ min: -1_000_00, max: 1_000_00 });
		const some = fc.array(
			fc.record({
				debitFen: amounts,
				creditFen: amounts,
				voucherId: fc.integer({ min: 1, max: 5 })
			})
		);
		const outs = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), amounts);
		fc.assert(
			fc.property(some, outs, (lines, out) => {
				const all = lines.map((of) => line(of));
				const found = standing(all, out);
				const net = (of: readonly ProjectLine[]) =>
					of.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
				expect(found.paidFen + found.dueFen).toBe(found.bookedFen);
				expect(found.bookedFen + found.remainingFen).toBe(100_000_000);
				expect(net(found.lines)).toBe(found.bookedFen);
				expect(net(found.movedLines)).toBe(0 - found.movedFen);
				expect(found.lines.length + found.movedLines.length).toBe(lines.length);
			})
		);
	});
});
