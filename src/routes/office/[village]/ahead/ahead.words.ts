import { defineWords } from '#lib/domain/language.ts';
import type { ForecastPart } from '#lib/domain/forecast/forecast.ts';
import type { CauseKind } from '#lib/domain/forecast/gap-causes.ts';
import type { ExpectedFault } from '#lib/domain/forecast/parse-expected.ts';
import { counted } from '#lib/domain/formats.ts';

type Words = {
	title: (year: number) => string;
	kicker: string;
	asOf: (day: string) => string;
	years: string;
	year: (year: number) => string;
	/** {0} the forecast, {1} and {2} the range. */
	sentence: (year: number) => string;
	/** Where nothing widens it. */
	sentenceOne: (year: number) => string;
	sentenceSure: (year: number) => string;
	/** {0} the target, {1} the gap. */
	gapTo: string;
	gapOver: string;
	toLastYear: (year: number) => string;
	mainly: (causes: string) => string;
	empty: string;
	backTest: string;
	whatIf: string;
	unit: string;
	yuan: (amount: string) => string;
	partsHead: string;
	partsHint: string;
	part: string;
	amount: string;
	booked: string;
	parts: Record<ForecastPart, string>;
	low: string;
	mid: string;
	high: string;
	upperHistory: string;
	itemsOf: (count: number) => string;
	instalment: (number: string, name: string, position: number, due: string) => string;
	expectedItem: (party: string, basis: string, on: string) => string;
	history: (path: string, months: string, base: string) => string;
	historyExplained: (fen: string) => string;
	gapHead: (from: 'target' | 'last-year', isOver: boolean, wan: string) => string;
	gapHint: string;
	cause: string;
	fromTarget: (year: number) => string;
	fromLastYear: (year: number) => string;
	toForecast: (year: number) => string;
	causes: Record<CauseKind, (name: string) => string>;
	ended: (day: string, months: number, yearly: string) => string;
	yearly: (yearly: string) => string;
	noGap: string;
	moreGains: (count: number) => string;
	sourcesHead: string;
	sourcesTable: string;
	source: string;
	expectedYet: string;
	wholeYear: string;
	lastYear: string;
	change: string;
	keyBooked: string;
	keyExpected: string;
	keyPast: string;
	total: string;
	monthsHead: string;
	month: string;
	inMonth: string;
	cumulative: string;
	expectedMark: string;
	declaredHead: string;
	declaredHint: string;
	party: string;
	basis: string;
	announced: string;
	expectedOn: string;
	state: string;
	open: string;
	past: string;
	closed: (day: string, reason: string) => string;
	noExpected: string;
	close: string;
	closeReason: string;
	closeHint: string;
	closeFaults: Record<'reason' | 'gone', string>;
	closedNote: string;
	addHead: string;
	addHint: string;
	fields: Record<
		'year' | 'party' | 'basis' | 'amount' | 'announcedOn' | 'expectedOn' | 'account',
		string
	>;
	partyHint: string;
	basisHint: string;
	dateHint: string;
	choose: string;
	add: string;
	added: (party: string, amount: string) => string;
	faults: Record<ExpectedFault | 'same', string>;
	readingOnly: string;
	noAccounts: string;
	rulesHead: string;
	rules: readonly string[];
	presumed: (amount: string) => string;
	presumedRow: string;
	leftOut: (count: number) => string;
	leftOutWhy: Record<'no-account' | 'not-stable', string>;
	noHistory: string;
};

