import { defineWords } from '../language.ts';
import type { NotARegister, RegisterFault } from './read-register.ts';

/** What is wrong with a field, and what to do: beside the field of a form, and in the list of a file's problems. */
export const registerProblemWords = defineWords<{
	faults: Record<RegisterFault, string>;
	notARegister: Record<NotARegister, string>;
}>({
	'zh-CN': {
		faults: {
			blank: '没有填。请补上。',
			'too-long': '太长了，最多 200 个字。请写短一些。',
			date: '看不出是哪一天。请写成 2024-03-08。',
			amount: '看不出金额。请写元，只写数字，如 90000.00。',
			negative: '不能是负数。',
			percent: '看不出百分比。请写成 9%，不到 100%。',
			days: '看不出天数。请写 0 到 999 的整数。',
			area: '看不出面积。请写成 12.35亩、800㎡ 或 3间，最多三位小数。',
			choice: '没有这个选项。请从可选的词里选一个。',
			escalation: '看不出怎样递增。请写成 每3年+5%，不递增就空着。',
			span: '看不出起止。请写成 2022-01-01至2022-02-28，几段用分号隔开。',
			order: '结束早于开始。请核对日期。',
			'outside-term': '在租期以外。请核对日期。',
			account: '科目代码只有数字，如 50100301。',
			'end-reason': '提前终止要写原因。',
			quotes: '引号没有成对，这一行的格子可能错位。请在表格软件里改好引号。',
			'twice-in-file': '这个编号在文件里出现两次。请改成不同的编号，或删去一行。',
			registered:
				'这个编号已经登记过，内容不一样。没有覆盖；要改请到它自己的页面改，或换一个编号。',
			'unknown-asset': '台账里没有这个资产编号。请先登记资产，或改编号。',
			'unknown-contract': '台账里没有这个合同编号。请先登记原合同，或改编号。',
			'renews-itself': '续签绕回了自己。请核对这几行的“续签自”。'
		},
		notARegister: {
			encoding: '看不出文件用的编码。请在表格软件里另存为 CSV（UTF-8）再上传。',
			headings:
				'找不到表头。合同要有“承租（承包）方、起租日期、到期日期、年租金”等列，资产要有“资产类别、资产编号、资产名称”等列；可以下载空表照着填。',
			empty: '只有表头，没有一行数据。',
			'too-many-rows': '超过 5,000 行。请分成几个文件。'
		}
	},
	en: {
		faults: {
			blank: 'is empty. Please fill it in.',
			'too-long': 'is too long: at most 200 characters.',
			date: 'is no date. Please write it as 2024-03-08.',
			amount: 'is no amount. Please write yuan in digits, such as 90000.00.',
			negative: 'cannot be negative.',
			percent: 'is no percentage. Please write it as 9%, below 100%.',
			days: 'is no number of days. Please write 0 to 999.',
			area: 'is no area. Please write it as 12.35 mu, 800 sqm or 3 pieces, with at most three decimals.',
			choice: 'is none of the choices. Please take one of the words offered.',
			escalation: 'does not say how the rent rises. Please write “every 3 years +5%”, or nothing.',
			span: 'is no span of days. Please write “2022-01-01 to 2022-02-28”, several with semicolons.',
			order: 'ends before it begins. Please check the dates.',
			'outside-term': 'lies outside the term. Please check the dates.',
			account: 'An account code has digits only, such as 50100301.',
			'end-reason': 'Ending early needs a reason.',
			quotes:
				'A quotation mark is not closed, so cells of this row may have shifted. Please repair it in a spreadsheet.',
			'twice-in-file':
				'This number stands twice in the file. Please give another number, or delete a row.',
			registered:
				'This number is registered already, with other contents. Nothing was overwritten: change it on its own page, or take another number.',
			'unknown-asset':
				'No asset of this number is registered. Register it first, or correct the number.',
			'unknown-contract':
				'No contract of this number is registered. Register the earlier one first, or correct the number.',
			'renews-itself':
				'The renewals lead back to this row. Please check the column “Renews” of these rows.'
		},
		notARegister: {
			encoding: 'The encoding cannot be told. Please save it as CSV (UTF-8) and upload it again.',
			headings:
				'No headings were found. Contracts need columns such as Party, From, Through and Yearly rent, assets Asset class, Asset number and Asset name; a blank table can be downloaded and filled in.',
			empty: 'There are headings, but no row below them.',
			'too-many-rows': 'More than 5,000 rows. Please divide the file.'
		}
	}
});
