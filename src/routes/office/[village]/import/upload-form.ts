import { err, ok, type Result } from '#lib/domain/result.ts';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';

export type UploadFault = 'no-file' | 'no-ledger' | 'not-a-year' | 'too-large';
export type Uploads = { files: File[]; ledgerSetId: number; options: ImportOptions };

/**
 * The form as browsers send it before JavaScript arrives. An empty file passes: the review says what is wrong with it.
 * No file at all is a form without name and bytes.
 */
export function decodeUpload(
	form: FormData,
	ledgerSets: readonly { id: number }[],
	limit = Infinity
): Result<Uploads, UploadFault> {
	const files = form
		.getAll('file')
		.filter((file) => file instanceof File)
		.filter((file) => file.name !== '' || file.size > 0);
	if (files.length === 0) return err('no-file');
	if (files.some((file) => file.size > limit)) return err('too-large');
	const ledger = ledgerSets.find((set) => String(set.id) === form.get('ledger'));
	if (!ledger) return err('no-ledger');
	const options = decodeYear(String(form.get('year') ?? '').trim());
	return options === null ? err('not-a-year') : ok({ files, ledgerSetId: ledger.id, options });
}

/** Nothing typed: the file says. Null if it is no year. */
export function decodeYear(typed: string): ImportOptions | null {
	if (typed === '') return {};
	const year = Number(typed);
	return /^\d{4}$/.test(typed) && year >= 1990 && year <= 2199 ? { fiscalYear: year } : null;
}
