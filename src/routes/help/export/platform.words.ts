import { defineGuide } from './guide.ts';

export const platformWords = defineGuide({
	'zh-CN': {
		title: '从农经、三资平台导出',
		short: '镇、区的农村集体“三资”平台：导出凭证列表',
		say: '要导出的是“凭证列表”或“序时账”：每一笔分录一行。平台上的公开表、收支表是汇总数，记不了账。',
		steps: [
			'用村账的账号登录平台；账由镇里代理的，请代理会计导出。',
			'打开财务管理（也叫“村级财务”“账务处理”）里的凭证查询或凭证列表。',
			'单位选本村，再选账套（合作社、村委会分开的，一个一个导），期间选要导的月份。',
			'查出来以后点“导出”。多数平台给的是 .xls 文件，名字像“凭证列表 (1).xls”。',
			'用 Excel 或 WPS 打开它，照“Excel、WPS 另存为 CSV”那一页存成 CSV UTF-8。打开时提示“文件格式和扩展名不匹配”是正常的，点“是”。',
			'回到导入页，把 CSV 文件放进去核对。'
		],
		choices: [
			{
				choose: '一次只导一个单位、一个账套',
				because: '几个村或几个账套混在一份文件里，凭证号会重复。'
			},
			{
				choose: '带科目代码和科目名称',
				because: '2004 年和 2023 年两套制度的编码有重复，名称用来分清。'
			},
			{
				choose: '显示全部，不要只导当前页',
				because: '平台的列表常常一页只有几十行，导出前看一下总行数。'
			},
			{ choose: '金额单位选“元”', because: '公开表常用万元；记账只认元，不换算。' }
		],
		sure: '各市、各省的平台不一样，菜单名称以您看到的为准；一定有的是“凭证”和“导出”（也叫“下载”）。平台不给导出、只能打印或下载 PDF 的，请镇里的代理会计或平台服务商导一份序时账。',
		sampleNote: '上面的单位名称、期间几行不用删；“合计”行也不用删，会用来核对。',
		prevent: [
			'平台的 .xls 很多其实是网页。用 Excel 或 WPS 打开，另存为“CSV UTF-8”再传。',
			'PDF 里的数字读不准。请在平台上找“导出”，或请代理会计导出。',
			'点错了：这是科目表。回到“凭证列表”再导。',
			'导出时把单位改成“元”。'
		]
	},
	en: {
		title: 'Exporting from a township platform (三资平台)',
		short: 'Platforms of a township or district for collective assets: export the voucher list',
		say: 'Export the voucher list (凭证列表) or the journal (序时账): one row an entry. The platform’s public tables are totals and cannot be posted.',
		steps: [
			'Sign in with the village’s account; where the township keeps the books, ask its accountant to export.',
			'Open the voucher query or voucher list within financial management (财务管理, also 村级财务 or 账务处理).',
			'Choose your village as the unit, then the ledger set (cooperative and village committee one by one), then the months.',
			'When the list shows, press 导出. Most platforms give an .xls file named like 凭证列表 (1).xls.',
			'Open it in Excel or WPS and save it as CSV UTF-8, as the page “Saving as CSV in Excel or WPS” says. A warning that format and extension do not match is normal: answer yes.',
			'Go back to the import page and drop the CSV file there.'
		],
		choices: [
			{
				choose: 'One unit and one ledger set at a time',
				because: 'With several villages or sets in one file, voucher numbers repeat.'
			},
			{
				choose: 'With account code and account name',
				because: 'The systems of 2004 and 2023 share codes; the name tells them apart.'
			},
			{
				choose: 'All rows, not the current page',
				because: 'Lists often show some dozens of rows a page; look at the total before exporting.'
			},
			{
				choose: 'Yuan (元) as the unit',
				because: 'Public tables often use 万元; only yuan is posted, nothing is converted.'
			}
		],
		sure: 'Platforms differ from place to place, so go by the words you see; what they all have is 凭证 (vouchers) and 导出 or 下载 (export, download). Where a platform only prints or gives a PDF, ask the township’s accountant or the platform’s supplier for a journal.',
		sampleNote: 'Rows above the header may stay, and so may totals (合计): they are used to check.',
		prevent: [
			'Many .xls files of platforms are really web pages. Open it in Excel or WPS, save it as “CSV UTF-8”, upload that.',
			'Figures cannot be read from a PDF reliably. Look for 导出 on the platform, or ask the accountant for an export.',
			'This is the list of accounts. Go back to the voucher list (凭证列表) and export that.',
			'Set the unit to 元 when exporting.'
		]
	}
});
