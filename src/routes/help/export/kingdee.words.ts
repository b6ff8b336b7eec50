import { defineGuide } from './guide.ts';

export const kingdeeWords = defineGuide({
	'zh-CN': {
		title: '从金蝶导出',
		short: '精斗云、KIS、K/3、EAS：导出凭证列表或会计分录序时簿',
		say: '要导出的是凭证的分录：精斗云叫“查凭证”的导出，KIS、K/3 叫“会计分录序时簿”的引出。每一笔分录一行。',
		steps: [
			'登录后选好账套。先把这几个月的凭证审核、过账做完。',
			'精斗云（云会计）：打开“凭证 → 查凭证”，选好会计期间，点“导出”。',
			'KIS、K/3：打开凭证查询，一般叫“会计分录序时簿”；过滤条件里期间选要导的月份，再点“引出”（一般在“文件”菜单或工具栏）。',
			'EAS、星空：打开“凭证查询”或“凭证序时簿”，一般在列表工具栏的“引出”或“导出”里；选“按分录”，不要选只有一行合计的列表。',
			'保存类型里有 CSV 就选 CSV；只有 Excel 就选 Excel，再照“Excel、WPS 另存为 CSV”那一页存一次。',
			'回到导入页，把 CSV 文件放进去核对。'
		],
		choices: [
			{
				choose: '按分录导出，不要按凭证汇总',
				because: '每张凭证要有借贷两边的各行，只有一行合计的记不了账。'
			},
			{ choose: '科目代码和科目名称都要', because: '两样对得上才认，不靠猜。' },
			{
				choose: '凭证字、凭证号分两列也行，合一列也行',
				because: '“记”“12”和“记-12”都认得。合并单元格留下的空白会接上一行。'
			},
			{
				choose: '不含作废或已删除的凭证',
				because: '作废的不入账；带“状态”列导出时会跳过并告诉您号码。'
			},
			{ choose: '金额用本位币', because: '原币、数量、单价这些列带着也不要紧，不入账。' }
		],
		sure: '“查凭证”“会计分录序时簿”“引出”是金蝶自己的叫法；按钮在哪里因版本而不同。导出“凭证模板”或“科目列表”都不对，里面没有分录。',
		sampleNote:
			'同一张凭证的第二行起，日期和凭证号空着也认得。后面还有客户、部门、项目等列不用删。',
		prevent: [
			'引出的是 Excel 文件。打开后另存为“CSV UTF-8”再传。',
			'确实作废就不用管；没有作废的话，在金蝶里查一下这张凭证的状态。',
			'科目代码被 Excel 当成了数字。从金蝶重新引出，另存之前把这一列设成“文本”。',
			'过滤条件少选了一部分，就放宽条件重新导；真的断号就不用管。'
		]
	},
	en: {
		title: 'Exporting from Kingdee (金蝶)',
		short: 'Jingdouyun (精斗云), KIS, K/3, EAS: export the voucher list or 会计分录序时簿',
		say: 'Export the entries of the vouchers: 导出 under 查凭证 in Jingdouyun, 引出 of 会计分录序时簿 in KIS and K/3. One row an entry.',
		steps: [
			'Sign in and choose the ledger set. First review and post the vouchers of these months.',
			'Jingdouyun (精斗云, 云会计): open 凭证 → 查凭证, choose the period, press 导出.',
			'KIS, K/3: open the voucher query, mostly called 会计分录序时簿; choose the months in the filter, then 引出 (mostly in the 文件 menu or the toolbar).',
			'EAS, Cosmic (星空): open 凭证查询 or 凭证序时簿; 引出 or 导出 is mostly in the toolbar of the list. Choose rows by entry (按分录), not a list with one total a voucher.',
			'Choose CSV as the type if it is offered; otherwise Excel, and save it once more as the page “Saving as CSV in Excel or WPS” says.',
			'Go back to the import page and drop the CSV file there.'
		],
		choices: [
			{
				choose: 'By entry, not summed by voucher',
				because: 'Each voucher needs its rows of both sides; one total cannot be posted.'
			},
			{
				choose: 'Account code and account name (科目代码, 科目名称)',
				because: 'An account is accepted where the two agree; nothing is guessed.'
			},
			{
				choose: 'Voucher word and number in one column or in two',
				because:
					'记 and 12, or 记-12: both are understood. Blanks left by merged cells take the row above.'
			},
			{
				choose: 'Without void or deleted vouchers (作废)',
				because:
					'They are not booked; with a status column in the export they are skipped and named.'
			},
			{
				choose: 'Amounts in own currency (本位币)',
				because: 'Columns of currency, quantity and price may stay; they are not booked.'
			}
		],
		sure: '查凭证, 会计分录序时簿 and 引出 are Kingdee’s own words; where the button is differs by version. A voucher template (凭证模板) or a list of accounts (科目列表) is not it: there are no entries in them.',
		sampleNote:
			'From the second row of a voucher on, date and number may be blank. Columns behind, such as customer, department or project, need not be deleted.',
		prevent: [
			'The export is an Excel file. Open it, save it as “CSV UTF-8”, upload that.',
			'Nothing to do if it really is void; otherwise look up the voucher’s state in Kingdee.',
			'Excel took the account code for a number. Export again, and set this column to Text before saving.',
			'If the filter left something out, widen it and export again; if the number really is missing, nothing needs doing.'
		]
	}
});
