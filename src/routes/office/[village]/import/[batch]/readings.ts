import { parseCivilDate, type DateOrder, type FiscalYear } from '#lib/domain/calendar.ts';
import { formatDate } from '#lib/domain/formats.ts';
import type { Language } from '#lib/domain/language.ts';
import { formatYuan, parseFen, type DecimalMark } from '#lib/domain/money.ts';
import { readingWords } from './reading.words.ts';

/** What an answer makes of a cell of the file, told so that a person sees whether it is meant. */
export function readDate(
	cell: string,
	order: DateOrder,
	year: FiscalYear | null,
	language: Language
): string {
	const w = readingWords[language];
	const date = parseCivilDate(cell, year ?? undefined, order);
	return w.becomes(cell, date.ok ? formatDate(date.value, language) : w.unread);
}

export function readAmount(cell: string, mark: DecimalMark, language: Language): string {
	const w = readingWords[language];
	const amount = parseFen(cell, mark);
	if (amount.ok) return w.becomes(cell, w.yuan(formatYuan(amount.value)));
	const plain = mark === '.' ? cell : cell.replaceAll('.', '').replace(',', '.');
	return w.becomes(cell, amount.error === 'too-many-decimals' ? w.notWhole(plain) : w.unread);
}
