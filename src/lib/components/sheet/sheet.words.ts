import type { AssetKind } from '#lib/domain/contracts/asset.ts';
import { lastDayOf, monthNumber, yearOf, type Month } from '#lib/domain/calendar.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import type { NoticeSubject, Topic } from '#lib/domain/disclosure/topic.ts';
import { topicWords } from '#lib/domain/disclosure/topic.words.ts';
import {
	formatDate,
	formatDay,
	formatMonth,
	formatMonths,
	formatYear
} from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

/** Plain and bold by turns: `['收进 ', '297.24 万元', '，付出 ', …]`. */
type Parts = readonly string[];
type Words = {
	kinds: Record<'board' | 'leaflet' | 'large', string>;
	papers: Record<'board' | 'leaflet' | 'large', string>;
	back: string;
	sheets: string;
	print: string;
	frame: string;
	title: (of: NoticeSubject) => string;
	/** Of a notice of one matter: in the place of the day by which it is due, and in the sentence; `spent` null where it has no spending. */
	special: string;
	ofMatter: (
		from: Month,
		through: Month,
		topic: Topic,
		received: string,
		spent: string | null
	) => Parts;
	sample: string;
	span: (from: Month, through: Month) => string;
	unit: string;
	edition: (edition: string, on: string) => string;
	late: (dueOn: string) => string;
	inTime: (dueOn: string) => string;
	corrects: (edition: string, reason: string) => string;
	corrected: (by: number) => string;
	postedOnly: (month: Month) => string;
	moved: (from: Month, through: Month, received: string, spent: string) => Parts;
	closing: (through: Month, amount: string) => Parts;
	stable: (through: Month, amount: string) => Parts;
	ofTarget: (target: string, share: string) => Parts;
	lastYear: (amount: string) => Parts;
	stop: string;
	noOpening: string;
	inBrackets: (text: string) => string;
	received: string;
	spent: string;
	columns: Record<
		| ('item' | 'period' | 'year' | 'account' | 'opening' | 'closing' | 'in' | 'out' | 'what')
		| ('party' | 'dueOn' | 'owed' | 'days' | 'signedOn' | 'term' | 'yearly' | 'plan')
		| (
				| 'planned'
				| 'used'
				| 'project'
				| 'budget'
				| 'kind'
				| 'count'
				| 'mu'
				| 'amount'
				| 'no'
				| 'on'
				| 'voucher'
		  )
		| ('text' | 'balance'),
		string
	>;
	none: string;
	nothing: (items: readonly string[]) => string;
	total: string;
	lineTotal: (count: number) => string;
	monthTotal: (month: Month) => string;
	opening: string;
	tables: Record<
		| ('accounts' | 'assets' | 'dues' | 'arrears' | 'holdings' | 'contracts' | 'plans' | 'works')
		| 'shares',
		{ readonly title: string; readonly empty: string }
	>;
	sharesLater: string;
	afterOpening: string;
	transferred: (amount: string) => string;
	holdings: Record<AssetKind, string>;
	incomeTitle: string;
	counted: (text: string) => string;
	notCounted: (text: string) => string;
	version: (version: string) => string;
	noIncome: string;
	checks: string;
	noChecks: string;
	answered: (text: string) => string;
	unanswered: string;
	numbers: (numbers: readonly string[], more: number) => string;
	names: (names: readonly string[]) => string;
	comma: string;
	cases: (count: string) => string;
	questions: (all: number, open: number) => string;
	noQuestions: string;
	asked: (no: string, line: string) => string;
	answerDue: (on: string) => string;
	answeredOn: (on: string) => string;
	lines: string;
	linesElsewhere: string;
	linesHint: string;
	opinions: string;
	opinion: (name: string, title: string, on: string, text: string) => string;
	noOpinion: string;
	signers: (signed: readonly { title: string; name: string; on: string }[]) => string;
	places: readonly string[];
	seal: string;
	qr: string;
	scan: string;
	same: string;
	ask: (days: number) => string;
	contact: string;
	fullCode: string;
	readingCode: string;
	shortCode: string;
	/** At the foot of each page: sheets of two editions must not be mixed up. */
	run: (edition: string, correctedBy: number | null) => string;
};

