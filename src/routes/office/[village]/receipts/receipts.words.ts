import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { ReminderBand } from '#lib/domain/contracts/reminders.ts';
import type { Grade, MatchReason } from '#lib/domain/contracts/suggest-matches.ts';
import type { SettlementKind } from '#lib/domain/contracts/instalment.ts';

type Words = {
	title: string;
	say: (waiting: number, late: number, lateAmount: string) => string;
	sayMore: (day: string) => string;
	noContracts: string;
	addContracts: string;
	year: string;
	grade: string;
	all: string;
	q: string;
	show: string;
	suggestionsHead: string;
	suggestionsHint: string;
	noSuggestions: string;
	moreSuggestions: (count: number) => string;
	caption: string;
	columns: { pick: string; line: string; for: string; amount: string; grade: string };
	pick: (summary: string) => string;
	forPart: (position: number, from: string, through: string) => string;
	grades: Record<Grade, string>;
	reasons: Record<MatchReason, string>;
	confirm: string;
	confirmCertain: (count: number) => string;
	confirmed: (count: number) => string;
	refused: Record<'none' | 'not-there' | 'owes-less' | 'line-holds-less', string>;
	remindersHead: string;
	remindersHint: (day: string) => string;
	noReminders: string;
	bands: Record<ReminderBand, string>;
	reminder: (position: number, due: string, days: number) => string;
	bandTotal: (count: number, amount: string) => string;
	earlierHead: string;
	earlierHint: (amount: string) => string;
	noEarlier: string;
	earlier: (due: string, booked: string) => string;
	withoutHead: string;
	withoutHint: string;
	noWithout: string;
	account: (code: string, count: number, amount: string) => string;
	silentHead: string;
	silentHint: string;
	noSilent: string;
	one: {
		title: (position: number) => string;
		span: (from: string, through: string) => string;
		facts: Record<'due' | 'owed' | 'settled' | 'open' | 'status', string>;
		settlementsHead: string;
		noSettlements: string;
		kinds: Record<SettlementKind, string>;
		undo: string;
		undone: string;
		linesHead: string;
		linesHint: string;
		noLines: string;
		amount: string;
		take: string;
		otherHead: string;
		otherHint: string;
		kind: string;
		on: string;
		reason: string;
		resolutionOn: string;
		resolutionNumber: string;
		record: string;
		saved: string;
		find: string;
		faults: Record<'amount' | 'date' | 'reason' | 'resolution' | 'not-there' | 'choice', string>;
		owesLess: (yuan: string) => string;
		lineHoldsLess: (yuan: string) => string;
		back: string;
		contract: string;
		nothingOpen: string;
	};
};

