import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	decodeStandingOrder,
	ordered,
	sortHref,
	STANDING_SORTS,
	type StandingRow
} from '#lib/domain/dashboard/standing-order.ts';
import { standingOf, type StandingFacts } from '#lib/domain/dashboard/village-standing.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import type { Target } from '#lib/domain/income/target.ts';
import { report, TOTALS } from '../../support/zhujiabang-report.ts';

const target = (of: Partial<Target> = {}): Target => ({
	id: 1,
	year: 2022,
	amountFen: 1_200_000_000,
	reason: '会议',
	setBy: '书记',
	setAt: 1,
	confirmedBy: '镇',
	confirmedAt: 2,
	...of
});
const facts = (of: Partial<StandingFacts> = {}): StandingFacts => ({
	year: null,
	totals: TOTALS,
	definition: defaultDefinition,
	targets: [target()],
	drafts: 0,
	undecidedLines: 0,
	today: '2022-10-08',
	...of
});

describe('the standing of a village', () => {
	test('says what its desk says', () => {
		const desk = report();
		expect(standingOf(facts())).toEqual({
			year: 2022,
			throughMonth: '2022-09',
			stableFen: desk.stableFen,
			targetFen: 1_200_000_000,
			isTargetConfirmed: true,
			completionPermille: desk.completionPermille,
			overPaceFen: desk.differenceFromPaceFen,
			tasks: { drafts: 0, undecidedLines: 0, missingMonths: 0, target: 'in-force' },
			taskCount: 0
		});
	});
	test('counts what is open: each file and month, lines together, the target', () => {
		const open = standingOf(
			facts({ drafts: 2, undecidedLines: 40, today: '2022-12-01', targets: [] })
		);
		expect(open.tasks).toEqual({ drafts: 2, undecidedLines: 40, missingMonths: 2, target: 'none' });
		expect(open.taskCount).toBe(6);
		expect([open.targetFen, open.completionPermille, open.overPaceFen]).toEqual([null, null, null]);
	});
	test('a newer proposal waits beside the target in force', () => {
		const proposal = target({
			id: 2,
			amountFen: 1_250_000_000,
			confirmedBy: null,
			confirmedAt: null
		});
		const one = standingOf(facts({ targets: [proposal, target()] }));
		expect([one.targetFen, one.isTargetConfirmed, one.tasks.target]).toEqual([
			1_200_000_000,
			true,
			'proposed'
		]);
	});
	test('without books, or without books of the year asked for', () => {
		expect(standingOf(facts({ totals: [] }))).toMatchObject({ year: null, stableFen: null });
		expect(standingOf(facts({ year: 2030 }))).toMatchObject({
			year: 2030,
			throughMonth: null,
			stableFen: null
		});
	});
});

describe('the order', () => {
	const row = fc
		.tuple(fc.string({ maxLength: 3 }), fc.nat(5), fc.boolean(), fc.nat(3))
		.map(([name, slug, has, n]): StandingRow => ({
			name,
			slug: String(slug),
			isSample: false,
			standing: {
				...standingOf(facts()),
				stableFen: has ? n : null,
				completionPermille: has ? n : null,
				taskCount: n
			}
		}));
	test('keeps every row, and blank ones last', () => {
		fc.assert(
			fc.property(
				fc.array(row),
				fc.constantFrom(...STANDING_SORTS),
				fc.boolean(),
				(rows, sort, isDescending) => {
					const sorted = ordered(rows, { sort, isDescending });
					expect(new Set(sorted)).toEqual(new Set(rows));
					expect(sorted).toHaveLength(rows.length);
					if (sort !== 'stable') return;
					const values = sorted.map(({ standing }) => standing.stableFen);
					const known = values.filter((value) => value !== null);
					expect(values.slice(0, known.length)).toEqual(known);
					expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)));
				}
			)
		);
	});
	test('stands in the address', () => {
		expect(decodeStandingOrder(new URLSearchParams('sort=nonsense'))).toEqual({
			sort: 'name',
			isDescending: false
		});
		const now = decodeStandingOrder(
			new URLSearchParams(sortHref('2022', { sort: 'name', isDescending: false }, 'stable'))
		);
		expect(now).toEqual({ sort: 'stable', isDescending: true });
		expect(sortHref(null, now, 'stable')).toBe('?sort=stable&order=asc');
	});
});
