import { monthNumber, type Month } from '#lib/domain/calendar.ts';
import { counted, formatMonthShort } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { DraftNeed } from '#lib/server/desk.ts';
import type { NoticeStep } from '#lib/server/waiting-notices.ts';

type Words = {
	title: (year: number) => string;
	/** January to a month, in a table's head. */
	span: (through: Month) => string;
	through: (day: string) => string;
	earlierMonth: (month: string) => string;
	latest: string;
	acts: {
		year: (year: number) => string;
		print: string;
		copy: string;
		copied: string;
		csv: string;
		meeting: string;
	};
	waitHead: string;
	/** Of what is another's to do. */
	waitOthers: string;
	waitNoneYours: string;
	waitNone: string;
	waitCount: (count: number) => string;
	wait: {
		posting: (file: string) => string;
		postingWhy: string;
		draft: (file: string) => string;
		draftWhy: Record<DraftNeed, (count: number) => string>;
		draftsWhy: string;
		drafts: (count: number) => string;
		lines: (count: number) => string;
		linesWhy: (year: number, count: number, amount: string) => string;
		linesWhyOther: string;
		late: (count: number) => string;
		lateWhy: (amount: string) => string;
		overdue: string;
		missing: (months: string) => string;
		missingWhy: string;
		target: (year: number) => string;
		targetWhy: string;
		confirm: (year: number) => string;
		confirmWhy: (amount: string, by: string) => string;
		toConfirm: string;
		definition: string;
		definitionWhy: (by: string) => string;
		held: (count: number) => string;
		heldWhy: string;
		unanswered: (count: number) => string;
		unansweredWhy: string;
		drafted: (count: number) => string;
		draftedWhy: string;
		lateQuestions: (count: number) => string;
		toLook: string;
		toAnswer: string;
		notice: Record<'missing' | 'open', (of: string) => string> &
			Record<NoticeStep, (of: string, count: number) => string>;
		noticeWhy: Record<'open' | NoticeStep, string>;
		noticeDue: Record<NoticeStep, string>;
		/** The name of a notice that is a later edition. */
		correction: (of: string, edition: number) => string;
		mySaid: string;
		missingNotices: (count: number, first: string) => string;
		missingNoticeWhy: (day: string) => string;
		missingNoticesWhy: string;
		notPublished: string;
		by: (day: string) => string;
		toApprove: string;
		who: Record<'accountant' | 'secretary' | 'supervisor' | 'handler' | 'township', string>;
		lastYear: (year: number) => string;
		lastYearWhy: string;
		notPosted: string;
		toDecide: string;
		toImport: string;
		toSet: string;
	};
	monthsCaption: [bold: string, rest: string];
	monthsLabel: string;
	unit: string;
	expectedMonth: string;
	columns: { month: string; inMonth: string; cumulative: string; pace: string; past: string };
	asOf: (month: string) => string;
	pastWeak: (count: number, amount: string) => string;
	sourcesHead: (year: number) => string;
	sourcesCaption: (span: string) => string;
	sourcesKey: { actual: string; past: string; expected: string };
	sourceColumns: { source: string; past: string; difference: string; year: string };
	noSources: string;
	restSources: (count: number) => string;
	total: string;
	byMonth: string;
	byMonthCaption: (year: number) => string;
	byMonthSentence: (year: number, largest: string) => string;
	classesHead: string;
	classesHint: string;
	classesNetHint: string;
	classesCaption: string;
	classColumns: { class: string; amount: string };
	allIncome: string;
	allIncomeNet: string;
	basisHead: string;
	basisHint: (name: string, version: number) => string;
	basis: {
		counted: string;
		notCounted: string;
		undecided: string;
		undecidedFigure: (count: number, yuan: string) => string;
		target: string;
		noTarget: string;
		proposed: string;
		history: string;
		ledger: string;
		ledgerFigure: (names: string, entries: string) => string;
		ledgerOne: (name: string, system: string) => string;
		system: Record<'rural_2004' | 'rural_2023', string>;
		exact: string;
		exactNow: (yuan: string) => string;
		exactPast: (yuan: string) => string;
		exactWhole: (year: number, yuan: string) => string;
		exactTarget: (yuan: string) => string;
		exactPace: (yuan: string) => string;
		quarter: (quarter: number, target: string, booked: string | null, difference: string) => string;
	};
	list: string;
	comma: string;
	empty: {
		say: (village: string, year: number) => string;
		/** For whoever brings no files. */
		sayReading: (village: string, year: number) => string;
		stepsReading: string;
		exportReading: string;
		fileHeadReading: string;
		fileReading: string;
		sayYear: (year: number) => string;
		kicker: string;
		stepsHead: string;
		exportHead: string;
		exportText: string;
		sample: string;
		sampleEnd: string;
		fileHead: string;
		fileLabel: string;
		fileText: string;
		check: string;
		ledger: string;
		targetHead: string;
		targetText: string;
		targetLink: string;
		targetDone: (amount: string) => string;
		targetProposed: (amount: string) => string;
		targetConfirm: string;
		targetSee: string;
		laterHead: string;
		laterLine: string;
		laterLabel: string;
		caption: string;
		columns: { figure: string; who: string };
		figures: readonly (readonly [figure: string, who: string])[];
		dash: string;
		otherYears: string;
	};
};

