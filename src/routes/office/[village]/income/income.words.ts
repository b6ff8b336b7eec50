import { defineWords } from '#lib/domain/language.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Verdict } from '#lib/domain/income/classify.ts';
import type { DecisionFault } from '#lib/domain/income/parse-decision.ts';

type Words = {
	title: string;
	kicker: string;
	sayNone: string;
	/** Every second piece is a figure. */
	sayWaiting: (lines: number, amount: string) => string[];
	/** For whoever reads what the accountant decides. */
	say2Reading: string;
	sayNoneReading: string;
	say2: string;
	say2None: string;
	classesHead: string;
	classesHint: (year: number | null) => string;
	classesCaption: string;
	columns: {
		class: string;
		meaning: string;
		lines: string;
		amount: string;
		pick: string;
		voucher: string;
		summary: string;
		account: string;
		why: string;
		decided: string;
		reason: string;
		by: string;
		system: string;
		words: string;
	};
	total: string;
	booksLink: string;
	filterYear: string;
	allYears: string;
	filterClass: string;
	filter: string;
	linesHead: (name: string) => string;
	linesHint: (lines: number, yuan: string) => string;
	linesCaption: string;
	noLines: string;
	page: (page: number, pages: number) => string;
	previous: string;
	next: string;
	pickLine: (voucher: string, summary: string) => string;
	pickAll: string;
	cost: (word: string) => string;
	why: Record<Verdict['because'], (word: string) => string>;
	decidedBy: (by: string, reason: string) => string;
	decideHead: string;
	decideHint: string;
	becomes: string;
	reason: string;
	reasonHint: string;
	decide: string;
	done: (lines: number, name: string) => string;
	missed: (lines: number) => string;
	/** A rule that the decision suggests, and how many past lines it would change. */
	lesson: (rule: string, name: string, lines: number) => string;
	lessonLink: string;
	faults: Record<DecisionFault, string>;
	decidedHead: string;
	decidedHint: string;
	decidedCaption: string;
	change: (from: string, to: string) => string;
	reversed: string;
	noDecisions: string;
	definitionHead: (name: string, version: number) => string;
	definitionHint: string;
	counted: string;
	notCounted: string;
	reviewWords: string;
	doubtWords: string;
	comma: string;
	rulesHead: string;
	rulesHint: string;
	rulesCaption: string;
	system: Record<'rural_2004' | 'rural_2023', string>;
	anyName: string;
	inNames: (words: string) => string;
	inNamesAndSummaries: (words: string) => string;
	classOrder: readonly IncomeClass[];
};

const classOrder: readonly IncomeClass[] = ['stable', 'one_off', 'excluded', 'needs_review'];

