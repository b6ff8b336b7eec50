import type { AccountCode } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import { typedAccount } from './account-cells.ts';
import { codesByName, findAccountOf, type FoundAccount } from './find-account.ts';
import { ownCopy } from './own-copy.ts';
import type { ProblemCode } from './problem.ts';
import { isUnclearCode } from './unclear-code.ts';

/** One way in which the file writes an account; every line that writes it so shares this. */
export type AccountUse = FoundAccount & {
	readonly codeCell: string;
	readonly nameCell: string;
	readonly parentCell: string;
	readonly firstRow: number;
	/** Lines booked on it. */
	count: number;
};

/** What has to be mended row by row is reported with each line, not once for all. */
export const REPORTED_PER_LINE: ReadonlySet<ProblemCode> = new Set([
	'code-damaged',
	'code-unclear',
	'account-missing'
]);

const faulty = (fault: ProblemCode, params: FoundAccount['params'] = {}): FoundAccount => ({
	code: '',
	name: '',
	kind: null,
	fault,
	params,
	placedUnder: null
});
const UNCLEAR = faulty('code-unclear');

/** No chart has as many; a summary or a number taken for the account has. */
const ACCOUNT_LIMIT = 20_000;
const LONGEST = 600;
const TOO_MANY = faulty('too-many-different', { limit: String(ACCOUNT_LIMIT) });
const blankCells = (codeCell: string) => ({
	codeCell: ownCopy(codeCell),
	nameCell: '',
	parentCell: ''
});

/** Turns account cells into accounts of the chart, once for each spelling. */
export class AccountResolver {
	private readonly chart: Chart;
	private readonly codes: ReadonlyMap<string, AccountCode>;
	private readonly byCells = new Map<string, AccountUse>();
	/** The last use of each code cell: nearly always the one sought, and found without joining three cells. */
	private readonly latest = new Map<string, AccountUse>();

	/** Damage by the megabyte: told line by line and not remembered. */
	private readonly tooLong: AccountUse = { ...UNCLEAR, ...blankCells(''), firstRow: 0, count: 0 };
	/** All accounts beyond the limit, told once. */
	private beyond: AccountUse | null = null;

	constructor(chart: Chart) {
		this.chart = chart;
		this.codes = codesByName(chart);
	}

	resolve(codeCell: string, nameCell: string, parentCell: string, row: number): AccountUse {
		const latest = this.latest.get(codeCell);
		if (latest?.nameCell === nameCell && latest.parentCell === parentCell) return latest;
		if (codeCell.length + nameCell.length + parentCell.length > LONGEST) return this.tooLong;
		const key = `${codeCell}\u0001${nameCell}\u0001${parentCell}`;
		const known = this.byCells.get(key);
		if (!known && this.byCells.size >= ACCOUNT_LIMIT)
			return (this.beyond ??= { ...TOO_MANY, ...blankCells(codeCell), firstRow: row, count: 0 });
		const use = known ?? this.firstUse(codeCell, nameCell, parentCell, row);
		if (!known) this.byCells.set(ownCopy(key), use);
		this.latest.set(use.codeCell, use);
		return use;
	}

	/** In the order of the file. */
	uses(): AccountUse[] {
		const uses = [...this.byCells.values(), ...(this.beyond ? [this.beyond] : [])];
		return uses.filter(({ count }) => count > 0);
	}

	private firstUse(code: string, name: string, parent: string, row: number): AccountUse {
		const cells = { codeCell: ownCopy(code), nameCell: ownCopy(name), parentCell: ownCopy(parent) };
		const typed = typedAccount(cells.codeCell, cells.nameCell, cells.parentCell);
		const found = isUnclearCode(code, name)
			? UNCLEAR
			: findAccountOf(typed, this.chart, this.codes);
		return { ...found, ...cells, firstRow: row, count: 0 };
	}
}
