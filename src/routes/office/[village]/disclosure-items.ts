/** What of the disclosure waits, in the words of the desk: what is late first. */
import { noticeName, periodName } from '#lib/domain/disclosure/period-name.ts';
import { formatDate } from '#lib/domain/formats.ts';
import type { Language } from '#lib/domain/language.ts';
import type { DisclosureWaiting, WaitingQuestions } from '#lib/server/disclosure-waiting.ts';
import type { NoticeStep } from '#lib/server/waiting-notices.ts';
import type { deskWords } from './desk.words.ts';

type Words = (typeof deskWords)['en']['wait'];
export type WaitingItem = {
	readonly href: string;
	readonly what: string;
	readonly due: string;
	readonly why: string;
	readonly isLate: boolean;
	/** Whose it is to do. */
	readonly who: keyof Words['who'];
	/** Whoever looks did theirs; it waits for the others of that office. */
	readonly isMineDone?: boolean;
};
const WHO: Record<NoticeStep, WaitingItem['who']> = {
	draft: 'accountant',
	second: 'supervisor',
	refused: 'accountant',
	review: 'supervisor',
	approve: 'secretary',
	publish: 'secretary'
};

export function disclosureItems(
	waiting: DisclosureWaiting,
	w: Words,
	language: Language,
	at: (path: string) => string
): WaitingItem[] {
	const months = (of: { from: string; through: string }) => periodName(of, language);
	const ask = (
		{ count, lateCount }: WaitingQuestions,
		what: (count: number) => string,
		of: { hash: string; why: string; due: string; who: WaitingItem['who'] }
	): WaitingItem[] => {
		const { hash, why, who } = of;
		const due = lateCount > 0 ? w.lateQuestions(lateCount) : of.due;
		const href = at(`questions#${hash}`);
		return count === 0 ? [] : [{ href, what: what(count), due, why, isLate: lateCount > 0, who }];
	};
	const held = { hash: 'held', due: w.toLook };
	const answering = { hash: 'unanswered', due: w.toAnswer };
	return [
		...missingNotices(waiting, w, language, at),
		...ask(waiting.held, w.held, { ...held, why: w.heldWhy, who: 'handler' }),
		...ask(waiting.unanswered, w.unanswered, {
			...answering,
			why: w.unansweredWhy,
			who: 'accountant'
		}),
		...ask(waiting.drafted, w.drafted, { ...answering, why: w.draftedWhy, who: 'secretary' }),
		...waiting.onTheWay.map((one) => noticeItem(one, w, language, at)),
		...waiting.open.map((one) => ({
			href: at('notices'),
			what: w.notice.open(months(one)),
			due: w.by(formatDate(one.dueOn, language)),
			why: w.noticeWhy.open,
			...{ isLate: false, who: 'accountant' as const }
		}))
	];
}

/** One step of one notice; a correction says that it is one. */
function noticeItem(
	one: DisclosureWaiting['onTheWay'][number],
	w: Words,
	language: Language,
	at: (path: string) => string
): WaitingItem {
	const { id, step, edition, count, isLate, hasMySay } = one;
	const name = noticeName(one, language);
	return {
		href: at(`notices/${id}`),
		what: w.notice[step](edition > 1 ? w.correction(name, edition) : name, count),
		due: isLate ? w.notPublished : w.noticeDue[step],
		why: hasMySay ? w.mySaid : w.noticeWhy[step],
		...{ isLate, who: WHO[step], isMineDone: hasMySay }
	};
}

/** Many are one line: a village that stopped publishing has one thing to do first. */
function missingNotices(
	{ missing }: DisclosureWaiting,
	w: Words,
	language: Language,
	at: (path: string) => string
): WaitingItem[] {
	const [first] = missing;
	if (!first) return [];
	const months = periodName(first, language);
	const isOne = missing.length === 1;
	return [
		{
			href: at('notices'),
			what: isOne ? w.notice.missing(months) : w.missingNotices(missing.length, months),
			due: w.notPublished,
			why: isOne ? w.missingNoticeWhy(formatDate(first.dueOn, language)) : w.missingNoticesWhy,
			...{ isLate: true, who: 'accountant' as const }
		}
	];
}
