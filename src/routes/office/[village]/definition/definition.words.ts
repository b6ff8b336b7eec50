import { monthNumber } from '#lib/domain/calendar.ts';
import { formatMonthShort } from '#lib/domain/formats.ts';
import type { SourceKind } from '#lib/domain/income/definition-choices.ts';
import type { ChoiceFault } from '#lib/domain/income/definition-query.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { ProposeOutcome, VerdictOutcome } from '#lib/server/definitions.ts';

type Words = {
	title: string;
	sentence: (name: string, version: number) => string;
	teach: string;
	done: Record<'proposed' | 'approved' | 'refused' | 'withdrawn', string>;
	openHead: string;
	openHint: (who: string, on: string, base: number) => string;
	basis: (reason: string) => string;
	outdated: string;
	approve: (version: number) => string;
	approveHint: string;
	refuse: string;
	withdraw: string;
	opinion: string;
	opinionHint: string;
	verdicts: Record<Exclude<VerdictOutcome, 'done' | 'unknown'> | 'reason', string>;
	editHead: string;
	editHint: string;
	kindsLegend: string;
	kinds: Record<SourceKind, string>;
	classHead: string;
	switches: string;
	reviewWords: string;
	reviewHint: string;
	doubtWords: string;
	doubtHint: string;
	rulesLegend: string;
	rulesHint: string;
	keepRule: string;
	newRule: string;
	account: string;
	noAccount: string;
	words: string;
	wordsHint: string;
	where: string;
	inSummary: string;
	inName: string;
	becomes: string;
	show: string;
	reset: string;
	sellingBasis: string;
	bases: Record<'gross' | 'net', string>;
	sellingHint: string;
	faults: Record<ChoiceFault, string>;
	unchanged: string;
	effectHead: string;
	effectHint: string;
	effectCaption: string;
	columns: {
		year: string;
		before: string;
		after: string;
		change: string;
		waiting: string;
		lines: string;
	};
	yearTo: (year: number, month: string | null) => string;
	fromTo: (from: number, to: number) => string;
	noYears: string;
	proposeHead: string;
	reason: string;
	reasonHint: string;
	propose: string;
	proposeWait: string;
	proposing: Record<Exclude<ProposeOutcome, 'proposed'> | 'reason' | 'choices', string>;
	counted: string;
	notCounted: string;
	indicatorsHead: string;
	indicatorsHint: string;
	indicatorsCaption: string;
	indicators: Record<
		'stable' | 'operating' | 'disposable' | 'total',
		[name: string, formula: string]
	>;
	versionsHead: string;
	versionsHint: string;
	version: (number: number) => string;
	inForce: string;
	first: string;
	approvedBy: (who: string, on: string) => string;
	proposedBy: (who: string, on: string) => string;
	effectThen: string;
	closedHead: string;
	closed: (verdict: string, who: string, on: string, reason: string) => string;
	verdictNames: Record<'approved' | 'refused' | 'withdrawn', string>;
	systems: Record<'rural_2004' | 'rural_2023', string>;
};

