/** What is said to somebody who holds a code from paper beside the notice that the server sent: pure, for page and file alike. */
import type { Hash } from './fingerprint.ts';
import { verifyPack, type Pack, type PackFault } from './pack.ts';

export type Outcome =
	| { readonly kind: 'same' }
	/** Whole in itself, and not what the paper is of. */
	| { readonly kind: 'other' }
	| { readonly kind: 'failed' }
	| {
			readonly kind: 'differs';
			readonly lines: readonly string[];
			/** Whether more than single lines differ: some were taken out or put in, a sum, what stands beside them. */
			readonly isMore: boolean;
	  };

/**
 * `claimed`: what the server says the code of this notice is; a pack that is not even that was changed. What cannot be
 * computed at all (no pack, or a browser that is too old) is neither the same nor an alarm.
 */
export function outcomeOf(hash: Hash, pack: Pack, paper: string, claimed: string): Outcome {
	const faults = faultsOf(hash, pack, paper);
	if (faults === null) return { kind: 'failed' };
	if (faults.length === 0) return { kind: 'same' };
	const isWhole = faults.every(({ kind }) => kind === 'not-the-sheet');
	if (isWhole && paper !== claimed) return { kind: 'other' };
	const lines = faults.flatMap((one) => (one.kind === 'line-differs' ? [one.no] : []));
	return { kind: 'differs', lines, isMore: faults.some(({ kind }) => kind !== 'line-differs') };
}

function faultsOf(hash: Hash, pack: Pack, paper: string): readonly PackFault[] | null {
	try {
		return verifyPack(hash, pack, paper);
	} catch {
		return null;
	}
}
