import { defineGuide } from './guide.ts';

export const trialBalanceWords = defineGuide({
	'zh-CN': {
		title: '科目余额表',
		short: '用来定期初余额，也用来核对',
		say: '科目余额表里没有一笔笔凭证，不能当序时账记账。它有两个用处：定期初余额；和已记的账对一遍。',
		steps: [
			'在记账软件里打开“科目余额表”（用友一般叫“余额表”或“发生额及余额表”，一般在“账表”“账簿查询”下面；金蝶一般在“财务报表”或“账簿”下面）。',
			'要定期初余额：期间选开始用本系统的前一个月月末，例如 2024 年 12 月。',
			'要核对：期间选和已记账相同的月份。',
			'科目级次选到末级，并且显示上级。',
			'导出（用友叫“输出”，金蝶叫“引出”）；是 Excel 的再照“Excel、WPS 另存为 CSV”那一页存一次。',
			'回到导入页上传。'
		],
		choices: [
			{
				choose: '期初、本期发生、期末各有借方和贷方两列',
				because: '只有一列“余额”时，要带上“方向”（借、贷、平）。'
			},
			{ choose: '科目到末级，带编码和名称', because: '上级的数应当等于下级加起来，会核对。' },
			{ choose: '显示没有发生额的科目', because: '余额为零、没有发生额的科目也要列，核对才完整。' },
			{ choose: '金额单位选“元”', because: '万元表四舍五入过，和账对不上。' }
		],
		sure: '这张表各家都有，名称略有不同；辅助核算（客户、部门）的明细不要带，只要科目。',
		sampleNote: '上级和末级都列；累计折旧这样的备抵科目余额在贷方，是对的。',
		prevent: [
			'导出时把单位改成“元”。',
			'选对年度：2023 年底以前用 2004 年制度，2024 年起用 2023 年制度。',
			'要带列名。表头有两行（期初余额下面分借方、贷方）也认得。'
		]
	},
	en: {
		title: 'Trial balance (科目余额表)',
		short: 'For opening balances, and to check',
		say: 'A trial balance holds no vouchers and cannot be posted like a journal. It serves two ends: opening balances, and comparing with the posted books.',
		steps: [
			'Open 科目余额表 in the accounting software (Yonyou mostly calls it 余额表 or 发生额及余额表, mostly under 账表 or 账簿查询; Kingdee mostly has it under 财务报表 or 账簿).',
			'For opening balances choose the last month before this system begins, such as December 2024.',
			'For checking choose the very months that are posted.',
			'Choose accounts down to the last level, with their parents shown.',
			'Export it (输出 in Yonyou, 引出 in Kingdee); save an Excel file once more as the page “Saving as CSV in Excel or WPS” says.',
			'Go back to the import page and upload it.'
		],
		choices: [
			{
				choose: 'Debit and credit columns for opening, movement and closing',
				because: 'With one balance column, include the side (方向: 借, 贷, 平).'
			},
			{
				choose: 'Down to the last level, with code and name',
				because: 'A parent has to equal the sum of its children; that is checked.'
			},
			{
				choose: 'Show accounts without movement',
				because: 'The comparison is complete only with accounts that stand at zero.'
			},
			{
				choose: 'Yuan (元) as the unit',
				because: 'Tables in 万元 are rounded and do not agree with the books.'
			}
		],
		sure: 'Every program has this table, with slightly different names; leave out the detail by customer or department, accounts are enough.',
		sampleNote:
			'Parents and leaves are both listed; contra accounts such as accumulated depreciation stand on the credit side, rightly.',
		prevent: [
			'Set the unit to 元 when exporting.',
			'Choose the right year: the 2004 system up to the end of 2023, the 2023 system from 2024 on.',
			'Include the column names. A header of two rows (借方 and 贷方 under 期初余额) is understood.'
		]
	}
});
