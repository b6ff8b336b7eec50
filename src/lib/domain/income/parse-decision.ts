import { err, ok, type Result } from '../result.ts';
import { isIncomeClass, type IncomeClass } from './income-class.ts';

export type DecisionLine = { readonly voucherId: number; readonly line: number };
export type ParsedDecision = {
	readonly lines: readonly DecisionLine[];
	readonly incomeClass: IncomeClass;
	readonly reason: string;
};
export type DecisionFault = 'no-line' | 'no-class' | 'reason';

const REASON_LENGTH = 200;
const LINES_AT_ONCE = 500;

/** Reads the form of the income page: lines as `voucher/line`, one class and one reason for all of them. */
export function parseDecision(typed: {
	readonly lines: readonly string[];
	readonly incomeClass: string;
	readonly reason: string;
}): Result<ParsedDecision, DecisionFault[]> {
	const lines = typed.lines.map(parseLineKey);
	const reason = typed.reason.trim();
	const faults: DecisionFault[] = [];
	if (lines.length === 0 || lines.length > LINES_AT_ONCE || lines.includes(null))
		faults.push('no-line');
	if (!isIncomeClass(typed.incomeClass)) faults.push('no-class');
	if (reason === '' || reason.length > REASON_LENGTH) faults.push('reason');
	if (!isIncomeClass(typed.incomeClass) || faults.length > 0) return err(faults);
	return ok({
		lines: lines.filter((line) => line !== null),
		incomeClass: typed.incomeClass,
		reason
	});
}

function parseLineKey(key: string): DecisionLine | null {
	const m = /^(\d{1,15})\/(\d{1,9})$/.exec(key);
	return m ? { voucherId: Number(m[1]), line: Number(m[2]) } : null;
}
