import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import { parseWanAmount } from './parse-wan.ts';
import type { TargetSplit } from './target-split.ts';

export type TypedSplit = {
	/** 万元 by account, as typed; blank where that source has no part. */
	readonly sources: readonly (readonly [code: AccountCode, amount: string])[];
	/** Four, 万元. */
	readonly quarters: readonly string[];
};
/** `field`: `source-<code>` or `quarter-<n>`. A sum's fault says what is missing: below zero, what is too much. */
export type SplitFault =
	| { readonly kind: 'unreadable' | 'negative'; readonly field: string }
	| { readonly kind: 'sources-sum' | 'quarters-sum'; readonly missingFen: Fen };

/** Each part that is filled in must add up to the target, to the 分; null where neither is. All faults are named. */
export function parseSplit(
	typed: TypedSplit,
	targetFen: Fen
): Result<TargetSplit | null, SplitFault[]> {
	const faults: SplitFault[] = [];
	const read = (field: string, text: string): Fen => {
		if (text.trim() === '') return 0;
		const fen = parseWanAmount(text);
		if (fen === null) faults.push({ kind: 'unreadable', field });
		else if (fen < 0) faults.push({ kind: 'negative', field });
		return fen ?? 0;
	};
	const sources = typed.sources.map(([code, text]) => ({
		code,
		amountFen: read(`source-${code}`, text)
	}));
	const bySource = sources.filter(({ amountFen }) => amountFen !== 0);
	const quarters = typed.quarters.map((text, at) => read(`quarter-${at + 1}`, text));
	const byQuarter = quarters.some((fen) => fen !== 0) ? quarters : [];
	if (faults.length > 0) return err(faults);
	const missing = missingIn({ bySource, byQuarter }, targetFen);
	if (missing.sourcesFen !== 0)
		faults.push({ kind: 'sources-sum', missingFen: missing.sourcesFen });
	if (missing.quartersFen !== 0)
		faults.push({ kind: 'quarters-sum', missingFen: missing.quartersFen });
	if (faults.length > 0) return err(faults);
	return ok(bySource.length + byQuarter.length === 0 ? null : { bySource, byQuarter });
}

/** What each part lacks of the target; 0 where it adds up or is empty. */
export function missingIn(
	{ bySource, byQuarter }: TargetSplit,
	targetFen: Fen
): { sourcesFen: Fen; quartersFen: Fen } {
	const lacks = (parts: readonly Fen[]): Fen =>
		parts.length === 0 ? 0 : targetFen - parts.reduce((sum, fen) => sum + fen, 0);
	return {
		sourcesFen: lacks(bySource.map(({ amountFen }) => amountFen)),
		quartersFen: lacks(byQuarter)
	};
}
