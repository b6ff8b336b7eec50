import { defineWords } from '#lib/domain/language.ts';
import type { ProblemKind } from '#lib/domain/ledger-import/problem-kinds.ts';
import type { SupplementFaultCode } from '#lib/domain/ledger-import/supplement.ts';
import type { RepairRefusal } from '#lib/server/repairs.ts';
import type { Correction } from '#lib/server/corrections.ts';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const s = (count: number): string => (count === 1 ? '' : 's');
type What = Correction['what'];

/** Going through the problems one by one, correcting them here or in a spreadsheet, and what was corrected. */
export const repairWords = defineWords({
	'zh-CN': {
		kinds: {
			amount: '金额看不懂',
			balance: '借贷不平',
			date: '日期',
			account: '科目',
			voucher: '凭证号',
			row: '文字和错位的行',
			sums: '合计与余额',
			posted: '账里已有',
			other: '整份文件'
		} satisfies Record<ProblemKind, string> as Record<ProblemKind, string>,
		kindsLabel: '按问题的种类筛选',
		kindCount: (name: string, count: number) => `${name} ${number(count)}`,
		allKinds: '全部种类',
		consequences: (count: number) =>
			`其中 ${number(count)} 条是别的错误引起的，改好那一处就会消失。`,
		consequence: (row: number) => `由第 ${row} 行引起，改好那一行就会消失`,
		consequenceOfAll: '改好上面读不出的地方，再看还差不差',
		shown: (first: number, last: number, all: number) =>
			`第 ${number(first)}—${number(last)} 条，共 ${number(all)} 条`,
		keptOnly: (kept: number, all: number) =>
			`共 ${number(all)} 条，先列出前 ${number(kept)} 条；改掉一些，后面的就接着列出来。`,
		pager: '问题翻页',
		previous: '上一页',
		next: '下一页',
		pageOf: (page: number, pages: number) => `第 ${number(page)} / ${number(pages)} 页`,
		keys: '行号就是文件在 Excel 里的行号。',
		keysMove: '逐条走，',
		keysOpen: '就地改，',
		keysClose: '合上。',
		enter: '回车',
		fix: '改',
		fixRow: (row: number) => `改第 ${row} 行`,
		closeIt: '合上',
		panel: (row: number) => `改第 ${row} 行`,
		context: '这一行写的（点一格就改那一格）',
		contextVoucher: (from: number, to: number) => `第 ${from}—${to} 行写的（点一格就改那一格）`,
		editCell: (row: string, column: string) => `改第 ${row} 行“${column}”`,
		label: (row: string, column: string) => `第 ${row} 行“${column}”改为`,
		was: (text: string) => `原文件写的是“${text}”`,
		wasBlank: '原文件这一格是空的',
		forEqual: (column: string, count: string, text: string) =>
			`同样改掉“${column}”这一列所有 ${count} 个“${text}”`,
		atLeast: (count: number) => `至少 ${number(count)}`,
		exactly: (count: number) => number(count),
		save: '保存，看下一个',
		wholeRow: (row: number) => `这一行的格子错了位，整行照应有的样子重写（第 ${row} 行）`,
		saveRow: '保存整行，看下一个',
		skip: '这一行不导入',
		skipAsk: (row: number) => `第 ${row} 行不进账簿，原文件不变；随时可以在“更正”里撤销。`,
		skipDo: '不导入这一行',
		skipVoucher: (rows: number) => `这张凭证不导入（${rows} 行）`,
		skipVoucherAsk: (from: number, to: number) =>
			`第 ${from}—${to} 行都不进账簿，原文件不变；随时可以在“更正”里撤销。`,
		skipVoucherDo: '不导入这张凭证',
		original: '看原文件',
		columnName: (index: number) => `第 ${index} 列`,
		addedRow: '补',
		doneHere: '这里能就地改的都改完了。',
		refused: {
			'too-many': '一份文件最多更正 5,000 处。改得这么多，请在原软件里改好重新导出。',
			'too-long': '一格最多 1,000 个字，没有保存。',
			unreadable: '里面有看不见的控制字符，没有保存；请把这一格重新打一遍。',
			'blank-equal': '空白格不能一起改，请逐格改。',
			'no-such-row': '文件里没有这一格，没有保存。请刷新页面再试。',
			'not-a-draft': '这份文件已经不是草稿，不能再改。'
		} satisfies Record<RepairRefusal, string> as Record<RepairRefusal, string>,
		corrections: '更正',
		correctionsNote: (count: number) => `已改 ${number(count)} 处；原文件一个字节也没有动`,
		kept: (count: number) => `沿用上次的 ${number(count)} 处更正。`,
		correctionsCaption: '更正列表',
		where: '位置',
		before: '原来',
		after: '改为',
		who: '谁改的',
		undo: '撤销',
		undoOne: (where: string) => `撤销：${where}`,
		undoAll: '全部撤销',
		undoAllAsk: (count: number) => `${number(count)} 处更正都会去掉，文件照原样重新核对。`,
		undoAllDo: '全部撤销',
		what: {
			cell: (row, column) => `第 ${row} 行 ${column}`,
			equal: (_, column) => `${column} 一列`,
			row: (row) => `第 ${row} 行，整行`,
			added: (row) => `第 ${row} 行后面`,
			'added-cell': (row, column) => `第 ${row} 行后面补的行 ${column}`,
			dropped: (row) => `第 ${row} 行后面`,
			skipped: (row) => `第 ${row} 行`
		} satisfies Record<What, (row: number, column: string) => string> as Record<
			What,
			(row: number, column: string) => string
		>,
		allOf: (text: string) => `所有“${text}”`,
		putIn: '补一行',
		leftOut: '不导入',
		blank: '（空白）',
		unknownAuthor: '—',
		correctionsPager: '更正翻页',
		supplement: '用表格改',
		supplementNote: '错得多的时候，下载到 Excel 里一起改',
		rejected: '下载有错的行（CSV，附原因）',
		rejectedName: '有错的行',
		steps: [
			'下载的表里是有错的凭证，整张都在；第一列行号不要动，后面是文件自己的各列，最后两列写着原因和怎么办。',
			'直接在格子里改。不要的行，把“原因”改成“不导入”；漏掉的行，就插一行，行号空着。',
			'存成 CSV 传回来。没放进表里的行不受影响；有一处对不上，就一处也不改，并告诉您是哪一处。'
		],
		file: '改好的表（CSV）',
		send: '传回来',
		noFile: '还没有选文件。',
		taken: (cells: number, added: number, skipped: number) =>
			`收下了：改 ${number(cells)} 处，补 ${number(added)} 行，不导入 ${number(skipped)} 行。`,
		rejectedAll: (count: number) => `有 ${number(count)} 处对不上，一处也没有改：`,
		moreFaults: (count: number) => `还有 ${number(count)} 处。`,
		faults: {
			'not-a-table':
				'这不是文本表格，或者看不出编码。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”。',
			'headings-differ':
				'表头和下载时不一样：应有“{column}”，写的是“{cell}”。请用从这里下载的表，不要改动、增删各列。',
			'row-unclear': '行号“{cell}”看不懂。行号照下载时的样子写；新补的行空着。',
			'row-unknown': '文件里没有第 {cell} 行可改。行号照下载时的样子写；新补的行空着。',
			'row-twice': '行号 {cell} 出现了两次。新补的行，行号要空着。',
			'row-emptied': '第 {cell} 行的格子全空了。不要这一行，就在“原因”里写“不导入”。',
			'no-row-above': '新补的行上面要有一行带行号的，才知道补在哪里。',
			'too-many-cells': '这一行比表头多出格子，多半是逗号拆开了一格。',
			'cell-damaged':
				'“{column}”里的“{cell}”被 Excel 改坏了。把这一列设成“文本”或“数值”，重新填好再存。',
			'nothing-changed': '和文件里的一样，没有要改的。'
		} satisfies Record<SupplementFaultCode, string> as Record<SupplementFaultCode, string>,
		faultRow: (row: number) => `表里第 ${row} 行：`,
		supplements: '传回来的表',
		supplementBy: (who: string, when: string) => `${who}，${when}`,
		csvCorrection: '更正'
	},
	en: {
		kinds: {
			amount: 'Unreadable amounts',
			balance: 'Not balanced',
			date: 'Dates',
			account: 'Accounts',
			voucher: 'Voucher numbers',
			row: 'Text and shifted rows',
			sums: 'Totals and balances',
			posted: 'Already in the books',
			other: 'The whole file'
		},
		kindsLabel: 'Filter problems by kind',
		kindCount: (name, count) => `${name} ${number(count)}`,
		allKinds: 'All kinds',
		consequences: (count) =>
			`${number(count)} of them ${count === 1 ? 'is' : 'are'} caused by another error and will go when that is corrected.`,
		consequence: (row) => `Caused by row ${row}; it goes when that row is corrected`,
		consequenceOfAll: 'Correct what could not be read above; then see whether a difference stays',
		shown: (first, last, all) => `${number(first)}–${number(last)} of ${number(all)}`,
		keptOnly: (kept, all) =>
			`${number(all)} in all; the first ${number(kept)} are listed. Correct some, and those behind them follow.`,
		pager: 'Pages of problems',
		previous: 'Previous page',
		next: 'Next page',
		pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
		keys: 'Row numbers are those Excel shows.',
		keysMove: 'move,',
		keysOpen: 'corrects in place,',
		keysClose: 'closes.',
		enter: 'Enter',
		fix: 'Correct',
		fixRow: (row) => `Correct row ${row}`,
		closeIt: 'Close',
		panel: (row) => `Correct row ${row}`,
		context: 'What the row says (choose a cell to correct that one)',
		contextVoucher: (from, to) => `What rows ${from}–${to} say (choose a cell to correct that one)`,
		editCell: (row, column) => `Correct row ${row}, “${column}”`,
		label: (row, column) => `Row ${row}, “${column}” should read`,
		was: (text) => `The file says “${text}”`,
		wasBlank: 'The cell is blank in the file',
		forEqual: (column, count, text) =>
			`Correct all ${count} “${text}” in the column “${column}” alike`,
		atLeast: (count) => `at least ${number(count)}`,
		exactly: (count) => number(count),
		save: 'Save and go to the next',
		wholeRow: (row) => `The cells of this row have shifted: write row ${row} as it should read`,
		saveRow: 'Save the row and go to the next',
		skip: 'Leave this row out',
		skipAsk: (row) =>
			`Row ${row} will not enter the books. The original file stays as it is; you can take this back under “Corrections”.`,
		skipDo: 'Leave the row out',
		skipVoucher: (rows) => `Leave this voucher out (${rows} rows)`,
		skipVoucherAsk: (from, to) =>
			`Rows ${from}–${to} will not enter the books. The original file stays as it is; you can take this back under “Corrections”.`,
		skipVoucherDo: 'Leave the voucher out',
		original: 'Original file',
		columnName: (index) => `Column ${index}`,
		addedRow: 'added',
		doneHere: 'Everything that can be corrected in place here is done.',
		refused: {
			'too-many':
				'A file takes 5,000 corrections at most. With so many, correct it in the accounting software and export it again.',
			'too-long': 'A cell holds 1,000 characters at most; nothing was saved.',
			unreadable:
				'It holds invisible control characters; nothing was saved. Type the text of this cell anew.',
			'blank-equal': 'Blank cells cannot be corrected together; correct them one by one.',
			'no-such-row': 'The file has no such cell; nothing was saved. Reload the page and try again.',
			'not-a-draft': 'This file is no draft any more and cannot be corrected.'
		},
		corrections: 'Corrections',
		correctionsNote: (count) =>
			`${number(count)} correction${s(count)}; not a byte of the original file was changed`,
		kept: (count) =>
			`${number(count)} correction${s(count)} made earlier to this file ${count === 1 ? 'was' : 'were'} kept.`,
		correctionsCaption: 'Corrections',
		where: 'Where',
		before: 'Before',
		after: 'After',
		who: 'By',
		undo: 'Undo',
		undoOne: (where) => `Undo: ${where}`,
		undoAll: 'Undo all',
		undoAllAsk: (count) =>
			`${number(count)} correction${s(count)} will go, and the file is checked again as it stands.`,
		undoAllDo: 'Undo all',
		what: {
			cell: (row, column) => `Row ${row}, ${column}`,
			equal: (_, column) => `Column ${column}`,
			row: (row) => `Row ${row} as a whole`,
			added: (row) => `Behind row ${row}`,
			'added-cell': (row, column) => `Row put in behind ${row}, ${column}`,
			dropped: (row) => `Behind row ${row}`,
			skipped: (row) => `Row ${row}`
		},
		allOf: (text) => `every “${text}”`,
		putIn: 'a row put in',
		leftOut: 'left out',
		blank: '(blank)',
		unknownAuthor: '—',
		correctionsPager: 'Pages of corrections',
		supplement: 'Correct in a spreadsheet',
		supplementNote: 'Where there are many errors: correct them all in Excel',
		rejected: 'Download the rows with errors (CSV with reasons)',
		rejectedName: 'rows with errors',
		steps: [
			'The table holds the vouchers with errors, each whole. Leave the row numbers in the first column alone; then come the file’s own columns, and at the end the reason and what to do.',
			'Correct the cells. To leave a row out, write “skip” as its reason; to put a row in, insert one without a row number.',
			'Save as CSV and send it back. Rows that are not in the table stay as they are; where anything does not fit, nothing is changed and you are told where.'
		],
		file: 'The corrected table (CSV)',
		send: 'Send it back',
		noFile: 'No file was chosen.',
		taken: (cells, added, skipped) =>
			`Taken: ${number(cells)} corrected, ${number(added)} put in, ${number(skipped)} left out.`,
		rejectedAll: (count) =>
			`${number(count)} thing${s(count)} did not fit, and nothing was changed:`,
		moreFaults: (count) => `And ${number(count)} more.`,
		faults: {
			'not-a-table':
				'This is no text table, or its encoding is unclear. In Excel, “Save as” “CSV UTF-8 (comma delimited)”.',
			'headings-differ':
				'The headings are not those of the download: “{column}” is missing, “{cell}” stands there. Use the table downloaded here and leave its columns as they are.',
			'row-unclear':
				'The row number “{cell}” cannot be read. Leave row numbers as downloaded; for a row put in, leave it blank.',
			'row-unknown':
				'The file has no row {cell} to correct. Leave row numbers as downloaded; for a row put in, leave it blank.',
			'row-twice': 'Row number {cell} occurs twice. For a row put in, leave it blank.',
			'row-emptied':
				'All cells of row {cell} are blank. To leave it out, write “skip” as its reason.',
			'no-row-above': 'A row put in needs a numbered row above it, to know where it belongs.',
			'too-many-cells': 'This row has more cells than headings; most likely a comma split one.',
			'cell-damaged':
				'Excel damaged “{cell}” in “{column}”. Set the column to Text or Number, fill it in again, and save.',
			'nothing-changed': 'It says what the file says; there is nothing to change.'
		},
		faultRow: (row) => `Row ${row} of the table: `,
		supplements: 'Tables sent back',
		supplementBy: (who, when) => `${who}, ${when}`,
		csvCorrection: 'Correction'
	}
});
