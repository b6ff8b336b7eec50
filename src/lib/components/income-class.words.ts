import { defineWords } from '#lib/domain/language.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { INCOME_CLASS_WORDS } from '#lib/domain/income/income-class.words.ts';

type Words = {
	/** 性质, short: in tables and filters. */
	names: Record<IncomeClass, string>;
	/** What it means, for a person who has to choose. */
	meanings: Record<IncomeClass, string>;
};

/** The four classes of income in plain words, wherever they show. */
export const incomeClassWords = defineWords<Words>({
	'zh-CN': {
		names: INCOME_CLASS_WORDS['zh-CN'],
		meanings: {
			stable: '按合同或按股份年年有的：租金、承包金、分红、物业服务费',
			one_off: '真收入，但明年不一定有：资产处置、一次性奖励、罚没、利息',
			excluded: '按口径不算的：运转补助、代收代付、捐赠、征地补偿',
			needs_review: '还说不准：先放着，哪一类都不计'
		}
	},
	en: {
		names: INCOME_CLASS_WORDS.en,
		meanings: {
			stable:
				'comes every year by contract or holding: rents, contracting fees, dividends, service fees',
			one_off:
				'real income that next year may not bring: disposals, single awards, penalties, interest',
			excluded:
				'outside the definition: running subsidies, money passed on, donations, land compensation',
			needs_review: 'doubtful still: stays open and counts in no class'
		}
	}
});
