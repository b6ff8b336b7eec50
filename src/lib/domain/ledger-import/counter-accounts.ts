import { formatYuan } from '../money.ts';
import type { CheckContext } from './checks/context.ts';
import { cellAt, headerOf } from './column-index.ts';
import { bookLine, type LineAccounts } from './line-accounts.ts';
import type { CounterColumns } from './one-account-book.ts';
import type { VoucherLine } from './parse-line.ts';
import type { BookLine } from './review.ts';
import { REPORTED_PER_LINE, type AccountUse, type AccountResolver } from './resolve-accounts.ts';

const SEVERAL = /[,，;；、]/;
/** Cash and bank: a line between two of them stands in the books of both. */
const MONEY = /^10[12]/;

const FIRST_LINES = 4;

type Between = { readonly row: number; readonly name: string; count: number };

/** What stands opposite each line of a one-account book: a column of the file says it, else a person. */
export class CounterAccounts {
	readonly lines: LineAccounts;
	/** For telling whose book this is. */
	readonly firstLines: BookLine[] = [];
	private readonly between = new Map<string, Between>();
	private readonly at: CounterColumns;
	private readonly context: CheckContext;
	private readonly accounts: AccountResolver;

	constructor(
		at: CounterColumns,
		lines: LineAccounts,
		context: CheckContext,
		accounts: AccountResolver
	) {
		this.at = at;
		this.lines = lines;
		this.context = context;
		this.accounts = accounts;
	}

	/** Null for a line that is left out. */
	of(line: VoucherLine): AccountUse | null {
		if (this.firstLines.length < FIRST_LINES) this.firstLines.push(bookLine(line));
		const told = this.told(line);
		const counter = typeof told === 'string' ? this.lines.of(line, told) : told;
		if (counter !== null && MONEY.test(counter.code) && MONEY.test(line.account.code))
			this.countBetween(counter, line.row);
		return counter;
	}

	/** The account that the row names; else what it says instead, which may be nothing: then a person is asked. */
	private told({ row, cells }: VoucherLine): AccountUse | string {
		const [code, name, parent] = [this.at.code, this.at.name, this.at.parent].map((index) =>
			cellAt(cells, index).trim()
		) as [string, string, string];
		if (code === '' && name === '' && parent === '') return '';
		const counter = this.accounts.resolve(SEVERAL.test(code) ? '' : code, name, parent, row);
		if (counter.fault === 'account-code-missing')
			return [parent, code, name].filter(Boolean).join('/');
		if (counter.fault !== null && REPORTED_PER_LINE.has(counter.fault))
			this.context.problems.add('counter-account-unclear', {
				row,
				column: headerOf(this.context.at, 'counterAccount', 'account', 'accountCode'),
				cell: code
			});
		return counter;
	}

	private countBetween({ code, name }: AccountUse, row: number): void {
		const known = this.between.get(code);
		if (known) known.count += 1;
		else this.between.set(code, { row, name: name || this.lines.nameOf(code), count: 1 });
	}

	/** Told once for each kind of line, at its first row. */
	report(): void {
		const { problems, at } = this.context;
		for (const [code, { row, name, count }] of this.between)
			problems.add('line-in-two-books', { row, cell: code }, { code, name, count });
		for (const { summary, told, open, sumFen, firstRow } of this.lines.report()) {
			if (open === 0) continue;
			const place = { row: firstRow, column: at.header('summary'), cell: summary };
			const params = {
				summary: told === null ? summary : `${summary}（${told}）`,
				count: open,
				sum: formatYuan(sumFen)
			};
			problems.add('line-account-open', place, params);
		}
	}
}
