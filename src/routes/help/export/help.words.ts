import { defineWords } from '#lib/domain/language.ts';

/** What all help pages share, and the list of them. */
export const helpWords = defineWords({
	'zh-CN': {
		kicker: '帮助',
		title: '怎样导出账本文件',
		say: '不管用什么软件，要的都是同一样东西：一笔分录一行的凭证明细，存成 CSV。选您用的软件，照着做。',
		which: '您的账在哪里',
		needs: '不管从哪里导出，文件里要有',
		needsList: [
			'日期、凭证号、摘要',
			'科目编码和科目名称，到末级',
			'借方金额和贷方金额，或者一列金额加一列“借、贷”',
			'年份：在日期里、标题里或文件名里'
		],
		needsNot: '标题行、合计行、多余的列都不用删。文件只会被读，不会被改；核对之前什么都不进账簿。',
		steps: '步骤',
		choices: '选项怎么选',
		choose: '选',
		because: '为什么',
		sure: '菜单名称',
		sample: '文件大概是这样',
		sampleLabel: '样表，可横向滚动',
		sampleInvented: '示例，名称和金额都是编的',
		mistakes: '常见的问题，系统会怎么说',
		told: '系统会说',
		prevent: '怎么办',
		mistakesLabel: '常见问题，可横向滚动',
		error: '错误',
		warning: '警告',
		back: '去上传',
		all: '其他软件',
		print: '这一页可以打印成一张 A4。'
	},
	en: {
		kicker: 'Help',
		title: 'How to export ledger files',
		say: 'Whatever the software, what is needed is the same: the vouchers, one row an entry, saved as CSV. Choose your software and follow the steps.',
		which: 'Where your books are',
		needs: 'Wherever it comes from, the file needs',
		needsList: [
			'date, voucher number, summary (日期, 凭证号, 摘要)',
			'account code and account name, down to the last level (科目编码, 科目名称)',
			'debit and credit amounts, or one amount with a column of sides (借, 贷)',
			'the year: in the dates, in the title or in the file name'
		],
		needsNot:
			'Title rows, totals and extra columns may stay. The file is read and never changed; nothing enters the books before you have checked it.',
		steps: 'Steps',
		choices: 'Which options to choose',
		choose: 'Choose',
		because: 'Why',
		sure: 'About the menus',
		sample: 'What the file looks like',
		sampleLabel: 'Sample table, scrolls sideways',
		sampleInvented: 'an example; names and amounts are invented',
		mistakes: 'What often goes wrong, and how it is told',
		told: 'What you will read',
		prevent: 'What to do',
		mistakesLabel: 'Frequent problems, scrolls sideways',
		error: 'error',
		warning: 'warning',
		back: 'Go to the upload',
		all: 'Other software',
		print: 'This page prints on one A4.'
	}
});
