import type { FiscalYear } from '../calendar.ts';
import { parseFen, type Fen } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export type TypedTarget = {
	readonly year: string;
	readonly amount: string;
	readonly reason: string;
};
export type ParsedTarget = {
	readonly year: FiscalYear;
	readonly amountFen: Fen;
	readonly reason: string;
};
export type TargetFault =
	| 'year'
	| 'amount-blank'
	| 'amount-unreadable'
	| 'amount-not-positive'
	| 'amount-too-large'
	/** The target in force already. */
	| 'amount-unchanged'
	| 'reason';

const REASON_LENGTH = 200;
/** 1,000 亿元: no village is near it; a slip of the keyboard is. */
const LARGEST_FEN = 10_000_000_000_000;

/** Reads the form of a yearly target. The amount is typed in 万元 with at most two decimals; all faults are named. */
export function parseTarget(typed: TypedTarget): Result<ParsedTarget, TargetFault[]> {
	const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : null;
	const amount = parseWan(typed.amount);
	const reason = typed.reason.trim();
	const faults: TargetFault[] = [];
	if (year === null || year < 1990 || year > 2199) faults.push('year');
	if (!amount.ok) faults.push(amount.error);
	if (reason === '' || reason.length > REASON_LENGTH) faults.push('reason');
	return year === null || !amount.ok || faults.length > 0
		? err(faults)
		: ok({ year, amountFen: amount.value, reason });
}

/** `1,200` or `1200.50 万元` → 分. */
function parseWan(typed: string): Result<Fen, TargetFault> {
	const amount = parseFen(typed.normalize('NFKC').replace(/万元?\s*$/, ''));
	if (!amount.ok) return err(amount.error === 'blank' ? 'amount-blank' : 'amount-unreadable');
	const fen = amount.value * 10_000;
	if (fen <= 0) return err('amount-not-positive');
	return fen > LARGEST_FEN ? err('amount-too-large') : ok(fen);
}
