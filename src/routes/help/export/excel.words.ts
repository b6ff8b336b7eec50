import { defineGuide } from './guide.ts';

export const excelWords = defineGuide({
	'zh-CN': {
		title: 'Excel、WPS 另存为 CSV',
		short: '手里是 .xls 或 .xlsx；为什么不要双击打开 CSV',
		say: '打开 Excel 文件，点“文件 → 另存为”，保存类型选“CSV UTF-8（逗号分隔）(*.csv)”，存好就上传，不要再打开它。',
		steps: [
			'打开软件导出来的 .xls 或 .xlsx。先看科目编码那一列：显示成 5.01E+11 的，把列拉宽、单元格格式设成“文本”；还是不对，就说明已经坏了，要重新导出。',
			'再看金额那几列：显示成 #### 的，把列拉宽到看得见数字。',
			'有好几张工作表的，点到凭证那一张。CSV 只存当前这一张。',
			'Excel：点“文件 → 另存为”，类型选“CSV UTF-8（逗号分隔）(*.csv)”。',
			'WPS：点“文件 → 另存为”，类型选“CSV（逗号分隔）(*.csv)”；有“CSV UTF-8”就选它。没有也不要紧，国标编码（GB18030）也读得出。',
			'提示“可能丢失某些功能”时点“是”。关掉表格时问要不要保存，点“不保存”。',
			'回到导入页，上传这个 .csv 文件。'
		],
		choices: [
			{
				choose: '不要双击打开已经存好的 CSV',
				because:
					'双击打开时，长编码会变成 5.01E+11，前面的 0 会丢，“1-2”会变成日期；一保存，原来的就没有了。'
			},
			{
				choose: '要看里面的内容，用“数据 → 从文本/CSV”',
				because: '这样可以把科目编码那一列选成“文本”，原样显示。只是看一眼，用记事本也行。'
			},
			{
				choose: '带逗号的金额不用处理',
				because: 'Excel 会自己加上双引号：“1,234.56”。自己用记事本改的，要记得加。'
			},
			{
				choose: '不用删标题行和合计行',
				because: '前 30 行里会自己找表头；合计行不入账，用来核对。'
			}
		],
		sure: '“另存为”和“CSV”各版本都有；“CSV UTF-8”在 2016 年以后的 Excel 里才有。更老的选“CSV（逗号分隔）”或“Unicode 文本”都行，都认得。',
		sampleNote: '第一行是好的；第二行的科目编码、第三行的金额被 Excel 改坏了，坏的样子就是这样。',
		prevent: [
			'改不回来了：5.01E+11 后面的数字已经没有了。从软件重新导出，另存之前把这一列设成“文本”。',
			'在 Excel 里把这一列拉宽，看到数字后再另存。',
			'金额里的逗号把一格拆成了两格。在 Excel 里另存，不要自己用记事本拼。',
			'编码不对时换一种编码；文件坏了就重新导出。'
		]
	},
	en: {
		title: 'Saving as CSV in Excel or WPS',
		short: 'For .xls and .xlsx files; and why not to double-click a CSV',
		say: 'Open the Excel file, choose File → Save As, pick the type “CSV UTF-8 (comma delimited) (*.csv)”, and upload what it saved without opening it again.',
		steps: [
			'Open the .xls or .xlsx that the software wrote. Look at the account codes first: where they show as 5.01E+11, widen the column and set it to Text; if that does not bring them back they are damaged, and you have to export again.',
			'Look at the amounts: where they show as ####, widen the column until the figures show.',
			'If there are several sheets, go to the one with the vouchers. A CSV keeps the current sheet only.',
			'Excel: File → Save As, type “CSV UTF-8 (comma delimited) (*.csv)”.',
			'WPS: File → Save As, type “CSV (comma delimited) (*.csv)”, or “CSV UTF-8” where it is offered. The national encoding (GB18030) is read as well.',
			'Answer yes if it warns that features may be lost. Answer no when it asks to save on closing.',
			'Go back to the import page and upload this .csv file.'
		],
		choices: [
			{
				choose: 'Do not double-click a CSV that is saved',
				because:
					'Opened that way, long codes turn into 5.01E+11, leading zeros go, 1-2 becomes a date; once saved, the original is gone.'
			},
			{
				choose: 'To look inside, use Data → From Text/CSV',
				because:
					'There the column of account codes can be set to Text and shows as it is. For a glance, Notepad will do.'
			},
			{
				choose: 'Leave amounts with commas alone',
				because:
					'Excel puts them into quotes by itself: "1,234.56". Whoever edits in Notepad has to add them.'
			},
			{
				choose: 'Leave title rows and totals where they are',
				because:
					'The header is looked for in the first 30 rows; totals are not posted but used to check.'
			}
		],
		sure: 'Save As and CSV are in every version; “CSV UTF-8” came with Excel 2016. In older ones “CSV (comma delimited)” or “Unicode Text” will do; both are read.',
		sampleNote:
			'The first row is sound; the code in the second and the amount in the third were damaged by Excel. This is what damage looks like.',
		prevent: [
			'It cannot be undone: the digits behind 5.01E+11 are gone. Export again, and set this column to Text before saving.',
			'Widen the column in Excel until the figure shows, then save again.',
			'The commas of an amount split one cell in two. Save from Excel instead of joining text by hand.',
			'If the encoding is wrong, choose another; if the file is damaged, export it again.'
		]
	}
});
