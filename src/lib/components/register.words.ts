import { defineWords } from '#lib/domain/language.ts';
import type { ContractStanding } from '#lib/domain/contracts/standing.ts';
import type { InstalmentStatus } from '#lib/domain/contracts/instalment.ts';

type Words = {
	groups: Record<
		'asset' | 'assetMore' | 'contract' | 'party' | 'things' | 'rent' | 'deal' | 'end',
		string
	>;
	hints: Readonly<Record<string, string>>;
	none: string;
	noAssets: string;
	privateNote: string;
	save: string;
	preview: string;
	numberTaken: string;
	unknownAsset: (number: string) => string;
	unknownContract: (number: string) => string;
	settled: (position: number) => string;
	standings: Record<ContractStanding, string>;
	statuses: Record<InstalmentStatus, string>;
};

export const registerWords = defineWords<Words>({
	'zh-CN': {
		groups: {
			asset: '资产',
			assetMore: '其他',
			contract: '合同',
			party: '对方',
			things: '标的',
			rent: '租期和租金',
			deal: '交易和决议',
			end: '续签、终止、备注'
		},
		hints: {
			area: '如 12.35亩、800㎡、3间',
			boundaries: '土地、水面填：东至……，南至……',
			originalValue: '元；资源性资产不填',
			ownUse: '集体自己用的，不算闲置',
			retiredOn: '卖了、拆了、被征收了的日子',
			rent: '元，第一年，含税；一次性的填总额',
			tax: '租金里含的增值税，如 9%；不分税填 0',
			graceDays: '到期后几天内交',
			escalation: '如 每3年+5%；不递增不填',
			rentFree: '如 2022-01-01至2022-02-28，几段用分号隔开',
			deposit: '元',
			accountCode: '收到租金记在哪个收入科目，如 50100301',
			renews: '续签的填原合同编号',
			endedOn: '提前终止的填最后一天，要写原因',
			status: '到期、逾期由日期和收款得出，不用填'
		},
		none: '（不填）',
		noAssets: '还没有登记资产。',
		privateNote: '带 * 的只在村务办公这一侧看得到，不公开。',
		save: '保存',
		preview: '先看应收期次',
		numberTaken: '这个编号已经登记过。请换一个。',
		unknownAsset: (number) => `台账里没有资产 ${number}。`,
		unknownContract: (number) => `台账里没有合同 ${number}。`,
		settled: (position) =>
			`第 ${position} 期已经登记过收款，改了租期或租金这一期就变了。请先撤销那笔收款登记，或者只改以后的。`,
		standings: {
			draft: '草拟',
			coming: '未开始',
			running: '履行中',
			ending: '快到期',
			disputed: '纠纷',
			expired: '到期未续',
			over: '已结束',
			terminated: '终止'
		},
		statuses: {
			not_due: '未到期',
			due: '应收',
			part_paid: '部分收款',
			paid: '已收',
			overdue: '逾期',
			written_off: '核销',
			waived: '减免',
			rent_free: '免租',
			before_books: '建账前'
		}
	},
	en: {
		groups: {
			asset: 'Asset',
			assetMore: 'More',
			contract: 'Contract',
			party: 'The other party',
			things: 'What is let',
			rent: 'Term and rent',
			deal: 'Trade and resolution',
			end: 'Renewal, end, note'
		},
		hints: {
			area: 'such as 12.35 mu, 800 sqm, 3 pieces',
			boundaries: 'for land and water: east to …, south to …',
			originalValue: 'in yuan; none for resources',
			ownUse: 'used by the collective itself: not idle',
			retiredOn: 'the day it was sold, demolished or taken over',
			rent: 'yuan, first year, with tax; the whole sum where paid once',
			tax: 'VAT within the rent, such as 9%; 0 where it is not split',
			graceDays: 'days after it is due by which it is to be paid',
			escalation: 'such as every 3 years +5%; nothing where it is level',
			rentFree: 'such as 2022-01-01 to 2022-02-28, several with semicolons',
			deposit: 'in yuan',
			accountCode: 'the income account its receipts are booked on, such as 50100301',
			renews: 'the number of the contract that this one renews',
			endedOn: 'the last day of one that ended early, with the reason',
			status: 'expired and overdue follow from dates and receipts'
		},
		none: '(none)',
		noAssets: 'No asset is registered yet.',
		privateNote: 'What is marked * is seen on the office side only and never published.',
		save: 'Save',
		preview: 'Show the instalments first',
		numberTaken: 'This number is registered already. Please take another.',
		unknownAsset: (number) => `No asset ${number} is registered.`,
		unknownContract: (number) => `No contract ${number} is registered.`,
		settled: (position) =>
			`Money is recorded for instalment ${position}, which the new term or rent would change. Take that record back first, or change later periods only.`,
		standings: {
			draft: 'draft',
			coming: 'not begun',
			running: 'running',
			ending: 'ending soon',
			disputed: 'disputed',
			expired: 'ended, not renewed',
			over: 'over',
			terminated: 'terminated'
		},
		statuses: {
			not_due: 'not due',
			due: 'due',
			part_paid: 'part paid',
			paid: 'paid',
			overdue: 'overdue',
			written_off: 'written off',
			waived: 'waived',
			rent_free: 'rent-free',
			before_books: 'before the books'
		}
	}
});
