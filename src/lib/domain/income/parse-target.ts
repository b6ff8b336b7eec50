import { isCivilDate, type CivilDate, type FiscalYear } from '../calendar.ts';
import { parseFen, type Fen } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export type TypedTarget = {
	readonly year: string;
	readonly amount: string;
	readonly reason: string;
	/** Both or neither. */
	readonly resolutionOn?: string;
	readonly resolutionNumber?: string;
};
export type ParsedTarget = {
	readonly year: FiscalYear;
	readonly amountFen: Fen;
	readonly reason: string;
	/** Absent where no resolution was named. */
	readonly resolutionOn?: CivilDate;
	readonly resolutionNumber?: string;
};
export type TargetFault =
	| 'year'
	| 'amount-blank'
	| 'amount-unreadable'
	| 'amount-not-positive'
	| 'amount-too-large'
	/** The target in force already. */
	| 'amount-unchanged'
	| 'reason'
	/** No day, or one still to come. */
	| 'resolution-day'
	| 'resolution-number';

const REASON_LENGTH = 200;
const NUMBER_LENGTH = 60;
/** 1,000 亿元: no village is near it; a slip of the keyboard is. */
const LARGEST_FEN = 10_000_000_000_000;

/** Reads the form of a yearly target; a resolution lies no later than `today`. The amount is typed in 万元 with at most two decimals; all faults are named. */
export function parseTarget(
	typed: TypedTarget,
	today: CivilDate = '9999-12-31'
): Result<ParsedTarget, TargetFault[]> {
	const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : null;
	const amount = parseWan(typed.amount);
	const reason = typed.reason.trim();
	const faults: TargetFault[] = [];
	if (year === null || year < 1990 || year > 2199) faults.push('year');
	if (!amount.ok) faults.push(amount.error);
	if (reason === '' || reason.length > REASON_LENGTH) faults.push('reason');
	const on = (typed.resolutionOn ?? '').trim();
	const number = (typed.resolutionNumber ?? '').trim();
	const isNamed = on !== '' || number !== '';
	if (isNamed && (!isCivilDate(on) || on > today)) faults.push('resolution-day');
	if (isNamed && (number === '' || number.length > NUMBER_LENGTH)) faults.push('resolution-number');
	return year === null || !amount.ok || faults.length > 0
		? err(faults)
		: ok({
				...{ year, amountFen: amount.value, reason },
				...(isNamed ? { resolutionOn: on, resolutionNumber: number } : {})
			});
}

/** `1,200` or `1200.50 万元` → 分. */
function parseWan(typed: string): Result<Fen, TargetFault> {
	const amount = parseFen(typed.normalize('NFKC').replace(/万元?\s*$/, ''));
	if (!amount.ok) return err(amount.error === 'blank' ? 'amount-blank' : 'amount-unreadable');
	const fen = amount.value * 10_000;
	if (fen <= 0) return err('amount-not-positive');
	return fen > LARGEST_FEN ? err('amount-too-large') : ok(fen);
}