const quarterOf = (from: Month, through: Month): number =>
	Number(/-q(\d)$/.exec(noticeCode({ from, through, topic: '' }))?.[1] ?? 0);
const isYear = (from: Month, through: Month): boolean =>
	monthNumber(from) === 1 && monthNumber(through) === 12;

export const sheetWords = defineWords<Words>({
	'zh-CN': {
		kinds: { board: '公示栏', leaflet: '明白纸', large: '大字版' },
		papers: {
			board: 'A3 横向打印，黑白也能看清',
			leaflet: 'A4 竖向打印，发到每户',
			large: 'A4 竖向打印，字号 20 磅以上'
		},
		back: '回到这一期公开',
		sheets: '打印的样式',
		print: '打印',
		frame: '打印的样子，可以横向滚动',
		title: ({ from, through, topic }) => {
			const year = formatYear(yearOf(from), 'zh-CN');
			const quarter = quarterOf(from, through);
			const what = topic === '' ? '财务公开' : `${topicWords['zh-CN'].names[topic]}专项公开`;
			if (isYear(from, through)) return `${year}度${what}`;
			if (quarter > 0) return `${year}第${'一二三四'[quarter - 1]}季度${what}`;
			return `${formatMonths(from, through, 'zh-CN')}${what}`;
		},
		special: '专项公开，只列这一件事',
		ofMatter: (from, through, topic, received, spent) => [
			`${formatMonths(from, through, 'zh-CN').slice(5)}，${topicWords['zh-CN'].names[topic]}收进 `,
			received,
			...(spent === null ? [] : ['，付出 ', spent])
		],
		sample: '示例数据',
		span: (from, through) =>
			`${formatDate(`${from}-01`, 'zh-CN')}—${formatDay(lastDayOf(through), 'zh-CN')}`,
		unit: '单位：元',
		edition: (edition, on) => `第 ${edition} 版，${formatDate(on, 'zh-CN')}公布`,
		late: (on) => `应在 ${formatDate(on, 'zh-CN')}前公布，已逾期`,
		inTime: (on) => `按期公布（期限 ${formatDate(on, 'zh-CN')}）`,
		corrects: (edition, reason) => `更正第 ${edition} 版：${reason}`,
		corrected: (by) => `这一版已由第 ${by} 版更正，只作存档，请看第 ${by} 版。`,
		postedOnly: (month) => `账只记到 ${formatMonth(month, 'zh-CN')}，本期还不全。`,
		moved: (from, through, received, spent) => [
			`${formatMonths(from, through, 'zh-CN').slice(5)}收进 `,
			received,
			'，付出 ',
			spent
		],
		closing: (through, amount) => [`，${formatDay(lastDayOf(through), 'zh-CN')}账上有 `, amount],
		stable: (through, amount) => [
			`${monthNumber(through) === 1 ? '1月' : `1—${monthNumber(through)}月`}稳定性收入 `,
			amount
		],
		ofTarget: (target, share) => [`，完成全年目标 ${target}的 `, share],
		lastYear: (amount) => [`，去年同期 ${amount}`],
		stop: '。',
		noOpening:
			'账上还没有采用期初余额：账上有多少钱、有多少资产和债权债务说不准，这里只公布收进和付出的。',
		inBrackets: (text) => `（${text}）`,
		received: '收进来的钱',
		spent: '付出去的钱',
		columns: {
			item: '项目',
			period: '本期',
			year: '本年累计',
			account: '账户',
			opening: '期初',
			closing: '期末',
			in: '收入',
			out: '支出',
			what: '什么',
			party: '对方',
			dueOn: '应收日',
			owed: '欠',
			days: '逾期天数',
			signedOn: '签订',
			term: '期限',
			yearly: '每年',
			plan: '计划',
			planned: '全年计划',
			used: '已用',
			project: '工程',
			budget: '预算',
			kind: '类别',
			count: '项数',
			mu: '面积（亩）',
			amount: '金额',
			no: '行号',
			on: '日期',
			voucher: '凭证',
			text: '用途',
			balance: '结余'
		},
		none: '无',
		nothing: (items) => `今年都没有：${items.join('；')}。`,
		total: '合计',
		lineTotal: (count) => `本期合计，${count} 笔`,
		monthTotal: (month) => `${monthNumber(month)}月小计`,
		opening: '期初结余',
		tables: {
			accounts: { title: '账上的钱', empty: '没有货币资金账户。' },
			assets: { title: '集体的资产', empty: '没有资产余额。' },
			dues: { title: '谁欠谁', empty: '没有债权债务余额。' },
			arrears: { title: '别人欠村里的租金', empty: '没有逾期的租金。' },
			holdings: { title: '登记的资产和资源', empty: '没有登记。' },
			contracts: { title: '本期新签的合同', empty: '本期没有新签合同。' },
			plans: { title: '计划和已用', empty: '没有财务计划。' },
			works: { title: '工程预算', empty: '没有登记工程项目。' },
			shares: { title: '收益怎么分', empty: '没有收益分配。' }
		},
		sharesLater: '年终分配，本期没有。',
		afterOpening: '采用期初余额后公布。',
		transferred: (amount) =>
			`收、支里各有 ${amount} 元是账户之间划转（如提取现金），不算收进来、付出去的钱。`,
		holdings: { operating: '经营性资产', public_service: '公益性资产', resource: '资源' },
		incomeTitle: '稳定性收入，今年走到哪儿',
		counted: (text) => `算在内：${text}。`,
		notCounted: (text) => `不算：${text}。`,
		version: (version) => `口径第 ${version} 版。`,
		noIncome: '没有计算稳定性收入的账套。',
		checks: '公布前问过的，会计怎么答',
		noChecks: '公布前的核对没有要问的。',
		answered: (text) => `答：${text}`,
		unanswered: '会计没有写答复。',
		numbers: (numbers, more) =>
			`第 ${numbers.join('、')} ${more > 0 ? `等 ${numbers.length + more} ` : ''}行`,
		names: (names) => names.join('、'),
		comma: '，',
		cases: (count) => `${count} 件`,
		questions: (all, open) =>
			`村民的提问${all === 0 ? '' : `　${all} 问`}${open > 0 ? `，${open} 件在办` : all > 0 ? '，都答了' : ''}`,
		noQuestions: '上次公开以来没有村民提问。',
		asked: (no, line) => `问 ${no}${line === '' ? '' : `（第 ${line} 行）`}`,
		answerDue: (on) => `在办，${formatDate(on, 'zh-CN')}前答复。`,
		answeredOn: (on) => `（${formatDate(on, 'zh-CN')}答复）`,
		lines: '逐笔明细',
		linesElsewhere: '逐笔明细贴在公示栏，手机上也能看。',
		linesHint: '对哪一行有疑问，记下行号再问。',
		opinions: '监督意见',
		opinion: (name, title, on, text) => `${text}——${title} ${name}，${formatDate(on, 'zh-CN')}`,
		noOpinion: '监督人员已签字，没有另写意见。',
		signers: (signed) =>
			`系统里已签字：${signed.map(({ title, name, on }) => `${title} ${name}（${formatDate(on, 'zh-CN')}）`).join('，')}。`,
		places: ['理事长（村书记）', '监督委员会主任', '主管会计'],
		seal: '盖章',
		qr: '二维码：打开这一期公开的网页',
		scan: '手机扫码，看每一笔，也可以提问。',
		same: '网页上的核对码和这里 64 位全都一样，就是同一份，没有改过。',
		contact: '找谁问',
		ask: (days) => `有疑问就记下行号：扫码、打电话到村里或投意见箱，${days} 天内答复。`,
		fullCode: '核对码',
		readingCode: '村民码',
		shortCode: '核对码',
		run: (edition, correctedBy) => `第 ${edition} 版${correctedBy === null ? '' : '，已更正'}`
	},
	en: {
		kinds: { board: 'Notice board', leaflet: 'Leaflet', large: 'Large print' },
		papers: {
			board: 'Prints on A3 landscape; readable in black and white',
			leaflet: 'Prints on A4 portrait, for every household',
			large: 'Prints on A4 portrait, letters of 20 points and more'
		},
		back: 'Back to this notice',
		sheets: 'Printed sheets',
		print: 'Print',
		frame: 'As it prints; scrolls sideways',
		title: ({ from, through, topic }) => {
			const quarter = quarterOf(from, through);
			const matter = topic === '' ? '' : `, ${topicWords.en.names[topic]}`;
			if (isYear(from, through)) return `Finances of ${yearOf(from)}${matter}`;
			if (quarter > 0)
				return `Finances of the ${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter of ${yearOf(from)}${matter}`;
			return `Finances of ${formatMonths(from, through, 'en')}${matter}`;
		},
		special: 'Of one matter only',
		ofMatter: (from, through, topic, received, spent) => [
			`In ${formatMonths(from, through, 'en')}, for ${topicWords.en.names[topic]}, `,
			received,
			...(spent === null ? [' came in'] : [' came in and ', spent, ' was spent'])
		],
		sample: 'Sample data',
		span: (from, through) =>
			`${formatDay(`${from}-01`, 'en')} to ${formatDate(lastDayOf(through), 'en')}`,
		unit: 'Amounts in yuan',
		edition: (edition, on) => `Edition ${edition}, published on ${formatDate(on, 'en')}`,
		late: (on) => `Late: it was due by ${formatDate(on, 'en')}`,
		inTime: (on) => `In time (due by ${formatDate(on, 'en')})`,
		corrects: (edition, reason) => `Corrects edition ${edition}: ${reason}`,
		corrected: (by) =>
			`Edition ${by} has corrected this one, which is kept for the record. Please read edition ${by}.`,
		postedOnly: (month) =>
			`The books reach ${formatMonth(month, 'en')} only: the period is not whole.`,
		moved: (from, through, received, spent) => [
			`In ${formatMonths(from, through, 'en')} `,
			received,
			' came in and ',
			spent,
			' was spent'
		],
		closing: (through, amount) => [
			`; on ${formatDay(lastDayOf(through), 'en')} there was `,
			amount
		],
		stable: (through, amount) => [
			`Stable income to ${formatDay(lastDayOf(through), 'en')} was `,
			amount
		],
		ofTarget: (target, share) => [', ', share, ` of the ${target} target`],
		lastYear: (amount) => [`; a year before, ${amount}`],
		stop: '.',
		noOpening:
			'No opening balances are adopted yet: how much money, which assets and which debts there are cannot be said; only what came in and went out is published here.',
		inBrackets: (text) => `(${text})`,
		received: 'What came in',
		spent: 'What was spent',
		columns: {
			item: 'Item',
			period: 'This period',
			year: 'Year to date',
			account: 'Account',
			opening: 'Opening',
			closing: 'Closing',
			in: 'In',
			out: 'Out',
			what: 'What',
			party: 'Who',
			dueOn: 'Due on',
			owed: 'Owed',
			days: 'Days late',
			signedOn: 'Signed',
			term: 'Term',
			yearly: 'A year',
			plan: 'Plan',
			planned: 'Whole year',
			used: 'Spent so far',
			project: 'Project',
			budget: 'Budget',
			kind: 'Kind',
			count: 'Number',
			mu: 'Area (mu)',
			amount: 'Amount',
			no: 'Line',
			on: 'Day',
			voucher: 'Voucher',
			text: 'What for',
			balance: 'Balance'
		},
		none: 'none',
		nothing: (items) => `Nothing this year: ${items.join('; ')}.`,
		total: 'Total',
		lineTotal: (count) => `Total of the period, ${count} lines`,
		monthTotal: (month) => `${formatMonth(month, 'en')}`,
		opening: 'Opening balance',
		tables: {
			accounts: { title: 'Money at hand', empty: 'There is no cash or bank account.' },
			assets: { title: 'What the village has', empty: 'There are no asset balances.' },
			dues: { title: 'Who owes whom', empty: 'There are no claims or debts.' },
			arrears: { title: 'Rent owed to the village', empty: 'No rent is overdue.' },
			holdings: { title: 'Registered assets and resources', empty: 'Nothing is registered.' },
			contracts: {
				title: 'Contracts signed in the period',
				empty: 'No contract was signed in the period.'
			},
			plans: { title: 'Planned and spent', empty: 'There is no financial plan.' },
			works: { title: 'Budgets of works', empty: 'No project is registered.' },
			shares: { title: 'How earnings are shared', empty: 'Nothing was distributed.' }
		},
		sharesLater: 'Shared out at the end of the year; nothing in this period.',
		afterOpening: 'Published once opening balances are adopted.',
		transferred: (amount) =>
			`In and out each hold ¥${amount} that only moved between the accounts, such as cash drawn from the bank; it was neither received nor spent.`,
		holdings: {
			operating: 'Operating assets',
			public_service: 'Public-service assets',
			resource: 'Resources'
		},
		incomeTitle: 'Stable income: how far the year is',
		counted: (text) => `Counted: ${text}.`,
		notCounted: (text) => `Not counted: ${text}.`,
		version: (version) => `Definition, version ${version}.`,
		noIncome: 'No ledger set is counted for stable income.',
		checks: 'What was asked before publishing, and the accountant’s answers',
		noChecks: 'The checks before publishing found nothing to ask.',
		answered: (text) => `Answer: ${text}`,
		unanswered: 'The accountant wrote no answer.',
		numbers: (numbers, more) =>
			`line${numbers.length + more === 1 ? '' : 's'} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
		names: (names) => names.join(', '),
		comma: ', ',
		cases: (count) => `${count} ${count === '1' ? 'case' : 'cases'}`,
		questions: (all, open) =>
			`Questions of villagers${all === 0 ? '' : `: ${all}`}${open > 0 ? `, ${open} open` : all > 0 ? ', all answered' : ''}`,
		noQuestions: 'No villager has asked anything since the last notice.',
		asked: (no, line) => `Question ${no}${line === '' ? '' : ` (line ${line})`}`,
		answerDue: (on) => `Open; to be answered by ${formatDate(on, 'en')}.`,
		answeredOn: (on) => ` (answered on ${formatDate(on, 'en')})`,
		lines: 'Every line',
		linesElsewhere: 'Every single line is on the notice board and on the phone.',
		linesHint: 'To ask about a line, note its number.',
		opinions: 'Opinion of the supervisors',
		opinion: (name, title, on, text) => `${text} — ${name} (${title}), ${formatDate(on, 'en')}`,
		noOpinion: 'The supervisors have signed without further words.',
		signers: (signed) =>
			`Signed in the system: ${signed.map(({ title, name, on }) => `${name} (${title}, ${formatDate(on, 'en')})`).join(', ')}.`,
		places: ['Chair (village secretary)', 'Head of supervision', 'Chief accountant'],
		seal: 'Seal',
		qr: 'QR code: opens the page of this notice',
		scan: 'Scan to see every line and to ask.',
		same: 'If all 64 characters on the page are the same as here, it is this notice, unaltered.',
		contact: 'Where to ask',
		ask: (days) =>
			`To ask, note the line number: scan, call the village or use the letter box; you are answered within ${days} days.`,
		fullCode: 'Check code',
		readingCode: 'Village code',
		shortCode: 'Check code',
		run: (edition, correctedBy) => `Edition ${edition}${correctedBy === null ? '' : ', corrected'}`
	}
});
