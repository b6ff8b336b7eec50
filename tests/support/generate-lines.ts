/**
 * Big ledger files for measuring: a 精斗云 export (layout D, UTF-8 with BOM) of any length, written in pieces.
 * The same count and year give the same bytes; nothing but the piece being written is in memory.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { accountsOfYear, PAYMENTS, RECEIPTS, type GeneratedAccounts } from './generate-words.ts';
import { leafName, type SampleAccount } from './samples/charts.ts';
import { seededRandom, type Random } from './samples/random.ts';

export type Generated = {
	readonly lines: number;
	readonly vouchers: number;
	/** Sum of one side, which is the sum of the other; fen. */
	readonly debitFen: number;
	/** Credit less debit on the recurring income accounts, by month from January; fen. */
	readonly stableFen: readonly number[];
};

const HEADER =
	'\ufeff日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额,客户,供应商,职员,项目,部门,存货,是否限定,自定义辅助核算类别,自定义辅助核算编码,数量,单价,原币金额,币别,汇率\r\n';
/** Lines of a voucher, 3.6 on average. */
const SIZES = [2, 2, 2, 3, 3, 4, 4, 5, 5, 6] as const;
const PIECE = 1 << 20;

/** Writes exactly `lineCount` (≥ 24) entry lines in balanced vouchers, numbered month by month under the word 记. */
export function writeLedgerFile(
	path: string,
	lineCount: number,
	{ year }: { year: number }
): Generated {
	const file = openSync(path, 'w');
	try {
		const writer = new LedgerWriter(year, (text) => writeSync(file, text));
		for (let month = 1; month <= 12; month += 1)
			writer.month(
				month,
				Math.floor((lineCount * month) / 12) - Math.floor((lineCount * (month - 1)) / 12)
			);
		return writer.end();
	} finally {
		closeSync(file);
	}
}

class LedgerWriter {
	readonly #year: number;
	readonly #write: (text: string) => void;
	readonly #random: Random;
	readonly #accounts: GeneratedAccounts;
	readonly #stable: number[] = Array<number>(12).fill(0);
	#piece = HEADER;
	#sums = { lines: 0, vouchers: 0, debitFen: 0 };

	constructor(year: number, write: (text: string) => void) {
		this.#year = year;
		this.#write = write;
		this.#random = seededRandom(year);
		this.#accounts = accountsOfYear(year);
	}

	month(month: number, lines: number): void {
		const days = new Date(Date.UTC(this.#year, month, 0)).getUTCDate();
		for (let [done, number] = [0, 1]; done < lines; number += 1) {
			const size = sizeWithin(this.#random.pick(SIZES), lines - done);
			const day = 1 + Math.floor((done * days) / lines);
			this.#voucher(month, `${this.#year}/${month}/${day},记,${number},${size},`, size);
			done += size;
		}
	}

	end(): Generated {
		this.#flush();
		return { ...this.#sums, stableFen: this.#stable };
	}

	/** A third are receipts: lines of income against one account paid into; the rest is spending. */
	#voucher(month: number, head: string, size: number): void {
		const receipt = this.#random.between(1, 3) === 1;
		const amounts = Array.from({ length: size - 1 }, () => this.#amount(receipt));
		const total = amounts.reduce((sum, fen) => sum + fen, 0);
		const words = this.#random.pick(receipt ? RECEIPTS : PAYMENTS);
		const summary = words.replace('#', String(this.#random.between(1, 400)));
		const [many, one] = receipt
			? [this.#accounts.stable, this.#accounts.paidInto]
			: [this.#accounts.spending, this.#accounts.paidFrom];
		const sides = amounts.map((fen) => ({
			account: this.#random.pick(many),
			fen,
			debit: !receipt
		}));
		const other = { account: this.#random.pick(one), fen: total, debit: receipt };
		const lines = receipt ? [other, ...sides] : [...sides, other];
		lines.forEach(({ account, fen, debit }, index) =>
			this.#line(index === 0 ? head : ',,,,', index + 1, summary, account, fen, debit)
		);
		if (receipt) this.#stable[month - 1] = (this.#stable[month - 1] ?? 0) + total;
		this.#sums = {
			lines: this.#sums.lines + size,
			vouchers: this.#sums.vouchers + 1,
			debitFen: this.#sums.debitFen + total
		};
		if (this.#piece.length > PIECE) this.#flush();
	}

	/** Mostly whole 元; one line in a hundred in red ink. */
	#amount(receipt: boolean): number {
		const yuan = this.#random.between(120, receipt ? 48_000 : 9_600);
		const fen = yuan * 100 + (this.#random.between(0, 3) === 0 ? this.#random.between(1, 99) : 0);
		return this.#random.between(1, 100) === 1 ? -fen : fen;
	}

	#line(
		head: string,
		number: number,
		summary: string,
		account: SampleAccount,
		fen: number,
		debit: boolean
	): void {
		const amount = fen === 0 ? '0.00' : thousands(fen);
		const sides = debit ? `${amount},` : `,${amount}`;
		this.#piece += `${head}${number},${summary},${account.code},${leafName(account)},${sides},,,,,,,,,,,,,RMB,1\r\n`;
	}

	#flush(): void {
		this.#write(this.#piece);
		this.#piece = '';
	}
}

/** Never leaves a single line over for the last voucher of a month. */
const sizeWithin = (size: number, left: number): number =>
	left <= size ? left : left - size === 1 ? size + 1 : size;

/** `"12,345.67"`, quoted where it holds a comma. */
function thousands(fen: number): string {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
	const text = `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
	return whole.includes(',') ? `"${text}"` : text;
}
