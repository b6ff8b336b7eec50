import { err, ok, type Result } from '#lib/domain/result.ts';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';

export type UploadFault = 'no-file' | 'no-ledger' | 'not-a-year';
export type Upload = { file: File; ledgerSetId: number; options: ImportOptions };

/** An empty file passes: the review says what is wrong with it. No file at all is a form without name and bytes. */
export function decodeUpload(
	form: FormData,
	ledgerSets: readonly { id: number }[]
): Result<Upload, UploadFault> {
	const file = form.get('file');
	if (!(file instanceof File) || (file.name === '' && file.size === 0)) return err('no-file');
	const ledger = ledgerSets.find((set) => String(set.id) === form.get('ledger'));
	if (!ledger) return err('no-ledger');
	const options = decodeYear(String(form.get('year') ?? '').trim());
	return options === null ? err('not-a-year') : ok({ file, ledgerSetId: ledger.id, options });
}

function decodeYear(typed: string): ImportOptions | null {
	if (typed === '') return {};
	const year = Number(typed);
	return /^\d{4}$/.test(typed) && year >= 1990 && year <= 2199 ? { fiscalYear: year } : null;
}
