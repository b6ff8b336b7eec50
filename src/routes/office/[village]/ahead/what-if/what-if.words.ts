import { defineWords } from '#lib/domain/language.ts';
import type { StepFault } from '#lib/domain/forecast/what-if-query.ts';
import type { WhatIfStep } from '#lib/domain/forecast/what-if-step.ts';
import { counted } from '#lib/domain/formats.ts';

type Kind = WhatIfStep['kind'];
type Words = {
	title: string;
	kicker: string;
	none: (year: number) => string;
	/** {0} the year with the steps, {1} what they add, {2} in a full year. */
	sentence: (year: number) => string;
	toTarget: (gap: string) => string;
	overTarget: (more: string) => string;
	teach: string;
	stepsHead: string;
	stepsTable: string;
	step: string;
	inYear: string;
	thisYear: string;
	fullYear: string;
	unit: string;
	forecast: string;
	withSteps: string;
	kinds: Record<Kind, (name: string) => string>;
	rent: (yearly: string, from: string) => string;
	takeOut: string;
	takeOutOf: (name: string) => string;
	forms: Record<Kind, string>;
	contract: string;
	asset: string;
	name: string;
	nameHint: string;
	yearly: string;
	from: string;
	fromHint: string;
	contractOption: (number: string, name: string, ends: string, yearly: string) => string;
	choose: string;
	add: string;
	noContracts: string;
	noAssets: string;
	faults: Record<StepFault, string>;
	keepHead: string;
	planName: string;
	planNameHint: string;
	keep: string;
	kept: string;
	removed: string;
	planFaults: Record<'name' | 'steps' | 'taken' | 'gone', string>;
	plansHead: string;
	plansHint: string;
	noPlans: string;
	plan: string;
	stepCount: (count: number) => string;
	made: (who: string, on: string) => string;
	remove: string;
	removeOf: (name: string) => string;
	rules: string;
	back: string;
	startAgain: string;
};

