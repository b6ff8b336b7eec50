/** A period as it is called: `2022年第三季度` · `the third quarter of 2022`. */
import { formatMonths, formatMonthShort, formatYear } from '../formats.ts';
import { monthAt, monthNumber, yearOf, type Month } from '../calendar.ts';
import type { Language } from '../language.ts';
import { noticeCode } from './notice-address.ts';
import type { PeriodCode } from './notice-query.ts';
import type { NoticeSubject } from './topic.ts';
import { topicWords } from './topic.words.ts';

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
	'zh-CN': ['一', '二', '三', '四'],
	en: ['first', 'second', 'third', 'fourth']
};

export function periodName(
	of: { readonly from: Month; readonly through: Month },
	language: Language
): string {
	const code = noticeCode({ ...of, topic: '' });
	const year = yearOf(of.from);
	if (code === String(year))
		return language === 'zh-CN' ? `${formatYear(year, language)}全年` : `the year ${year}`;
	const ordinal = ORDINALS[language][monthNumber(of.through) / 3 - 1] ?? '';
	if (code.includes('-q'))
		return language === 'zh-CN' ? `${year}年第${ordinal}季度` : `the ${ordinal} quarter of ${year}`;
	return formatMonths(of.from, of.through, language);
}

/** A notice of it: `2022年第三季度工程项目专项` · `the third quarter of 2022 (works)`. */
export function noticeName({ topic, ...of }: NoticeSubject, language: Language): string {
	const period = periodName(of, language);
	if (topic === '') return period;
	const name = topicWords[language].names[topic];
	return language === 'zh-CN' ? `${period}${name}专项` : `${period} (${name})`;
}

/** Beside a year that stands by itself: `第三季度` · `Quarter 3`. */
export function periodCodeName(code: PeriodCode, language: Language): string {
	const number = Number(code.slice(1));
	if (code === 'y') return language === 'zh-CN' ? '全年' : 'Whole year';
	if (code.startsWith('q'))
		return language === 'zh-CN' ? `第${ORDINALS[language][number - 1]}季度` : `Quarter ${number}`;
	return formatMonthShort(monthAt(2000, number), language);
}
