/** 收支汇总表: what came in and went out of a period by the official list, with the year so far, and that it comes out to the 分. */
import type { CivilDate, Month } from '../calendar.ts';
import type { Fen } from '../money.ts';
import { CATEGORIES, DUES_ITEMS, type Item } from './items.ts';
import type { MoneyLine } from './money-lines.ts';

/** A money line with where it stands in the books. */
export type BookedMoney = MoneyLine & {
	readonly voucherId: number;
	readonly voucherName: string;
	readonly bookedOn: CivilDate;
	readonly month: Month;
	/** Out of the till, not out of a bank account; null where a voucher moved both. */
	readonly isCash: boolean | null;
};
export type MoneyItem = {
	readonly item: Item;
	readonly direction: 'in' | 'out';
	readonly fen: Fen;
	readonly lineCount: number;
	/** Since January, this period included. */
	readonly yearFen: Fen;
};
export type MoneyReport = {
	/** On the eve of the period and at its end: cash and bank. */
	readonly openingFen: Fen;
	readonly closingFen: Fen;
	readonly receivedFen: Fen;
	readonly spentFen: Fen;
	/** In the official order, those without money too: an item that has nothing says so. */
	readonly items: readonly MoneyItem[];
};

/** `lines`: since January of the year of `from`, through the last month of the period. */
export function moneyReport(
	lines: readonly BookedMoney[],
	openingFen: Fen,
	from: Month
): MoneyReport {
	const own = lines.filter(({ month }) => month >= from);
	const [receivedFen, spentFen] = [sumOf(own, 'in'), sumOf(own, 'out')];
	return {
		openingFen,
		receivedFen,
		spentFen,
		closingFen: openingFen + receivedFen - spentFen,
		items: LISTED.map(([item, direction]) => {
			const isIt = (one: BookedMoney): boolean => one.item === item && one.direction === direction;
			return {
				...{ item, direction },
				fen: sumOf(own.filter(isIt), direction),
				lineCount: own.filter(isIt).length,
				yearFen: sumOf(lines.filter(isIt), direction)
			};
		})
	};
}

const LISTED: readonly (readonly [Item, 'in' | 'out'])[] = [
	...CATEGORIES.received.map((item) => [item, 'in'] as const),
	[DUES_ITEMS[0], 'in'],
	...CATEGORIES.spent.map((item) => [item, 'out'] as const),
	[DUES_ITEMS[1], 'out']
];

const sumOf = (lines: readonly MoneyLine[], direction: 'in' | 'out'): Fen =>
	lines.filter((one) => one.direction === direction).reduce((sum, { fen }) => sum + fen, 0);