export const whatIfWords = defineWords<Words>({
	'zh-CN': {
		title: '如果……会怎样',
		kicker: '设想',
		none: (year) => `如果续签到期的合同、招租空置的资产，${year}年会多多少？`,
		sentence: (year) => `照这样，${year}年预计 {0}，今年多 {1}，满一年多 {2}。`,
		toTarget: (gap) => `离目标还缺 ${gap}。`,
		overTarget: (more) => `比目标多 ${more}。`,
		teach: '在下面加一步试试。只是算一算，什么都不存；要留着，就起个名字存下。',
		stepsHead: '这个设想',
		stepsTable: '每一步今年和满一年多多少',
		step: '步骤',
		inYear: '今年',
		thisYear: '今年多',
		fullYear: '满一年多',
		unit: '元',
		forecast: '现在的全年预计',
		withSteps: '照设想的全年预计',
		kinds: {
			renew: (name) => `续签 ${name}`,
			let: (name) => `招租 ${name}`,
			add: (name) => `新签 ${name}`
		},
		rent: (yearly, from) => `年租 ${yearly} 元，${from}起`,
		takeOut: '去掉',
		takeOutOf: (name) => `去掉：${name}`,
		forms: { renew: '续签一份合同', let: '招租空置的资产', add: '新签一份合同' },
		contract: '哪一份合同',
		asset: '哪一处资产',
		name: '名称',
		nameHint: '例：新摊位 10 个',
		yearly: '一年租金（元，含税）',
		from: '从哪天起',
		fromHint: '例：2022-10-01',
		contractOption: (number, name, ends, yearly) =>
			`${number} ${name}（${ends}到期，年租 ${yearly}）`,
		choose: '请选择',
		add: '加上看看',
		noContracts: '没有快到期或刚到期、还没有续签的合同。',
		noAssets: '没有登记在册的空置资产。',
		faults: {
			contract: '请选一份合同。',
			asset: '请选一处资产。',
			name: '请写名称，60 字以内。',
			yearly: '请写一年的租金，大于零，例如 90000.00。',
			from: '请写哪天起，例如 2022-10-01。',
			twice: '这一步已经在设想里了；先去掉原来的。',
			'too-many': '步骤太多了，先去掉几步。'
		},
		keepHead: '存下这个设想',
		planName: '起个名字',
		planNameHint: '例：续签两份、招租门面',
		keep: '存下',
		kept: '已存下。每次打开都按当时的账重新算。',
		removed: '已删去。',
		planFaults: {
			name: '没有存下：请起个名字，60 字以内。',
			steps: '没有存下：设想里还没有步骤。',
			taken: '没有存下：这一年已有同名的设想，请换个名字。',
			gone: '没有删去：这个设想已经不在了。'
		},
		plansHead: '存下的设想',
		plansHint: '按现在的账和合同重新算',
		noPlans: '还没有。',
		plan: '设想',
		stepCount: (count) => `${count} 步`,
		made: (who, on) => `${who} ${on}存下`,
		remove: '删去',
		removeOf: (name) => `删去设想：${name}`,
		rules:
			'这里填含税的租金；上面和结果里的金额都不含税，和账上一样。续签沿用原合同的缴款方式和税率；空置资产沿用上一份合同的；没有的，按季先付、不含税算。租金按到期日算进年度。续签还没到期的合同，原合同往后的租金先扣掉。',
		back: '回到全年预计',
		startAgain: '从头来'
	},
	en: {
		title: 'What if',
		kicker: 'What if',
		none: (year) => `What would ${year} gain if contracts were renewed and idle assets let?`,
		sentence: (year) => `So ${year} would come to {0}: {1} more this year, {2} in a full year.`,
		toTarget: (gap) => ` The target is ${gap} away.`,
		overTarget: (more) => ` That is ${more} above the target.`,
		teach: 'Add a step below. It is reckoned only, nothing is kept; to keep it, give it a name.',
		stepsHead: 'This plan',
		stepsTable: 'What each step adds this year and in a full year',
		step: 'Step',
		inYear: 'This year',
		thisYear: 'More this year',
		fullYear: 'More in a full year',
		unit: 'yuan',
		forecast: 'The year as expected now',
		withSteps: 'The year with these steps',
		kinds: {
			renew: (name) => `Renew ${name}`,
			let: (name) => `Let ${name}`,
			add: (name) => `New contract: ${name}`
		},
		rent: (yearly, from) => `¥${yearly} a year from ${from}`,
		takeOut: 'Take out',
		takeOutOf: (name) => `Take out: ${name}`,
		forms: { renew: 'Renew a contract', let: 'Let an idle asset', add: 'Add a contract' },
		contract: 'Which contract',
		asset: 'Which asset',
		name: 'Name',
		nameHint: 'e.g. ten new stalls',
		yearly: 'Annual rent (yuan, with tax)',
		from: 'From which day',
		fromHint: 'e.g. 2022-10-01',
		contractOption: (number, name, ends, yearly) =>
			`${number} ${name} (ends ${ends}, ¥${yearly} a year)`,
		choose: 'Choose one',
		add: 'Add and see',
		noContracts: 'No contract is about to end, or has ended, without another after it.',
		noAssets: 'No registered asset is idle.',
		faults: {
			contract: 'Choose a contract.',
			asset: 'Choose an asset.',
			name: 'Write a name, at most 60 characters.',
			yearly: 'Write the rent of a year, above zero, e.g. 90000.00.',
			from: 'Write the day it begins, e.g. 2022-10-01.',
			twice: 'This step is in the plan already; take the other one out first.',
			'too-many': 'Too many steps; take some out first.'
		},
		keepHead: 'Keep this plan',
		planName: 'Its name',
		planNameHint: 'e.g. two renewals and the shop',
		keep: 'Keep',
		kept: 'Kept. It is reckoned anew from the books each time it is opened.',
		removed: 'Removed.',
		planFaults: {
			name: 'Not kept: give it a name, at most 60 characters.',
			steps: 'Not kept: there are no steps in it yet.',
			taken: 'Not kept: this year has a plan of that name; choose another.',
			gone: 'Not removed: that plan is not there any more.'
		},
		plansHead: 'Plans kept',
		plansHint: 'reckoned from today’s books and contracts',
		noPlans: 'None yet.',
		plan: 'Plan',
		stepCount: (count) => counted(count, 'step'),
		made: (who, on) => `kept by ${who} on ${on}`,
		remove: 'Remove',
		removeOf: (name) => `Remove the plan ${name}`,
		rules:
			'Rent is typed with tax; amounts above and in the result are without it, as they are booked. A renewal keeps the payments and the tax of the old contract, an idle asset those of its last one; else rent is paid by the quarter in advance, without tax. Rent counts in the year it is due. Where a contract still runs, its rent after that day is taken off first.',
		back: 'Back to the year ahead',
		startAgain: 'Start again'
	}
});
