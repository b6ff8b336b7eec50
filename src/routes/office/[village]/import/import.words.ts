import { defineWords } from '#lib/domain/language.ts';
import type { OtherKind } from '#lib/domain/ledger-import/review.ts';
import type { BatchStatus } from '#lib/domain/ledger/batch.ts';
import type { DraftState } from '#lib/domain/ledger-import/draft-state.ts';
import type { UploadFault } from './upload-form.ts';

export const importWords = defineWords({
	'zh-CN': {
		title: '导入',
		kicker: '财务软件里的序时账、凭证或明细账',
		say: '把账导出成 CSV，拖到这一页。先核对，再记账；核对之前什么都不会进账簿。',
		discarded: '已放弃：',
		upload: '上传文件',
		uploadNote: '可以点选，也可以把文件拖到本页任何地方',
		faults: {
			'no-file': '还没有选文件。',
			'no-ledger': '请选一个账套。',
			'not-a-year': '年度要写四位数字，如 2022。',
			'too-large': '文件超过了上限，没有上传。请按年度或按月分成几份导出再传。'
		} satisfies Record<UploadFault, string> as Record<UploadFault, string>,
		how: '怎么导出',
		steps: [
			'在财务软件里打开“序时账”或“凭证列表”，选好期间，导出。',
			'若导出的是 Excel（.xls、.xlsx），打开后“另存为”，类型选“CSV UTF-8（逗号分隔）”。',
			'不要在 Excel 里改科目编码那一列；它会把长编码变成 5.01E+07。'
		],
		mappings: '表头对应',
		mappingsNote: '记住的表头，可以改名、修改、带走',
		templates: '样例文件',
		templatesNote: '编出来的账，可以下载了试，也可以照着填',
		drafts: '还没记账的',
		draftsNote: '核对到一半的文件，随时可以接着做',
		noDrafts: '没有等着记账的文件。',
		batches: '批次',
		batchesNote: '每一份文件记一批账，原文件都留底',
		noBatches: '还没有记过账。传一份文件，或先用样例文件试一遍。',
		batch: '批次',
		fileName: '文件',
		ledgerSet: '账套',
		period: '期间',
		vouchers: '凭证',
		entries: '分录',
		problems: '问题',
		state: '状态',
		when: '时间',
		tableLabel: '批次列表，可横向滚动',
		draftsLabel: '草稿列表，可横向滚动',
		problemCount: (errors: number, accounts: number, lines: number, warnings: number) =>
			[
				errors && `${errors} 个错误`,
				accounts && `${accounts} 个新科目待认可`,
				lines && `${lines} 种收支待定科目`,
				warnings && `${warnings} 个警告`
			]
				.filter(Boolean)
				.join('，'),
		choices: {
			'overlap-undecided': '等您定：有凭证和账里不同',
			'overlap-missing': '等您定：账里有、文件里没有的凭证',
			'nothing-new': '账里都有了，不用再记'
		},
		kinds: {
			'trial-balance': '科目余额表',
			'account-list': '科目表'
		} satisfies Record<OtherKind, string> as Record<OtherKind, string>,
		states: {
			unread: '还没核对',
			question: '等您回答一个问题',
			unreadable: '读不出凭证',
			other: '读好了，等您核对',
			ready: '可以记账'
		} satisfies Partial<Record<DraftState, string>> as Partial<Record<DraftState, string>>,
		/** In place of the words above for whoever only reads. */
		forReaders: {
			title: '文件',
			kicker: '账本文件，和它们记的账',
			say: '村里的账本文件都在这里：等着记账的，和记过账的。点开一份，看它写了什么、有没有问题。',
			draftsNote: '会计还在核对，账簿里还没有',
			noBatches: '还没有记过账。',
			choices: {
				'overlap-undecided': '等会计定：有凭证和账里不同',
				'overlap-missing': '等会计定：账里有、文件里没有的凭证',
				'nothing-new': '账里都有了，不用再记'
			},
			states: {
				unread: '会计还没核对',
				question: '等会计回答一个问题',
				unreadable: '读不出凭证',
				other: '读好了，等会计核对',
				ready: '等会计记账'
			} satisfies Partial<Record<DraftState, string>> as Partial<Record<DraftState, string>>
		},
		notPosted: '没有记上：',
		postAll: (count: number) => `全部记账（${count} 份）`,
		postAllNote: '没有错误也没有警告的，一份一份地记；一份没记上不影响别的。',
		status: {
			draft: '草稿',
			posting: '正在记账',
			posted: '已记账',
			reversed: '已反向冲销',
			discarded: '已放弃'
		} satisfies Record<BatchStatus, string> as Record<BatchStatus, string>,
		months: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
		reason: (reason: string) => `原因：${reason}`
	},
	en: {
		title: 'Import',
		kicker: 'Journals, voucher lists or ledgers from accounting software',
		say: 'Export the books as CSV and drop the file on this page. You check first and post afterwards; until then nothing enters the books.',
		discarded: 'Discarded: ',
		upload: 'Upload a file',
		uploadNote: 'Choose it, or drop it anywhere on this page',
		faults: {
			'no-file': 'No file was chosen.',
			'no-ledger': 'Choose a ledger set.',
			'not-a-year': 'Write the year with four digits, such as 2022.',
			'too-large':
				'The file is larger than the limit and was not uploaded. Export it year by year or month by month.'
		},
		how: 'How to export',
		mappings: 'Column mappings',
		mappingsNote: 'remembered headers, to rename, change or take along',
		steps: [
			'In the accounting software open the journal (序时账) or the voucher list, choose the period and export.',
			'If the export is Excel (.xls, .xlsx), open it and “Save as” with the type “CSV UTF-8 (comma delimited)”.',
			'Leave the column of account codes alone in Excel; it turns long codes into 5.01E+07.'
		],
		templates: 'Sample files',
		templatesNote: 'Invented books, to try out or to fill in',
		drafts: 'Not posted yet',
		draftsNote: 'Half-checked files; go on at any time',
		noDrafts: 'No file is waiting to be posted.',
		batches: 'Batches',
		batchesNote: 'Every file is posted as one batch; the original is kept',
		noBatches: 'Nothing has been posted yet. Upload a file, or try a sample file first.',
		batch: 'Batch',
		fileName: 'File',
		ledgerSet: 'Ledger set',
		period: 'Period',
		vouchers: 'Vouchers',
		entries: 'Entries',
		problems: 'Problems',
		state: 'State',
		when: 'When',
		tableLabel: 'Batches, scrolls sideways',
		draftsLabel: 'Drafts, scrolls sideways',
		problemCount: (errors, accounts, lines, warnings) =>
			[
				errors && `${errors} error${errors === 1 ? '' : 's'}`,
				accounts && `${accounts} new account${accounts === 1 ? '' : 's'} to accept`,
				lines && `${lines} kind${lines === 1 ? '' : 's'} of lines without an account`,
				warnings && `${warnings} warning${warnings === 1 ? '' : 's'}`
			]
				.filter(Boolean)
				.join(', '),
		choices: {
			'overlap-undecided': 'waits for you: vouchers differ from the books',
			'overlap-missing': 'waits for you: the books hold vouchers it lacks',
			'nothing-new': 'all in the books already'
		},
		kinds: { 'trial-balance': 'Trial balance', 'account-list': 'List of accounts' },
		states: {
			unread: 'not checked yet',
			question: 'waits for an answer',
			unreadable: 'no vouchers found',
			other: 'read, waits for you',
			ready: 'ready to post'
		},
		forReaders: {
			title: 'Files',
			kicker: 'Ledger files and what was posted of them',
			say: 'The village’s ledger files: those waiting to be posted and those posted. Open one to see what it says and what is wrong with it.',
			draftsNote: 'The accountant is still checking them; they are not in the books',
			noBatches: 'Nothing has been posted yet.',
			choices: {
				'overlap-undecided': 'the accountant decides: vouchers differ from the books',
				'overlap-missing': 'the accountant decides: the books hold vouchers it lacks',
				'nothing-new': 'all in the books already'
			},
			states: {
				unread: 'not checked by the accountant yet',
				question: 'waits for the accountant’s answer',
				unreadable: 'no vouchers found',
				other: 'read, waits for the accountant',
				ready: 'the accountant can post it'
			}
		},
		notPosted: 'Not posted: ',
		postAll: (count) => `Post all (${count})`,
		postAllNote:
			'Those without errors and warnings, one after another; one that fails stops none of the others.',
		status: {
			draft: 'draft',
			posting: 'being posted',
			posted: 'posted',
			reversed: 'reversed',
			discarded: 'discarded'
		},
		months: (from, to) => (from === to ? from : `${from} to ${to}`),
		reason: (reason) => `Reason: ${reason}`
	}
});
