import { defineGuide } from './guide.ts';

export const cashBookWords = defineGuide({
	'zh-CN': {
		title: '现金、银行日记账',
		short: '只有收入、支出、结余的流水账',
		say: '能导出序时账的，先用序时账。手里只有现金或银行日记账时也可以：一本账一个文件，最好带“对方科目”。',
		steps: [
			'一本日记账存一个文件：现金一份，每个银行账户一份，不要合在一起。',
			'在表格上面写清楚是哪个科目，例如“科目：102 银行存款”；或者写在文件名里，例如“银行存款日记账_2025”。',
			'列要有：日期、摘要、收入、支出、结余；有凭证号和对方科目的一定带上。',
			'照“Excel、WPS 另存为 CSV”那一页存成 CSV UTF-8。',
			'在导入页上传。文件没有写是哪个科目时，核对页会问一次；没有对方科目的，要在核对页给每一行指定。',
			'余额会一行一行往下核对，对不上的行会指出来。'
		],
		choices: [
			{
				choose: '带“对方科目”一列',
				because: '一笔收入记到哪个收入科目，日记账本身不知道。带了就能直接记账。'
			},
			{ choose: '一行一个对方科目', because: '一行写了两个科目，分不清各多少钱；分成两行写。' },
			{ choose: '留着“上年结转”“本月合计”“过次页”', because: '这些行不入账，用来核对余额和合计。' },
			{ choose: '红字写成负数或括号', because: '“-100.00”和“(100.00)”都认得。' }
		],
		sure: '手工账和各软件的日记账样子差不多；“收入、支出”也有写“借方、贷方”或“收方、付方”的，都认得。',
		sampleNote: '收入记在这个科目的借方，支出记在贷方；对方科目记另一边。',
		prevent: [
			'看看这一行和上一行，有没有漏记、颠倒数字。',
			'分成两行，每行一个科目、一个金额。',
			'补上凭证号，如 收-1、付-1；同一笔业务用同一个号。',
			'有没有漏行；只是合计写错了，改正合计。'
		]
	},
	en: {
		title: 'Cash and bank day books (日记账)',
		short: 'Books with money in, money out and a balance only',
		say: 'Use the journal (序时账) where it can be exported. If there is only a cash or bank day book, that works too: one file a book, best with the counter account (对方科目).',
		steps: [
			'Save one day book a file: one for cash, one for each bank account, not joined.',
			'Write above the table which account it is, such as 科目：102 银行存款; or put it into the file name, such as 银行存款日记账_2025.',
			'It needs date, summary, money in, money out and balance; voucher number and counter account by all means where there are any.',
			'Save it as CSV UTF-8, as the page “Saving as CSV in Excel or WPS” says.',
			'Upload it on the import page. If the file does not say which account it is, the review asks once; without counter accounts, each row is given one on the review page.',
			'The balance is checked row by row, and rows that do not agree are named.'
		],
		choices: [
			{
				choose: 'With a column of counter accounts (对方科目)',
				because:
					'Which income account a receipt belongs to, the day book itself does not know. With that column it can be posted at once.'
			},
			{
				choose: 'One counter account a row',
				because: 'With two in one row the amount of each is unknown; write two rows.'
			},
			{
				choose: 'Leave 上年结转, 本月合计 and 过次页 in',
				because: 'These rows are not posted; they check balance and totals.'
			},
			{
				choose: 'Red ink as a minus or in brackets',
				because: '-100.00 and (100.00) are both understood.'
			}
		],
		sure: 'Hand-kept books and those of programs look much alike; 收入 and 支出 may also be called 借方 and 贷方 or 收方 and 付方.',
		sampleNote:
			'Money in is a debit of this account, money out a credit; the counter account takes the other side.',
		prevent: [
			'Look at this row and the one above for something left out or swapped digits.',
			'Write two rows, each with one account and one amount.',
			'Fill in a voucher number, such as 收-1 or 付-1; one number for one transaction.',
			'See whether a row is missing; if only the total is wrong, correct the total.'
		]
	}
});
