import type { SampleSystem } from './charts.ts';
import { encodeGb18030, encodeUtf8WithBom } from './encoding.ts';
import { INTENDED, type IntendedYear } from './intended.ts';
import { asCsv, bureauRows, cloudRows, groupRows, journalRows, type Sheet } from './layouts.ts';
import { shifan } from './shifan.ts';
import { numbered, type Draft, type Numbered } from './voucher.ts';
import { zhujiabang2021, zhujiabang2022 } from './zhujiabang.ts';

export type Bilingual = { readonly 'zh-CN': string; readonly en: string };

/** How one year of one village becomes a file. */
export type Plan = {
	readonly intended: IntendedYear;
	readonly system: SampleSystem;
	readonly vouchers: (intended: IntendedYear) => Numbered[];
	readonly rows: (sheet: Sheet) => string[][];
	readonly layout: 'A' | 'C' | 'D' | 'G';
	readonly encoding: 'gb18030' | 'utf-8-bom';
	readonly newline: '\r\n' | '\n';
	readonly description: Bilingual;
};

/** The one number left out on purpose (断号): a warning when the file is read, no error. */
export const GAP = { '2025-06 记': 23 } as const;

const oneWord = (): string => '记';
/** 用友 NC words: by the account the money passes through. */
function cashWord({ lines }: Draft): string {
	if (lines.some((line) => line.account === 'bank' && line.debit !== 0)) return '银收';
	if (lines.some((line) => line.account === 'bank' || line.account === 'earmarkedBank'))
		return '银付';
	return lines.some((line) => line.account === 'cash') ? '现付' : '转账';
}

const intendedFor = (village: string, year: number): IntendedYear => {
	const found = INTENDED.find((each) => each.village === village && each.year === year);
	if (!found) throw new Error(`no intended figures for ${village} ${year}`);
	return found;
};

export const PLANS: readonly Plan[] = [
	{
		intended: intendedFor('朱家浜村', 2021),
		system: 'rural_2004',
		layout: 'A',
		encoding: 'gb18030',
		newline: '\r\n',
		vouchers: (intended) => numbered(zhujiabang2021(intended), oneWord),
		rows: journalRows,
		description: {
			'zh-CN': '全年，2004年制度，用友序时账：方向＋金额、点分日期、合计行；含年终结转',
			en: 'Whole year, 2004 system, 用友 journal: side and amount, dates with dots, a total row; with year-end closing'
		}
	},
	{
		intended: intendedFor('朱家浜村', 2022),
		system: 'rural_2004',
		layout: 'D',
		encoding: 'utf-8-bom',
		newline: '\r\n',
		vouchers: (intended) => numbered(zhujiabang2022(intended), oneWord),
		rows: cloudRows,
		description: {
			'zh-CN': '1—9月，2004年制度，精斗云导出：同一凭证的后续行日期和凭证号为空',
			en: 'January to September, 2004 system, 精斗云 export: voucher cells are blank on following lines'
		}
	},
	{
		intended: intendedFor('示范村', 2024),
		system: 'rural_2023',
		layout: 'C',
		encoding: 'utf-8-bom',
		newline: '\n',
		vouchers: (intended) => numbered(shifan(intended), cashWord),
		rows: groupRows,
		description: {
			'zh-CN':
				'全年，2023年制度，用友 NC 凭证明细：行里只有月和日，年份在文件名；凭证号按字每月重排；含红字、冲减、征地补偿、年终结转',
			en: 'Whole year, 2023 system, 用友 NC lines: month and day only, the year is in the file name; numbers restart per word and month; red ink, a debit-side correction, land compensation, year-end closing'
		}
	},
	{
		intended: intendedFor('示范村', 2025),
		system: 'rural_2023',
		layout: 'G',
		encoding: 'gb18030',
		newline: '\r\n',
		vouchers: (intended) => numbered(shifan(intended), oneWord, GAP),
		rows: bureauRows,
		description: {
			'zh-CN':
				'全年，2023年制度，代账软件：编码和名称同一格、每月有本月合计；含清欠、红字、待确认一笔，6月特意缺记-23（断号警告）',
			en: 'Whole year, 2023 system, bookkeeping bureau: code and name in one cell, a total after each month; arrears, red ink, one line to review, and 记-23 of June left out on purpose (gap warning)'
		}
	},
	{
		intended: intendedFor('示范村', 2026),
		system: 'rural_2023',
		layout: 'D',
		encoding: 'utf-8-bom',
		newline: '\r\n',
		vouchers: (intended) => numbered(shifan(intended), oneWord),
		rows: cloudRows,
		description: {
			'zh-CN': '1—9月，2023年制度，精斗云导出：含待确认两笔、清欠、押金、专项、红字',
			en: 'January to September, 2023 system, 精斗云 export: two lines to review, arrears, a deposit, earmarked money, red ink'
		}
	}
];

/** The bytes of one file as its software would write them. */
export function encodedFile(plan: Plan, vouchers: readonly Numbered[]): Uint8Array {
	const rows = plan.rows({ village: plan.intended.village, system: plan.system, vouchers });
	const text = asCsv(rows, plan.newline);
	return plan.encoding === 'gb18030' ? encodeGb18030(text) : encodeUtf8WithBom(text);
}
