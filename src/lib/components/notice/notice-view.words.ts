import type { Category } from '#lib/domain/disclosure/items.ts';
import type { AssetKind } from '#lib/domain/contracts/asset.ts';
import { counted, formatCount } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	join: (names: readonly string[]) => string;
	stop: string;
	disclosure: (period: string) => string;
	days: (from: string, through: string) => string;
	/** Around the three figures: came in, went out, at hand. */
	say: (months: string, day: string) => readonly [string, string, string, string];
	sayMoved: (months: string) => readonly [string, string, string];
	/** Of a notice of one matter. */
	sayMatter: (months: string, matter: string) => readonly [string, string, string];
	/** Of one that has no spending. */
	sayReceived: (months: string, matter: string) => readonly [string, string];
	onlyMatter: string;
	income: (month: string) => readonly [before: string, term: string];
	incomeOf: (stable: string) => string;
	target: (target: string, percent: string) => string;
	lastYear: (difference: string, isMore: boolean) => string;
	noTarget: string;
	late: (due: string, published: string) => string;
	partly: (month: string) => string;
	superseded: (edition: number, on: string) => string;
	toHolding: string;
	corrected: (edition: number, on: string) => string;
	why: string;
	changes: string;
	noFigure: string;
	beside: string;
	sums: Record<'receivedFen' | 'spentFen' | 'closingFen', string>;
	change: Record<'added' | 'removed' | 'changed', string>;
	contents: string;
	received: string;
	spent: string;
	openItem: string;
	lines: (count: number) => string;
	nothing: (items: readonly string[]) => string;
	official: string;
	before: string;
	sameMonths: string;
	yearSoFar: string;
	compare: string;
	compareHint: string;
	now: string;
	lineColumns: Record<'no' | 'date' | 'text' | 'amount' | 'voucher' | 'way', string>;
	ways: Record<'in' | 'out', string>;
	table: (head: string) => string;
	ask: (no: string) => string;
	search: string;
	searchLabel: (count: number) => string;
	searchExample: string;
	found: (count: number, asked: string) => string;
	foundNothing: (asked: string) => string;
	foundSums: (received: string, spent: string) => string;
	all: string;
	year: string;
	yearFigures: string;
	term: string;
	/** What stable income is the sum of. */
	madeOf: string;
	total: string;
	sourceColumns: Record<'name' | 'now' | 'lastYear', string>;
	sourceHint: string;
	counted: string;
	notCounted: string;
	version: (version: string) => string;
	forecast: (amount: string) => string;
	yearColumns: Record<'month' | 'now' | 'pace' | 'lastYear', string>;
	money: string;
	opening: (day: string) => string;
	plus: string;
	minus: string;
	closing: (day: string) => string;
	noOpening: string;
	transferred: (amount: string) => string;
	accountColumns: Record<'account' | 'opening' | 'in' | 'out' | 'closing', string>;
	perHousehold: string;
	household: (count: number, members: number, received: string, spent: string) => string;
	householdHint: string;
	arrears: string;
	arrear: (days: number) => string;
	arrearsSum: (count: number, amount: string) => string;
	noArrears: string;
	none: string;
	more: (count: number) => string;
	besides: string;
	signedBy: (count: number) => string;
	contracts: string;
	lasting: (from: string, through: string) => string;
	yearly: (amount: string) => string;
	noContracts: string;
	holdings: string;
	holding: Record<AssetKind, string>;
	count: (count: number, mu: string) => string;
	items: (count: number) => string;
	papers: (count: number) => string;
	yuan: (amount: string) => string;
	balances: Record<'assets' | 'dues', string>;
	balanceColumns: Record<'item' | 'opening' | 'closing', string>;
	noBalances: string;
	plans: string;
	planColumns: Record<'name' | 'planned' | 'spent', string>;
	noPlans: string;
	/** In their place in a notice of works. */
	works: {
		plans: string;
		planColumns: Record<'name' | 'planned' | 'spent', string>;
		noPlans: string;
	};
	distribution: string;
	noDistribution: string;
	atYearEnd: string;
	checks: string;
	checksHint: string;
	noChecks: string;
	aboutLines: (lines: string) => string;
	answer: string;
	noAnswer: string;
	signed: string;
	signers: (names: string) => string;
	opinion: string;
	files: string;
	file: Record<
		'csv' | 'xlsx' | 'json' | 'descriptor' | 'pack' | 'board' | 'leaflet' | 'large',
		string
	>;
	feed: string;
	others: string;
	edition: (edition: number) => string;
	published: (on: string) => string;
	whole: (first: string, last: string, count: number) => string;
	codeNeeded: string;
	categories: Record<Category, string>;
};

