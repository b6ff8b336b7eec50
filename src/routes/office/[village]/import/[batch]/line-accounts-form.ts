import { plainName } from '#lib/domain/ledger/account-name.ts';
import { accountPath, parentCodeOf, type Chart } from '#lib/domain/ledger/chart.ts';
import { LEFT_OUT, rowAccountKey } from '#lib/domain/ledger-import/line-accounts.ts';
import type { BookReview, ImportOptions } from '#lib/domain/ledger-import/review.ts';

/** What was typed and is no account; shown again beside its line. */
export type LineFault = { readonly key: string; readonly typed: string };
export type LineAnswers = {
	readonly options: ImportOptions;
	readonly faults: readonly LineFault[];
};

const TYPED_LIMIT = 80;

/**
 * The accounts filled in under “Where each line is booked”. A suggestion that stands in its field unchanged counts only
 * where it is ticked, or all are accepted; a field that was emptied takes its decision back.
 */
export function decodeLineAccounts(
	form: FormData,
	before: ImportOptions,
	book: BookReview,
	chart: Chart
): LineAnswers {
	const offered = new Set(
		book.groups.flatMap(({ key, rows }) => [key, ...rows.map(({ row }) => rowAccountKey(row))])
	);
	const agreed = new Set(form.getAll('agree'));
	const decided: Record<string, string> = { ...before.lineAccounts };
	const faults: LineFault[] = [];
	for (const { key, typed, shown } of fieldsOf(form)) {
		const isUntouched = typed === shown && !form.has('all') && !agreed.has(key);
		if (!offered.has(key) || isUntouched) continue;
		const account = typed === '' ? '' : parseLineAccount(typed, chart);
		if (account === null) faults.push({ key, typed });
		else if (account === '') delete decided[key];
		else decided[key] = account;
	}
	return { options: { ...before, lineAccounts: decided }, faults };
}

function fieldsOf(form: FormData): { key: string; typed: string; shown: string }[] {
	const texts = (name: string) => form.getAll(name).map((one) => String(one).trim());
	const [keys, typed, shown] = [texts('key'), texts('account'), texts('shown')];
	return keys.map((key, i) => ({
		key,
		typed: (typed[i] ?? '').slice(0, TYPED_LIMIT),
		shown: (shown[i] ?? '').slice(0, TYPED_LIMIT)
	}));
}

/**
 * `51302`, `51302 管理费用/办公费`, `办公费`, `管理费用/办公费`, a dash for a line posted from another book, or code and
 * name of a new leaf below an account of the chart. Null for anything else.
 */
export function parseLineAccount(typed: string, chart: Chart): string | null {
	const text = typed.normalize('NFKC').trim();
	if (/^[-—–−]/.test(text)) return LEFT_OUT;
	const [, code = '', name = ''] = /^(\d{3}[\dA-Za-z.]*)\s*(.*)$/.exec(text) ?? [];
	if (chart.accounts.has(code)) return code;
	if (code !== '')
		return name !== '' && parentCodeOf(chart, code) !== null ? `${code} ${name}` : null;
	return codeOfName(text, chart);
}

/** By its path or, where only one account that takes postings is called so, by its name. */
function codeOfName(text: string, chart: Chart): string | null {
	const plain = plainName(text);
	const found = [...chart.accounts.values()].filter(
		({ code, name }) =>
			!chart.parents.has(code) &&
			(plainName(name) === plain || plainName(accountPath(chart, code)) === plain)
	);
	return found.length === 1 ? (found[0]?.code ?? null) : null;
}
