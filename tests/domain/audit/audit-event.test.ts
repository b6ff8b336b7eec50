import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEvent, isAuditKind, type AuditEvent } from '#lib/domain/audit/audit-event.ts';
import { auditEventWords } from '#lib/domain/audit/audit-event.words.ts';
import { LANGUAGES } from '#lib/domain/language.ts';

const EVENTS: readonly (readonly [AuditEvent, zh: string, en: string])[] = [
	[
		{ kind: 'user-enabled', detail: { username: 'kuaiji' } },
		'恢复用户 kuaiji',
		'Enabled the user kuaiji again'
	],
	[
		{ kind: 'session-ended', detail: { username: 'kuaiji', count: 1 } },
		'结束 kuaiji 的 1 处登录',
		'Ended a session of kuaiji'
	],
	[
		{ kind: 'session-ended', detail: { username: 'kuaiji', count: 3 } },
		'结束 kuaiji 的 3 处登录',
		'Ended 3 sessions of kuaiji'
	],
	[
		{ kind: 'totp-set', detail: { username: 'kuaiji' } },
		'kuaiji 启用动态码',
		'kuaiji set up one-time codes'
	],
	[
		{ kind: 'totp-removed', detail: { username: 'kuaiji' } },
		'停用 kuaiji 的动态码',
		'Removed the one-time codes of kuaiji'
	],
	[
		{ kind: 'invitation-made', detail: { person: 3, username: 'kuaiji', renews: 0 } },
		'给 kuaiji 发出邀请',
		'Invited kuaiji'
	],
	[
		{ kind: 'invitation-made', detail: { person: 3, username: 'kuaiji', renews: 1 } },
		'给 kuaiji 新的邀请，重设密码',
		'Invited kuaiji again to choose a new passphrase'
	],
	[
		{ kind: 'invitation-revoked', detail: { person: 3, username: 'kuaiji' } },
		'收回给 kuaiji 的邀请',
		'Took back the invitation of kuaiji'
	],
	[
		{ kind: 'invitation-used', detail: { person: 3, username: 'kuaiji' } },
		'kuaiji 用邀请设好了密码',
		'kuaiji chose a passphrase by invitation'
	],
	[
		{
			kind: 'role-proposed',
			detail: { person: 3, name: '李*明', role: 'supervisor', title: '监委会委员' }
		},
		'提名李*明任监督（监委会委员），等另一位镇管理员确认',
		'Proposed 李*明 as supervisor (监委会委员); another administrator has to confirm'
	],
	[
		{
			kind: 'role-granted',
			detail: { person: 3, name: '李*明', role: 'accountant', title: '村会计', second: '' }
		},
		'李*明任会计（村会计）',
		'李*明 became accountant (村会计)'
	],
	[
		{
			kind: 'role-granted',
			detail: { person: 3, name: '李*明', role: 'secretary', title: '村书记', second: '陈*' }
		},
		'李*明任书记（村书记），由陈*确认',
		'李*明 became secretary (村书记), confirmed by 陈*'
	],
	[
		{
			kind: 'role-ended',
			detail: { person: 3, name: '李*明', role: 'accountant', title: '村会计', reason: '换届' }
		},
		'李*明不再任会计（村会计），原因：换届',
		'李*明 is no longer accountant (村会计), because: 换届'
	],
	[
		{
			kind: 'delegation-made',
			detail: {
				person: 4,
				name: '王*',
				holder: '李*明',
				role: 'accountant',
				fromOn: '2026-11-01',
				untilOn: '2026-11-20',
				reason: '住院'
			}
		},
		'李*明的会计工作由王*代理，2026-11-01 至 2026-11-20，原因：住院',
		'王* acts as accountant for 李*明 from 2026-11-01 to 2026-11-20, because: 住院'
	],
	[
		{
			kind: 'delegation-ended',
			detail: { person: 4, name: '王*', holder: '李*明', role: 'accountant' }
		},
		'王*不再代理李*明的会计工作，提前结束',
		'王* no longer acts as accountant for 李*明'
	],
	[
		{ kind: 'kinship-declared', detail: { person: 4, name: '王*', relative: '李*明' } },
		'登记王*与李*明为近亲属',
		'Declared 王* and 李*明 as close relatives'
	],
	[
		{ kind: 'township-read', detail: { what: '/office/zhujiabang/books' } },
		'镇管理员查看未公开的内容：/office/zhujiabang/books',
		'The township administrator opened unpublished pages: /office/zhujiabang/books'
	],
	[
		{ kind: 'trail-broken', detail: { seq: 9 } },
		'发现有人绕过本系统改过记录：第 9 条处的封印不对',
		'Found that somebody changed the record behind the product’s back: false seal at event 9'
	],
	[
		{ kind: 'trail-resealed', detail: { seq: 9 } },
		'第 9 条之后，记录换了封印的密钥（恢复了备份，或换了密钥）',
		'After event 9 the record is sealed with another key (a restored backup, or a new secret)'
	],
	[
		{ kind: 'trail-cleared', detail: { seq: 9, count: 8 } },
		'按规定清理满十二个月的登录记录 8 条，到第 9 条',
		'Cleared 8 sign-in events older than twelve months, up to event 9'
	],
	[
		{ kind: 'trail-upgraded', detail: { count: 1203 } },
		'从旧版本接过 1,203 条记录，从此逐条相连',
		'Took over 1,203 events of the earlier version; from here on each is linked to the one before'
	],
	[
		{ kind: 'upload-cancelled', detail: { file: '序时账.csv' } },
		'取消上传文件“序时账.csv”',
		'Cancelled the upload of the file “序时账.csv”'
	],
	[
		{ kind: 'target-confirmed', detail: { year: 2022, amountFen: 1200000000 } },
		'确认2022年目标 1,200 万元',
		'Confirmed the target of 2022: ¥12 million'
	],
	[
		{ kind: 'user-disabled', detail: { username: 'kuaiji' } },
		'停用用户 kuaiji',
		'Disabled the user kuaiji'
	],
	[
		{ kind: 'passphrase-changed', detail: { username: 'kuaiji' } },
		'更换 kuaiji 的密码',
		'Changed the passphrase of kuaiji'
	],
	[
		{ kind: 'village-created', detail: { village: '示范村' } },
		'建立村庄“示范村”，采用收入口径第 1 版',
		'Set up the village “示范村”, with version 1 of the income definition'
	],
	[
		{ kind: 'user-created', detail: { username: 'kuaiji', title: '村会计' } },
		'新增用户 kuaiji（村会计）',
		'Added the user kuaiji (村会计)'
	],
	[{ kind: 'signed-in', detail: { username: 'kuaiji' } }, 'kuaiji 登录', 'kuaiji signed in'],
	[{ kind: 'signed-out', detail: { username: 'kuaiji' } }, 'kuaiji 退出登录', 'kuaiji signed out'],
	[
		{ kind: 'sign-in-failed', detail: { username: 'kuaiji' } },
		'kuaiji 登录失败',
		'A sign-in as kuaiji failed'
	],
	[
		{ kind: 'draft-uploaded', detail: { batch: 3, file: '序时账.csv' } },
		'上传文件“序时账.csv”，存为草稿',
		'Uploaded the file “序时账.csv” as a draft'
	],
	[
		{ kind: 'draft-uploaded', detail: { batch: 3, file: '序时账.csv', repairs: 7 } },
		'上传文件“序时账.csv”，存为草稿，沿用上次的 7 处更正',
		'Uploaded the file “序时账.csv” as a draft, with 7 corrections made to it earlier'
	],
	[
		{
			kind: 'draft-repaired',
			detail: {
				batch: 3,
				what: 'cell',
				row: 93,
				column: '借方金额',
				index: 8,
				from: '1.2万',
				to: '12000.00'
			}
		},
		'更正草稿 3：第 93 行“借方金额”由“1.2万”改为“12000.00”',
		'Corrected draft 3: row 93, “借方金额”: “1.2万” became “12000.00”'
	],
	[
		{
			kind: 'draft-repaired',
			detail: {
				batch: 3,
				what: 'equal',
				row: 0,
				column: '科目编码',
				index: 3,
				from: '5.01E+07',
				to: '501003'
			}
		},
		'更正草稿 3：“科目编码”一列所有的“5.01E+07”改为“501003”',
		'Corrected draft 3: every “5.01E+07” in the column “科目编码” became “501003”'
	],
	[
		{
			kind: 'draft-repaired',
			detail: { batch: 3, what: 'row', row: 3, column: '', index: -1, from: '', to: '3-8 | 记-1' }
		},
		'更正草稿 3：第 3 行整行改为“3-8 | 记-1”',
		'Corrected draft 3: row 3 as a whole became “3-8 | 记-1”'
	],
	[
		{
			kind: 'draft-repaired',
			detail: { batch: 3, what: 'added', row: 3, column: '', index: -1, from: '', to: '3-8 | 记-1' }
		},
		'更正草稿 3：在第 3 行后面补一行“3-8 | 记-1”',
		'Corrected draft 3: a row was put in behind row 3: “3-8 | 记-1”'
	],
	[
		{
			kind: 'draft-repaired',
			detail: { batch: 3, what: 'added-cell', row: 3, column: '金额', index: 2, from: '', to: '5' }
		},
		'更正草稿 3：第 3 行后面补的一行，“金额”改为“5”',
		'Corrected draft 3: “金额” of a row put in behind row 3 became “5”'
	],
	[
		{
			kind: 'draft-repaired',
			detail: { batch: 3, what: 'dropped', row: 3, column: '', index: -1, from: '', to: '' }
		},
		'更正草稿 3：去掉第 3 行后面补的一行',
		'Corrected draft 3: a row put in behind row 3 was taken out again'
	],
	[
		{
			kind: 'draft-repaired',
			detail: { batch: 3, what: 'skipped', row: 3, column: '', index: -1, from: '', to: '' }
		},
		'更正草稿 3：第 3 行不导入',
		'Corrected draft 3: row 3 is left out'
	],
	[
		{
			kind: 'repair-undone',
			detail: { batch: 3, what: 'cell', row: 93, column: '备注', index: 8, from: '', to: 'x' }
		},
		'撤销草稿 3 的一处更正：第 93 行“备注”由（空白）改为“x”',
		'Took back a correction of draft 3: row 93, “备注”: (blank) became “x”'
	],
	[
		{
			kind: 'supplement-taken',
			detail: { batch: 3, file: '补充.csv', cells: 5, added: 1, skipped: 2 }
		},
		'草稿 3 收到补充文件“补充.csv”：改 5 处，补 1 行，不导入 2 行',
		'Draft 3 got the supplement “补充.csv”: 5 corrected, 1 put in, 2 left out'
	],
	[
		{ kind: 'options-changed', detail: { batch: 3, options: '{}' } },
		'修改草稿 3 的读取方式（编码、栏目或年度）',
		'Changed how draft 3 is read (encoding, columns or year)'
	],
	[
		{ kind: 'mapping-created', detail: { mapping: 1, name: '乡里的账', file: '账.csv' } },
		'记住表头对应“乡里的账”',
		'Remembered the column mapping “乡里的账”'
	],
	[
		{ kind: 'mapping-changed', detail: { mapping: 1, name: '乡里的账', change: '{}' } },
		'修改表头对应“乡里的账”',
		'Changed the column mapping “乡里的账”'
	],
	[
		{ kind: 'mapping-deleted', detail: { mapping: 1, name: '乡里的账' } },
		'删除表头对应“乡里的账”',
		'Deleted the column mapping “乡里的账”'
	],
	[
		{ kind: 'accounts-accepted', detail: { batch: 3, accounts: '501006,501007', count: 2 } },
		'同意新增 2 个明细科目：501006,501007',
		'Accepted 2 new sub-accounts: 501006,501007'
	],
	[
		{
			kind: 'batch-posted',
			detail: { batch: 3, year: 2022, number: 14, file: '序时账.csv', vouchers: 396, entries: 1203 }
		},
		'记账：批次 2022-014，396 张凭证、1,203 条分录，文件“序时账.csv”',
		'Posted batch 2022-014: 396 vouchers with 1,203 entries from the file “序时账.csv”'
	],
	[
		{
			kind: 'opening-adopted',
			detail: {
				batch: 5,
				year: 2022,
				number: 2,
				file: '余额表.csv',
				accounts: 18,
				debitFen: 2_050_000,
				replaced: null
			}
		},
		'采用期初余额：批次 2022-002，2022年年初 18 个科目，借贷各 20,500.00 元，文件“余额表.csv”',
		'Adopted opening balances as batch 2022-002: 18 accounts at the beginning of 2022, ¥20,500.00 on either side, from the file “余额表.csv”'
	],
	[
		{
			kind: 'opening-adopted',
			detail: {
				batch: 6,
				year: 2022,
				number: 3,
				file: '余额表.csv',
				accounts: 1,
				debitFen: 100,
				replaced: '2022-002'
			}
		},
		'采用期初余额：批次 2022-003，2022年年初 1 个科目，借贷各 1.00 元，文件“余额表.csv”，代替批次 2022-002',
		'Adopted opening balances as batch 2022-003: 1 account at the beginning of 2022, ¥1.00 on either side, from the file “余额表.csv”, in place of batch 2022-002'
	],
	[
		{
			kind: 'accounts-added',
			detail: { batch: 7, file: '科目表.csv', count: 2, accounts: '50101,5010102' }
		},
		'由科目表“科目表.csv”加入 2 个科目：50101,5010102',
		'Added 2 accounts from the list “科目表.csv”: 50101,5010102'
	],
	[
		{ kind: 'posting-stopped', detail: { batch: 3, file: '序时账.csv', entries: 12_000 } },
		'停下“序时账.csv”的记账，已写入的 12,000 条全部退回，仍是草稿',
		'Stopped posting the file “序时账.csv”: 12,000 entries were taken back, and it is a draft again'
	],
	[
		{ kind: 'batch-reversed', detail: { batch: 3, name: '2022-014', reason: '科目有误' } },
		'反向冲销批次 2022-014，原因：科目有误',
		'Reversed batch 2022-014, because: 科目有误'
	],
	[
		{
			kind: 'period-replaced',
			detail: { batch: 5, name: '2022-015', months: '2022-09', vouchers: 40, batches: '2022-014' }
		},
		'整月替换：批次 2022-015 替换 2022-09 的 40 张凭证（原属批次 2022-014）',
		'Replaced 2022-09: 40 vouchers of 2022-014 gave way to batch 2022-015'
	],
	[
		{ kind: 'draft-discarded', detail: { batch: 3, file: '序时账.csv' } },
		'丢弃草稿，文件“序时账.csv”',
		'Discarded the draft of the file “序时账.csv”'
	],
	[
		{
			kind: 'class-decided',
			detail: { voucherId: 7, line: 2, from: 'needs_review', to: 'stable', reason: '三年期租约' }
		},
		'确认一条收入的性质：由“待确认”改为“稳定”，理由：三年期租约',
		'Decided the class of an income line: “To be decided” became “Stable”, because: 三年期租约'
	],
	[
		{
			kind: 'definition-proposed',
			detail: { proposal: 1, base: 1, reason: '镇里统一', change: '{}' }
		},
		'提出修改口径（第1版），理由：镇里统一',
		'Proposed a change of the definition (version 1), because: 镇里统一'
	],
	[
		{ kind: 'definition-approved', detail: { proposal: 1, version: 2, reason: '' } },
		'批准修改口径，成为第2版',
		'Approved the change of the definition; it is version 2 now'
	],
	[
		{ kind: 'definition-refused', detail: { proposal: 1, reason: '再议' } },
		'退回口径修改，理由：再议',
		'Refused the change of the definition, because: 再议'
	],
	[
		{ kind: 'definition-withdrawn', detail: { proposal: 1 } },
		'撤回口径修改',
		'Withdrew the change of the definition'
	],
	[
		{ kind: 'plan-kept', detail: { plan: 1, year: 2022, name: '续签两份' } },
		'存下2022年设想“续签两份”',
		'Kept the what-if plan “续签两份” for 2022'
	],
	[
		{ kind: 'plan-removed', detail: { plan: 1, year: 2022, name: '续签两份' } },
		'删去2022年设想“续签两份”',
		'Removed the what-if plan “续签两份” for 2022'
	],
	[
		{
			kind: 'spending-planned',
			detail: { year: 2022, code: '541', amountFen: 12000000, basis: '社员代表大会' }
		},
		'登记2022年支出预算：科目 541 120,000.00 元，依据：社员代表大会',
		'Set the spending plan for 2022: account 541 ¥120,000.00, on the ground of: 社员代表大会'
	],
	[
		{
			kind: 'project-added',
			detail: { project: 1, number: 'XM-01', name: '道路改造', budgetFen: 100000000 }
		},
		'登记项目 XM-01 道路改造，预算 1,000,000.00 元',
		'Registered the project XM-01 道路改造 with a budget of ¥1,000,000.00'
	],
	[
		{
			kind: 'project-changed',
			detail: { project: 1, number: 'XM-01', name: '道路改造', budgetFen: 100000000, change: '{}' }
		},
		'更改项目 XM-01 道路改造',
		'Changed the project XM-01 道路改造'
	],
	[
		{
			kind: 'size-set',
			detail: { year: 2022, households: 812, members: 2903, sharesMilli: 2500500, basis: '年报' }
		},
		'登记2022年户数 812、人数 2903、股份 2500.5，依据：年报',
		'Set households 812, people 2903, shares 2500.5 for 2022, on the ground of: 年报'
	],
	[
		{ kind: 'asset-added', detail: { asset: 1, number: 'C-01', name: '1号厂房' } },
		'登记资产 C-01 1号厂房',
		'Registered the asset C-01 1号厂房'
	],
	[
		{ kind: 'asset-changed', detail: { asset: 1, number: 'C-01', name: '1号厂房', change: '{}' } },
		'更改资产 C-01 1号厂房',
		'Changed the asset C-01 1号厂房'
	],
	[
		{ kind: 'contract-added', detail: { contract: 2, number: 'ZJB-01', name: '租赁' } },
		'登记合同 ZJB-01 租赁',
		'Registered the contract ZJB-01 租赁'
	],
	[
		{
			kind: 'contract-changed',
			detail: { contract: 2, number: 'ZJB-01', name: '租赁', change: '{}' }
		},
		'更改合同 ZJB-01 租赁',
		'Changed the contract ZJB-01 租赁'
	],
	[
		{
			kind: 'contract-ended',
			detail: { contract: 2, number: 'ZJB-01', name: '租赁', on: '2022-06-30', reason: '退租' }
		},
		'合同 ZJB-01 租赁 提前终止，履行到 2022-06-30，原因：退租',
		'Ended the contract ZJB-01 租赁 early, its last day 2022-06-30, because: 退租'
	],
	[
		{ kind: 'registers-imported', detail: { file: '台账.csv', assets: 0, contracts: 12 } },
		'由文件“台账.csv”导入台账：资产 0 项、合同 12 份',
		'Imported the registers from “台账.csv”: assets 0, contracts 12'
	],
	[
		{
			kind: 'contract-file-added',
			detail: { contract: 2, number: 'ZJB-01', file: '扫描.pdf' }
		},
		'合同 ZJB-01 加附件“扫描.pdf”',
		'Attached “扫描.pdf” to the contract ZJB-01'
	],
	[
		{
			kind: 'contract-file-removed',
			detail: { contract: 2, number: 'ZJB-01', file: '扫描.pdf' }
		},
		'合同 ZJB-01 移去附件“扫描.pdf”',
		'Took the attachment “扫描.pdf” off the contract ZJB-01'
	],
	[
		{
			kind: 'instalment-settled',
			detail: {
				contract: 2,
				number: 'ZJB-01',
				position: 3,
				settlement: 9,
				kind: 'waiver',
				amountFen: 1_860_000,
				voucher: null,
				line: null,
				resolution: '2022-7',
				reason: '受灾'
			}
		},
		'合同 ZJB-01 第 3 期登记减免 18,600.00 元，决议 2022-7，说明：受灾',
		'Recorded a waiver of ¥18,600.00 for instalment 3 of the contract ZJB-01, by resolution 2022-7, saying: 受灾'
	],
	[
		{
			kind: 'settlement-undone',
			detail: { contract: 2, number: 'ZJB-01', position: 3, settlement: 9, amountFen: 1_860_000 }
		},
		'合同 ZJB-01 第 3 期撤销登记 18,600.00 元',
		'Took back ¥18,600.00 recorded for instalment 3 of the contract ZJB-01'
	],
	[
		{
			kind: 'expected-added',
			detail: {
				year: 2022,
				expected: 4,
				party: '联合公司',
				amountFen: 76_000_000,
				basis: '股东会决议'
			}
		},
		'登记2022年预计收入：联合公司 760,000.00 元，依据：股东会决议',
		'Registered income expected in 2022: ¥760,000.00 from 联合公司, on the ground of: 股东会决议'
	],
	[
		{
			kind: 'expected-closed',
			detail: {
				year: 2022,
				expected: 4,
				party: '联合公司',
				amountFen: 76_000_000,
				reason: '已入账'
			}
		},
		'了结2022年预计收入：联合公司 760,000.00 元，原因：已入账',
		'Closed income expected in 2022: ¥760,000.00 from 联合公司, because: 已入账'
	],
	[
		{
			kind: 'target-set',
			detail: { year: 2022, amountFen: 1_200_000_000, reason: '成员代表会议通过' }
		},
		'提出2022年目标 1,200 万元，依据：成员代表会议通过',
		'Proposed a target for 2022: ¥12 million, on the ground of: 成员代表会议通过'
	],
	[
		{
			kind: 'month-closed',
			detail: { ledger: '合作社', year: 2022, month: '2022-09', reason: '对账无误' }
		},
		'合作社 2022年结账到 2022年9月，说明：对账无误',
		'Closed 合作社 through September 2022, saying: 对账无误'
	],
	[
		{
			kind: 'month-reopened',
			detail: { ledger: '合作社', year: 2022, month: '2022-06', reason: '补录' }
		},
		'合作社 2022年反结账，只保留结账到 2022年6月，原因：补录',
		'Reopened 合作社 after June 2022, because: 补录'
	],
	[
		{
			kind: 'month-reopened',
			detail: { ledger: '合作社', year: 2022, month: null, reason: '补录' }
		},
		'合作社 2022年反结账，各月重新可以记账，原因：补录',
		'Reopened all months of 2022 in 合作社, because: 补录'
	],
	[
		{
			kind: 'notice-objected',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1, no: 17 }
		},
		'对第 0017 行提出异议：2022年1月至2022年3月',
		'Objected to line 0017 of the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-received',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'镇上签收公开：2022年1月至2022年3月',
		'The township signed for the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'disclosure-set',
			detail: { period: 'quarter', dueDay: 15, answerDays: 10, isOpen: 0 }
		},
		'设定公开：按季，次月 15 日前公布，提问 10 天内答复，明细凭村民码看',
		'Set disclosure: each quarter, by day 15 of the next month, questions answered within 10 days, lines with the reading code'
	],
	[
		{ kind: 'question-asked', detail: { question: 3, no: 2, lineNo: 17, way: 'call' } },
		'收到第 2 号提问，问第 0017 行，来电',
		'Question 2 came in on line 0017, by telephone'
	],
	[
		{ kind: 'question-shown', detail: { question: 3, no: 2 } },
		'公开第 2 号提问',
		'Showed question 2'
	],
	[
		{ kind: 'question-hidden', detail: { question: 3, no: 2, reason: '骂人' } },
		'隐藏第 2 号提问，原因：骂人',
		'Hid question 2, because: 骂人'
	],
	[
		{ kind: 'answer-drafted', detail: { question: 3, no: 2, answer: 1 } },
		'起草第 2 号提问的答复',
		'Drafted the answer to question 2'
	],
	[
		{ kind: 'answer-released', detail: { question: 3, no: 2, answer: 1, text: '1、2号厂房。' } },
		'答复第 2 号提问：1、2号厂房。',
		'Answered question 2: 1、2号厂房。'
	],
	[
		{
			kind: 'notice-drafted',
			detail: { noticeId: 4, fromMonth: '2022-05', throughMonth: '2022-05', edition: 1 }
		},
		'起草公开：2022年5月',
		'Drafted the notice of May 2022'
	],
	[
		{
			kind: 'notice-drafted',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'起草公开：2022年1月至2022年3月',
		'Drafted the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-drafted',
			detail: {
				...{ noticeId: 5, fromMonth: '2022-07', throughMonth: '2022-07' },
				...{ topic: 'works', edition: 2 }
			}
		},
		'起草公开：2022年7月，工程项目（第 2 版）',
		'Drafted the notice of July 2022, works (edition 2)'
	],
	[
		{
			kind: 'notice-submitted',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'签字送审公开：2022年1月至2022年3月',
		'Signed and submitted the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-signed',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'监督会签公开：2022年1月至2022年3月',
		'Co-signed the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-refused',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'监督不同意公开：2022年1月至2022年3月',
		'Refused to co-sign the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-reviewed',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'监督会签人数已够，审核完成：2022年1月至2022年3月',
		'Enough supervisors signed the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-approved',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'批准公开：2022年1月至2022年3月',
		'Approved the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-published',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 2 }
		},
		'公开：2022年1月至2022年3月（第 2 版）',
		'Published the notice of January 2022 to March 2022 (edition 2)'
	],
	[
		{
			kind: 'notice-withdrawn',
			detail: { noticeId: 4, fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 }
		},
		'撤回公开到草稿，已有签字作废：2022年1月至2022年3月',
		'Withdrew the notice of January 2022 to March 2022 to a draft; its signatures are void'
	],
	[
		{
			kind: 'notice-mask-decided',
			detail: {
				noticeId: 4,
				fromMonth: '2022-01',
				throughMonth: '2022-03',
				edition: 1,
				ofVoucher: 7,
				ofLine: 1,
				overrides: ''
			}
		},
		'公开前遮去一行的个人信息：2022年1月至2022年3月',
		'Hid the personal data of a line of the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'notice-mask-decided',
			detail: {
				noticeId: 4,
				fromMonth: '2022-01',
				throughMonth: '2022-03',
				edition: 1,
				ofVoucher: 7,
				ofLine: 1,
				overrides: '是单位名称'
			}
		},
		'公开前决定一行照原文公开，等第二人同意：2022年1月至2022年3月，理由：是单位名称',
		'Decided to publish a line of the notice of January 2022 to March 2022 as it is, if a second person agrees: 是单位名称'
	],
	[
		{
			kind: 'notice-mask-seconded',
			detail: {
				noticeId: 4,
				fromMonth: '2022-01',
				throughMonth: '2022-03',
				edition: 1,
				ofVoucher: 7,
				ofLine: 1
			}
		},
		'第二人同意一行照原文公开：2022年1月至2022年3月',
		'Agreed to publish a line of the notice of January 2022 to March 2022 as it is'
	],
	[
		{
			kind: 'notice-answered',
			detail: {
				noticeId: 4,
				fromMonth: '2022-01',
				throughMonth: '2022-03',
				edition: 1,
				code: 'red-ink'
			}
		},
		'答复核对“红字”：2022年1月至2022年3月',
		'Answered the check “Red ink” of the notice of January 2022 to March 2022'
	],
	[
		{
			kind: 'role-declined',
			detail: { person: 3, name: '李*明', role: 'supervisor', title: '委员', reason: '本人不愿意' }
		},
		'撤回由李*明任监督（委员）的提议，原因：本人不愿意',
		'Took back the proposal of 李*明 as supervisor (委员), because: 本人不愿意'
	],
	[
		{ kind: 'numbers-filed', detail: { person: 3, name: '李*明', kinds: 'id,phone' } },
		'为李*明登记身份证号和手机号，用来认出同一个人；号码本身不保存',
		'Put the ID number and the mobile number of 李*明 on file to know the same person again; no number is kept'
	],
	[
		{ kind: 'cosigners-set', detail: { needed: 3, before: 2 } },
		'监督会签人数由 2 人改为 3 人',
		'Supervisors who must sign: 3 instead of 2'
	]
];

