import type { CheckContext } from './checks/context.ts';
import { checkText, cleanText, needsCare } from './checks/text-checks.ts';
import type { Setup } from './prepare-import.ts';
import type { TableRow } from './read-table.ts';
import type { SourceRow } from './review.ts';

/** `unsound`: broken quotes or shifted cells, told as a problem; nothing in it can be trusted. */
export type FilteredRow = readonly string[] | 'skip' | 'unsound';

/** Of a ledger, a trial balance or a list of accounts. */
export type FilteredTable = {
	readonly header: Setup['header'];
	readonly survey: Pick<Setup['survey'], 'usualLength'>;
};

/** Rows of the table on their way to the lines: blank rows and repeated headers go, damaged ones are told. */
export class RowFilter {
	private readonly setup: FilteredTable;
	private readonly context: Pick<CheckContext, 'problems'>;
	private needsCare = false;
	/** True below the first row of a two-row header that is printed again. */
	private isBelowHeader = false;

	constructor(setup: FilteredTable, context: Pick<CheckContext, 'problems'>) {
		this.setup = setup;
		this.context = context;
	}

	/** Looks at each piece of text once, so that the cells of a clean one need no look of their own. */
	*watch(texts: Iterable<string>): Generator<string, void, undefined> {
		let neededCare = false;
		for (const text of texts) {
			const doesNeed = needsCare(text);
			// The piece before may have left an unfinished row.
			this.needsCare = doesNeed || neededCare;
			neededCare = doesNeed;
			yield text;
		}
	}

	filter({ row, cells, fault }: TableRow): FilteredRow {
		if (cells.length <= 1 && (cells[0] ?? '').trim() === '') return 'skip';
		if (this.isHeaderAgain(cells)) return 'skip';
		const { width, columns } = this.setup.header;
		const { problems } = this.context;
		if (this.needsCare) checkText(row, cells, columns, problems);
		const isTooLong = this.isTooLong(cells);
		if (fault !== null) problems.add(fault, { row, cell: cells.join(' ') });
		if (isTooLong)
			problems.add('row-too-long', { row, cell: cells.join(',') }, { cells: cells.length, width });
		if (fault !== null || isTooLong) return 'unsound';
		return this.needsCare ? cells.map(cleanText) : cells;
	}

	/** Exporters end their rows with a delimiter or not, but all alike. */
	private isTooLong(cells: readonly string[]): boolean {
		const { header, survey } = this.setup;
		if (cells.length <= header.width) return false;
		const isUnusual = cells.length > survey.usualLength;
		return isUnusual || cells.slice(header.width).some((cell) => cell.trim() !== '');
	}

	/** By all its headings: one cell may be blank, or a word, in a line as well. */
	private isHeaderAgain(cells: readonly string[]): boolean {
		const [first, second] = this.setup.header.headRows;
		const isSecond = this.isBelowHeader && hasHeadingsOf(second, cells);
		this.isBelowHeader = hasHeadingsOf(first, cells);
		return isSecond || this.isBelowHeader;
	}
}

const hasHeadingsOf = (headRow: SourceRow | undefined, cells: readonly string[]): boolean =>
	headRow?.cells.every((heading, i) => {
		const text = heading.trim();
		return text === '' || text === (cells[i] ?? '').trim();
	}) ?? false;