const wholeNumbers = (first: string, last: string, to = '—'): string =>
	first === last ? first : `${first}${to}${last}`;

export const noticeViewWords = defineWords<Words>({
	'zh-CN': {
		join: (names) => names.join('、'),
		stop: '。',
		disclosure: (period) => `${period}财务公开`,
		days: (from, through) => `${from}—${through}`,
		say: (months, day) => [`${months}，村里收进 `, '，付出 ', `，${day}账上有 `, '。'],
		sayMoved: (months) => [`${months}，村里收进 `, '，付出 ', '。'],
		sayMatter: (months, matter) => [`${months}，${matter}收进 `, '，付出 ', '。'],
		sayReceived: (months, matter) => [`${months}，${matter}收进 `, '。'],
		onlyMatter:
			'这是专项公开，只列这一件事；村里的全部收支在每期的财务公开里。先挂在应收应付账上、以后才收付的，也列在那里的往来收款、往来付款里。',
		income: (month) => [`今年到${month}底，`, '稳定性收入'],
		incomeOf: (stable) => ` ${stable}`,
		target: (target, percent) => `，是全年目标 ${target}的 ${percent}`,
		lastYear: (difference, isMore) => `，比去年同期${isMore ? '多' : '少'} ${difference}`,
		noTarget: '，今年的目标还没有定',
		late: (due, published) => `应在${due}前公布，实际${published}公布，迟了。`,
		partly: (month) => `这一期的账只记到${month}。`,
		superseded: (edition, on) => `这一版已更正。现在有效的是第 ${edition} 版，${on}公布。`,
		toHolding: '看现在有效的',
		corrected: (edition, on) => `这是第 ${edition} 版，更正了${on}公布的上一版。`,
		why: '为什么更正：',
		changes: '更正了什么',
		noFigure: '收支数字和逐笔明细没有变。',
		beside: '明细以外的内容有改动（如核对的答复、登记簿里的事项）。',
		sums: { receivedFen: '收进来', spentFen: '付出去', closingFen: '期末账上' },
		change: { added: '补上', removed: '去掉', changed: '改写' },
		contents: '这一页有',
		received: '收进来',
		spent: '付出去',
		openItem: '点开看每一笔',
		lines: (count) => `${count} 笔`,
		nothing: (items) => `本期没有：${items.join('、')}。`,
		official: '公开目录里叫：',
		before: '上期',
		sameMonths: '去年同期',
		yearSoFar: '今年累计',
		compare: '和上期、去年比',
		compareHint: '元；“—”是账上没有那几个月',
		now: '本期',
		lineColumns: {
			no: '行',
			date: '日期',
			text: '用途',
			amount: '元',
			voucher: '凭证',
			way: '收付'
		},
		ways: { in: '收', out: '付' },
		table: (head) => `${head}，可横向滚动`,
		ask: (no) => `问第 ${no} 行`,
		search: '找',
		searchLabel: (count) => `在 ${count} 笔里找`,
		searchExample: '找一笔：水电、路灯、0317',
		found: (count, asked) => `“${asked}”找到 ${count} 笔`,
		foundNothing: (asked) => `没有找到“${asked}”。换个字试试，或只写一两个字。`,
		foundSums: (received, spent) => `合计收 ${received} 元，付 ${spent} 元`,
		all: '回到全部',
		year: '今年走到哪儿了',
		yearFigures: '看这张图的数字（万元）',
		term: '稳定性收入：每年都能指望的钱。',
		madeOf: '由哪些钱组成',
		total: '合计',
		sourceColumns: { name: '来源', now: '今年', lastYear: '去年同期' },
		sourceHint: '按账上应归这一年的收入算，和收到的钱不一定同一天；收到的每一笔在各期公开里。',
		counted: '算进来的：',
		notCounted: '不算的：',
		version: (version) => `口径第 ${version} 版`,
		forecast: (amount) => `按已签合同和去年的节奏，全年预计 ${amount}；这是估计，不是账。`,
		yearColumns: { month: '到', now: '今年', pace: '目标进度', lastYear: '去年' },
		money: '账上的钱',
		opening: (day) => `${day}以前账上有`,
		plus: '加 收进来',
		minus: '减 付出去',
		closing: (day) => `${day}账上有`,
		noOpening: '启用时的期初余额还没有核对采用，所以这里只说收进多少、付出多少，不说账上有多少。',
		transferred: (amount) =>
			`收、付里各有 ${amount} 元是账户之间划转（如提取现金），不算收进来、付出去的钱。`,
		accountColumns: { account: '账户', opening: '期初', in: '收', out: '付', closing: '期末' },
		perHousehold: '合到每户',
		household: (count, members, received, spent) =>
			`全村 ${formatCount(count)} 户${members === 0 ? '' : `、${formatCount(members)} 人`}。平均每户收进 ${received} 元，付出 ${spent} 元。`,
		householdHint: '只是总数除以户数，帮助想一想大小；不是每户分到或付出的钱。',
		arrears: '别人欠村里的租金',
		arrear: (days) => `逾期 ${days} 天`,
		arrearsSum: (count, amount) => `共 ${count} 笔，${amount} 元`,
		noArrears: '没有逾期没收的租金。',
		none: '没有',
		more: (count) => `其余 ${count} 项`,
		besides: '还公开了',
		signedBy: (count) => `${count} 人签字`,
		contracts: '这一期签的合同',
		lasting: (from, through) => `${from}—${through}`,
		yearly: (amount) => `每年 ${amount} 元`,
		noContracts: '这一期没有签合同。',
		holdings: '资产和资源',
		holding: {
			operating: '经营性资产（厂房、门面等）',
			public_service: '公益性资产（学校、道路等）',
			resource: '资源（土地、水面等）'
		},
		count: (count, mu) => `${count} 处${mu === '' ? '' : `，${mu} 亩`}`,
		items: (count) => `${count} 项`,
		papers: (count) => `${count} 份`,
		yuan: (amount) => `${amount} 元`,
		balances: { assets: '各项资产', dues: '债权债务' },
		balanceColumns: { item: '项目', opening: '期初', closing: '期末' },
		noBalances: '期初余额还没有采用，各项资产和债权债务的余额这一期说不了。',
		plans: '支出计划',
		planColumns: { name: '项目', planned: '全年计划', spent: '今年已用' },
		noPlans: '今年没有登记支出计划。',
		works: {
			plans: '工程预算',
			planColumns: { name: '工程', planned: '预算', spent: '到期末已用' },
			noPlans: '没有登记工程项目。'
		},
		distribution: '收益分配',
		noDistribution: '还没有分配。',
		atYearEnd: '年终才分配，全年的公开里有。',
		checks: '公布前核对过的',
		checksHint: '别人会问的，会计先答在这里',
		noChecks: '核对没有发现要说明的。',
		aboutLines: (lines) => `见第 ${lines} 行`,
		answer: '答',
		noAnswer: '会计没有答复',
		signed: '签字',
		signers: (names) => names,
		opinion: '审核意见：',
		files: '拿回去看',
		file: {
			csv: '表格 CSV',
			xlsx: '表格 XLSX',
			json: '数据 JSON，可核对',
			descriptor: '数据说明（datapackage）',
			pack: '核验包：不联网也能核对',
			board: '公示栏这一张，A3',
			leaflet: '明白纸，A4',
			large: '大字版，A4'
		},
		feed: '订阅（Atom）',
		others: '其他各期公开',
		edition: (edition) => `第 ${edition} 版`,
		published: (on) => `${on}公布`,
		whole: (first, last, count) => `第 ${wholeNumbers(first, last)} 行，${count} 笔，无缺号`,
		codeNeeded: '逐笔明细凭村民码看',
		categories: {
			plans: '财务计划',
			received: '收进来的钱',
			spent: '付出去的钱',
			assets: '资产',
			resources: '资源',
			dues: '债权债务',
			distribution: '收益分配',
			other: '其他'
		}
	},
	en: {
		join: (names) => names.join(', '),
		stop: '.',
		disclosure: (period) => `Accounts of ${period}`,
		days: (from, through) => `${from} – ${through}`,
		say: (months, day) => [
			`In ${months} the village received `,
			', spent ',
			` and had on ${day} `,
			'.'
		],
		sayMoved: (months) => [`In ${months} the village received `, ' and spent ', '.'],
		sayMatter: (months, matter) => [
			`${months}, ${matter}: the village received `,
			' and spent ',
			'.'
		],
		sayReceived: (months, matter) => [`${months}, ${matter}: the village received `, '.'],
		onlyMatter:
			'This notice is of one matter only. Everything that came in and went out is in the regular notices; there, among debts and claims settled, is also what was first owed and paid later.',
		income: (month) => [`This year through ${month}, `, 'stable income'],
		incomeOf: (stable) => ` is ${stable}`,
		target: (target, percent) => `, ${percent} of the year’s target of ${target}`,
		lastYear: (difference, isMore) =>
			`, ${difference} ${isMore ? 'more' : 'less'} than in the same months last year`,
		noTarget: '; no target is set for this year yet',
		late: (due, published) => `Due by ${due}, published on ${published}: late.`,
		partly: (month) => `The books of this period reach ${month} only.`,
		superseded: (edition, on) =>
			`This edition was corrected. Edition ${edition}, published on ${on}, holds now.`,
		toHolding: 'Read what holds now',
		corrected: (edition, on) =>
			`This is edition ${edition}; it corrects the one published on ${on}.`,
		why: 'Why it was corrected:',
		changes: 'What was corrected',
		noFigure: 'Amounts and lines are the same as before.',
		beside:
			'Something beside the lines is different (answers to the checks, entries of the registers).',
		sums: { receivedFen: 'Received', spentFen: 'Spent', closingFen: 'At hand at the end' },
		change: { added: 'added', removed: 'removed', changed: 'rewritten' },
		contents: 'On this page',
		received: 'Received',
		spent: 'Spent',
		openItem: 'open one to see each line',
		lines: (count) => counted(count, 'line'),
		nothing: (items) => `Nothing this time: ${items.join(', ').toLowerCase()}.`,
		official: 'In the official list:',
		before: 'Period before',
		sameMonths: 'Last year',
		yearSoFar: 'This year so far',
		compare: 'Beside the period before and last year',
		compareHint: 'yuan; a dash where the books do not hold those months',
		now: 'This time',
		lineColumns: {
			no: 'Line',
			date: 'Date',
			text: 'For',
			amount: 'yuan',
			voucher: 'Voucher',
			way: 'In or out'
		},
		ways: { in: 'in', out: 'out' },
		table: (head) => `${head}, scrolls sideways`,
		ask: (no) => `Ask about line ${no}`,
		search: 'Find',
		searchLabel: (count) => `Find in ${counted(count, 'line')}`,
		searchExample: 'Find a line: 水电, 路灯, 0317',
		found: (count, asked) => `“${asked}” is in ${counted(count, 'line')}`,
		foundNothing: (asked) => `“${asked}” was not found. Try another word, or only part of it.`,
		foundSums: (received, spent) => `${received} yuan in, ${spent} yuan out`,
		all: 'Back to all',
		year: 'How far the year is',
		yearFigures: 'The figures of this chart (10,000 yuan)',
		term: 'Stable income: money the village can count on every year.',
		madeOf: 'What it is made of',
		total: 'Total',
		sourceColumns: { name: 'Source', now: 'This year', lastYear: 'Last year, same months' },
		sourceHint:
			'By what the books put to this year, which is not always when money came in; every payment stands in the notices.',
		counted: 'It counts',
		notCounted: 'It leaves out',
		version: (version) => `Definition, version ${version}.`,
		forecast: (amount) =>
			`By signed contracts and last year’s rhythm the year may come to ${amount}: an estimate, not the books.`,
		yearColumns: {
			month: 'Through',
			now: 'This year',
			pace: 'Target’s pace',
			lastYear: 'Last year'
		},
		money: 'Money at hand',
		opening: (day) => `Before ${day}`,
		plus: 'and received',
		minus: 'less spent',
		closing: (day) => `On ${day}`,
		noOpening:
			'The opening balances are not checked and adopted yet: this notice says what came in and went out, not what is at hand.',
		transferred: (amount) =>
			`In and out each hold ¥${amount} that only moved between the accounts, such as cash drawn from the bank; it was neither received nor spent.`,
		accountColumns: {
			account: 'Account',
			opening: 'Opening',
			in: 'In',
			out: 'Out',
			closing: 'Closing'
		},
		perHousehold: 'By household',
		household: (count, members, received, spent) =>
			`The village has ${counted(count, 'household')}${members === 0 ? '' : ` and ${formatCount(members)} people`}. For each household that is ${received} yuan received and ${spent} yuan spent.`,
		householdHint:
			'Only the total divided by the number of households, to get a feeling for it; nobody received or paid this.',
		arrears: 'Rent owed to the village',
		arrear: (days) => `${counted(days, 'day')} late`,
		arrearsSum: (count, amount) => `${counted(count, 'instalment')}, ${amount} yuan`,
		noArrears: 'No rent is overdue.',
		none: 'none',
		more: (count) => `${counted(count, 'more item')}`,
		besides: 'Also in this notice',
		signedBy: (count) => `Signed by ${counted(count, 'person', 'people')}`,
		contracts: 'Contracts signed',
		lasting: (from, through) => `${from} – ${through}`,
		yearly: (amount) => `${amount} yuan a year`,
		noContracts: 'No contract was signed in this period.',
		holdings: 'Assets and resources',
		holding: {
			operating: 'Let or used for business',
			public_service: 'For everybody (schools, roads)',
			resource: 'Resources (land, water)'
		},
		count: (count, mu) =>
			mu === '' ? counted(count, 'item') : `${counted(count, 'plot')}, ${mu} mu`,
		items: (count) => counted(count, 'item'),
		papers: (count) => counted(count, 'contract'),
		yuan: (amount) => `${amount} yuan`,
		balances: { assets: 'Assets', dues: 'Owed to and by the village' },
		balanceColumns: { item: 'Item', opening: 'Opening', closing: 'Closing' },
		noBalances:
			'Opening balances are not adopted yet: what assets and debts stand at cannot be said this time.',
		plans: 'Spending plan',
		planColumns: { name: 'Item', planned: 'Planned for the year', spent: 'Spent so far' },
		noPlans: 'No spending plan is on record for this year.',
		works: {
			plans: 'Budgets of works',
			planColumns: { name: 'Project', planned: 'Budget', spent: 'Spent so far' },
			noPlans: 'No project is registered.'
		},
		distribution: 'Distribution',
		noDistribution: 'Nothing is distributed yet.',
		atYearEnd: 'It is distributed at the end of the year; the notice of the year has it.',
		checks: 'Checked before publishing',
		checksHint: 'what others would ask, answered by the accountant',
		noChecks: 'The checks found nothing to explain.',
		aboutLines: (lines) => `line ${lines}`,
		answer: 'Answer',
		noAnswer: 'the accountant gave no answer',
		signed: 'Signed',
		signers: (names) => names,
		opinion: 'Opinion of the supervisors:',
		files: 'To take along',
		file: {
			csv: 'Table, CSV',
			xlsx: 'Table, XLSX',
			json: 'Data, JSON, can be checked',
			descriptor: 'Description of the data (datapackage)',
			pack: 'Verification pack: checks without a network',
			board: 'The board’s sheet, A3',
			leaflet: 'Leaflet, A4',
			large: 'Large print, A4'
		},
		feed: 'Subscribe (Atom)',
		others: 'Other notices',
		edition: (edition) => `Edition ${edition}`,
		published: (on) => `published ${on}`,
		whole: (first, last, count) =>
			`Lines ${wholeNumbers(first, last, '–')}, ${count} in all, no number missing`,
		codeNeeded: 'The lines are read with the village’s code',
		categories: {
			plans: 'Plans',
			received: 'Money received',
			spent: 'Money spent',
			assets: 'Assets',
			resources: 'Resources',
			dues: 'Owed to and by the village',
			distribution: 'Distribution',
			other: 'Other'
		}
	}
});
