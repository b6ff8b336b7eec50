import type { SourceRow } from './review.ts';

const LABELLED = /(?:会计)?科目(?:名称|编码|代码)?\s*[:：]\s*(.*)$/;
const DAY_BOOK = /(库存现金|现金|银行存款)日记账/;

/** The account of a one-account book, from the rows above its header: `科目：102 银行存款`, `银行存款日记账`. */
export function ownAccountCell(titles: readonly SourceRow[], fileName: string): string | null {
	for (const { cells } of titles)
		for (const [index, cell] of cells.entries()) {
			const labelled = LABELLED.exec(cell)?.[1]?.trim();
			const beside = (cells[index + 1] ?? '').trim();
			if (labelled !== undefined && (labelled || beside)) return labelled || beside;
		}
	const texts = [...titles.flatMap(({ cells }) => cells), fileName];
	return texts.map((text) => DAY_BOOK.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
}