export const incomeWords = defineWords<Words>({
	'zh-CN': {
		title: '收入归类',
		kicker: '收入归类',
		sayNone: '没有等您确认的收入。',
		sayWaiting: (lines, amount) => [
			'有 ',
			`${lines} 笔`,
			'收入待确认，合计 ',
			amount,
			'；确认之前哪一类都不计。'
		],
		say2Reading: '确认以前，这些钱不计入任何一类。每一笔都能点进凭证去看。',
		sayNoneReading: '没有待确认的收入。',
		say2: '看摘要和凭证，说明它是稳定的、一次性的，还是不算；理由会留在账里，谁改的、改前是什么都查得到。',
		say2None: '每一笔收入都已按口径归类。新记的账里若有说不准的，会出现在这里。',
		classesHead: '全部收入分四类',
		classesHint: (year) => (year === null ? '各年合计' : `${year}年`),
		classesCaption: '各类收入的笔数和金额',
		columns: {
			class: '归类',
			meaning: '是什么',
			lines: '笔数',
			amount: '金额（元）',
			pick: '选',
			voucher: '凭证',
			summary: '摘要',
			account: '科目',
			why: '为什么在这一类',
			decided: '改动',
			reason: '理由',
			by: '经办',
			system: '科目',
			words: '名称里有'
		},
		total: '全部收入',
		booksLink: '在账簿里看',
		filterYear: '年度',
		allYears: '全部年度',
		filterClass: '归类',
		filter: '看',
		linesHead: (name) => `明细：${name}`,
		linesHint: (lines, yuan) => `${lines} 笔，合计 ${yuan} 元`,
		linesCaption: '收入明细，可多选后一起归类',
		noLines: '这里没有明细。',
		page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
		previous: '上一页',
		next: '下一页',
		pickLine: (voucher, summary) => `选 ${voucher} ${summary}`,
		pickAll: '全选本页',
		cost: (word) => `直接经营的支出，按口径从收入里减去（科目名称里有“${word}”）`,
		why: {
			'account-name': (word) => `科目名称里有“${word}”`,
			summary: (word) => `摘要里有“${word}”`,
			account: () => '按一级科目',
			'review-word': (word) => `有“${word}”，先请人看`,
			'doubt-word': (word) => `有“${word}”，像是一次性的`,
			'no-rule': () => '没有规则管到它'
		},
		decidedBy: (by, reason) => `${by}：${reason}`,
		decideHead: '选好的归为',
		decideHint: '记下后，工作台的数马上重算。改错了可以再改，历次都留着。',
		becomes: '归为',
		reason: '理由',
		reasonHint: '例：2022年征地补偿，应记公积公益金',
		decide: '记下归类',
		done: (lines, name) => `已把 ${lines} 笔归为“${name}”。`,
		missed: (lines) => `另有 ${lines} 笔已不在账上（批次可能刚被冲销），没有动。`,
		lesson: (rule, name, lines) =>
			`可以定成规则：${rule}，都归为“${name}”。按它，以前还有 ${lines} 笔会改归类。`,
		lessonLink: '看看对各年的影响',
		faults: {
			'no-line': '请先在上面选一笔或几笔。',
			'no-class': '请选归为哪一类。',
			reason: '请写理由，200 字以内。'
		},
		decidedHead: '人工归类的记录',
		decidedHint: '新的在上',
		decidedCaption: '人工归类的记录，新的在上',
		change: (from, to) => `${from} → ${to}`,
		reversed: '已冲销',
		noDecisions: '还没有人改过归类，全部按口径。',
		definitionHead: (name, version) => `口径：${name}，第 ${version} 版`,
		definitionHint: '没有全国统一的定义，所以每个数都写明用的是哪一版',
		counted: '算进来',
		notCounted: '不算',
		reviewWords: '有这些字先请人看',
		doubtWords: '稳定科目里有这些字也请人看',
		comma: '、',
		rulesHead: '逐条规则',
		rulesHint: '从最细的科目往上、按次序对照，先对上的算；名称都对不上，再看摘要。',
		rulesCaption: '归类规则，按次序',
		system: { rural_2004: '2004 年制度', rural_2023: '2023 年制度' },
		anyName: '其余的',
		inNames: (words) => `科目名称有：${words}`,
		inNamesAndSummaries: (words) => `科目名称或摘要有：${words}`,
		classOrder
	},
	en: {
		title: 'Classes of income',
		kicker: 'Classes of income',
		sayNone: 'No income waits for a decision.',
		sayWaiting: (lines, amount) => [
			'',
			lines === 1 ? '1 line' : `${lines} lines`,
			' of income to be decided, together ',
			amount,
			'; until then they count in no class.'
		],
		say2Reading: 'Until it is decided, this money is in no class. Every line opens its voucher.',
		sayNoneReading: 'No income is undecided.',
		say2: 'Read the summary and the voucher, then say whether it is stable, one-off or not counted. The reason stays with the books, and so does who changed what.',
		say2None:
			'Every line of income is classed by the definition. A doubtful one in newly posted books will appear here.',
		classesHead: 'All income in four classes',
		classesHint: (year) => (year === null ? 'all years together' : `${year}`),
		classesCaption: 'Lines and amounts of each class of income',
		columns: {
			class: 'Class',
			meaning: 'What it is',
			lines: 'Lines',
			amount: 'Amount (yuan)',
			pick: 'Pick',
			voucher: 'Voucher',
			summary: 'Summary',
			account: 'Account',
			why: 'Why this class',
			decided: 'Change',
			reason: 'Reason',
			by: 'By',
			system: 'Account',
			words: 'Where the name has'
		},
		total: 'All income',
		booksLink: 'In the books',
		filterYear: 'Year',
		allYears: 'All years',
		filterClass: 'Class',
		filter: 'Show',
		linesHead: (name) => `Lines: ${name}`,
		linesHint: (lines, yuan) => `${lines} ${lines === 1 ? 'line' : 'lines'}, ${yuan} yuan together`,
		linesCaption: 'Lines of income; pick several to class them together',
		noLines: 'No lines here.',
		page: (page, pages) => `Page ${page} of ${pages}`,
		previous: 'Previous',
		next: 'Next',
		pickLine: (voucher, summary) => `Pick ${voucher} ${summary}`,
		pickAll: 'Pick all on this page',
		cost: (word) =>
			`the cost of direct operation, taken off income by the definition (the account’s name has “${word}”)`,
		why: {
			'account-name': (word) => `the account’s name has “${word}”`,
			summary: (word) => `the summary has “${word}”`,
			account: () => 'by its first-level account',
			'review-word': (word) => `has “${word}”: a person should look`,
			'doubt-word': (word) => `has “${word}”: may be one-off`,
			'no-rule': () => 'no rule covers it'
		},
		decidedBy: (by, reason) => `${by}: ${reason}`,
		decideHead: 'The picked lines become',
		decideHint:
			'The desk is reckoned anew at once. A decision can be changed again; all of them are kept.',
		becomes: 'Becomes',
		reason: 'Reason',
		reasonHint: 'e.g. land compensation of 2022, belongs in the welfare fund',
		decide: 'Record the class',
		done: (lines, name) => `${lines} ${lines === 1 ? 'line is' : 'lines are'} now “${name}”.`,
		missed: (lines) =>
			`${lines} more no longer stood in the books (the batch may just have been reversed) and were left alone.`,
		lesson: (rule, name, lines) =>
			`It can become a rule: ${rule} → “${name}”. It would reclass ${lines} more past ${lines === 1 ? 'line' : 'lines'}.`,
		lessonLink: 'See its effect on each year',
		faults: {
			'no-line': 'Pick one or more lines above first.',
			'no-class': 'Choose the class they become.',
			reason: 'Write the reason, at most 200 characters.'
		},
		decidedHead: 'Decisions by people',
		decidedHint: 'newest first',
		decidedCaption: 'Decisions by people, newest first',
		change: (from, to) => `${from} → ${to}`,
		reversed: 'reversed',
		noDecisions: 'Nobody has changed a class yet; all follow the definition.',
		definitionHead: (name, version) => `Definition: ${name}, version ${version}`,
		definitionHint:
			'There is no national one, so every figure names the version it was computed with',
		counted: 'Counted',
		notCounted: 'Not counted',
		reviewWords: 'Words that need review',
		doubtWords: 'Words that make a stable line doubtful',
		comma: ', ',
		rulesHead: 'The rules one by one',
		rulesHint:
			'Tried in this order from the deepest account upwards; the first that fits counts. Where no name decides, the summary is read.',
		rulesCaption: 'Rules of classing, in their order',
		system: { rural_2004: '2004 system', rural_2023: '2023 system' },
		anyName: 'all others',
		inNames: (words) => `account name has: ${words}`,
		inNamesAndSummaries: (words) => `account name or summary has: ${words}`,
		classOrder
	}
});
