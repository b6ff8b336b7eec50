import type { Chart } from '../ledger/chart.ts';
import type { Fen } from '../money.ts';
import type { Side } from './amount-cell.ts';
import { ownCopy, storable } from './own-copy.ts';
import type { VoucherLine } from './parse-line.ts';
import type { AccountResolver, AccountUse } from './resolve-accounts.ts';
import type { BookLine, ImportOptions, LineGroup } from './review.ts';

/** Months and quarters of a recurring payment: 付1月电费 and 付2月电费 are one kind. A year stays: arrears are another. */
const PERIOD =
	/(?<!\d)(?:1[0-2]|0?[1-9])(?:[-~至—到](?:1[0-2]|0?[1-9]))?月份?(?:(?:[0-2]?\d|3[01])[日号])?|第?[一二三四1-4]季度|[上下]半年/g;

/** A summary for comparing: NFKC, no white space and closing dots, without the month or quarter that it is for. */
export const plainSummary = (summary: string): string =>
	summary
		.slice(0, 200)
		.normalize('NFKC')
		.replace(/[\s"'“”]+/g, '')
		.replace(PERIOD, '')
		.replace(/[。.;,，；]+$/, '')
		.toLowerCase();

/** The same summary for every month, quarter or half-year it may have been written for: what earlier lines may say. */
export function summaryVariants(summary: string): string[] {
	const month = /(?<![\d\-~至—到])(?:1[0-2]|0?[1-9])(?=月)/.exec(summary);
	if (month) return MONTHS.map((one) => replaced(summary, month, one));
	const quarter = /[一二三四](?=季度)/.exec(summary);
	if (quarter) return [...'一二三四'].map((one) => replaced(summary, quarter, one));
	const half = /[上下](?=半年)/.exec(summary);
	return half ? [...'上下'].map((one) => replaced(summary, half, one)) : [summary];
}
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const replaced = (text: string, { 0: found, index }: RegExpExecArray, by: string): string =>
	text.slice(0, index) + by + text.slice(index + found.length);

/** The lines of a book that one answer is meant for: one side of the book's account, one kind of summary. */
export const lineAccountKey = (side: Side, summary: string): string =>
	`${side}:${plainSummary(summary)}`;

/** The exception: this row alone, whatever is said of its kind. Never carried to another file. */
export const rowAccountKey = (row: number): string => `#${row}`;

/** In place of an account: the line stands in another book as well (提现, 存现) and is posted from there. */
export const LEFT_OUT = '-';

/** Kinds of lines that are told apart; what a file holds beyond them waits together, so that memory stays bounded. */
const KEPT_GROUPS = 5_000;
const BEYOND = 'beyond';
const ROWS_OF_GROUP = 10;

/** The line for the review of the book: it outlives its row. */
export const bookLine = (line: VoucherLine, account: string | null = null): BookLine => ({
	row: line.row,
	date: line.date,
	summary: ownCopy(storable(line.summary.slice(0, 200))),
	debitFen: line.debitFen,
	creditFen: line.creditFen,
	account
});

type Group = Omit<LineGroup, 'rows' | 'variants'> & {
	count: number;
	open: number;
	sumFen: Fen;
	readonly summaries: Set<string>;
	readonly rows: BookLine[];
};

/**
 * The other half of each line of a one-account book, as a person decided it. Lines without a decision carry an account
 * without a code: their vouchers balance, and nothing of the file can be posted while there are any.
 */
export class LineAccounts {
	openLines = 0;
	private readonly groups = new Map<string, Group>();
	private readonly decided: Readonly<Record<string, string>>;
	private readonly accounts: AccountResolver;
	private readonly chart: Chart;
	private readonly open: AccountUse;

	constructor(options: ImportOptions, accounts: AccountResolver, chart: Chart) {
		this.decided = options.lineAccounts ?? {};
		this.accounts = accounts;
		this.chart = chart;
		// Not one of the file's own accounts: it is never counted, so that no report mentions it.
		this.open = { ...accounts.resolve('', '', '', 0), fault: null };
	}

	/** The account opposite this line; null where the line is left out. `told` is what a 对方科目 column says, if anything. */
	of(line: VoucherLine, told: string): AccountUse | null {
		const side: Side = line.debitFen !== 0 ? 'debit' : 'credit';
		const key = storable(lineAccountKey(side, told === '' ? line.summary : told));
		const forRow = this.decided[rowAccountKey(line.row)] ?? null;
		const account = forRow ?? this.decided[key] ?? null;
		const group = this.groupOf(key, side, told, line);
		addTo(group, bookLine(line, forRow), account === null);
		if (account === LEFT_OUT) return null;
		if (account !== null) return this.resolve(account, line.row);
		this.openLines += 1;
		return this.open;
	}

	/** Open groups first, the fullest of them first: the fewest answers settle the most lines. */
	report(): LineGroup[] {
		return [...this.groups.values()]
			.sort((a, b) => b.open - a.open || a.firstRow - b.firstRow)
			.map(({ summaries, ...group }) => ({ ...group, variants: summaries.size }));
	}

	get openGroups(): number {
		return [...this.groups.values()].filter((group) => group.open > 0).length;
	}

	nameOf(code: string): string {
		return this.chart.accounts.get(code)?.name ?? '';
	}

	/** A code of the chart goes by the chart's name; `51302 办公费` names a new leaf. */
	private resolve(cell: string, row: number): AccountUse {
		return this.accounts.resolve(cell, this.nameOf(cell), '', row);
	}

	private groupOf(key: string, side: Side, told: string, line: VoucherLine): Group {
		const kept = this.groups.has(key) || this.groups.size < KEPT_GROUPS ? key : BEYOND;
		const known = this.groups.get(kept);
		if (known) return known;
		const group: Group = {
			key: ownCopy(kept),
			side,
			summary: bookLine(line).summary,
			told: told === '' ? null : ownCopy(storable(told.slice(0, 200))),
			account: this.decided[kept] ?? null,
			firstRow: line.row,
			count: 0,
			open: 0,
			sumFen: 0,
			summaries: new Set(),
			rows: []
		};
		this.groups.set(group.key, group);
		return group;
	}
}

function addTo(group: Group, line: BookLine, isOpen: boolean): void {
	group.count += 1;
	group.sumFen += line.debitFen + line.creditFen;
	if (isOpen) group.open += 1;
	if (group.summaries.size < ROWS_OF_GROUP) group.summaries.add(line.summary);
	if (group.rows.length < ROWS_OF_GROUP) group.rows.push(line);
}
