import { defineGuide } from './guide.ts';

export const yonyouWords = defineGuide({
	'zh-CN': {
		title: '从用友导出',
		short: 'T3、U8、NC：导出序时账',
		say: '要导出的是“序时账”：每一笔分录一行，带科目编码和名称。不是总账、明细账，也不是科目余额表。',
		steps: [
			'用能查账的用户登录，选好账套和年度。先在用友里把这几个月的凭证审核、记账做完。',
			'打开“总账”里的“序时账”。T3 一般在“账簿查询”下面，U8 一般在“账表 → 科目账”下面，NC 一般叫“序时账”或“凭证明细”。',
			'期间选要导的月份，一个月、一个季度或整年都行；科目不要限定，从第一个到最后一个。',
			'查出来以后点工具栏上的“输出”（有的版本叫“导出”）。保存类型里有“文本文件”或 CSV 就选它；只有 Excel 就选 Excel。',
			'存下来的是 Excel（.xls、.xlsx）时，再照“Excel、WPS 另存为 CSV”那一页存一次。文件名里写上年份，例如“序时账_2025”。',
			'回到导入页，把 CSV 文件放进去核对。'
		],
		choices: [
			{
				choose: '科目编码和科目名称都显示',
				because: '只有名称时，同名的明细科目分不清；只有编码时，新旧制度的同一个编码分不清。'
			},
			{
				choose: '科目到末级',
				because: '记账要记到末级，报表再往上加。只到一级就看不出是哪一处租金。'
			},
			{
				choose: '不含未记账凭证',
				because: '还会改动的凭证先不要导。导了也可以，核对页会逐张提醒。'
			},
			{
				choose: '不含作废凭证',
				because: '作废的不入账。带着“状态”一列导出也行，会跳过并告诉您号码。'
			},
			{ choose: '本位币、金额式', because: '外币和数量不入账；金额单位要是“元”。' }
		],
		sure: '“序时账”这个名称和“输出”按钮各版本基本一致；它在哪个菜单下面因版本、因单位而不同，找不到时问一下软件的服务商。NC 的行里常常没有年份，年份要写在文件名里，或在上传时填。',
		sampleNote:
			'日期带点、凭证号带“记-”、一列金额加一列方向，都认得。上面有单位名称、期间几行也不用删。',
		prevent: [
			'用友输出的多半是旧版 Excel。打开后另存为“CSV UTF-8”再传。',
			'把年份写进文件名，或者在核对页上选一下。',
			'先在用友里审核、记账，再导出；确实不再改动的可以照样入账。',
			'登录时选合作社或村委会的账套，不要选公司的账套。'
		]
	},
	en: {
		title: 'Exporting from Yonyou (用友)',
		short: 'T3, U8, NC: export the journal (序时账)',
		say: 'Export the journal (序时账): one row an entry, with account code and name. Not the general ledger, not an account page, not the trial balance.',
		steps: [
			'Sign in as a user who may read the books; choose ledger set and year. First review and post the vouchers of these months in Yonyou.',
			'Open 序时账 within 总账. In T3 it is mostly under 账簿查询, in U8 mostly under 账表 → 科目账; in NC it is mostly called 序时账 or 凭证明细.',
			'Choose the months to export: one, a quarter or the whole year. Leave the accounts unlimited, from the first to the last.',
			'When the list shows, press 输出 in the toolbar (导出 in some versions). Choose text or CSV as the type if it is offered, otherwise Excel.',
			'If the result is an Excel file (.xls, .xlsx), save it once more as the page “Saving as CSV in Excel or WPS” says. Put the year into the name, as in 序时账_2025.',
			'Go back to the import page and drop the CSV file there.'
		],
		choices: [
			{
				choose: 'Show account code and account name (科目编码, 科目名称)',
				because:
					'Names alone do not tell equal sub-accounts apart; codes alone do not tell the old accounting system from the new one.'
			},
			{
				choose: 'Accounts down to the last level (末级)',
				because:
					'Entries are kept on the last level and added up from there. With the first level only, nobody sees which rent it was.'
			},
			{
				choose: 'Without unposted vouchers (未记账)',
				because:
					'Vouchers that may still change are better left for later. If they are included, the review names each of them.'
			},
			{
				choose: 'Without void vouchers (作废)',
				because:
					'They are not booked. With a status column (状态) in the export they are skipped and named.'
			},
			{
				choose: 'Own currency, amounts only (本位币, 金额式)',
				because: 'Currencies and quantities are not booked; amounts have to be in yuan (元).'
			}
		],
		sure: 'The name 序时账 and the button 输出 are the same in nearly all versions; the menu they stand under differs by version and place, so ask the supplier of the software if you cannot find them. Rows from NC often carry no year: put it into the file name or fill it in when uploading.',
		sampleNote:
			'Dates with dots, numbers such as 记-0001, one amount beside a side (方向) are all understood. Rows above the header, such as the name and the period, may stay.',
		prevent: [
			'Yonyou mostly writes old Excel files. Open it, save it as “CSV UTF-8”, upload that.',
			'Put the year into the file name, or choose it on the review page.',
			'Review and post in Yonyou first; vouchers that will not change any more may be posted as they are.',
			'Sign in to the ledger set of the cooperative or the village committee, not to that of a company.'
		]
	}
});