export const receiptWords = defineWords<Words>({
	'zh-CN': {
		title: '收款核对',
		say: (waiting, late, amount) =>
			`${waiting} 笔收款等您核对${late > 0 ? `，${late} 期逾期未收，共 ${amount}` : '，没有逾期'}。`,
		sayMore: (day) => `逾期只算到 ${day}：账记到这一天。系统只提建议，核对的是人。`,
		noContracts: '还没有登记合同，没有可以核对的。',
		addContracts: '登记合同',
		year: '年度',
		grade: '把握',
		all: '全部',
		q: '查找',
		show: '查看',
		suggestionsHead: '账里的收款，像是这些期次的',
		suggestionsHint: '勾上、确认；不对的不勾，点合同另行登记。',
		noSuggestions: '没有要核对的收款。',
		moreSuggestions: (count) => `还有 ${count} 笔，确认上面的以后再看。`,
		caption: '建议，可横向滚动',
		columns: { pick: '选', line: '账里的收款', for: '对应', amount: '收到（元）', grade: '把握' },
		pick: (summary) => `选 ${summary}`,
		forPart: (position, from, through) => `第 ${position} 期 ${from} 至 ${through}`,
		grades: { certain: '确定', likely: '很像', weak: '可能' },
		reasons: {
			party: '对方相符',
			thing: '标的相符',
			number: '写了合同号',
			amount: '金额相符',
			period: '期间相符',
			near: '日期相近',
			several: '一笔付几期',
			part: '付了一部分'
		},
		confirm: '确认勾选的',
		confirmCertain: (count) => `确认全部“确定”的 ${count} 笔`,
		confirmed: (count) => `已核对 ${count} 笔。`,
		refused: {
			none: '没有勾选。请先勾上要确认的收款。',
			'not-there': '有一笔收款或期次已经变了，全部没有登记。请看看现在的建议再确认。',
			'owes-less': '有一期已经不欠这么多，全部没有登记。请看看现在的建议再确认。',
			'line-holds-less': '有一笔收款已经不够，全部没有登记。请看看现在的建议再确认。'
		},
		remindersHead: '提醒',
		remindersHint: (day) => `逾期算到 ${day}；快到期的按今天算`,
		noReminders: '没有逾期，30 天内也没有到期的。',
		bands: {
			'late-90': '逾期超过 90 天',
			'late-30': '逾期超过 30 天',
			'late-1': '逾期 30 天以内',
			'due-7': '7 天内到期',
			'due-30': '30 天内到期'
		},
		reminder: (position, due, days) =>
			`第 ${position} 期，应收日 ${due}，${days > 0 ? `晚了 ${days} 天` : days === 0 ? '就是今天' : `还有 ${-days} 天`}`,
		bandTotal: (count, amount) => `${count} 期，${amount}`,
		earlierHead: '收回往年欠缴',
		earlierHint: (amount) => `共 ${amount}，已在今年的收入里，但不是今年新增的收入`,
		noEarlier: '没有。',
		earlier: (due, booked) => `应收日 ${due}，${booked} 收到`,
		withoutHead: '没有对上合同的收入',
		withoutHint: '合同用的收入科目里，还没有对上任何期次的部分',
		noWithout: '没有。',
		account: (code, count, amount) => `科目 ${code}：${count} 笔，${amount}`,
		silentHead: '有合同没有收款',
		silentHint: '在履行、已到应收日，今年一笔都没有对上',
		noSilent: '没有。',
		one: {
			title: (position) => `第 ${position} 期`,
			span: (from, through) => `${from} 至 ${through}`,
			facts: { due: '应收日', owed: '应收', settled: '已收', open: '未收', status: '状态' },
			settlementsHead: '已登记的',
			noSettlements: '还没有登记。',
			kinds: { receipt: '收款', offset: '冲抵', waiver: '减免', write_off: '核销' },
			undo: '撤销',
			undone: '已撤销。',
			linesHead: '用账里的收款登记',
			linesHint: '合同收入科目里还没有用完的收款，近的在前；金额含税',
			noLines: '没有找到还没用完的收款。',
			amount: '金额（元）',
			take: '登记',
			otherHead: '冲抵、减免、核销',
			otherHint: '减免和核销要有决议日期和文号',
			kind: '方式',
			on: '日期',
			reason: '说明',
			resolutionOn: '决议日期',
			resolutionNumber: '决议文号',
			record: '登记',
			saved: '已登记。',
			find: '查找摘要或对方',
			faults: {
				amount: '看不出金额。请写元，只写数字，要大于 0。',
				date: '请选日期。',
				reason: '请写说明。',
				resolution: '减免、核销要填决议日期和文号。',
				'not-there': '没有找到，可能已经变了。请再看一遍。',
				choice: '请选一种方式。'
			},
			owesLess: (yuan) => `这一期只欠 ${yuan} 元。请改小金额。`,
			lineHoldsLess: (yuan) => `这笔收款只剩 ${yuan} 元没有用。请改小金额。`,
			back: '回收款核对',
			contract: '看合同',
			nothingOpen: '这一期已经结清。'
		}
	},
	en: {
		title: 'Match receipts',
		say: (waiting, late, amount) =>
			`${counted(waiting, 'receipt')} to match${late > 0 ? `; ${counted(late, 'instalment')} overdue, ${amount} in all` : '; none overdue'}.`,
		sayMore: (day) =>
			`Overdue is judged up to ${day}: the books reach that day. What stands here is suggested; a person confirms it.`,
		noContracts: 'No contract is registered yet, so there is nothing to match.',
		addContracts: 'Register contracts',
		year: 'Year',
		grade: 'How sure',
		all: 'All',
		q: 'Find',
		show: 'Show',
		suggestionsHead: 'Receipts in the books, and what they seem to be for',
		suggestionsHint: 'Tick and confirm; leave out what is wrong, and record it on the contract.',
		noSuggestions: 'No receipt waits to be matched.',
		moreSuggestions: (count) => `${count} more, once these are confirmed.`,
		caption: 'Suggestions, scrolls sideways',
		columns: {
			pick: 'Pick',
			line: 'Receipt in the books',
			for: 'For',
			amount: 'Received (yuan)',
			grade: 'How sure'
		},
		pick: (summary) => `Pick ${summary}`,
		forPart: (position, from, through) => `No. ${position}, ${from} to ${through}`,
		grades: { certain: 'certain', likely: 'likely', weak: 'possible' },
		reasons: {
			party: 'party',
			thing: 'what is let',
			number: 'contract number',
			amount: 'amount',
			period: 'period',
			near: 'near the due day',
			several: 'one payment for several',
			part: 'part payment'
		},
		confirm: 'Confirm those ticked',
		confirmCertain: (count) =>
			count === 1 ? 'Confirm the certain one' : `Confirm all ${count} certain ones`,
		confirmed: (count) => `${counted(count, 'receipt')} matched.`,
		refused: {
			none: 'Nothing is ticked. Please tick what is to be confirmed.',
			'not-there':
				'A receipt or an instalment has changed meanwhile, so nothing was recorded. Please look at what is suggested now.',
			'owes-less':
				'An instalment owes less by now, so nothing was recorded. Please look at what is suggested now.',
			'line-holds-less':
				'A receipt holds less by now, so nothing was recorded. Please look at what is suggested now.'
		},
		remindersHead: 'Reminders',
		remindersHint: (day) => `overdue as of ${day}; due soon as of today`,
		noReminders: 'Nothing is overdue, and nothing falls due within 30 days.',
		bands: {
			'late-90': 'More than 90 days overdue',
			'late-30': 'More than 30 days overdue',
			'late-1': 'Up to 30 days overdue',
			'due-7': 'Due within 7 days',
			'due-30': 'Due within 30 days'
		},
		reminder: (position, due, days) =>
			`No. ${position}, due ${due}, ${days > 0 ? `${counted(days, 'day')} late` : days === 0 ? 'today' : `in ${counted(-days, 'day')}`}`,
		bandTotal: (count, amount) => `${counted(count, 'instalment')}, ${amount}`,
		earlierHead: 'Arrears of earlier years received',
		earlierHint: (amount) => `${amount} in all: within this year’s income, but not newly earned`,
		noEarlier: 'None.',
		earlier: (due, booked) => `due ${due}, received ${booked}`,
		withoutHead: 'Income without a contract',
		withoutHint: 'on the accounts that contracts name, matched with no instalment',
		noWithout: 'None.',
		account: (code, count, amount) => `Account ${code}: ${counted(count, 'line')}, ${amount}`,
		silentHead: 'Contracts without receipts',
		silentHint: 'running and due, with nothing matched this year',
		noSilent: 'None.',
		one: {
			title: (position) => `Instalment ${position}`,
			span: (from, through) => `${from} to ${through}`,
			facts: { due: 'Due', owed: 'Owed', settled: 'Settled', open: 'Open', status: 'Status' },
			settlementsHead: 'On record',
			noSettlements: 'Nothing yet.',
			kinds: { receipt: 'receipt', offset: 'offset', waiver: 'waiver', write_off: 'write-off' },
			undo: 'Take back',
			undone: 'Taken back.',
			linesHead: 'Record a receipt of the books',
			linesHint:
				'receipts on the contract’s account that are not used up, the nearest first; with tax',
			noLines: 'No receipt that is not used up was found.',
			amount: 'Amount (yuan)',
			take: 'Record',
			otherHead: 'Offset, waive, write off',
			otherHint: 'a waiver and a write-off need the day and the number of a resolution',
			kind: 'How',
			on: 'Day',
			reason: 'Reason',
			resolutionOn: 'Resolution date',
			resolutionNumber: 'Resolution number',
			record: 'Record',
			saved: 'Recorded.',
			find: 'Find in summary or party',
			faults: {
				amount: 'is no amount. Please write yuan in digits, above 0.',
				date: 'Please choose a day.',
				reason: 'Please give a reason.',
				resolution: 'A waiver and a write-off need the day and the number of a resolution.',
				'not-there': 'It was not found; it may have changed. Please look again.',
				choice: 'Please choose how.'
			},
			owesLess: (yuan) => `This instalment owes only ¥${yuan}. Please make the amount smaller.`,
			lineHoldsLess: (yuan) =>
				`Only ¥${yuan} of this receipt is unused. Please make the amount smaller.`,
			back: 'Back to the receipts',
			contract: 'The contract',
			nothingOpen: 'This instalment is settled.'
		}
	}
});
