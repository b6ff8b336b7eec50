import { describe, expect, it } from 'vitest';
import {
	openProposal,
	standingTarget,
	targetState,
	type Target
} from '#lib/domain/income/target.ts';

const target = (id: number, confirmedAt: number | null, year = 2026): Target => ({
	id,
	year,
	amountFen: id * 100,
	reason: '会议通过',
	setBy: '周*',
	setAt: id,
	confirmedBy: confirmedAt === null ? null : '陈*',
	confirmedAt
});

/** Newest first: a proposal, one in force, a proposal nobody confirmed, an earlier one in force; another year. */
const HISTORY = [
	target(5, null),
	target(4, 40),
	target(3, null),
	target(2, 20),
	target(1, null, 2025)
];

describe('the target of a year', () => {
	it('is the newest confirmed one, whatever was proposed since', () => {
		expect(standingTarget(HISTORY, 2026)?.id).toBe(4);
		expect(openProposal(HISTORY, 2026)?.id).toBe(5);
	});

	it('is the newest proposal only where none was ever confirmed', () => {
		expect(standingTarget([target(7, null), target(6, null)], 2026)?.id).toBe(7);
		expect(standingTarget(HISTORY, 2025)?.id).toBe(1);
		expect(standingTarget(HISTORY, 2024)).toBeNull();
	});

	it('leaves nothing to confirm once the newest is confirmed', () => {
		expect(openProposal(HISTORY.slice(1), 2026)).toBeNull();
		expect(openProposal([], 2026)).toBeNull();
	});

	it('says of each what became of it', () => {
		expect(HISTORY.map((one) => targetState(HISTORY, one))).toEqual([
			'proposed',
			'in-force',
			'passed-over',
			'replaced',
			'proposed'
		]);
	});
});
