import { defineWords } from '../language.ts';
import type { Mark, Permission, Scope } from './permission.ts';

/** What each permission lets a person do, as “谁能做什么” prints it. */
export const PERMISSION_WORDS = defineWords<Record<Permission, string>>({
	'zh-CN': {
		'offices.read': '查看谁在任、职务变动',
		'desk.read': '查看工作台：稳定性收入和目标',
		'books.read': '查看账簿、凭证（未公开）',
		'batch.read': '查看导入的文件和批次（未公开）',
		'batch.upload': '上传账本文件',
		'batch.review': '核对、更正导入的文件',
		'batch.post': '记账',
		'batch.reverse': '反向冲销批次',
		'batch.discard': '丢弃草稿',
		'month.close': '结账、反结账',
		'income.read': '查看收入性质',
		'income.decide': '确认收入性质',
		'target.read': '查看年度目标',
		'target.propose': '提出年度目标',
		'target.confirm': '确认年度目标',
		'contract.read': '查看资产、合同、应收租金（未公开）',
		'contract.manage': '登记、更改、导入资产和合同',
		'receipt.match': '核对收款和应收期次，登记减免、核销',
		'forecast.read': '查看全年预计和缺口',
		'expected.manage': '登记已宣告的分红等预计收入',
		'plan.keep': '把设想存下来，删去',
		'definition.read': '查看稳定性收入口径和各版本',
		'definition.propose': '提出修改口径',
		'definition.approve': '批准或退回口径修改',
		'position.read': '查看资金、往来、支出、报表（到合计）',
		'spending.plan': '登记支出预算、户数、人口和股份',
		'project.manage': '登记、更改工程项目和它的预算',
		'notice.submit': '编制公开内容、送审、撤回',
		'notice.review': '审核公开内容：会签或不同意',
		'notice.approve': '批准公开',
		'trail.read': '查看本村的操作记录',
		'people.read': '查看人员和职务',
		'people.manage': '任免、委托、邀请、停用人员',
		'villages.all': '查看各村进度一览',
		'trail.all': '查看全部操作记录',
		'villages.own': '自己负责的村',
		'account.own': '自己的账号：密码、动态码、登录'
	},
	en: {
		'offices.read': 'See who is in office and what changed',
		'desk.read': 'See the desk: stable income against the target',
		'books.read': 'See books and vouchers (unpublished)',
		'batch.read': 'See imported files and batches (unpublished)',
		'batch.upload': 'Upload ledger files',
		'batch.review': 'Check and correct imported files',
		'batch.post': 'Post to the books',
		'batch.reverse': 'Reverse a batch',
		'batch.discard': 'Discard a draft',
		'month.close': 'Close and reopen months',
		'income.read': 'See the classes of income',
		'income.decide': 'Decide the class of income',
		'target.read': 'See the year’s target',
		'target.propose': 'Propose the year’s target',
		'target.confirm': 'Confirm the year’s target',
		'contract.read': 'See assets, contracts and rent due (unpublished)',
		'contract.manage': 'Register, change and import assets and contracts',
		'receipt.match': 'Match receipts with instalments, record waivers and write-offs',
		'forecast.read': 'See the year expected and the gap',
		'expected.manage': 'Register declared dividends and other expected income',
		'plan.keep': 'Keep and remove what-if plans',
		'definition.read': 'See the definition of stable income and its versions',
		'definition.propose': 'Propose a change of the definition',
		'definition.approve': 'Approve or refuse a change of the definition',
		'position.read': 'See cash, dues, expenses and statements (totals)',
		'spending.plan': 'Set the spending plan, households, people and shares',
		'project.manage': 'Register and change projects and their budgets',
		'notice.submit': 'Prepare a notice, submit and withdraw it',
		'notice.review': 'Review a notice: co-sign or refuse',
		'notice.approve': 'Approve publication',
		'trail.read': 'See the village’s trail of events',
		'people.read': 'See people and offices',
		'people.manage': 'Appoint, delegate, invite and disable people',
		'villages.all': 'See how all villages stand',
		'trail.all': 'See the whole trail of events',
		'villages.own': 'One’s own villages',
		'account.own': 'One’s own account: passphrase, codes, sessions'
	}
});

export const MARK_WORDS = defineWords<Record<Mark, string>>({
	'zh-CN': { '✔': '能', R: '可看', L: '可看，留记录', o: '只看自己的', '-': '不能' },
	en: { '✔': 'yes', R: 'reads', L: 'reads, on record', o: 'own only', '-': 'no' }
});

export const SCOPE_WORDS = defineWords<Record<Scope, string>>({
	'zh-CN': { village: '在一个村里', township: '全镇', self: '自己的事' },
	en: { village: 'In a village', township: 'Over all villages', self: 'Of oneself' }
});
