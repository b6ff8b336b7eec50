import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- verify [--json]

用分录和存档的原始文件重算每一个合计，与账上比较；只报告，不修改。退出码：0 全部一致，1 有不一致`,
		ok: (batches: number, entries: number) =>
			`一致：${batches} 个批次，${entries} 条分录，原始文件、分录、月合计三方相符`,
		bad: (count: number) => `有 ${count} 处不一致：`,
		kinds: {
			'month-total': '月合计与分录不符',
			'batch-total': '批次合计与分录不符',
			'file-hash': '原始文件的指纹变了',
			'file-unreadable': '原始文件读不出来',
			'voucher-missing': '文件里有、账里没有的凭证',
			'voucher-differs': '账里的凭证与文件不同',
			'voucher-extra': '账里有、文件里没有的凭证',
			'entry-unbalanced': '账里的凭证借贷不平',
			'replaced-mark': '凭证的“已替换”标记不对',
			'batch-count': '没有记入的 / 已被替换的凭证数不对',
			'opening-differs': '期初余额与采用的科目余额表不符',
			'account-missing': '科目表加入的科目不在账里'
		},
		line: (kind: string, where: string, expected: string, found: string) =>
			`  ${kind}：${where}，应为 ${expected}，账上 ${found}`
	},
	en: {
		help: `npm run ledger -- verify [--json]

Recomputes every total from the entries and from the stored original files and compares. Reports only, changes nothing.
exit: 0 all agree, 1 something differs`,
		ok: (batches: number, entries: number) =>
			`Agrees: ${batches} batches, ${entries} entries; files, entries and monthly totals say the same`,
		bad: (count: number) => `${count} differences:`,
		kinds: {
			'month-total': 'monthly total differs from its entries',
			'batch-total': 'batch total differs from its entries',
			'file-hash': 'the fingerprint of an original file changed',
			'file-unreadable': 'an original file cannot be read',
			'voucher-missing': 'in the file, not in the books',
			'voucher-differs': 'in the books otherwise than in the file',
			'voucher-extra': 'in the books, not in the file',
			'entry-unbalanced': 'a voucher in the books does not balance',
			'replaced-mark': 'a voucher is marked wrongly as replaced, or not marked',
			'batch-count': 'vouchers left out / replaced are not as many as recorded',
			'opening-differs': 'an opening balance differs from the trial balance it was adopted from',
			'account-missing': 'an account taken in from a list is not in the books'
		},
		line: (kind: string, where: string, expected: string, found: string) =>
			`  ${kind}: ${where}, expected ${expected}, found ${found}`
	}
});