export const definitionWords = defineWords<Words>({
	'zh-CN': {
		title: '口径',
		sentence: (name, version) => `${name}按第 ${version} 版口径计算。`,
		teach:
			'哪些收入算稳定的，由本村自己定：会计提出，村书记批准。批准以后，各年的每一笔都按新口径重新归类，所以今年和去年始终是同一版比。个别由人定过的，仍按人定的。',
		done: {
			proposed: '已提出，等村书记批准。批准以前，账上的数不变。',
			approved: '已批准。各年收入已按新口径重新归类。',
			refused: '已退回，口径不变。',
			withdrawn: '已撤回，口径不变。'
		},
		openHead: '等批准的修改',
		openHint: (who, on, base) => `${who} ${on} 提出，改的是第 ${base} 版`,
		basis: (reason) => `理由：${reason}`,
		outdated: '它改的那一版已经不是现行的了，请撤回或退回以后重新提出。',
		approve: (version) => `批准，成为第 ${version} 版`,
		approveHint: '批准后马上重新归类，和提出、批准的人一起记入操作记录。',
		refuse: '退回',
		withdraw: '撤回这项修改',
		opinion: '意见',
		opinionHint: '退回时必须写明，200 字以内',
		verdicts: {
			decided: '这项修改已经有了结果，没有再动。',
			own: '提出的人不能自己批准，也只有提出的人能撤回。',
			outdated: '现行口径已经换了一版，这项修改不能再批准。请退回后按现行的重新提出。',
			'being-posted':
				'有一个文件正在记账，它的收入还按旧口径归类。请等它记完（或在导入页停下）再批准。',
			reason: '退回请写意见，200 字以内。'
		},
		editHead: '试一试别的口径',
		editHint: '先看对各年的影响；只看不会保存',
		kindsLegend: '各种收入算不算',
		kinds: {
			letting: '租金（厂房、门面、摊位、宿舍）',
			contracting: '发包、承包、流转',
			handedUp: '企业上交利润',
			returns: '分红和投资回报',
			services: '物业、劳务等服务',
			selling: '产品销售、直接经营',
			recurringGrants: '经常性补助（生态补偿、运转经费）',
			oneOffGrants: '一次性补助（项目、奖补、贴息）',
			otherGrants: '其他补助',
			interest: '存款利息',
			otherIncome: '其他收入（处置、盘盈、罚款、赔偿）'
		},
		classHead: '归为',
		switches: '各地做法不同的',
		reviewWords: '有这些字的先请人看',
		reviewHint: '用顿号或空格隔开；科目名称和摘要都看',
		doubtWords: '稳定科目里有这些字也请人看',
		doubtHint: '只看摘要',
		rulesLegend: '本村自己的规则',
		rulesHint: '先于其他规则，按次序，先对上的算；先请人看的字也不再起作用。',
		keepRule: '保留',
		newRule: '添一条规则',
		account: '科目（含下级）',
		noAccount: '不添',
		words: '有这些字',
		wordsHint: '不写就是整个科目',
		where: '看哪里',
		inSummary: '科目名称和摘要',
		inName: '只看科目名称',
		becomes: '归为',
		show: '看各年会怎样',
		reset: '回到现行口径',
		sellingBasis: '产品销售、直接经营怎么算',
		bases: { gross: '按收入全额', net: '按净额，减去直接支出' },
		sellingHint:
			'按净额时，“经营支出”下名称里有销售、直接经营、农产品、水产品、种植、养殖的科目，从稳定性收入里减去，各年一样。',
		faults: {
			rule: '有一条规则不完整：请选科目和归类。',
			'too-many': '太多了：每处最多 80 个词，规则最多 30 条。',
			'long-word': '有的词太长：每个词最多 20 个字。'
		},
		unchanged: '还没有改动，和现行口径一样。',
		effectHead: '对各年的影响',
		effectHint: '同一版口径用于所有年度；人定过的不变',
		effectCaption: '改口径前后各年的稳定性收入',
		columns: {
			year: '年度',
			before: '现行口径（元）',
			after: '改后（元）',
			change: '相差（元）',
			waiting: '待确认（笔）',
			lines: '改归类（笔）'
		},
		yearTo: (year, month) =>
			month === null ? String(year) : `${year}（1—${monthNumber(month)}月）`,
		fromTo: (from, to) => `${from} → ${to}`,
		noYears: '还没有记过收入。',
		proposeHead: '提出这样改',
		reason: '理由',
		reasonHint: '例：2022年3月5日成员代表会议决定存款利息算进来',
		propose: '提出，请村书记批准',
		proposeWait: '已有一项修改等批准，有了结果才能再提。',
		proposing: {
			unchanged: '和现行口径一样，没有提出。',
			'one-open': '已有一项修改等批准，有了结果才能再提。',
			outdated: '您看的时候口径换了一版。请按现行的再看一遍影响。',
			reason: '请写理由，200 字以内。',
			choices: '上面有一处没填对，请先改好。'
		},
		counted: '算进来',
		notCounted: '不算',
		indicatorsHead: '相邻的几个数',
		indicatorsHint: '名称不同、算法不同，不能混着比',
		indicatorsCaption: '各年稳定性收入和相邻的三个数，单位：元',
		indicators: {
			stable: ['稳定性收入', '按上面的现行口径'],
			operating: ['经营性收入', '经营收入＋发包及上交收入＋投资收益，不含补助和其他收入'],
			disposable: [
				'可支配收入',
				'稳定性收入＋补助收入里归为“不算”的部分（经常性补助）；一次性和待确认的不含。各地算法不同'
			],
			total: ['总收入', '全部收入科目合计']
		},
		versionsHead: '历次版本',
		versionsHint: '新的在上；各年始终按同一版比较',
		version: (number) => `第 ${number} 版`,
		inForce: '现行',
		first: '产品自带的初版，按苏州一带的做法',
		approvedBy: (who, on) => `${who} ${on} 批准`,
		proposedBy: (who, on) => `${who} ${on} 提出`,
		effectThen: '批准时对各年的影响',
		closedHead: '没有通过的',
		closed: (verdict, who, on, reason) => `${on} ${who}${verdict}${reason ? `：${reason}` : ''}`,
		verdictNames: { approved: '批准', refused: '退回', withdrawn: '撤回' },
		systems: { rural_2004: '2004 年制度', rural_2023: '2023 年制度' }
	},
	en: {
		title: 'Definition',
		sentence: (name, version) => `${name} is reckoned by version ${version} of the definition.`,
		teach:
			'What counts as stable is the village’s own rule: the accountant proposes, the secretary approves. Then every line of every year is classed anew, so this year and last are always compared under one version. Lines that a person decided stay as decided.',
		done: {
			proposed: 'Proposed; it waits for the secretary. Until then no figure changes.',
			approved: 'Approved. The income of every year is classed by the new definition.',
			refused: 'Refused; the definition stays.',
			withdrawn: 'Withdrawn; the definition stays.'
		},
		openHead: 'A change that waits for approval',
		openHint: (who, on, base) => `proposed by ${who} on ${on}, changing version ${base}`,
		basis: (reason) => `Reason: ${reason}`,
		outdated:
			'The version it changes is no longer in force. Withdraw or refuse it, and propose it anew.',
		approve: (version) => `Approve as version ${version}`,
		approveHint:
			'The lines are classed anew at once; who proposed and who approved goes on record.',
		refuse: 'Refuse',
		withdraw: 'Withdraw this change',
		opinion: 'Opinion',
		opinionHint: 'Needed when refusing; at most 200 characters',
		verdicts: {
			decided: 'This change was decided already; nothing was done.',
			own: 'Whoever proposed it cannot approve it, and nobody else can withdraw it.',
			outdated:
				'Another version is in force by now; this change can no longer be approved. Refuse it and have it proposed anew.',
			'being-posted':
				'A file is being posted, its income still classed by the old version. Wait until it is posted (or stop it on the import page), then approve.',
			reason: 'Say why it is refused, in at most 200 characters.'
		},
		editHead: 'Try another definition',
		editHint: 'see its effect on each year; looking saves nothing',
		kindsLegend: 'What counts',
		kinds: {
			letting: 'Rents (workshops, shops, stalls, dormitories)',
			contracting: 'Contracting and leasing of land',
			handedUp: 'Profits handed up by enterprises',
			returns: 'Dividends and returns on investment',
			services: 'Property and other services',
			selling: 'Sales of produce, direct operation',
			recurringGrants: 'Recurring subsidies (ecology, running costs)',
			oneOffGrants: 'One-off subsidies (projects, awards)',
			otherGrants: 'Other subsidies',
			interest: 'Deposit interest',
			otherIncome: 'Other income (disposals, surpluses, fines, damages)'
		},
		classHead: 'Class',
		switches: 'Where places differ',
		reviewWords: 'Words that need review',
		reviewHint: 'Separated by commas or blanks; sought in account names and summaries',
		doubtWords: 'Words that make a stable line doubtful',
		doubtHint: 'Sought in summaries only',
		rulesLegend: 'The village’s own rules',
		rulesHint:
			'They come before all others, in this order; the first that fits counts, and words that ask for a person do not overrule it.',
		keepRule: 'Keep',
		newRule: 'Add a rule',
		account: 'Account (and those below)',
		noAccount: 'add none',
		words: 'With these words',
		wordsHint: 'Without words: the whole account',
		where: 'Sought in',
		inSummary: 'account names and summaries',
		inName: 'account names only',
		becomes: 'Becomes',
		show: 'Show the effect on each year',
		reset: 'Back to the version in force',
		sellingBasis: 'Sales of produce and direct operation count',
		bases: { gross: 'gross', net: 'net of their direct cost' },
		sellingHint:
			'Net: accounts under 经营支出 (operating expenses) whose name has 销售, 直接经营, 农产品, 水产品, 种植 or 养殖 are taken off stable income, in every year alike.',
		faults: {
			rule: 'A rule is not complete: choose its account and class.',
			'too-many': 'Too many: at most 80 words in a place and 30 rules.',
			'long-word': 'A word is too long: at most 20 characters each.'
		},
		unchanged: 'Nothing is changed yet; this is the version in force.',
		effectHead: 'Effect on each year',
		effectHint: 'one version for all years; lines decided by people stay',
		effectCaption: 'Stable income of each year before and after the change',
		columns: {
			year: 'Year',
			before: 'In force (yuan)',
			after: 'Changed (yuan)',
			change: 'Difference (yuan)',
			waiting: 'Undecided lines',
			lines: 'Lines reclassed'
		},
		yearTo: (year, month) =>
			month === null ? String(year) : `${year}, Jan–${formatMonthShort(month, 'en')}`,
		fromTo: (from, to) => `${from} → ${to}`,
		noYears: 'No income has been posted yet.',
		proposeHead: 'Propose this change',
		reason: 'Reason',
		reasonHint: 'e.g. the meeting of 5 March 2022 resolved to count deposit interest',
		propose: 'Propose it to the secretary',
		proposeWait: 'A change waits for approval; another can be proposed when it is decided.',
		proposing: {
			unchanged: 'It is the same as the version in force; nothing was proposed.',
			'one-open': 'A change waits for approval; another can be proposed when it is decided.',
			outdated:
				'Another version came into force while you were looking. See the effect once more under it.',
			reason: 'Write the reason, at most 200 characters.',
			choices: 'Something above is not right yet; put it right first.'
		},
		counted: 'Counted',
		notCounted: 'Not counted',
		indicatorsHead: 'Neighbouring figures',
		indicatorsHint: 'other names, other formulas: never compare one with another',
		indicatorsCaption: 'Stable income and three neighbouring figures of each year, in yuan',
		indicators: {
			stable: ['Stable income', 'by the definition in force, above'],
			operating: [
				'Operating income (经营性收入)',
				'operating income + contracting and handed-up income + returns on investment; no subsidies, no other income'
			],
			disposable: [
				'Disposable income (可支配收入)',
				'stable income + what of the subsidies is classed “not counted” (recurring ones); without one-off and undecided lines. Places reckon it differently'
			],
			total: ['Total income (总收入)', 'all income accounts together']
		},
		versionsHead: 'Versions',
		versionsHint: 'newest first; all years are always compared under one version',
		version: (number) => `Version ${number}`,
		inForce: 'in force',
		first: 'Came with the product, after the practice around Suzhou',
		approvedBy: (who, on) => `approved by ${who} on ${on}`,
		proposedBy: (who, on) => `proposed by ${who} on ${on}`,
		effectThen: 'Effect on each year when approved',
		closedHead: 'Not approved',
		closed: (verdict, who, on, reason) =>
			`${on} ${verdict} by ${who}${reason ? `: ${reason}` : ''}`,
		verdictNames: { approved: 'approved', refused: 'refused', withdrawn: 'withdrawn' },
		systems: { rural_2004: '2004 system', rural_2023: '2023 system' }
	}
});
