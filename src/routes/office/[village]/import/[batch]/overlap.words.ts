import { defineWords } from '#lib/domain/language.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** The section on vouchers that the books hold already, and the history of a batch. */
export const overlapWords = defineWords({
	'zh-CN': {
		title: '与账里已有的凭证',
		note: '按月份和凭证字号逐张对照',
		verdicts: { new: '新的', identical: '相同', changed: '不同', missing: '文件里没有' },
		choiceOpen: '怎么办还没有定，由会计定：只加新的，还是整月替换。',
		choiceMade: { add: '会计选了“只加新的”。', replace: '会计选了“整月替换”。' },
		kinds: '看哪一类',
		kind: (name: string, count: number) => `${name} ${count}`,
		countsLabel: '逐月对照，可横向滚动',
		countsCaption: '文件与账里的凭证逐月对照，张数',
		month: '月份',
		total: '合计',
		left: (identical: number) => `相同的 ${identical} 张账里已有，不会再记一次。`,
		ask: (changed: number) => `有 ${changed} 张和账里不同，怎么办？`,
		askMissing: (missing: number) => `账里有 ${missing} 张，文件里没有。不动它们，还是整月替换？`,
		add: '只加新的',
		addDoes: (added: number, changed: number) =>
			`新记 ${added} 张${changed > 0 ? `；不同的 ${changed} 张照账里的不动，文件里的写法不记` : ''}。`,
		addKeeps: (missing: number) => `文件里没有的 ${missing} 张留在账里。`,
		replace: '整月替换',
		replaceDoes: (months: string, out: number, added: number) =>
			`一步完成：账里 ${months} 的 ${out} 张反向冲销，文件里的 ${added} 张记账。旧的留底，随时可查。`,
		stable: '稳定性收入',
		unchanged: '不变',
		becomes: '变为',
		accept: (count: number, sum: string) =>
			`其中 ${count} 张文件里没有（借方合计 ${sum} 元），也会退出账簿。我看过清单了`,
		seeList: '看清单',
		closed: (months: string) => `${months} 已结账，不能替换。确实要改，先在账簿里反结账。`,
		decide: '就这样定',
		decided: '已选',
		moreChoice: '不动它们，还是整月替换？',
		recommended: '不选就是这样',
		changedTitle: (month: string, name: string) => `${month} ${name}`,
		changedLabel: (key: string) => `${key}，账里与文件对照，可横向滚动`,
		column: '栏目',
		inBooks: (batch: string) => `账里（批次 ${batch}）`,
		inFile: (row: number | null) => (row === null ? '这份文件' : `这份文件（第 ${row} 行）`),
		date: '日期',
		line: (number: number) => `分录 ${number}`,
		cells: { summary: '摘要', account: '科目', amount: '金额' },
		debit: '借',
		credit: '贷',
		same: '相同',
		notInBooks: '账里没有这一行',
		notInFile: '文件里没有这一行',
		seePosted: '看账里这张',
		listLabel: '凭证清单，可横向滚动',
		voucher: '凭证',
		bookedOn: '日期',
		summary: '摘要',
		sum: '金额（元）',
		batch: '批次',
		row: '文件行',
		noneOfThese: '这一类没有。',
		pager: '翻页',
		page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
		previous: '上一页',
		next: '下一页',
		twinPosted: (name: string) =>
			`内容与批次 ${name} 完全相同，只是文件名、编码或换行不同。不用再记一次。`,
		twinDraft: (file: string) =>
			`内容与草稿“${file}”完全相同，只是文件名、编码或换行不同。记其中一份就够了。`,
		see: '去看',
		history: '替换与冲销',
		historyNote: '退出账簿的凭证都留着',
		replaced: (vouchers: number, period: string) =>
			`替换了 ${period} 的 ${vouchers} 张凭证，原属批次`,
		replacedBy: (vouchers: number, period: string) =>
			`${period} 的 ${vouchers} 张凭证已被替换，见批次`,
		stayOut:
			'这一批冲销以后，它替换掉的凭证没有自动回来。要恢复，打开原来的批次，把原文件再做成草稿。',
		again: '把原文件再做成草稿',
		againWhy: '账里还有的会自动认出来，只补回缺的。',
		leftCaption: (count: number) => `不在账里的凭证，${count} 张`
	},
	en: {
		title: 'What the books hold already',
		note: 'compared voucher by voucher, by month and number',
		verdicts: {
			new: 'New',
			identical: 'Identical',
			changed: 'Changed',
			missing: 'Not in this file'
		},
		choiceOpen:
			'Not decided yet; the accountant either adds the new ones or replaces whole months.',
		choiceMade: {
			add: 'The accountant chose to add only the new ones.',
			replace: 'The accountant chose to replace whole months.'
		},
		kinds: 'Which kind',
		kind: (name: string, count: number) => `${name} ${count}`,
		countsLabel: 'Comparison by month, scrolls sideways',
		countsCaption: 'Vouchers of the file beside those of the books by month',
		month: 'Month',
		total: 'Total',
		left: (identical: number) =>
			`${identical} identical voucher${s(identical)} stand${identical === 1 ? 's' : ''} in the books and will not be posted again.`,
		ask: (changed: number) =>
			`${changed} voucher${s(changed)} differ${changed === 1 ? 's' : ''} from the books. What shall be done?`,
		askMissing: (missing: number) =>
			`The books hold ${missing} voucher${s(missing)} that this file lacks. Leave them, or replace the months?`,
		add: 'Add only what is new',
		addDoes: (added: number, changed: number) =>
			`Posts ${added} new voucher${s(added)}${changed > 0 ? `; the ${changed} changed stay${changed === 1 ? 's' : ''} as the books have ${changed === 1 ? 'it' : 'them'}, and what the file says of ${changed === 1 ? 'it' : 'them'} is not posted` : ''}.`,
		addKeeps: (missing: number) =>
			`${missing} voucher${s(missing)} that the file lacks stay${missing === 1 ? 's' : ''} in the books.`,
		replace: 'Replace the months',
		replaceDoes: (months: string, out: number, added: number) =>
			`In one step: ${out} voucher${s(out)} of ${months} in the books ${out === 1 ? 'is' : 'are'} reversed and ${added} of the file posted. The old ones stay readable.`,
		stable: 'Stable income',
		unchanged: 'unchanged',
		becomes: 'becomes',
		accept: (count: number, sum: string) =>
			`${count} of them ${count === 1 ? 'is' : 'are'} not in this file (debit ${sum} yuan in all) and leave${count === 1 ? 's' : ''} the books too. I have seen the list`,
		seeList: 'See the list',
		closed: (months: string) =>
			`${months} ${months.includes(',') ? 'are' : 'is'} closed and cannot be replaced. Reopen the month in the books first if it must change.`,
		decide: 'Decide so',
		decided: 'chosen',
		moreChoice: 'Leave them, or replace the months?',
		recommended: 'what happens unless you choose',
		changedTitle: (month: string, name: string) => `${month} ${name}`,
		changedLabel: (key: string) => `${key}: books and file side by side, scrolls sideways`,
		column: 'Field',
		inBooks: (batch: string) => `In the books (batch ${batch})`,
		inFile: (row: number | null) => (row === null ? 'In this file' : `In this file (row ${row})`),
		date: 'Date',
		line: (number: number) => `Line ${number}`,
		cells: { summary: 'Summary', account: 'Account', amount: 'Amount' },
		debit: 'Dr',
		credit: 'Cr',
		same: 'the same',
		notInBooks: 'not in the books',
		notInFile: 'not in the file',
		seePosted: 'The posted voucher',
		listLabel: 'Vouchers, scrolls sideways',
		voucher: 'Voucher',
		bookedOn: 'Date',
		summary: 'Summary',
		sum: 'Amount (yuan)',
		batch: 'Batch',
		row: 'File row',
		noneOfThese: 'None of this kind.',
		pager: 'Pages',
		page: (page: number, pages: number) => `Page ${page} of ${pages}`,
		previous: 'Previous',
		next: 'Next',
		twinPosted: (name: string) =>
			`The content is exactly that of batch ${name}; only the file’s name, encoding or line ends differ. There is no need to post it again.`,
		twinDraft: (file: string) =>
			`The content is exactly that of the draft “${file}”; only the file’s name, encoding or line ends differ. One of them is enough.`,
		see: 'See it',
		history: 'Replaced and reversed',
		historyNote: 'vouchers that left the books stay readable',
		replaced: (vouchers: number, period: string) =>
			`Replaced ${vouchers} voucher${s(vouchers)} of ${period}, from batch`,
		replacedBy: (vouchers: number, period: string) =>
			`${vouchers} voucher${s(vouchers)} of ${period} ${vouchers === 1 ? 'was' : 'were'} replaced by batch`,
		stayOut:
			'With this batch reversed, what it had replaced did not come back by itself. To restore it, open the earlier batch and make a draft of its file again.',
		again: 'Make a draft of its file again',
		againWhy: 'What the books still hold is recognised; only what is missing is added.',
		leftCaption: (count: number) => `Vouchers not in the books: ${count}`
	}
});