describe('an event is told as a sentence', () => {
	test.each(EVENTS)('$kind', (event, zh, en) => {
		expect(describeEvent(event, 'zh-CN')).toBe(zh);
		expect(describeEvent(event, 'en')).toBe(en);
	});

	test('of every kind there is', () => {
		const kinds = Object.keys(auditEventWords['zh-CN'].sentences).sort();
		expect([...new Set(EVENTS.map(([event]) => event.kind))].sort()).toEqual(kinds);
		expect(Object.keys(auditEventWords.en.sentences).sort()).toEqual(kinds);
	});

	test('in the singular where it is one', () => {
		const one = {
			kind: 'batch-posted',
			detail: { batch: 1, year: 2022, number: 1, file: 'a.csv', vouchers: 1, entries: 1 }
		};
		expect(describeEvent(one, 'en')).toBe(
			'Posted batch 2022-001: 1 voucher with 1 entry from the file “a.csv”'
		);
	});
});

describe('a record of another version of the product', () => {
	test('shows a dash for what it lacks', () => {
		expect(describeEvent({ kind: 'batch-posted', detail: {} }, 'zh-CN')).toBe(
			'记账：批次 —，— 张凭证、— 条分录，文件“—”'
		);
		expect(
			describeEvent(
				{ kind: 'target-set', detail: { year: 2022, amountFen: null, reason: null } },
				'zh-CN'
			)
		).toBe('提出2022年目标 —，依据：—');
		expect(
			describeEvent({ kind: 'class-decided', detail: { from: 'gone', to: 'stable' } }, 'en')
		).toBe('Decided the class of an income line: “gone” became “Stable”, because: —');
	});

	test('is named as it was stored where the kind is unknown', () => {
		expect(describeEvent({ kind: 'moon-landed', detail: {} }, 'zh-CN')).toBe(
			'其他记录（moon-landed）'
		);
		expect(describeEvent({ kind: 'toString', detail: {} }, 'en')).toBe('Another record (toString)');
		expect(isAuditKind('constructor')).toBe(false);
	});

	test('never fails to be told', () => {
		const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
		const keys = fc.constantFrom(
			'year',
			'number',
			'month',
			'amountFen',
			'count',
			'from',
			'to',
			'reason',
			'file',
			'entries'
		);
		const kinds = fc.constantFrom(...Object.keys(auditEventWords.en.sentences), 'other');
		fc.assert(
			fc.property(kinds, fc.dictionary(keys, value), (kind, detail) => {
				for (const language of LANGUAGES) {
					const told = describeEvent({ kind, detail }, language);
					expect(told).not.toBe('');
					expect(told).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
				}
			})
		);
	});
});
