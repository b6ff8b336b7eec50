import type { AccountCode, AccountingSystem } from '#lib/domain/ledger/account.ts';
import {
	COLUMN_ROLES,
	DELIMITERS,
	ENCODINGS,
	type ColumnRole,
	type ImportOptions
} from '#lib/domain/ledger-import/review.ts';

const SYSTEMS: readonly AccountingSystem[] = ['rural_2004', 'rural_2023'];
export const among = <T extends string>(
	all: readonly T[],
	typed: FormDataEntryValue | null
): T | undefined => all.find((one) => one === typed);

const year = (typed: FormDataEntryValue | null): number | undefined =>
	typeof typed === 'string' && /^(19|20|21)\d\d$/.test(typed.trim()) ? Number(typed) : undefined;

/** `10201 银行存款/基本户` or the code alone; what is no account of the chart is told by the review. */
const ownAccount = (typed: FormDataEntryValue | null): string | undefined =>
	typeof typed === 'string' && /^\s*\d{3}/.test(typed) ? typed.trim().slice(0, 80) : undefined;

/** The columns in their order; undefined unless each names a role. */
export function roles(typed: readonly FormDataEntryValue[]): ColumnRole[] | undefined {
	const known = typed.map((one) => among(COLUMN_ROLES, one)).filter((one) => one !== undefined);
	return known.length > 0 && known.length === typed.length ? known : undefined;
}

/**
 * What one form on the review page changes about how the file is read; what it does not name stays as it was.
 * Another encoding or delimiter makes other columns: their roles are sought anew.
 */
export function decodeOptions(form: FormData, before: ImportOptions): ImportOptions {
	const encoding = among(ENCODINGS, form.get('encoding'));
	const delimiter = among(DELIMITERS, form.get('delimiter'));
	const answers = {
		encoding,
		delimiter,
		fiscalYear: year(form.get('year')),
		accountingSystem: among(SYSTEMS, form.get('system')),
		ownAccount: ownAccount(form.get('own-account')),
		roles: roles(form.getAll('role'))
	};
	const named = Object.fromEntries(
		Object.entries(answers).filter(([, value]) => value !== undefined)
	);
	// Another text or other cells: what was said about the columns, and what was remembered, no longer holds.
	const mapping = before.mapping === null ? null : undefined;
	const kept =
		(encoding ?? delimiter)
			? { ...before, roles: undefined, headerRow: undefined, mapping }
			: before;
	return { ...kept, ...named };
}

/** Ticked new accounts beside those accepted before. */
export function decodeAccepted(
	form: FormData,
	before: ImportOptions,
	offered: readonly AccountCode[]
): ImportOptions {
	const ticked = form.has('all')
		? offered
		: offered.filter((code) => form.getAll('account').includes(code));
	return {
		...before,
		acceptedAccounts: [...new Set([...(before.acceptedAccounts ?? []), ...ticked])]
	};
}
