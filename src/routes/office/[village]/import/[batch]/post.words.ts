import { defineWords } from '#lib/domain/language.ts';

/** Why a step was refused; the words for it stand under `refused`. */
export type Refusal =
	| 'errors'
	| 'warnings-not-accepted'
	| 'being-posted'
	| 'voucher-held'
	| 'books-changed'
	| 'not-a-draft'
	| 'no-reason'
	| 'month-closed'
	| 'posted-meanwhile';

/** New accounts, what posting would change, and the posting bar. */
export const postWords = defineWords({
	'zh-CN': {
		accounts: '新科目',
		accountsReading: '账里还没有；会计认可以后才能记账',
		notAccepted: '还没有',
		accountsNote: '账里还没有；认可以后才能记账',
		accountsLabel: '新科目，可横向滚动',
		code: '编码',
		name: '名称',
		parent: '上级科目',
		firstRow: '首见',
		lines: '分录',
		becomes: '归为',
		notIncome: '不是收入科目',
		accept: '认可',
		acceptOne: (code: string, name: string) => `认可 ${code} ${name}`,
		accepted: '已认可',
		acceptTicked: '认可勾选的',
		acceptAll: (count: number) => `全部认可（${count} 个）`,
		effects: '记账以后，每个月会变成',
		effectsLabel: '记账前后，可横向滚动',
		effectsCaption: '稳定性收入和凭证数，记账前后，单位元',
		effectsErrors: '还有错误没改；改好后会变',
		month: '月份',
		vouchers: '凭证（张）',
		stable: '稳定性收入（元）',
		inBooks: '账里已有',
		added: '新记',
		out: '退出',
		before: '记账前',
		after: '记账后',
		change: '变化',
		same: '不变',
		lastYear: '去年同月',
		total: '合计',
		target: (before: string, after: string) => `完成全年目标从 ${before} 到 ${after}。`,
		waiting: (amount: string) => `另有 ${amount} 元“待确认”，不算在上面。`,
		preview: '凭证预览',
		previewNote: (shown: number, all: number) =>
			shown === all ? `共 ${all} 张` : `先看 ${shown} 张，共 ${all} 张；有问题的排在前面`,
		more: (count: number) => `再看 ${count} 张`,
		attachments: (count: number) => `附件 ${count} 张`,
		balanced: '借贷平衡',
		off: (amount: string) => `差 ${amount}`,
		summary: '摘要',
		account: '科目',
		debit: '借方',
		credit: '贷方',
		sum: '合计',
		voucherLabel: (name: string) => `凭证 ${name}，可横向滚动`,
		bar: '记账',
		blocked: (count: number) => `还有 ${count} 个错误，不能记账。`,
		blockedDo: '在“问题”里逐条改，或下载有错的行用表格改；列认错了就在“每一列是什么”里改。',
		waitingLines: (count: number) => `还有 ${count} 种收支没有定科目，不能记账。`,
		waitingLinesDo: '在“每一行记到哪个科目”里填上，以前记过的可以一次照办。',
		waitingAccounts: (count: number) => `还有 ${count} 个新科目没有认可，不能记账。`,
		waitingAccountsDo: '看看它们挂在哪个科目下面，在“新科目”里认可。',
		unanswered: '先回答上面的问题，才能核对和记账。',
		unreadable: '没有可以记账的凭证。',
		unreadableDo: '照上面的办法另存一份 CSV，再传上来。',
		warned: (count: number) => `没有错误，${count} 个警告。`,
		warnedDo: '看过警告后打勾，就可以记账。',
		ready: (vouchers: number, entries: number) =>
			`可以记账：${vouchers} 张凭证，${entries} 条分录。`,
		readyDo: '记账后不能修改，只能整批反向冲销。',
		readyReplace: (out: number) => `账里的 ${out} 张凭证同时退出，旧的留底可查。`,
		openChoice: {
			'overlap-undecided': '还没有定：和账里不同的凭证怎么办。',
			'overlap-missing': '还没有看过：文件里没有、会退出账簿的凭证。',
			'nothing-new': '没有可以新记的。'
		},
		openChoiceDo: {
			'overlap-undecided': '在“与账里已有的凭证”里选一种。',
			'overlap-missing': '在“与账里已有的凭证”里看过清单，打勾。',
			'nothing-new': '文件里的凭证，账里都有同字号的；放弃这份文件就行。'
		},
		seen: (count: number) => `我已看过 ${count} 个警告`,
		post: '记账',
		running: '正在记账。',
		runningDo: '关掉页面也会继续。',
		stop: '停下',
		stopAsk: '已写入的全部退回，这份文件仍是草稿，什么都没有记上。',
		stopDo: '停下记账',
		failed: (reference: string) => `没有记账：出了意外，编号 ${reference}，请告诉管理员。`,
		progress: '记账进度',
		discard: '放弃这份文件',
		discardAsk: '草稿不再列出，什么都不会记账。原文件留底，以后可以重新上传。',
		discardDo: '放弃',
		posted: (name: string) => `已记账，批次 ${name}。`,
		postedBy: (when: string, who: string) => `${when}，${who}`,
		see: '看这批凭证',
		reverse: '反向冲销这一批',
		reverseAsk: '这一批的数字会从所有合计里退出；凭证和原文件留着可查。之后可以记改正过的文件。',
		reverseReason: '原因（会留在记录里）',
		reverseDo: '反向冲销',
		reversed: (when: string, who: string) => `已反向冲销：${when}，${who}。`,
		reversedWhy: (reason: string) => `原因：${reason}`,
		discarded: '已放弃。',
		again: '上传改正过的文件',
		forReaders: {
			blockedDo: '会计在逐条改；每一条在哪一行、该怎么改，见上面的“问题”。',
			waitingLinesDo: '由会计定。',
			waitingAccountsDo: '由会计看过、认可。',
			unanswered: '会计先回答上面的问题，才能核对和记账。',
			unreadableDo: '要会计另存一份再传。',
			warnedDo: '由会计看过警告后记账。',
			readyDo: '由会计记账；没有记账以前，账簿里没有它。',
			openChoiceDo: {
				'overlap-undecided': '由会计在“与账里已有的凭证”里选。',
				'overlap-missing': '由会计看过清单、认可。',
				'nothing-new': '文件里的凭证，账里都有同字号的。'
			},
			again: '回文件列表'
		},
		refused: {
			errors: '没有记账：再读一遍时发现了错误，见上面的问题。',
			'warnings-not-accepted': '没有记账：先看过警告，再打勾。',
			'being-posted': '这一份正在记账，不用再点。',
			'voucher-held': '没有记账：有一张凭证的字号刚被别的批次用了。',
			'books-changed': '没有记账：刚才账里的凭证有了变化。请看过上面的对照，再点一次“记账”。',
			'not-a-draft': '这份文件已经不是草稿，没有再做什么。',
			'no-reason': '请写明原因。',
			'month-closed': '没有冲销：里面有已结账的月份。先在账簿里反结账，再来冲销。',
			'posted-meanwhile': '没有停下：刚刚已经记完了。'
		} satisfies Record<Refusal, string> as Record<Refusal, string>
	},
	en: {
		accounts: 'New accounts',
		accountsReading: 'not in the books yet; posting needs the accountant’s consent',
		notAccepted: 'not yet',
		accountsNote: 'not in the books yet; posting needs your consent',
		accountsLabel: 'New accounts, scrolls sideways',
		code: 'Code',
		name: 'Name',
		parent: 'Under',
		firstRow: 'First in row',
		lines: 'Entries',
		becomes: 'Counts as',
		notIncome: 'not an income account',
		accept: 'Accept',
		acceptOne: (code: string, name: string) => `Accept ${code} ${name}`,
		accepted: 'accepted',
		acceptTicked: 'Accept the ticked ones',
		acceptAll: (count: number) => `Accept all (${count})`,
		effects: 'What each month becomes',
		effectsLabel: 'Before and after posting, scrolls sideways',
		effectsCaption: 'Stable income and vouchers before and after posting, in yuan',
		effectsErrors: 'There are errors still; this changes once they are corrected',
		month: 'Month',
		vouchers: 'Vouchers',
		stable: 'Stable income (yuan)',
		inBooks: 'in the books',
		added: 'new',
		out: 'out',
		before: 'before',
		after: 'after',
		change: 'change',
		same: 'none',
		lastYear: 'Same month last year',
		total: 'Total',
		target: (before: string, after: string) => `Of the year’s target, from ${before} to ${after}.`,
		waiting: (amount: string) =>
			`A further ${amount} yuan wait for a decision and are not counted above.`,
		preview: 'Vouchers',
		previewNote: (shown: number, all: number) =>
			shown === all ? `${all} in all` : `${shown} of ${all}; those with problems first`,
		more: (count: number) => `${count} more`,
		attachments: (count: number) => `${count} attachment${count === 1 ? '' : 's'}`,
		balanced: 'balanced',
		off: (amount: string) => `${amount} off`,
		summary: 'Summary',
		account: 'Account',
		debit: 'Debit',
		credit: 'Credit',
		sum: 'Total',
		voucherLabel: (name: string) => `Voucher ${name}, scrolls sideways`,
		bar: 'Posting',
		blocked: (count: number) => `${count} error${count === 1 ? '' : 's'}: cannot be posted yet.`,
		blockedDo:
			'Correct them one by one under “Problems”, or in a spreadsheet; columns can be corrected under “What each column is”.',
		waitingLines: (count: number) =>
			`${count} kind${count === 1 ? '' : 's'} of lines ${count === 1 ? 'has' : 'have'} no account yet; posting waits for that.`,
		waitingLinesDo:
			'Fill them in under “Where each line is booked”; what was booked before is one click.',
		waitingAccounts: (count: number) =>
			`${count} new account${count === 1 ? '' : 's'} not accepted yet.`,
		waitingAccountsDo: 'See which account they stand under and accept them under “New accounts”.',
		unanswered: 'Answer the question above first.',
		unreadable: 'There is nothing to post.',
		unreadableDo: 'Save a CSV as described above and upload that.',
		warned: (count: number) => `No errors, ${count} warning${count === 1 ? '' : 's'}.`,
		warnedDo: 'Look at them and tick; then it can be posted.',
		ready: (vouchers: number, entries: number) =>
			`Ready: ${vouchers} vouchers, ${entries} entries.`,
		readyDo: 'Once posted it cannot be edited, only reversed as a whole.',
		readyReplace: (out: number) =>
			`${out} voucher${out === 1 ? '' : 's'} of the books give way to them and stay readable.`,
		openChoice: {
			'overlap-undecided':
				'What becomes of vouchers that differ from the books is not decided yet.',
			'overlap-missing': 'The vouchers that would leave the books have not been looked at yet.',
			'nothing-new': 'There is nothing new to post.'
		},
		openChoiceDo: {
			'overlap-undecided': 'Choose under “What the books hold already”.',
			'overlap-missing': 'See the list under “What the books hold already” and tick it.',
			'nothing-new': 'The books hold every voucher of this file already; discard it.'
		},
		seen: (count: number) => `I have seen the ${count} warning${count === 1 ? '' : 's'}`,
		post: 'Post',
		running: 'Posting.',
		runningDo: 'It goes on if you close the page.',
		stop: 'Stop',
		stopAsk: 'All that was written is taken back; the file stays a draft and nothing is posted.',
		stopDo: 'Stop posting',
		failed: (reference: string) =>
			`Not posted: something went wrong, reference ${reference}; tell the operator.`,
		progress: 'Progress of the posting',
		discard: 'Discard this file',
		discardAsk:
			'The draft is no longer listed and nothing is posted. The original is kept; it can be uploaded again.',
		discardDo: 'Discard',
		posted: (name: string) => `Posted as batch ${name}.`,
		postedBy: (when: string, who: string) => `${when}, ${who}`,
		see: 'See its vouchers',
		reverse: 'Reverse this batch',
		reverseAsk:
			'Its figures leave every total; vouchers and original stay readable. A corrected file can then be posted.',
		reverseReason: 'Reason (kept on record)',
		reverseDo: 'Reverse',
		reversed: (when: string, who: string) => `Reversed on ${when} by ${who}.`,
		reversedWhy: (reason: string) => `Reason: ${reason}`,
		discarded: 'Discarded.',
		again: 'Upload a corrected file',
		forReaders: {
			blockedDo: 'The accountant corrects them; “Problems” above says where each one is.',
			waitingLinesDo: 'The accountant decides.',
			waitingAccountsDo: 'The accountant looks at them and accepts them.',
			unanswered: 'The accountant answers the question above first.',
			unreadableDo: 'The accountant has to save it differently and upload it again.',
			warnedDo: 'The accountant looks at them and posts.',
			readyDo: 'The accountant posts it; until then it is not in the books.',
			openChoiceDo: {
				'overlap-undecided': 'The accountant chooses under “What the books hold already”.',
				'overlap-missing': 'The accountant looks at the list and accepts it.',
				'nothing-new': 'The books hold every voucher of this file already.'
			},
			again: 'Back to the files'
		},
		refused: {
			errors: 'Not posted: reading it again found errors, see above.',
			'warnings-not-accepted': 'Not posted: look at the warnings and tick first.',
			'being-posted': 'This file is being posted already.',
			'voucher-held': 'Not posted: another batch has just taken the number of one of its vouchers.',
			'books-changed':
				'Not posted: vouchers in the books have just changed. Look at the comparison above, then post again.',
			'not-a-draft': 'This file is no draft any more; nothing was done.',
			'no-reason': 'Write the reason.',
			'month-closed': 'Not reversed: it holds a closed month. Reopen the month in the books first.',
			'posted-meanwhile': 'Not stopped: it had just been posted.'
		}
	}
});
