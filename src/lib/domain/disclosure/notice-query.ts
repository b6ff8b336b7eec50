/** What a notice is of, as it stands in an address: `?year=2022&period=q3&topic=land`. Months of one year. */
import { monthAt, monthNumber, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import { yearIn } from '../dashboard/desk-query.ts';
import { isTopic, type NoticeSubject, type NoticeTopic } from './topic.ts';

/** `m1`–`m12`, `q1`–`q4`, `y`. */
export type PeriodCode = string;
export const PERIOD_CODES: readonly PeriodCode[] = [
	'y',
	...[1, 2, 3, 4].map((quarter) => `q${quarter}`),
	...Array.from({ length: 12 }, (_, at) => `m${at + 1}`)
];
export type NoticeQuery = {
	readonly year: FiscalYear;
	readonly period: PeriodCode;
	readonly topic: NoticeTopic;
};

/** Never fails: without a period it is the last quarter that the books hold whole, else the one that they reach into. */
export function decodeNoticeQuery(
	params: URLSearchParams,
	posted: readonly Month[]
): NoticeQuery | null {
	const last = posted.at(-1);
	if (last === undefined) return null;
	const asked = yearIn(params.get('year'));
	const period = PERIOD_CODES.find((one) => one === params.get('period'));
	const topic = topicIn(params.get('topic'));
	if (period !== undefined) return { year: asked ?? yearOf(last), period, topic };
	const year = asked ?? yearOf(last);
	const own = posted.filter((month) => yearOf(month) === year).map(monthNumber);
	const reached = Math.max(1, ...own);
	return {
		year,
		period: `q${Math.max(1, reached % 3 === 0 ? reached / 3 : Math.ceil(reached / 3) - 1)}`,
		topic
	};
}

export const topicIn = (text: unknown): NoticeTopic => (isTopic(text) ? text : '');

export const subjectOf = (query: NoticeQuery): NoticeSubject => ({
	...monthsOfPeriod(query),
	topic: query.topic
});

function monthsOfPeriod({ year, period }: Pick<NoticeQuery, 'year' | 'period'>): {
	from: Month;
	through: Month;
} {
	const number = Number(period.slice(1));
	if (period === 'y') return { from: monthAt(year, 1), through: monthAt(year, 12) };
	if (period.startsWith('q'))
		return { from: monthAt(year, number * 3 - 2), through: monthAt(year, number * 3) };
	return { from: monthAt(year, number), through: monthAt(year, number) };
}