export const deskWords = defineWords<Words>({
	'zh-CN': {
		title: (year) => `${year}年工作台`,
		span: (through) => (monthNumber(through) === 1 ? '1月' : `1—${monthNumber(through)}月`),
		through: (day) => `数据至 ${day}，已记账`,
		earlierMonth: (month) => `账已记到${month}，`,
		latest: '看最新',
		acts: {
			year: (year) => `看 ${year}年`,
			print: '打印给会议（A4 一页）',
			copy: '复制这段话',
			copied: '已复制',
			csv: '导出 CSV',
			meeting: '会议放映'
		},
		waitHead: '等您处理',
		waitCount: (count) => `${count} 件`,
		waitOthers: '等别人办',
		waitNoneYours: '没有要您办的。',
		waitNone: '没有。账是齐的，收入都归了类。',
		wait: {
			posting: (file) => `记账没做完：${file}`,
			postingWhy: '中途停下了，可以接着记，也可以放弃；账簿没有变',
			draft: (file) => `核对 ${file}`,
			draftWhy: {
				unreadable: () => '读不出，请另存为 CSV 再传',
				question: () => '等会计回答一个问题',
				errors: (count) => `有 ${count} 个错误要改`,
				'nothing-new': () => '账里都有了，不用再记',
				accounts: (count) => `等会计认可 ${count} 个新科目`,
				ready: () => '核对完就能记账'
			},
			draftsWhy: '到导入页逐份看',
			drafts: (count) => `还有 ${count} 份文件没记账`,
			lines: (count) => `确认 ${count} 笔收入归哪一类`,
			linesWhy: (year, count, amount) =>
				`其中 ${year}年 ${count} 笔、${amount}，确认前不计入任何一类`,
			linesWhyOther: '都在别的年度；确认前不计入任何一类',
			late: (count) => `${count} 期租金逾期未收`,
			lateWhy: (amount) => `共 ${amount}；催收，或者核对收款`,
			overdue: '逾期',
			missing: (months) => `${months}没有账`,
			missingWhy: '这些月份已经过完，还没有导入',
			target: (year) => `提出 ${year}年的全年目标`,
			targetWhy: '没有目标就没有完成率；写明哪次会议通过',
			confirm: (year) => `确认 ${year}年的全年目标`,
			confirmWhy: (amount, by) => `${by}提出 ${amount}`,
			toConfirm: '待确认',
			definition: '批准或退回口径的修改',
			definitionWhy: (by) => `${by}提出；批准以前数字不变`,
			toApprove: '待批准',
			held: (count) => `${count} 条提问还没有人看过`,
			heldWhy: '看过才公开，答复的天数已经在算',
			unanswered: (count) => `${count} 条提问等起草答复`,
			unansweredWhy: '会计起草，书记发布；没答复的会印在公示栏上',
			drafted: (count) => `${count} 份答复等发布`,
			draftedWhy: '草稿写好了，看过就能发布',
			lateQuestions: (count) => `${count} 条逾期`,
			toLook: '待看',
			toAnswer: '待答复',
			notice: {
				missing: (of) => `${of}应公开未公开`,
				open: (of) => `准备${of}的公开`,
				draft: (of) => `接着准备${of}的公开`,
				second: (of, count) => `${of}的公开：${count} 处不遮盖，看理由`,
				refused: (of) => `${of}的公开：监督不同意`,
				review: (of) => `会签${of}的公开`,
				approve: (of) => `批准${of}的公开`,
				publish: (of) => `公布${of}的公开`
			},
			noticeWhy: {
				open: '这一期已经过完',
				draft: '还没有送审',
				second: '会计说明了为什么照登；另一个人同意才能送审',
				refused: '看审核意见，收回来改好再送审',
				review: '会计已提交，等监督会签',
				approve: '监督已会签，等书记批准',
				publish: '书记已批准，还没有公布'
			},
			missingNotices: (count, first) => `${count} 期应公开未公开，最早是${first}`,
			missingNoticeWhy: (day) => `应在 ${day}前公布；公开页上也这样写着`,
			missingNoticesWhy: '公开页上也这样写着',
			notPublished: '逾期',
			noticeDue: {
				draft: '草稿',
				second: '待看',
				refused: '待改',
				review: '待签',
				approve: '待签',
				publish: '待公布'
			},
			correction: (of, edition) => `${of}（更正，第 ${edition} 版）`,
			mySaid: '您已表态，等其他监督会签',
			by: (day) => `${day}前`,
			who: {
				accountant: '由会计办',
				secretary: '由村书记办',
				supervisor: '由监督会签',
				handler: '由会计或监督办',
				township: '由镇里确认'
			},
			lastYear: (year) => `补 ${year}年的账`,
			lastYearWhy: '没有它就不能和去年同期比',
			notPosted: '没记账',
			toDecide: '待确认',
			toImport: '缺账',
			toSet: '未定'
		},
		monthsCaption: ['按月', '（累计从1月起）'],
		monthsLabel: '按月数字，可横向滚动',
		unit: '万元',
		expectedMonth: '预计',
		columns: {
			month: '月份',
			inMonth: '当月',
			cumulative: '本年累计',
			pace: '目标进度',
			past: '去年累计'
		},
		asOf: (month) => `看截至${month}的数`,
		pastWeak: (count, amount) => `去年同期另有 ${count} 笔、${amount}待确认，没有算在去年数里。`,
		sourcesHead: (year) => `${year}年的来源`,
		sourcesCaption: (span) => `稳定性收入来源，按${span}金额排列，单位万元`,
		sourcesKey: { actual: '今年', past: '去年同期', expected: '全年预计' },
		sourceColumns: { source: '来源', past: '去年同期', difference: '增减', year: '全年预计' },
		noSources: '这几个月没有稳定性收入。',
		restSources: (count) => `其余 ${count} 项`,
		total: '合计',
		byMonth: '按月看来源',
		byMonthCaption: (year) => `${year}年稳定性收入按月、按来源，单位万元`,
		byMonthSentence: (year, largest) =>
			`${year}年各月稳定性收入按来源堆叠的柱状图，最大的来源是${largest}。数字见下面的表。`,
		classesHead: '全部收入怎么分',
		classesHint: '元；四类相加就是收入科目的全部',
		classesNetHint: '元；四类相加就是收入科目的全部，减去直接经营的支出',
		classesCaption: '全部收入按归类，单位元',
		classColumns: { class: '归类', amount: '金额' },
		allIncome: '全部收入',
		allIncomeNet: '全部收入（直接经营按净额）',
		basisHead: '这些数怎么算',
		basisHint: (name, version) => `口径：${name}，第 ${version} 版；去年的数也按这一版算`,
		basis: {
			counted: '算进来',
			notCounted: '不算',
			undecided: '待确认',
			undecidedFigure: (count, yuan) =>
				count === 0 ? '0 笔' : `${count} 笔，${yuan} 元，没有计入`,
			target: '目标',
			noTarget: '还没有定',
			proposed: '（待镇里确认）',
			history: '历次目标',
			ledger: '账套',
			ledgerFigure: (names, entries) => `${names}；共 ${entries} 条分录`,
			ledgerOne: (name, system) => `${name}，${system}`,
			system: { rural_2004: '2004 年制度', rural_2023: '2023 年制度' },
			exact: '精确数',
			exactNow: (yuan) => `本年 ${yuan} 元`,
			exactPast: (yuan) => `去年同期 ${yuan} 元`,
			exactWhole: (year, yuan) => `${year}年全年 ${yuan} 元`,
			exactTarget: (yuan) => `目标 ${yuan} 元`,
			exactPace: (yuan) => `目标进度 ${yuan} 元`,
			quarter: (quarter, target, booked, difference) =>
				`${'一二三四'.at(quarter - 1)}季度 ${target} 万元${booked === null ? '' : `，已收 ${booked}，差 ${difference}`}`
		},
		list: '；',
		comma: '，',
		empty: {
			say: (village, year) => `${village} ${year}年还没有账。放进第一份账本文件，这一页就会说话。`,
			sayReading: (village, year) =>
				`${village} ${year}年还没有账。会计记了第一份账，这一页就会说话。`,
			stepsReading: '要先办的三件事',
			exportReading: '会计从记账软件导出账本文件，一个月或一整年都行。',
			fileHeadReading: '核对，记账',
			fileReading: '会计把文件放进来，先看哪里有问题，再记账；记了账，这里就有数。',
			sayYear: (year) => `${year}年还没有账。`,
			kicker: '还没有账',
			stepsHead: '三步，约 10 分钟',
			exportHead: '从记账软件导出序时账',
			exportText:
				'用友、金蝶、三资平台导出的 CSV 都行，一个月或一整年都行；Excel 表请先另存为 CSV。没有文件在手边，',
			sample: '先用样例文件试',
			sampleEnd: '。',
			fileHead: '把文件放进来',
			fileLabel: '账本文件；也可以把文件拖到这一页任何地方',
			fileText: '放进来不等于记账：先给您看读懂了什么、哪里有问题、每个月会变成多少。',
			check: '核对',
			ledger: '记到哪个账套',
			targetHead: '定全年目标',
			targetText: '村书记提出，写明哪次会议通过；镇里确认。没有目标也能看收入，只是没有完成率。',
			targetLink: '去提出目标',
			targetDone: (amount) => `已定 ${amount}。`,
			targetProposed: (amount) => `已提出 ${amount}，待镇里确认。`,
			targetConfirm: '去确认',
			targetSee: '看目标',
			laterHead: '这里以后会有',
			laterLine: '记了第一份账，这里就有线',
			laterLabel: '空图：1月到12月，还没有数据',
			caption: '还没有数据的指标',
			columns: { figure: '指标', who: '谁来补' },
			figures: [
				['稳定性收入（万元）', '会计，导入账本'],
				['全年目标（万元）', '村书记提出，镇里确认'],
				['去年同期（万元）', '会计，导入去年的账']
			],
			dash: '“—”是还没有，“0.00”是有账而且是零。',
			otherYears: '有账的年度：'
		}
	},
	en: {
		title: (year) => `Desk ${year}`,
		span: (through) =>
			monthNumber(through) === 1 ? 'Jan' : `Jan–${formatMonthShort(through, 'en')}`,
		through: (day) => `data to ${day}, posted`,
		earlierMonth: (month) => `the books reach ${month}: `,
		latest: 'show the latest',
		acts: {
			year: (year) => `See ${year}`,
			print: 'Print for the meeting (one A4)',
			copy: 'Copy these sentences',
			copied: 'Copied',
			csv: 'Export CSV',
			meeting: 'Show at a meeting'
		},
		waitHead: 'Waiting for you',
		waitCount: (count) => String(count),
		waitOthers: 'Waiting for others',
		waitNoneYours: 'Nothing waits for you.',
		waitNone: 'Nothing. The books are complete and all income is classed.',
		wait: {
			posting: (file) => `Unfinished posting: ${file}`,
			postingWhy: 'It stopped half-way; go on or discard it. The books are unchanged',
			draft: (file) => `Check ${file}`,
			draftWhy: {
				unreadable: () => 'It cannot be read; save it as CSV and upload it again',
				question: () => 'The accountant has a question to answer',
				errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'} to correct`,
				'nothing-new': () => 'The books hold all of it already',
				accounts: (count) =>
					`The accountant has ${count} new ${count === 1 ? 'account' : 'accounts'} to accept`,
				ready: () => 'It can be posted once checked'
			},
			draftsWhy: 'The import page lists each of them',
			drafts: (count) => `${count} more files not posted`,
			lines: (count) => `Decide the class of ${count} ${count === 1 ? 'line' : 'lines'} of income`,
			linesWhy: (year, count, amount) =>
				`${count} of ${year}, ${amount}; in no class until decided`,
			linesWhyOther: 'All in other years; in no class until decided',
			late: (count) => `${count === 1 ? 'One instalment' : `${count} instalments`} of rent overdue`,
			lateWhy: (amount) => `${amount} in all; ask for it, or match receipts`,
			overdue: 'overdue',
			missing: (months) => `No books for ${months}`,
			missingWhy: 'These months are over and not imported yet',
			target: (year) => `Propose the target for ${year}`,
			targetWhy: 'Without one there is no completion rate; name the meeting that passed it',
			confirm: (year) => `Confirm the target for ${year}`,
			confirmWhy: (amount, by) => `${by} proposes ${amount}`,
			toConfirm: 'unconfirmed',
			definition: 'Approve or refuse a change of the definition',
			definitionWhy: (by) => `Proposed by ${by}; the figures stay as they are until then`,
			toApprove: 'to approve',
			held: (count) => `${counted(count, 'question')} nobody has looked at`,
			heldWhy: 'shown once somebody has; the days for the answer are running',
			unanswered: (count) => `${counted(count, 'question')} without a draft answer`,
			unansweredWhy:
				'the accountant drafts, the secretary releases; the unanswered are printed on the board',
			drafted: (count) => `${counted(count, 'answer')} to release`,
			draftedWhy: 'drafted and ready to be read',
			lateQuestions: (count) => `${count} overdue`,
			toLook: 'to look at',
			toAnswer: 'to answer',
			notice: {
				missing: (of) => `The notice of ${of} is overdue`,
				open: (of) => `Prepare the notice of ${of}`,
				draft: (of) => `Go on with the notice of ${of}`,
				second: (of, count) =>
					`The notice of ${of}: ${counted(count, 'text', 'texts')} shown as written, read the reasons`,
				refused: (of) => `The notice of ${of}: a supervisor refused`,
				review: (of) => `Co-sign the notice of ${of}`,
				approve: (of) => `Approve the notice of ${of}`,
				publish: (of) => `Publish the notice of ${of}`
			},
			noticeWhy: {
				open: 'the period is over',
				draft: 'not submitted yet',
				second:
					'the accountant says why it is not hidden; a second person must agree before it is submitted',
				refused: 'read the opinion, take it back, mend it and submit it again',
				review: 'the accountant has submitted it for the supervisors’ signatures',
				approve: 'the supervisors have co-signed it',
				publish: 'approved and not published yet'
			},
			missingNotices: (count, first) => `${count} notices are overdue, the earliest of ${first}`,
			missingNoticeWhy: (day) => `was due by ${day}; the public page says so too`,
			missingNoticesWhy: 'the public page says so too',
			notPublished: 'overdue',
			by: (day) => `by ${day}`,
			noticeDue: {
				draft: 'draft',
				second: 'to look at',
				refused: 'to mend',
				review: 'to sign',
				approve: 'to sign',
				publish: 'to publish'
			},
			correction: (of, edition) => `${of} (correction, edition ${edition})`,
			mySaid: 'you have had your say; it waits for the other supervisors',
			who: {
				accountant: 'for the accountant',
				secretary: 'for the secretary',
				supervisor: 'for the supervisors',
				handler: 'for the accountant or a supervisor',
				township: 'for the township to confirm'
			},
			lastYear: (year) => `Bring in the books of ${year}`,
			lastYearWhy: 'Without them there is nothing to compare with',
			notPosted: 'not posted',
			toDecide: 'undecided',
			toImport: 'missing',
			toSet: 'not set'
		},
		monthsCaption: ['By month', ' (cumulative from January)'],
		monthsLabel: 'Figures by month, scrolls sideways',
		unit: '10,000 yuan',
		expectedMonth: 'expected',
		columns: {
			month: 'Month',
			inMonth: 'In month',
			cumulative: 'This year',
			pace: 'Pace',
			past: 'Last year'
		},
		asOf: (month) => `See the figures to ${month}`,
		pastWeak: (count, amount) =>
			`${count} more ${count === 1 ? 'line' : 'lines'} of last year’s same months (${amount}) are undecided and not in last year’s figure.`,
		sourcesHead: (year) => `Sources in ${year}`,
		sourcesCaption: (span) =>
			`Sources of stable income by amount in ${span}, in units of 10,000 yuan`,
		sourcesKey: { actual: 'this year', past: 'last year', expected: 'expected for the year' },
		sourceColumns: {
			source: 'Source',
			past: 'Last year',
			difference: 'Change',
			year: 'Year expected'
		},
		noSources: 'No stable income in these months.',
		restSources: (count) => `${count} others`,
		total: 'Total',
		byMonth: 'Sources by month',
		byMonthCaption: (year) =>
			`Stable income of ${year} by month and source, in units of 10,000 yuan`,
		byMonthSentence: (year, largest) =>
			`Stacked bars of stable income by month and source in ${year}; the largest source is ${largest}. The figures stand in the table below.`,
		classesHead: 'All income by class',
		classesHint: 'yuan; the four classes add up to all income accounts',
		classesNetHint:
			'yuan; the four classes add up to all income accounts less the cost of direct operation',
		classesCaption: 'All income by class, in yuan',
		classColumns: { class: 'Class', amount: 'Amount' },
		allIncome: 'All income',
		allIncomeNet: 'All income (direct operation net)',
		basisHead: 'How these figures are made',
		basisHint: (name, version) =>
			`Definition: ${name}, version ${version}; last year is reckoned by it too`,
		basis: {
			counted: 'Counted',
			notCounted: 'Not counted',
			undecided: 'Undecided',
			undecidedFigure: (count, yuan) =>
				count === 0
					? 'none'
					: `${count} ${count === 1 ? 'line' : 'lines'}, ${yuan} yuan, not counted`,
			target: 'Target',
			noTarget: 'not set yet',
			proposed: ' (awaiting the township’s confirmation)',
			history: 'all targets',
			ledger: 'Ledger',
			ledgerFigure: (names, entries) => `${names}; ${entries} entries`,
			ledgerOne: (name, system) => `${name}, ${system}`,
			system: { rural_2004: '2004 system', rural_2023: '2023 system' },
			exact: 'To the fen',
			exactNow: (yuan) => `this year ${yuan} yuan`,
			exactPast: (yuan) => `last year’s same months ${yuan} yuan`,
			exactWhole: (year, yuan) => `all of ${year} ${yuan} yuan`,
			exactTarget: (yuan) => `target ${yuan} yuan`,
			exactPace: (yuan) => `pace ${yuan} yuan`,
			quarter: (quarter, target, booked, difference) =>
				`Q${quarter} ${target}${booked === null ? '' : `, booked ${booked}, ${difference}`} (10,000 yuan)`
		},
		list: '; ',
		comma: ', ',
		empty: {
			say: (village, year) =>
				`${village} has no books for ${year} yet. Bring in the first ledger file and this page will speak.`,
			sayReading: (village, year) =>
				`${village} has no books for ${year} yet. Once the accountant posts the first ones, this page will speak.`,
			stepsReading: 'Three things to do first',
			exportReading: 'The accountant exports the journal, for a month or a whole year.',
			fileHeadReading: 'Check and post',
			fileReading:
				'The accountant brings the file here, sees what is wrong with it and posts it; then there are figures.',
			sayYear: (year) => `There are no books for ${year} yet.`,
			kicker: 'no books yet',
			stepsHead: 'Three steps, about 10 minutes',
			exportHead: 'Export the journal from the accounting software',
			exportText:
				'A CSV from Yonyou, Kingdee or the township platform will do, for a month or a whole year; save an Excel sheet as CSV first. No file at hand? ',
			sample: 'Try a sample file',
			sampleEnd: '.',
			fileHead: 'Bring the file here',
			fileLabel: 'Ledger file; it can be dropped anywhere on this page',
			fileText:
				'Bringing it is not posting it: first you see what was understood, what is wrong, and what each month would become.',
			check: 'Check',
			ledger: 'Ledger set',
			targetHead: 'Set the year’s target',
			targetText:
				'The secretary proposes it and names the meeting that passed it; the township confirms it. Income can be read without one; only the completion rate is missing.',
			targetLink: 'Propose the target',
			targetDone: (amount) => `Set: ${amount}.`,
			targetProposed: (amount) => `Proposed: ${amount}, not confirmed yet.`,
			targetConfirm: 'Confirm it',
			targetSee: 'See the target',
			laterHead: 'What will stand here',
			laterLine: 'Once the first books are posted, there is a line here',
			laterLabel: 'Empty chart: January to December, no figures yet',
			caption: 'Figures that are not there yet',
			columns: { figure: 'Figure', who: 'Who brings it' },
			figures: [
				['Stable income (10,000 yuan)', 'accountant: import the books'],
				['Year’s target (10,000 yuan)', 'the secretary proposes, the township confirms'],
				['Last year’s same months (10,000 yuan)', 'accountant: import last year']
			],
			dash: '“—” is not there yet; “0.00” is booked, and nothing.',
			otherYears: 'Years with books: '
		}
	}
});
