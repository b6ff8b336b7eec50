import { withoutChoice } from '#lib/domain/overlap/effect.ts';
import type { ImportOptions, Overlap } from '#lib/domain/ledger-import/review.ts';

const CHOICES: readonly Overlap[] = ['add', 'replace'];

/** `accepts-missing` holds the fingerprint of the list that was on the page: what came since was not seen. */
export function decodeOverlap(form: FormData, before: ImportOptions): ImportOptions {
	const overlap = CHOICES.find((one) => one === form.get('overlap'));
	if (overlap === undefined) return before;
	const kept = withoutChoice(before);
	const accepted = form.get('accepts-missing');
	return overlap === 'replace' && typeof accepted === 'string' && accepted !== ''
		? { ...kept, overlap, acceptedMissing: accepted.slice(0, 40) }
		: { ...kept, overlap };
}
