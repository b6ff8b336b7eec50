/**
 * The short stable address of a notice: `2022-q3`, `2022-m07`, `2022`; any other run of months `2022-m02-m05`. One of a single
 * matter (专项公开) ends with it: `2022-q3-land`.
 */
import { isMonth, monthAt, monthNumber, yearOf, type Month } from '../calendar.ts';
import { isTopic, TOPICS, type NoticeSubject } from './topic.ts';

type Months = { readonly from: Month; readonly through: Month };

const two = (month: Month): string => String(monthNumber(month)).padStart(2, '0');

export const noticeCode = ({ topic, ...months }: NoticeSubject): string =>
	topic === '' ? periodCode(months) : `${periodCode(months)}-${topic}`;

function periodCode({ from, through }: Months): string {
	const [first, last] = [monthNumber(from), monthNumber(through)];
	if (first === 1 && last === 12) return String(yearOf(from));
	if (last - first === 2 && last % 3 === 0) return `${yearOf(from)}-q${last / 3}`;
	if (first === last) return `${yearOf(from)}-m${two(from)}`;
	return `${yearOf(from)}-m${two(from)}-m${two(through)}`;
}

const FORM = new RegExp(
	String.raw`^(\d{4})(?:-q([1-4])|-m(\d{2})(?:-m(\d{2}))?)?(?:-(${TOPICS.join('|')}))?$`
);

/** Null where it is no such address. */
export function readNoticeCode(code: string): NoticeSubject | null {
	const [, year, quarter, first, last, topic] = FORM.exec(code) ?? [];
	if (year === undefined) return null;
	const months = (from: number, through: number): Months => ({
		from: monthAt(Number(year), from),
		through: monthAt(Number(year), through)
	});
	const found =
		quarter !== undefined
			? months(Number(quarter) * 3 - 2, Number(quarter) * 3)
			: first !== undefined
				? months(Number(first), Number(last ?? first))
				: months(1, 12);
	const isRun = isMonth(found.from) && isMonth(found.through) && found.from <= found.through;
	// One address a period: `2022-m01-m12` is not another name of `2022`.
	const subject = { ...found, topic: isTopic(topic) ? topic : ('' as const) };
	return isRun && noticeCode(subject) === code ? subject : null;
}
