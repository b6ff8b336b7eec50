import { CHARTS, leafName, type SampleSystem } from './charts.ts';
import { lastDayOf, type Line, type Numbered } from './voucher.ts';

/** A village's file as its software writes it: rows of cells, not yet encoded. */
export type Sheet = {
	readonly village: string;
	readonly system: SampleSystem;
	readonly vouchers: readonly Numbered[];
};

const thousands = (fen: number): string => {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
};
/** An empty cell for the other side. */
const orEmpty = (fen: number): string => (fen === 0 ? '' : thousands(fen));
const unit = (village: string): string => `${village}股份经济合作社（示例数据）`;
const padded = (number: number): string => String(number).padStart(4, '0');
const total = (lines: readonly Line[], side: 'debit' | 'credit'): number =>
	lines.reduce((sum, line) => sum + line[side], 0);
const linesOf = (vouchers: readonly Numbered[]): Line[] =>
	vouchers.flatMap((voucher) => voucher.lines);
const blanks = (count: number): string[] => Array<string>(count).fill('');

/** domain.md §4.1 A: title rows, dates with dots, one amount and its side, a 合计 row over all amounts. */
export function journalRows({ village, system, vouchers }: Sheet): string[][] {
	const year = vouchers[0]?.date.slice(0, 4) ?? '';
	const rows = vouchers.flatMap((voucher) =>
		voucher.lines.map((line) => {
			const account = CHARTS[system][line.account];
			const [side, amount] = line.debit === 0 ? ['贷', line.credit] : ['借', line.debit];
			const head = [voucher.date.replaceAll('-', '.'), `${voucher.word}-${padded(voucher.number)}`];
			return [
				...head,
				account.code,
				leafName(account),
				line.summary,
				String(side),
				'',
				'',
				thousands(Number(amount))
			];
		})
	);
	const all = linesOf(vouchers);
	return [
		[`单位名称：${unit(village)}`, ...blanks(8)],
		[`期间：${year}.01-${year}.12`, ...blanks(8)],
		['日期', '凭证号数', '科目编码', '科目名称', '摘要', '方向', '数量', '外币', '金额'],
		...rows,
		['合计', ...blanks(7), thousands(total(all, 'debit') + total(all, 'credit'))]
	];
}

const CLOUD_HEADER =
	'日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额,客户,供应商,职员,项目,部门,存货,是否限定,自定义辅助核算类别,自定义辅助核算编码,数量,单价,原币金额,币别,汇率';

/** §4.1 D: voucher cells only on the first line of a voucher, dates as 2022/3/8. */
export function cloudRows({ system, vouchers }: Sheet): string[][] {
	const rows = vouchers.flatMap((voucher) =>
		voucher.lines.map((line, index) => {
			const account = CHARTS[system][line.account];
			const [year, month, day] = voucher.date.split('-').map(Number);
			const head = [
				`${year}/${month}/${day}`,
				voucher.word,
				String(voucher.number),
				String(voucher.attachments)
			];
			const entry = [
				String(index + 1),
				line.summary,
				account.code,
				leafName(account),
				orEmpty(line.debit),
				orEmpty(line.credit)
			];
			return [...(index === 0 ? head : blanks(4)), ...entry, line.payer, ...blanks(11), 'RMB', '1'];
		})
	);
	return [CLOUD_HEADER.split(','), ...rows];
}

const GROUP_HEADER =
	'月,日,核算账簿名称,凭证号,分录号,摘要,科目编码,科目名称,辅助项,币种,借方-本币,贷方-本币,核销信息,结算信息';

/** §4.1 C: month and day only, code and full path in the name cell, numbers per word and month. */
export function groupRows({ village, system, vouchers }: Sheet): string[][] {
	const rows = vouchers.flatMap((voucher) =>
		voucher.lines.map((line, index) => {
			const { code, path } = CHARTS[system][line.account];
			const head = [
				voucher.date.slice(5, 7),
				voucher.date.slice(8),
				unit(village),
				`${voucher.word}-${padded(voucher.number)}`
			];
			const entry = [String(index + 1), line.summary, code, [code, ...path].join('\\')];
			const payer = line.payer === '' ? '' : `【客商：${line.payer}】`;
			return [
				...head,
				...entry,
				payer,
				'人民币',
				orEmpty(line.debit),
				orEmpty(line.credit),
				'',
				''
			];
		})
	);
	return [GROUP_HEADER.split(','), ...rows];
}

/** §4.1 G: code and name in one cell, a 本月合计 row after each month. */
export function bureauRows({ village, system, vouchers }: Sheet): string[][] {
	const months = [...new Set(vouchers.map((voucher) => voucher.date.slice(0, 7)))];
	const rows = months.flatMap((month) => {
		const ofMonth = vouchers.filter((voucher) => voucher.date.startsWith(month));
		const all = linesOf(ofMonth);
		const sums = [
			lastDayOf(month),
			'',
			'本月合计',
			'',
			thousands(total(all, 'debit')),
			thousands(total(all, 'credit'))
		];
		return [...ofMonth.flatMap((voucher) => bureauVoucher(system, voucher)), sums];
	});
	const title = `${unit(village)} 凭证列表 ${months[0]} 至 ${months.at(-1)}　单位：元`;
	return [
		[title, ...blanks(5)],
		['日期', '凭证字号', '摘要', '科目', '借方金额', '贷方金额'],
		...rows
	];
}

const bureauVoucher = (system: SampleSystem, voucher: Numbered): string[][] =>
	voucher.lines.map((line) => {
		const account = CHARTS[system][line.account];
		const head = [
			voucher.date,
			`${voucher.word}-${voucher.number}`,
			line.summary,
			`${account.code} ${leafName(account)}`
		];
		return [...head, orEmpty(line.debit), orEmpty(line.credit)];
	});

/** Cells that hold a comma are quoted, as Excel writes them. */
export const asCsv = (rows: readonly (readonly string[])[], newline: string): string =>
	rows
		.map(
			(row) =>
				row
					.map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
					.join(',') + newline
		)
		.join('');
