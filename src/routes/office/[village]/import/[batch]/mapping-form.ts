import type { RoleFault } from '#lib/domain/ledger-import/check-roles.ts';
import { isDateOrder, isDecimalMark } from '#lib/domain/ledger-import/column-mapping.ts';
import { parseName } from '#lib/domain/ledger-import/mapping-file.ts';
import { DELIMITERS } from '#lib/domain/ledger-import/review.ts';
import type { MappingAnswer, ReadingAnswer } from '#lib/server/map-columns.ts';
import { among, roles } from './options-form.ts';

/** What was sent, and why no file can be read with it. */
export type RefusedMapping = {
	readonly faults: readonly RoleFault[];
	readonly answer: MappingAnswer;
};

/** What a person says about the columns; null for a form that names none. An unusable name is one from the file. */
export function decodeMapping(form: FormData): MappingAnswer | null {
	const chosen = roles(form.getAll('role'));
	if (chosen === undefined) return null;
	const typed = String(form.get('header') ?? '');
	const delimiter = among(DELIMITERS, form.get('delimiter'));
	return {
		roles: chosen,
		...(/^\d{1,3}$/.test(typed) ? { headerRow: Number(typed) } : {}),
		...(delimiter === undefined ? {} : { delimiter }),
		name: form.has('remember') ? (parseName(form.get('name')) ?? '') : null
	};
}

export function decodeReading(form: FormData): ReadingAnswer & { isRemembered: boolean } {
	const [dateOrder, decimalMark] = [form.get('dateOrder'), form.get('decimalMark')];
	return {
		...(isDateOrder(dateOrder) ? { dateOrder } : {}),
		...(isDecimalMark(decimalMark) ? { decimalMark } : {}),
		isRemembered: form.has('remember')
	};
}