export const aheadWords = defineWords<Words>({
	'zh-CN': {
		title: (year) => `${year}年全年预计`,
		kicker: '全年预计',
		asOf: (day) => `账记到${day}`,
		years: '年度',
		year: (year) => `${year}年`,
		sentence: (year) => `${year}年稳定性收入预计 {0}，在 {1}到 {2}之间。`,
		sentenceOne: (year) => `${year}年稳定性收入预计 {0}。`,
		sentenceSure: (year) => `${year}年稳定性收入是 {0}，全年的账都记了。`,
		gapTo: '目标 {0}，还缺 {1}',
		gapOver: '目标 {0}，预计超出 {1}',
		toLastYear: (year) => `比${year}年全年`,
		mainly: (causes) => `，其中：${causes}。`,
		empty: '今年的账还没有记，也没有登记的合同。先导入账簿，登记合同，这里才有预计。',
		backTest: '以前预计得准不准',
		whatIf: '如果续签、招租会怎样',
		unit: '万元',
		yuan: (amount) => `${amount} 元`,
		partsHead: '预计由哪些部分组成',
		partsHint: '点开看每一笔',
		part: '部分',
		amount: '金额',
		booked: '已入账',
		parts: {
			signed: '已签合同，今年还应收',
			late: '已到期未收，90 天以内',
			declared: '已宣告、待入账',
			likely: '合同没说到的，按去年同月',
			doubtful: '逾期超过 90 天、有纠纷，或过了日子还没入账'
		},
		low: '至少（有凭有据的）',
		mid: '全年预计',
		high: '最多',
		upperHistory: '前三年同月里最好的一年，比去年多出的',
		itemsOf: (count) => `${count} 笔`,
		instalment: (number, name, position, due) =>
			`${name}（${number}）第 ${position} 期，${due}到期`,
		expectedItem: (party, basis, on) => `${party}：${basis}，预计${on}`,
		history: (path, months, base) => `${path}：${months}入账 ${base} 元`,
		historyExplained: (fen) => `，其中合同和宣告已说明 ${fen} 元`,
		gapHead: (from, isOver, wan) =>
			from === 'target'
				? isOver
					? `超出目标 ${wan} 万元，从哪里来`
					: `缺口 ${wan} 万元从哪里来`
				: isOver
					? `比去年多 ${wan} 万元，从哪里来`
					: `比去年少 ${wan} 万元，从哪里来`,
		gapHint: '每一项都能点开，加起来正好',
		cause: '原因',
		fromTarget: (year) => `${year}年目标`,
		fromLastYear: (year) => `${year}年全年`,
		toForecast: (year) => `${year}年预计`,
		causes: {
			asked: () => '目标比去年多要的',
			unpaid: (name) => `${name}：逾期太久或有纠纷，没有算进预计`,
			forgiven: (name) => `${name}：今年减免或核销`,
			'not-renewed': (name) => `${name}：今年到期，未续`,
			idle: (name) => `${name}：空置`,
			'one-off': (name) => `${name}：去年一次性的，今年没有`,
			'new-contract': (name) => `${name}：新签的合同`,
			price: (name) => `${name}：租金变动，或缴款日变动`,
			source: (name) => `${name}：合同说明不了的增减`,
			rest: () => '其余（去年的账不全，分不出来）'
		},
		ended: (day, months, yearly) =>
			`${day}到期，今年少收 ${months} 个月，年租 ${yearly} 元（不含税）`,
		yearly: (yearly) => `年租 ${yearly} 元（不含税）`,
		moreGains: (count) => `其余增加的 ${count} 项`,
		noGap: '没有目标，去年的账也不全，说不出缺口。',
		sourcesHead: '按来源',
		sourcesTable: '各来源已入账、还会来和全年预计',
		source: '来源',
		expectedYet: '还会来',
		wholeYear: '全年预计',
		lastYear: '去年全年',
		change: '增减',
		keyBooked: '已入账',
		keyExpected: '还会来',
		keyPast: '去年全年',
		total: '合计',
		monthsHead: '按月',
		month: '月份',
		inMonth: '当月',
		cumulative: '累计',
		expectedMark: '预计',
		declaredHead: '已宣告的分红和其他预计收入',
		declaredHint: '有决议或通知、还没入账的；入账以后请勾销',
		party: '谁给',
		basis: '依据',
		announced: '宣告日',
		expectedOn: '预计到账',
		state: '情况',
		open: '待入账',
		past: '过了日子，请勾销或问清楚',
		closed: (day, reason) => `${day}勾销：${reason}`,
		noExpected: '没有登记。',
		close: '勾销',
		closeReason: '为什么勾销',
		closeHint: '例：12月15日已入账，记-0037；或：公司决定不分了',
		closeFaults: {
			reason: '没有勾销：请写原因，200 字以内。',
			gone: '没有勾销：这一笔已经勾销了，原因写在下面。'
		},
		closedNote: '已勾销，不再算进预计。',
		addHead: '登记一笔',
		addHint: '登记以后不能改；写错了就勾销，写明原因，再登记。',
		fields: {
			year: '哪一年的收入',
			party: '谁给',
			basis: '依据',
			amount: '金额（元，入账数，不含税）',
			announcedOn: '哪天宣告的',
			expectedOn: '预计哪天到账',
			account: '记在哪个科目'
		},
		partyHint: '例：联合公司',
		basisHint: '例：2022年6月30日股东会决议',
		dateHint: '例：2022-12-15',
		choose: '请选择',
		add: '登记',
		added: (party, amount) => `已登记：${party} ${amount}，已算进预计。`,
		faults: {
			year: '请写四位数的年份。',
			party: '请写谁给，200 字以内。',
			basis: '请写依据，200 字以内。',
			amount: '请写大于零的金额，最多两位小数，例如 760000.00。',
			announcedOn: '请写宣告的日子，例如 2022-06-30。',
			'announcedOn-future': '宣告日还没有到。',
			expectedOn: '请写预计到账的日子，例如 2022-12-15。',
			'expectedOn-year': '预计到账的日子要在这一年里。',
			account: '请选一个算稳定性收入的科目。',
			same: '同样的一笔已经登记了，还没有勾销。'
		},
		readingOnly: '由会计登记和勾销。',
		noAccounts: '账里还没有算稳定性收入的科目，先导入账簿。',
		rulesHead: '怎么算的',
		rules: [
			'至少 = 已入账 + 已签合同今年还要到期的 + 已宣告的。全年预计再加上 90 天以内的欠款和按去年同月推的。最多再加上逾期更久的、有纠纷的，和前三年同月里最好的一年比去年多出的。',
			'只算稳定性收入；合同金额去掉税，按到期日放进月份。12月底到期的算今年，虽然可能一月才入账。以前年度的欠租收回来不算今年的收入。',
			'按去年同月：科目上有合同的，只算去年这几个月里合同说明不了的部分（去掉合同结清的或当时到期的，取大的；再去掉新签、又不是接着老合同的今年这几个月的款），免得同一笔租金算两次；已宣告的分红，替下去年前后三个月里的。剩下的再按合同说不到的收入今年到现在和去年同月比的快慢放大或缩小，最多一半。',
			'账记到12月31日，预计就等于已入账。'
		],
		presumed: (amount) =>
			`合同显示逾期的款里有 ${amount} 元，同一科目今年正好有没对上合同的收入，预计里先当作已经收在账上，免得算两次。要是其实没收到，收回来全年就多这么多，已算在“最多”里；核对收款以后更准。`,
		presumedRow: '合同显示逾期、先当作已收的（如果其实还没收）',
		leftOut: (count) => `有 ${count} 份合同没有算进来`,
		leftOutWhy: { 'no-account': '没有写收入科目', 'not-stable': '科目不算稳定性收入' },
		noHistory: '去年的账不全，没有按去年同月推算。'
	},
	en: {
		title: (year) => `${year}: the year expected`,
		kicker: 'Year ahead',
		asOf: (day) => `books to ${day}`,
		years: 'Year',
		year: (year) => String(year),
		sentence: (year) => `Stable income of ${year} is expected to be {0}, between {1} and {2}.`,
		sentenceOne: (year) => `Stable income of ${year} is expected to be {0}.`,
		sentenceSure: (year) => `Stable income of ${year} is {0}; the whole year is booked.`,
		gapTo: 'The target is {0}; {1} is missing',
		gapOver: 'The target is {0}; {1} more is expected',
		toLastYear: (year) => `Against the whole of ${year}`,
		mainly: (causes) => `, among it: ${causes}.`,
		empty:
			'Nothing is booked this year and no contract is registered. Import the books and register contracts first.',
		backTest: 'How accurate earlier forecasts were',
		whatIf: 'What if we renew or let',
		unit: '10,000 yuan',
		yuan: (amount) => `¥${amount}`,
		partsHead: 'What it is made of',
		partsHint: 'open a part to see each item',
		part: 'Part',
		amount: 'Amount',
		booked: 'Booked',
		parts: {
			signed: 'Signed, still due this year',
			late: 'Due and not paid, up to 90 days',
			declared: 'Announced, not booked yet',
			likely: 'Where no contract speaks: last year’s same months',
			doubtful: 'Late for over 90 days, in dispute, or past its day and not booked'
		},
		low: 'Minimum (documented)',
		mid: 'Expected for the year',
		high: 'Maximum',
		upperHistory: 'What the best of the three years before had more in these months than last year',
		itemsOf: (count) => counted(count, 'item'),
		instalment: (number, name, position, due) =>
			`${name} (${number}), instalment ${position}, due ${due}`,
		expectedItem: (party, basis, on) => `${party}: ${basis}, expected ${on}`,
		history: (path, months, base) => `${path}: ¥${base} booked in ${months}`,
		historyExplained: (fen) => `, of which contracts and announcements explain ¥${fen}`,
		gapHead: (from, isOver, wan) =>
			from === 'target'
				? isOver
					? `${wan} above the target: where it comes from`
					: `${wan} below the target: where it comes from`
				: isOver
					? `${wan} more than last year: where it comes from`
					: `${wan} less than last year: where it comes from`,
		gapHint: 'each cause can be opened; they add up exactly (10,000 yuan)',
		cause: 'Cause',
		fromTarget: (year) => `Target of ${year}`,
		fromLastYear: (year) => `Whole of ${year}`,
		toForecast: (year) => `Expected for ${year}`,
		causes: {
			asked: () => 'What the target asks beyond last year',
			unpaid: (name) => `${name}: late for too long or in dispute, not counted on`,
			forgiven: (name) => `${name}: waived or written off this year`,
			'not-renewed': (name) => `${name}: ended this year, not renewed`,
			idle: (name) => `${name}: idle`,
			'one-off': (name) => `${name}: came once last year, not this year`,
			'new-contract': (name) => `${name}: new contract`,
			price: (name) => `${name}: another rent, or other due days`,
			source: (name) => `${name}: changes no contract explains`,
			rest: () => 'The rest (last year’s books are not whole)'
		},
		ended: (day, months, yearly) =>
			`ended ${day}; ${counted(months, 'month')} less this year; annual rent ¥${yearly} without tax`,
		yearly: (yearly) => `annual rent ¥${yearly} without tax`,
		moreGains: (count) => counted(count, 'smaller gain'),
		noGap: 'There is no target and last year’s books are not whole, so there is no gap to explain.',
		sourcesHead: 'By source',
		sourcesTable: 'Booked, still to come and expected by source',
		source: 'Source',
		expectedYet: 'Still to come',
		wholeYear: 'Expected',
		lastYear: 'Last year',
		change: 'Change',
		keyBooked: 'booked',
		keyExpected: 'still to come',
		keyPast: 'whole of last year',
		total: 'Total',
		monthsHead: 'By month',
		month: 'Month',
		inMonth: 'In the month',
		cumulative: 'Cumulative',
		expectedMark: 'expected',
		declaredHead: 'Declared dividends and other expected income',
		declaredHint: 'resolved or announced, not booked yet; close each one once it is booked',
		party: 'From',
		basis: 'Basis',
		announced: 'Announced',
		expectedOn: 'Expected on',
		state: 'State',
		open: 'not booked yet',
		past: 'its day has passed: close it, or ask',
		closed: (day, reason) => `closed ${day}: ${reason}`,
		noExpected: 'Nothing is registered.',
		close: 'Close',
		closeReason: 'Why it is closed',
		closeHint: 'e.g. booked on 15 December, voucher 37; or: the company will not pay',
		closeFaults: {
			reason: 'Not closed: write the reason, at most 200 characters.',
			gone: 'Not closed: it is closed already; the reason stands below.'
		},
		closedNote: 'Closed; it is not counted on any more.',
		addHead: 'Register one',
		addHint: 'It cannot be changed afterwards: close it with the reason and register it anew.',
		fields: {
			year: 'Income of which year',
			party: 'From whom',
			basis: 'Basis',
			amount: 'Amount (yuan, as it will be booked, without tax)',
			announcedOn: 'Announced on',
			expectedOn: 'Expected on',
			account: 'Account it will be booked on'
		},
		partyHint: 'e.g. the joint company',
		basisHint: 'e.g. shareholders’ resolution of 30 June 2022',
		dateHint: 'e.g. 2022-12-15',
		choose: 'Choose one',
		add: 'Register',
		added: (party, amount) => `Registered: ${party}, ${amount}. It counts in the forecast now.`,
		faults: {
			year: 'Write the year with four digits.',
			party: 'Write from whom, at most 200 characters.',
			basis: 'Write the basis, at most 200 characters.',
			amount: 'Write an amount above zero with at most two decimals, e.g. 760000.00.',
			announcedOn: 'Write the day it was announced, e.g. 2022-06-30.',
			'announcedOn-future': 'That day has not come yet.',
			expectedOn: 'Write the day it is expected, e.g. 2022-12-15.',
			'expectedOn-year': 'The day it is expected must lie in that year.',
			account: 'Choose an account of stable income.',
			same: 'The same one is registered already and still open.'
		},
		readingOnly: 'The accountant registers and closes these.',
		noAccounts: 'The books have no account of stable income yet: import them first.',
		rulesHead: 'How it is reckoned',
		rules: [
			'At least = booked + signed and still due this year + announced. Expected adds what is late by up to 90 days and what last year’s same months make likely. At most adds what is later than that or in dispute, and what the best of the three years before had more in these months than last year.',
			'Stable income only; contracts count without tax, in the month they are due. What is due in late December counts this year although it may be booked in January. Arrears of earlier years are no income of this one.',
			'Last year’s same months: on an account with contracts only what they do not explain (off goes what was settled on contracts then or was due then, the larger, and what new contracts that follow no other bring in these months), so that no rent counts twice; a declared dividend takes the place of what came within three months of its day last year. What is left is scaled by what contracts do not explain of this year so far against last year’s same months, by half at most.',
			'Once the books reach 31 December, the forecast is what is booked.'
		],
		presumed: (amount) =>
			`Of what contracts show as overdue, ¥${amount} is taken as booked already: the same accounts hold income of this year that no instalment is known for, and it must not count twice. If it was not paid after all, the year brings that much more; the highest figure has it. Matching receipts settles it.`,
		presumedRow: 'Overdue by the contracts but taken as booked (if it was not paid after all)',
		leftOut: (count) => `${counted(count, 'contract')} left out`,
		leftOutWhy: {
			'no-account': 'no income account is named',
			'not-stable': 'its account is not stable income'
		},
		noHistory: 'Last year’s books are not whole: nothing is taken from them.'
	}
});
