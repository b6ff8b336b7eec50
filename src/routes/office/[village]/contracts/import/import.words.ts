import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';
import { registerProblemWords } from '#lib/domain/contracts/register-problem.words.ts';

export const registerImportWords = defineWords({
	'zh-CN': {
		title: '从表格导入台账',
		say: '一次一个文件：先资产，后合同。',
		sayMore: '系统看表头认出是资产还是合同；先看一遍，没有问题再写入，一处有错就一行也不写。',
		templates: '空表：',
		assets: '资产台账.csv',
		contracts: '合同台账.csv',
		file: '文件（CSV）',
		hint: (mb: number) => `不超过 ${mb} MB、5,000 行。Excel 文件请另存为 CSV。`,
		look: '看一遍',
		take: (count: number) => `写入这 ${count} 行`,
		other: '换一个文件',
		faults: {
			none: '没有选文件。',
			large: '文件太大。请分成几个。',
			'nothing-new': '文件里的都已经登记过，没有新的。',
			'not-there': '没有找到刚才那个文件。请重新选文件。',
			...registerProblemWords['zh-CN'].notARegister
		},
		found: (kind: 'assets' | 'contracts', rows: number, fresh: number, known: number) =>
			`${kind === 'assets' ? '资产' : '合同'} ${rows} 行，新的 ${fresh} 行${known > 0 ? `，已登记过且一样的 ${known} 行` : ''}。`,
		makes: (instalments: number, yuan: string) => `会算出应收 ${instalments} 期，共 ${yuan} 元。`,
		unknownColumns: (columns: string) => `这些列不认识，没有读：${columns}`,
		problems: (count: number) => `${count} 处要改，改好再上传：`,
		problemColumns: { row: '行', column: '列', cell: '格子里是', what: '怎样改' },
		moreProblems: (count: number) => `还有 ${count} 处，先改好上面的。`,
		table: (what: string) => `${what}：表，可横向滚动`,
		rowsHead: '要写入的',
		rowColumns: {
			row: '行',
			number: '编号',
			name: '名称',
			who: '对方或坐落',
			amount: '年租金或原值（元）'
		},
		moreRows: (count: number) => `……还有 ${count} 行`,
		allKnown: '文件里的都已经登记过，没有新的。',
		back: '回合同台账'
	},
	en: {
		title: 'Import the registers',
		say: 'One file at a time: assets first, then contracts.',
		sayMore:
			'Whether it holds assets or contracts is told by its headings. It is looked at first and written when nothing is wrong: with one fault, no row is written.',
		templates: 'Blank tables:',
		assets: 'assets.csv',
		contracts: 'contracts.csv',
		file: 'File (CSV)',
		hint: (mb: number) =>
			`At most ${mb} MB and 5,000 rows. Please save an Excel file as CSV first.`,
		look: 'Look at it',
		take: (count: number) => `Write ${counted(count, 'row')}`,
		other: 'Another file',
		faults: {
			none: 'No file was chosen.',
			large: 'The file is too large. Please divide it.',
			'nothing-new': 'All that is in the file is registered already.',
			'not-there': 'That file was not found. Please choose it again.',
			...registerProblemWords.en.notARegister
		},
		found: (kind: 'assets' | 'contracts', rows: number, fresh: number, known: number) =>
			`${counted(rows, kind === 'assets' ? 'asset' : 'contract')}, ${fresh} new${known > 0 ? `, ${known} registered just so already` : ''}.`,
		makes: (instalments: number, yuan: string) =>
			`They make ${counted(instalments, 'instalment')}, ¥${yuan} in all.`,
		unknownColumns: (columns: string) =>
			`These columns are not known and were not read: ${columns}`,
		problems: (count: number) =>
			`${counted(count, 'thing')} to repair; then upload the file again:`,
		problemColumns: { row: 'Row', column: 'Column', cell: 'Cell', what: 'What to do' },
		moreProblems: (count: number) => `${count} more; repair those above first.`,
		table: (what: string) => `${what}: table, scrolls sideways`,
		rowsHead: 'To be written',
		rowColumns: {
			row: 'Row',
			number: 'Number',
			name: 'Name',
			who: 'Party or location',
			amount: 'Annual rent, or value (yuan)'
		},
		moreRows: (count: number) => `… and ${counted(count, 'more row', 'more rows')}`,
		allKnown: 'All that is in the file is registered already.',
		back: 'Back to the contracts'
	}
});
