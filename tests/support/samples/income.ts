import { SOURCES, type IntendedYear, type Source } from './intended.ts';
import type { Random } from './random.ts';
import { splitReceipts, type Receipt } from './receipts.ts';
import type { Tenants } from './tenants.ts';
import { cr, dayOf, dr, voucher, type Draft } from './voucher.ts';

/** 应交增值税 per mille of the net amount; 0 where the village books the gross amount (2004 system). */
export type VatPermille = Readonly<Record<Source, number>>;
export const NO_VAT: VatPermille = {
	factory: 0,
	dorm: 0,
	shop: 0,
	service: 0,
	dividend: 0,
	pond: 0,
	land: 0
};
export const SMALL_TAXPAYER: VatPermille = {
	...NO_VAT,
	factory: 50,
	dorm: 50,
	shop: 50,
	service: 10
};

const QUARTERS = ['一', '二', '三', '四'];
const PERIOD: Readonly<Record<number, (month: number) => string>> = {
	1: (month) => `${month}月`,
	3: (month) => `${QUARTERS[Math.floor((month - 1) / 3)]}季度`,
	6: (month) => (month <= 6 ? '上半年' : '下半年'),
	12: () => '本年'
};
const NOUN: Readonly<Record<Source, string>> = {
	factory: '租金',
	dorm: '租金',
	shop: '租金',
	pond: '承包款',
	land: '土地流转款',
	service: '物业服务费',
	dividend: '分红'
};

/** Writes the ordinary receipts of one month; what `already` holds was booked by other vouchers of that month. */
export class IncomeOfMonths {
	readonly #paid = new Map<string, Set<string>>();
	readonly #year: IntendedYear;
	readonly #tenants: Tenants;
	readonly #vat: VatPermille;

	constructor(year: IntendedYear, tenants: Tenants, vat: VatPermille) {
		this.#year = year;
		this.#tenants = tenants;
		this.#vat = vat;
	}

	month(month: number, random: Random, already: readonly Draft[]): Draft[] {
		return SOURCES.flatMap((source) => {
			const target = (this.#year.stable[source][month - 1] ?? 0) - bookedOn(source, already);
			return target === 0 ? [] : this.#source(source, month, target, random);
		});
	}

	#source(source: Source, month: number, target: number, random: Random): Draft[] {
		const { months, dues, rest } = this.#tenants[source];
		const period = `${source} ${Math.floor((month - 1) / months)}`;
		const paid = this.#paid.get(period) ?? new Set<string>();
		this.#paid.set(period, paid);
		return pairs(splitReceipts(target, dues, paid, rest), months === 1 ? 3 : 2, random).map(
			(receipts) => {
				const date = dayOf(
					`${this.#year.year}-${String(month).padStart(2, '0')}`,
					random.between(3, 26)
				);
				return this.#voucher(source, PERIOD[months]?.(month) ?? '', date, receipts);
			}
		);
	}

	/** Each receipt has its own bank line and income line, as a bank statement does. */
	#voucher(source: Source, period: string, date: string, receipts: readonly Receipt[]): Draft {
		const lines = receipts.flatMap((receipt) => {
			const vat = Math.round((receipt.fen * this.#vat[source]) / 1000);
			const summary = `收${[receipt.payer, receipt.what, period].filter(Boolean).join(' ')}${NOUN[source]}`;
			const sides = [
				dr('bank', receipt.fen + vat, receipt.payer),
				cr(source, receipt.fen, receipt.payer)
			];
			return voucher(date, summary, ...sides, ...(vat === 0 ? [] : [cr('vat', vat)])).lines;
		});
		return { date, attachments: receipts.length + 1, lines };
	}
}

const bookedOn = (source: Source, drafts: readonly Draft[]): number =>
	drafts
		.flatMap((draft) => draft.lines)
		.filter((line) => line.account === source)
		.reduce((sum, line) => sum + line.credit - line.debit, 0);

/** Groups of one up to `most` receipts: what came in on one day is often one voucher. */
function pairs<Item>(items: readonly Item[], most: number, random: Random): Item[][] {
	const groups: Item[][] = [];
	for (let start = 0; start < items.length;) {
		const size = most === 3 ? 3 : random.between(1, most);
		groups.push(items.slice(start, start + size));
		start += size;
	}
	return groups;
}
