import { defineWords } from '#lib/domain/language.ts';

/** Saying what the columns of a file are, and what is remembered of it. */
export const mappingWords = defineWords({
	'zh-CN': {
		title: '每一列是什么',
		why: '没有认出这份文件的表头。指一次，以后同样表头的文件就自动这样读。',
		wrong: '表头认错了？指一下哪一行是表头、每一列是什么。',
		leave: '不改了',
		headerLegend: '哪一行是表头',
		headerNote: '猜的已选上；表头上面的行当作标题',
		rowsLabel: '文件前面的行，可横向滚动',
		row: '行',
		rowIs: (row: number, text: string) => `第 ${row} 行是表头：${text}`,
		noHeader: '没有表头，第一行就是数据',
		noHeaderNote: '没有表头就认不出下一份，这次的对应不会记住。',
		columnsLegend: '每一列对应什么',
		columnsNote: '能看出来的已先填上，请核对；用不着的选“不导入”',
		column: '列',
		heading: '表头',
		samples: '列里的内容',
		means: '是什么',
		columnFor: (letter: string, heading: string) =>
			`${letter} 列${heading ? `“${heading}”` : ''}是`,
		remember: '记住：以后同样表头的文件自动这样读',
		name: '叫它',
		submit: '按这样读',
		submitNote: '整份文件会按这样重新核对；原文件不变，核对之前什么都不记账。',
		faults: '这样还读不了：',
		doubled: (role: string, first: string, second: string) =>
			`${first} 列和 ${second} 列都选了“${role}”，请留一列。`,
		missing: (needed: string) => `还没有哪一列是“${needed}”。`,
		appliedBy: (name: string) => `按“${name}”的对应读的`,
		edit: '改',
		undo: '不按它读',
		other: '表头认错了？',
		next: '下次同样的表头会自动这样对应。'
	},
	en: {
		title: 'What each column is',
		why: 'The header of this file was not recognised. Say it once; files with the same header are then read this way.',
		wrong: 'Was the header taken wrongly? Say which row it is and what each column holds.',
		leave: 'Leave it as it is',
		headerLegend: 'Which row is the header',
		headerNote: 'The likely one is chosen; rows above it are taken as titles',
		rowsLabel: 'The first rows of the file, scrolls sideways',
		row: 'Row',
		rowIs: (row: number, text: string) => `Row ${row} is the header: ${text}`,
		noHeader: 'No header: the first row is data',
		noHeaderNote: 'Without a header the next file cannot be recognised; this is not remembered.',
		columnsLegend: 'What each column holds',
		columnsNote:
			'What can be told is filled in; check it. Choose “Not imported” for what is not needed',
		column: 'Col.',
		heading: 'Heading',
		samples: 'In the column',
		means: 'Is',
		columnFor: (letter: string, heading: string) =>
			`Column ${letter}${heading ? `, “${heading}”,` : ''} is`,
		remember: 'Remember: read files with the same header this way',
		name: 'Call it',
		submit: 'Read it this way',
		submitNote:
			'The whole file is then checked again; the original does not change, and nothing is posted before you say so.',
		faults: 'It cannot be read like this yet:',
		doubled: (role: string, first: string, second: string) =>
			`Columns ${first} and ${second} are both “${role}”; keep one of them.`,
		missing: (needed: string) => `No column is “${needed}” yet.`,
		appliedBy: (name: string) => `Read by the mapping “${name}”`,
		edit: 'Change',
		undo: 'Do not read it so',
		other: 'Header taken wrongly?',
		next: 'The same header will be read this way next time.'
	}
});

/** What a header would call the columns no file can do without (`missingColumns`). */
export const neededWords = defineWords({
	'zh-CN': {} as Record<string, string>,
	en: {
		日期: 'Date',
		凭证号: 'Voucher no.',
		摘要: 'Summary',
		科目编码: 'Account code',
		科目: 'Account',
		'借方金额、贷方金额': 'Debit amount and Credit amount (or Amount and its side)'
	}
});
