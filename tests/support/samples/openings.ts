/** What stood on the accounts when the sample books begin, invented. 301 资本 carries the rest (trial-sheet.ts). */
import type { AccountKey, SampleAccount } from './charts.ts';
import type { Bilingual } from './plan.ts';
import { VAT_OF_2023 } from './shifan.ts';
import { yuan } from './voucher.ts';

export type SampleOpening = {
	readonly file: string;
	/** The ledger of the same months. */
	readonly books: string;
	/** `opening`: the demo adopts it; a trial balance is there to be tried. */
	readonly kind: 'trial-balance' | 'opening';
	/** Debit above zero. */
	readonly balances: Readonly<Partial<Record<AccountKey, number>>>;
	/** Accounts that no voucher of the samples touches. */
	readonly others: readonly (SampleAccount & { readonly fen: number })[];
	readonly description: Bilingual;
};

const ZHUJIABANG: SampleOpening = {
	file: '朱家浜村_示例数据_2022_科目余额表.csv',
	books: '朱家浜村_示例数据_2022_精斗云.csv',
	kind: 'trial-balance',
	balances: {
		cash: yuan(3260),
		bank: yuan(4862315.42),
		earmarkedBank: yuan(380000),
		receivable: yuan(96000),
		members: -yuan(1680000),
		equipment: yuan(28600000),
		construction: yuan(540000),
		depreciationSum: -yuan(6124000),
		deposits: -yuan(268000),
		payableWorks: -yuan(185000),
		vat: -yuan(42600),
		wagesPayable: -yuan(128000),
		levy: -yuan(24000),
		earmarked: -yuan(380000),
		landEquity: -yuan(2150000),
		fundEquity: -yuan(8480000),
		donationEquity: -yuan(35000)
	},
	others: [],
	description: {
		'zh-CN':
			'1—9月，用友科目余额表：两行表头、上下级、合计行；与示例账一分不差，可以试试核对和期初余额',
		en: 'January to September, 用友 trial balance: two header rows, parents and leaves, a total row; agrees with the sample books to the fen, to try the comparison and opening balances'
	}
};

/**
 * Wages and labour of December are paid in January, VAT of the last quarter too. 房屋 are the buildings of the register
 * of assets; the dividends come from the shares in 联合公司.
 */
const SHIFAN: SampleOpening = {
	file: '示范村_示例数据_2024_科目余额表.csv',
	books: '示范村_示例数据_2024_用友NC.csv',
	kind: 'opening',
	balances: {
		cash: yuan(2846.5),
		bank: yuan(1386450.37),
		earmarkedBank: yuan(650000),
		receivable: yuan(68400),
		equipment: yuan(96400),
		depreciationSum: -yuan(3868200),
		construction: yuan(212000),
		deposits: -yuan(124000),
		payableWorks: -yuan(96000),
		vat: -VAT_OF_2023,
		wagesPayable: -yuan(38400),
		labourPayable: -yuan(21500),
		levy: -yuan(18200),
		earmarked: -yuan(186000),
		landEquity: -yuan(1264000),
		fundEquity: -yuan(2436500),
		donationEquity: -yuan(60000),
		undistributed: -yuan(286356.87)
	},
	others: [
		{ code: '14101', path: ['长期投资', '联合公司股权'], fen: yuan(4200000) },
		{ code: '15101', path: ['固定资产', '房屋及建筑物'], fen: yuan(18933000) }
	],
	description: {
		'zh-CN':
			'全年，2023年制度，用友科目余额表：一级和末级科目、年终结转后的期末；与示例账一分不差，示范村的期初余额就采用它',
		en: 'Whole year, 2023 system, 用友 trial balance: first-level accounts and leaves, closing balances after the year-end closing; agrees with the sample books to the fen, and is where the opening balances of 示范村 come from'
	}
};

export const OPENINGS: readonly SampleOpening[] = [ZHUJIABANG, SHIFAN];
