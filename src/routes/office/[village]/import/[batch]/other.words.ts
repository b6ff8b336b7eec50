import { defineWords } from '#lib/domain/language.ts';
import { formatMonths } from '#lib/domain/formats.ts';
import type { OtherKind, Period } from '#lib/domain/ledger-import/review.ts';
import type { Measure } from '#lib/domain/trial-balance/compare-trial-balance.ts';
import type { TrialGroup } from '#lib/domain/trial-balance/trial-balance.ts';
import type { AdoptRefusal } from '#lib/server/trial-balances.ts';
import type { TakeRefusal } from '#lib/server/account-lists.ts';

export type OtherRefusal = AdoptRefusal | TakeRefusal | 'not-a-period';

/** Trial balances (科目余额表) and lists of accounts (科目表) on the review page. */
export const otherWords = defineWords({
	'zh-CN': {
		noProblems: {
			'trial-balance': '上下级、期初加发生额等于期末、借贷平衡、合计行都查过了，没有问题。',
			'account-list': '上级科目、名称、借贷性质都查过了，没有问题。'
		} satisfies Record<OtherKind, string> as Record<OtherKind, string>,
		onlyAccounts: '上下级、借贷、合计行都查过了，没有问题；只有新科目等您认可，见下。',
		trialIs: (period: Period | null, leaves: number) =>
			`这是科目余额表：${period ? `${formatMonths(period.from, period.to, 'zh-CN')}，` : ''}${leaves} 个末级科目。`,
		agrees: (agreeing: number) => `与账里一致：${agreeing} 个科目。`,
		agreesBut: (agreeing: number) => `与账里一致：${agreeing} 个科目；不一致：`,
		differing: (count: number) => `${count} 个`,
		differenceIs: (measure: string, amount: string) => `，${measure}差额合计 ${amount} 元。`,
		end: '。',
		noBooks: '账里这几个月还没有记账，没有可以核对的。',
		mustFix: (count: number) => `另有 ${count} 个错误要先改。`,
		unreadable: '这份文件里读不出科目。',
		askPeriod: '这份余额表是几月到几月的？',
		askPeriodWhy: '文件里没有写，或者写得不一致；选好才能和账核对。',
		changePeriod: '期间不对？改一下',
		year: '年度',
		from: '从几月',
		to: '到几月',
		month: (month: number) => `${month}月`,
		setPeriod: '按这个期间核对',
		comparison: '与账核对',
		comparisonNote: (period: Period) =>
			`${formatMonths(period.from, period.to, 'zh-CN')}，单位元；差额是文件减账里`,
		noBalances: '账里还没有这一年的期初余额，所以只核对发生额，不核对余额。',
		details: (count: number) => `${count} 行辅助核算明细属于它上面的科目，不另外计算。`,
		download: '下载核对结果（CSV）',
		comparisonLabel: '与账不一致的科目，可横向滚动',
		account: '科目',
		item: '项目',
		file: '文件',
		books: '账里',
		difference: '差额',
		measures: {
			opening: '期初余额',
			debit: '本期借方',
			credit: '本期贷方',
			yearDebit: '本年累计借方',
			yearCredit: '本年累计贷方',
			closing: '期末余额'
		} satisfies Record<Measure, string> as Record<Measure, string>,
		debitSide: '借',
		creditSide: '贷',
		notInFile: '文件里没有',
		parent: '上级',
		allAgree: '每个科目都一致。',
		agreeing: (count: number) => `一致的 ${count} 个科目`,
		agreeingWithParents: '含上级科目',
		hidden: (count: number) => `还有 ${count} 个不一致的科目没有列出，下载的文件里有全部。`,
		seeLines: (code: string) => `看账里 ${code} 的分录`,
		seeRow: (row: number) => `看文件第 ${row} 行`,
		opening: '作期初余额',
		openingNote: '采用后，账里每个科目都有余额；可以整批撤回',
		choice: (year: number, group: TrialGroup) =>
			`作为 ${year} 年的期初余额（取“${{ yearOpening: '年初余额', opening: '期初余额', movement: '', yearToDate: '', closing: '期末余额' }[group]}”一栏）`,
		replaces: (name: string) => `会代替批次 ${name} 采用的期初余额，那一批随之反向冲销`,
		isClosed: (month: string) => `已结账到 ${month}，不能改期初余额；先反结账`,
		noChoice: '这份余额表不从 1 月开始、也不到 12 月结束，不能作期初余额，只用来核对。',
		noChoiceSystem:
			'下一年改用新的会计制度，科目编码不同，期末余额不能直接结转；请按新旧衔接办法转换后，导出新制度下年初的余额表。',
		bar: '期初余额',
		listBar: '加入科目',
		blocked: (count: number) => `还有 ${count} 个错误，不能作期初余额；核对结果仍可参考。`,
		waitingAccounts: (count: number) => `还有 ${count} 个新科目没有认可。`,
		onlyCheck: '只用来核对，账不会有任何改动。',
		ready: '可以作期初余额。',
		readyDo: '写下的是末级科目的余额；原文件留底。',
		warned: (count: number) => `没有错误，${count} 个警告；看过后打勾。`,
		seen: (count: number) => `我已看过 ${count} 个警告`,
		adopt: '采用为期初余额',
		adopted: (name: string, year: number) => `已采用为 ${year} 年的期初余额，批次 ${name}。`,
		by: (when: string, who: string) => `${when}，${who}`,
		seeBalances: '看科目余额',
		reverse: '撤回这份期初余额',
		reverseAsk: '账里就不再有这一年的期初余额，记录和原文件留着可查。',
		reverseReason: '原因（会留在记录里）',
		reverseDo: '撤回',
		reversed: (when: string, who: string) => `已撤回：${when}，${who}。`,
		replaced: (when: string, who: string) => `后来采用的期初余额代替了这一份：${when}，${who}。`,
		reversedWhy: (reason: string) => `原因：${reason}`,
		discarded: '已放弃。',
		again: '上传别的文件',
		discard: '放弃这份文件',
		discardAsk: '草稿不再列出，账不会有任何改动。原文件留底，以后可以重新上传。',
		discardDo: '放弃',
		listIs: (all: number, year: number | null) =>
			`这是科目表：${year === null ? '' : `${year} 年的会计制度下，`}${all} 个科目。`,
		listNew: (count: number) => `账里没有的 ${count} 个`,
		listKnown: (count: number) => `账里已有 ${count} 个`,
		listRenamed: (count: number) => `名称不同 ${count} 个`,
		listDisabled: (count: number) => `停用 ${count} 个`,
		listFaulty: (count: number) => `有问题 ${count} 个`,
		between: '，',
		newAccounts: '账里没有的科目',
		newNote: '加入后就在科目表里，可以记账',
		addedAccounts: '加入的科目',
		renamed: '名称和账里不同',
		renamedNote: '账里的名称不变',
		code: '编码',
		name: '文件里的名称',
		knownName: '账里的名称',
		under: '上级科目',
		row: '行',
		tableLabel: '科目，可横向滚动',
		more: (shown: number, all: number) => `列出 ${shown} 个，共 ${all} 个。`,
		nothingNew: '没有要加入的科目：文件里的科目账里都有。',
		readyToTake: (count: number) => `可以加入 ${count} 个科目。`,
		takeDo: '加入后不能整批撤回；没有记过账的科目不影响任何数字。',
		take: (count: number) => `把这 ${count} 个科目加入科目表`,
		taken: (name: string, count: number) => `已加入 ${count} 个科目，批次 ${name}。`,
		listBlocked: (count: number) => `还有 ${count} 个错误，不能加入科目。`,
		/** In place of the words above for whoever only reads. */
		forReaders: {
			onlyAccounts: '上下级、借贷、合计行都查过了，没有问题；只有新科目等会计认可，见下。',
			waitingAccounts: (count: number) => `还有 ${count} 个新科目，会计还没有认可。`,
			readyDo: '由会计采用；采用以前，账不会有任何改动。',
			warned: (count: number) => `没有错误，${count} 个警告；由会计看过后采用。`,
			takeDo: '由会计加入；没有记过账的科目不影响任何数字。',
			again: '回文件列表'
		},
		refused: {
			errors: '没有采用：再读一遍时发现了错误，见上面的问题。',
			'warnings-not-accepted': '没有采用：先看过警告，再打勾。',
			'not-an-opening': '没有采用：这份余额表不能作那一年的期初余额。',
			'year-closed': '没有采用：那一年已经有结账的月份。先在账簿里反结账。',
			'other-system': '没有采用：那一年用的是另一套会计制度。',
			'already-posted': '这一份已经采用了。',
			'being-posted': '这一份正在采用，不用再点。',
			'not-a-draft': '这份文件已经不是草稿，没有再做什么。',
			'nothing-new': '没有新的科目可以加入。',
			'not-a-period': '期间要在同一年里，从前面的月份到后面的月份。'
		} satisfies Record<OtherRefusal, string> as Record<OtherRefusal, string>
	},
	en: {
		noProblems: {
			'trial-balance':
				'Parents, opening plus movements against closing, debit against credit and the totals were checked; nothing is wrong.',
			'account-list': 'Parents, names and sides were checked; nothing is wrong.'
		},
		onlyAccounts:
			'Parents, sides and totals were checked; nothing is wrong. New accounts wait for your consent below.',
		trialIs: (period, leaves) =>
			`This is a trial balance (科目余额表): ${period ? `${formatMonths(period.from, period.to, 'en')}, ` : ''}${leaves} leaf accounts. `,
		agrees: (agreeing) => `All ${agreeing} accounts agree with the books.`,
		agreesBut: (agreeing) => `${agreeing} accounts agree with the books; `,
		differing: (count) => `${count} differ`,
		differenceIs: (measure, amount) => `, by ¥${amount} in all (${measure.toLowerCase()}).`,
		end: '. ',
		noBooks: 'The books hold nothing for these months yet, so there is nothing to compare.',
		mustFix: (count) => ` ${count} error${count === 1 ? '' : 's'} must be corrected first.`,
		unreadable: 'No accounts could be read from this file.',
		askPeriod: 'Which months is this trial balance about?',
		askPeriodWhy:
			'The file does not say, or contradicts itself; it can be held against the books once this is known.',
		changePeriod: 'Wrong months? Change them',
		year: 'Year',
		from: 'From',
		to: 'To',
		month: (month) =>
			['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
				month - 1
			] ?? '',
		setPeriod: 'Compare these months',
		comparison: 'Against the books',
		comparisonNote: (period) =>
			`${formatMonths(period.from, period.to, 'en')}, in yuan; the difference is file less books`,
		noBalances:
			'The books have no opening balances of this year, so only what was booked is compared, not the balances.',
		details: (count) =>
			`${count} row${count === 1 ? '' : 's'} of auxiliary details belong to the account above and are not counted again.`,
		download: 'Download the comparison (CSV)',
		comparisonLabel: 'Accounts that differ from the books, scrolls sideways',
		account: 'Account',
		item: 'Item',
		file: 'File',
		books: 'Books',
		difference: 'Difference',
		measures: {
			opening: 'Opening balance',
			debit: 'Debit of the period',
			credit: 'Credit of the period',
			yearDebit: 'Debit of the year so far',
			yearCredit: 'Credit of the year so far',
			closing: 'Closing balance'
		},
		debitSide: 'Dr',
		creditSide: 'Cr',
		notInFile: 'not in the file',
		parent: 'parent',
		allAgree: 'Every account agrees.',
		agreeing: (count) => `${count} accounts that agree`,
		agreeingWithParents: 'parents included',
		hidden: (count) => `${count} more accounts differ; the download holds all of them.`,
		seeLines: (code) => `Entries of ${code} in the books`,
		seeRow: (row) => `Row ${row} of the file`,
		opening: 'Use as opening balances',
		openingNote: 'Every account of the books then has a balance; it can be taken back as a whole',
		choice: (year, group) =>
			`As the opening balances of ${year} (the column “${{ yearOpening: '年初余额', opening: '期初余额', movement: '', yearToDate: '', closing: '期末余额' }[group]}”)`,
		replaces: (name) =>
			`takes the place of the opening balances of batch ${name}, which is reversed`,
		isClosed: (month) =>
			`closed through ${month}: opening balances cannot change; reopen the months first`,
		noChoice:
			'This trial balance neither begins in January nor ends in December: it serves as a check and cannot be the opening balances of a year.',
		noChoiceSystem:
			'The next year follows the new accounting system with other codes, so its closing balances cannot be carried over as they are; convert them first and export the opening trial balance under the new system.',
		bar: 'Opening balances',
		listBar: 'Add accounts',
		blocked: (count) =>
			`${count} error${count === 1 ? '' : 's'} left: it cannot become opening balances; the comparison can still be read.`,
		waitingAccounts: (count) =>
			`${count} new account${count === 1 ? '' : 's'} wait for your consent.`,
		onlyCheck: 'A check only: nothing in the books changes.',
		ready: 'It can become opening balances.',
		readyDo: 'The balances of leaf accounts are written; the original file is kept.',
		warned: (count) => `No errors, ${count} warning${count === 1 ? '' : 's'}; look, then tick.`,
		seen: (count) => `I have seen the ${count} warning${count === 1 ? '' : 's'}`,
		adopt: 'Adopt as opening balances',
		adopted: (name, year) => `Adopted as the opening balances of ${year}, batch ${name}.`,
		by: (when, who) => `${when}, ${who}`,
		seeBalances: 'See the balances',
		reverse: 'Take these opening balances back',
		reverseAsk:
			'The books then have no opening balances of this year; the record and the original file stay.',
		reverseReason: 'Reason (kept on record)',
		reverseDo: 'Take back',
		reversed: (when, who) => `Taken back: ${when}, ${who}.`,
		replaced: (when, who) => `Replaced by opening balances adopted later: ${when}, ${who}.`,
		reversedWhy: (reason) => `Reason: ${reason}`,
		discarded: 'Discarded.',
		again: 'Upload another file',
		discard: 'Discard this file',
		discardAsk:
			'The draft is listed no longer and nothing in the books changes. The original is kept; it can be uploaded again.',
		discardDo: 'Discard',
		listIs: (all, year) =>
			`This is a list of accounts (科目表)${year === null ? '' : ` under the accounting system of ${year}`}: ${all} accounts. `,
		listNew: (count) => `${count} not in the books`,
		listKnown: (count) => `${count} known`,
		listRenamed: (count) => `${count} named otherwise`,
		listDisabled: (count) => `${count} disabled`,
		listFaulty: (count) => `${count} with problems`,
		between: ', ',
		newAccounts: 'Accounts the books do not have',
		newNote: 'once added they are in the chart and can be booked on',
		addedAccounts: 'Accounts added',
		renamed: 'Named otherwise in the books',
		renamedNote: 'the name in the books stays',
		code: 'Code',
		name: 'Name in the file',
		knownName: 'Name in the books',
		under: 'Parent',
		row: 'Row',
		tableLabel: 'Accounts, scrolls sideways',
		more: (shown, all) => `${shown} of ${all} are listed.`,
		nothingNew: 'Nothing to add: the books have every account of the file.',
		readyToTake: (count) => `${count} account${count === 1 ? '' : 's'} can be added.`,
		takeDo: 'Adding cannot be undone as a whole; an account without entries changes no figure.',
		take: (count) => `Add ${count === 1 ? 'this account' : `these ${count} accounts`} to the chart`,
		taken: (name, count) => `${count} account${count === 1 ? '' : 's'} added, batch ${name}.`,
		listBlocked: (count) =>
			`${count} error${count === 1 ? '' : 's'} left: no accounts can be added.`,
		forReaders: {
			onlyAccounts:
				'Parents, sides and totals were checked; nothing is wrong. New accounts wait for the accountant’s consent, below.',
			waitingAccounts: (count) =>
				`${count} new account${count === 1 ? '' : 's'} not accepted by the accountant yet.`,
			readyDo: 'The accountant adopts it; until then nothing in the books changes.',
			warned: (count) =>
				`No errors, ${count} warning${count === 1 ? '' : 's'}; the accountant looks at them and adopts it.`,
			takeDo: 'The accountant adds them; accounts without entries change no figure.',
			again: 'Back to the files'
		},
		refused: {
			errors: 'Not done: reading it again showed errors; see the problems above.',
			'warnings-not-accepted': 'Not done: look at the warnings first, then tick.',
			'not-an-opening': 'Not adopted: this trial balance cannot open that year.',
			'year-closed': 'Not adopted: that year has closed months. Reopen them under Books first.',
			'other-system': 'Not adopted: that year follows the other accounting system.',
			'already-posted': 'It has been adopted already.',
			'being-posted': 'It is being adopted; no need to press again.',
			'not-a-draft': 'This file is no draft any more; nothing was done.',
			'nothing-new': 'There are no new accounts to add.',
			'not-a-period': 'The months must lie within one year, the first not after the last.'
		}
	}
});
