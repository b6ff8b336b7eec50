import type { CheckContext } from './checks/context.ts';
import { checkText, NEEDS_CARE } from './checks/text-checks.ts';
import { cellAt } from './column-index.ts';
import type { Setup } from './prepare-import.ts';
import type { TableRow } from './read-table.ts';

/** `unsound`: broken quotes or shifted cells, told as a problem; nothing in it can be trusted. */
export type FilteredRow = readonly string[] | 'skip' | 'unsound';

/** Rows of the table on their way to the lines: blank rows and repeated headers go, damaged ones are told. */
export class RowFilter {
	private readonly setup: Setup;
	private readonly context: CheckContext;
	private needsCare = false;
	/** Rows left of a header that is printed again on every page. */
	private headerRowsLeft = 0;

	constructor(setup: Setup, context: CheckContext) {
		this.setup = setup;
		this.context = context;
	}

	/** Looks at each piece of text once, so that the cells of a clean one need no look of their own. */
	*watch(texts: Iterable<string>): Generator<string, void, undefined> {
		let neededCare = false;
		for (const text of texts) {
			const needsCare = NEEDS_CARE.test(text);
			// The piece before may have left an unfinished row.
			this.needsCare = needsCare || neededCare;
			neededCare = needsCare;
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
		return this.needsCare ? cells.map((cell) => cell.normalize('NFC')) : cells;
	}

	/** Exporters end their rows with a delimiter or not, but all alike. */
	private isTooLong(cells: readonly string[]): boolean {
		const { header, survey } = this.setup;
		if (cells.length <= header.width) return false;
		const isUnusual = cells.length > survey.usualLength;
		return isUnusual || cells.slice(header.width).some((cell) => cell.trim() !== '');
	}

	private isHeaderAgain(cells: readonly string[]): boolean {
		const { at, header } = this.setup;
		if (cellAt(cells, at.summary).trim() === at.header('summary'))
			this.headerRowsLeft = header.lastRow - header.row + 1;
		if (this.headerRowsLeft === 0) return false;
		this.headerRowsLeft -= 1;
		return true;
	}
}
