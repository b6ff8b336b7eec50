import type { Account, AccountCode, AccountKind } from '../ledger/account.ts';
import { isOfficialName, namesAgree, officialCodeOf, plainName } from '../ledger/account-name.ts';
import { lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import { typedAccount, type TypedAccount } from './account-cells.ts';
import { ownCopy } from './own-copy.ts';
import type { ProblemCode } from './problem.ts';
import type { ProblemList } from './problem-list.ts';
import type { NewAccount } from './review.ts';

/** One way in which the file writes an account; every line that writes it so shares this. */
export type AccountUse = {
	/** Empty where the account could not be told. */
	readonly code: AccountCode;
	readonly name: string;
	readonly kind: AccountKind | null;
	readonly fault: ProblemCode | null;
	readonly params: Readonly<Record<string, string>>;
	readonly nameCell: string;
	readonly parentCell: string;
	readonly codeCell: string;
	readonly firstRow: number;
	count: number;
	/** Other uses of the same code cell under another name. */
	next: AccountUse | null;
};

/** What has to be mended row by row is reported with each line, not once for all. */
export const REPORTED_PER_LINE: ReadonlySet<ProblemCode> = new Set([
	'code-damaged',
	'account-missing'
]);

type Known = { readonly name: string; readonly firstRow: number; count: number };
/** Where problems of accounts are shown: the headers of the account columns. */
export type AccountColumns = { readonly code: string | null; readonly name: string | null };

/** Turns account cells into accounts of the chart, once per spelling, and tells at the end what was wrong with them. */
export class AccountResolver {
	private readonly uses = new Map<string, AccountUse>();
	/** Codes below the official chart that the file brings. */
	private readonly brought = new Map<AccountCode, Known>();
	/** Codes that no account begins, under the first-level account that their name gives. */
	private readonly placed = new Map<AccountCode, AccountCode>();
	private readonly chart: Chart;
	private readonly byPath: ReadonlyMap<string, AccountCode>;

	constructor(chart: Chart) {
		this.chart = chart;
		this.byPath = codesByName(chart);
	}

	resolve(codeCell: string, nameCell: string, parentCell: string, row: number): AccountUse {
		let use = this.uses.get(codeCell);
		while (use && (use.nameCell !== nameCell || use.parentCell !== parentCell))
			use = use.next ?? undefined;
		return use ?? this.firstUse(codeCell, nameCell, parentCell, row);
	}

	private firstUse(
		codeCell: string,
		nameCell: string,
		parentCell: string,
		row: number
	): AccountUse {
		const cells = {
			codeCell: ownCopy(codeCell),
			nameCell: ownCopy(nameCell),
			parentCell: ownCopy(parentCell)
		};
		const found = this.find(typedAccount(cells.codeCell, cells.nameCell, cells.parentCell));
		const next = this.uses.get(codeCell) ?? null;
		const use: AccountUse = { ...found, ...cells, firstRow: row, count: 0, next };
		this.uses.set(cells.codeCell, use);
		return use;
	}

	private find(
		typed: TypedAccount
	): Pick<AccountUse, 'code' | 'name' | 'kind' | 'fault' | 'params'> {
		const name = typed.path.at(-1) ?? '';
		const unknown = (fault: ProblemCode) => ({
			code: '',
			name,
			kind: null,
			fault,
			params: { name }
		});
		if (typed.isDamaged) return unknown('code-damaged');
		if (typed.code === '' && name === '') return unknown('account-missing');
		if (typed.code === '') return this.findByName(typed.path) ?? unknown('account-code-missing');
		return this.findByCode(typed.code, typed.path);
	}

	private findByName(path: readonly string[]) {
		const code =
			this.byPath.get(path.map(plainName).join('/')) ??
			officialCodeOf(this.chart.system, path.join('/'));
		return code === undefined ? null : this.sound(code, path.at(-1) ?? '');
	}

	private findByCode(code: AccountCode, path: readonly string[]) {
		const name = path.at(-1) ?? '';
		const known = this.chart.accounts.has(code) ? code : parentCodeOf(this.chart, code);
		const first = known === null ? undefined : lineage(this.chart, known)[0];
		if (!first) return this.placedByName(code, path) ?? unknownAccount(code, name);
		const said = code === first.code || path.length > 1 ? (path[0] ?? '') : '';
		if (namesAgree(said, first.name) || !isOfficialName(said)) return this.sound(code, name);
		return this.contradicting(code, first, said);
	}

	/** `100201\\银行存款\\工商银行`: no account begins the code, but the name says whose it is (domain.md §1.4). */
	private placedByName(code: AccountCode, path: readonly string[]) {
		const [official = '', ...below] = path;
		const taken = officialCodeOf(this.chart.system, official);
		if (taken === undefined) return null;
		if (below.length > 0) this.placed.set(code, taken);
		const name = path.at(-1) ?? '';
		const kind = this.chart.accounts.get(taken)?.kind ?? null;
		const params = { code, name: path.join('/'), takenCode: taken, official };
		const fault = 'account-placed-by-name' as const;
		return { code: below.length > 0 ? code : taken, name, kind, fault, params };
	}

	private sound(code: AccountCode, name: string) {
		const kind = lineage(this.chart, parentOrSelf(this.chart, code))[0]?.kind ?? null;
		return { code, name, kind, fault: null, params: {} };
	}

	/** The name wins at the first level (domain.md §1.4); below it nobody can say which code was meant. */
	private contradicting(code: AccountCode, first: Account, said: string) {
		const taken = code === first.code ? officialCodeOf(this.chart.system, said) : undefined;
		const params = { code, name: said, official: first.name, takenCode: taken ?? '' };
		if (taken === undefined) {
			const fault = 'account-name-contradicts-code' as const;
			return { code, name: said, kind: null, fault, params };
		}
		return { ...this.sound(taken, said), fault: 'account-taken-by-name' as const, params };
	}

	/** Reports each account once, at the first row that has it, with the number of lines it concerns. */
	report(problems: ProblemList, columns: AccountColumns, options: AccountOptions): NewAccount[] {
		const uses = [...this.uses.values()].flatMap(chain).filter(({ count }) => count > 0);
		uses.sort((a, b) => a.firstRow - b.firstRow);
		for (const use of uses) this.reportUse(use, problems, columns);
		const added = this.newAccounts();
		for (const account of added) this.reportNew(account, problems, columns, options);
		this.reportParents(added, problems, columns);
		return added;
	}

	private reportUse(use: AccountUse, problems: ProblemList, columns: AccountColumns): void {
		const place = {
			row: use.firstRow,
			column: columns.code ?? columns.name,
			cell: use.codeCell || use.nameCell
		};
		if (use.fault && !REPORTED_PER_LINE.has(use.fault))
			problems.add(use.fault, place, { ...use.params, count: use.count });
		if (use.code === '' || use.kind === null) return;
		const known = this.brought.get(use.code);
		const name = this.chart.accounts.get(use.code)?.name ?? known?.name;
		if (known) known.count += use.count;
		else if (!this.chart.accounts.has(use.code))
			this.brought.set(use.code, { name: use.name, firstRow: use.firstRow, count: use.count });
		if (name === undefined || use.fault || namesAgree(name, use.name)) return;
		if (this.isFirstLevel(use.code)) return;
		const namePlace = {
			...place,
			column: columns.name ?? columns.code,
			cell: use.nameCell || use.codeCell
		};
		problems.add('account-name-differs', namePlace, {
			code: use.code,
			name: use.name,
			known: name
		});
	}

	/** Local wordings of official names (管理费 for 管理费用) are nobody's fault. */
	private isFirstLevel = (code: AccountCode): boolean =>
		this.chart.accounts.get(code)?.parentCode === null;

	/** Parents are the longest code that begins this one, in the chart or among the new ones themselves. */
	private newAccounts(): NewAccount[] {
		return [...this.brought].map(([code, { name, firstRow, count }]) => ({
			code,
			name: name === '' ? code : name,
			parentCode: this.parentOf(code),
			firstRow,
			entryCount: count
		}));
	}

	private parentOf(code: AccountCode): AccountCode {
		for (let length = code.length - 1; length > 0; length -= 1) {
			const prefix = code.slice(0, length);
			if (this.chart.accounts.has(prefix) || this.brought.has(prefix)) return prefix;
		}
		return this.placed.get(code) ?? code;
	}

	private reportNew(
		account: NewAccount,
		problems: ProblemList,
		columns: AccountColumns,
		options: AccountOptions
	): void {
		if (!options.checksNew || options.accepted.has(account.code)) return;
		const { code, name, entryCount, firstRow } = account;
		const parent = this.labelOf(account.parentCode);
		const severity = options.admitsNew ? 'warning' : 'error';
		problems.add(
			'account-new',
			{ row: firstRow, column: columns.code, cell: code, severity },
			{ code, name, parent, count: entryCount }
		);
	}

	private labelOf(code: AccountCode): string {
		return `${code} ${this.chart.accounts.get(code)?.name ?? this.brought.get(code)?.name ?? ''}`.trim();
	}

	private reportParents(
		added: readonly NewAccount[],
		problems: ProblemList,
		columns: AccountColumns
	): void {
		const parents = new Set([...this.chart.parents, ...added.map(({ parentCode }) => parentCode)]);
		const booked = new Map<AccountCode, Known>();
		for (const use of [...this.uses.values()].flatMap(chain)) {
			if (use.count === 0 || !parents.has(use.code)) continue;
			const known = booked.get(use.code);
			const firstRow = Math.min(known?.firstRow ?? Infinity, use.firstRow);
			booked.set(use.code, { name: use.name, firstRow, count: (known?.count ?? 0) + use.count });
		}
		for (const [code, { name, firstRow, count }] of booked)
			problems.add(
				'account-not-leaf',
				{ row: firstRow, column: columns.code, cell: code },
				{ code, name, count }
			);
	}
}

export type AccountOptions = {
	/** False where there are no books whose chart an account could be new to. */
	readonly checksNew: boolean;
	readonly admitsNew: boolean;
	readonly accepted: ReadonlySet<AccountCode>;
};

function chain(use: AccountUse): AccountUse[] {
	return use.next ? [use, ...chain(use.next)] : [use];
}

const unknownAccount = (code: AccountCode, name: string) => ({
	code,
	name,
	kind: null,
	fault: 'account-unknown' as const,
	params: { code, name }
});

const parentOrSelf = (chart: Chart, code: AccountCode): AccountCode =>
	chart.accounts.has(code) ? code : (parentCodeOf(chart, code) ?? code);

/** Codes by full path and, where only one account has it, by the name alone. */
function codesByName(chart: Chart): Map<string, AccountCode> {
	const codes = new Map<string, AccountCode>();
	const shared = new Set<string>();
	for (const { code, name } of chart.accounts.values()) {
		const plain = plainName(name);
		if (codes.has(plain)) shared.add(plain);
		codes.set(plain, code);
	}
	for (const name of shared) codes.delete(name);
	for (const { code } of chart.accounts.values())
		codes.set(
			lineage(chart, code)
				.map(({ name }) => plainName(name))
				.join('/'),
			code
		);
	return codes;
}
