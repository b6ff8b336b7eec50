/** 提问: how a question reached the village, and the clock of its answer. */
import type { CivilDate } from '../calendar.ts';
import { addDays, daysBetween } from '../day-count.ts';
import { textFault, type TextFault } from './plain-text.ts';

/** From a phone; or entered by staff for somebody who called, handed in a slip, or came. */
export const QUESTION_WAYS = ['page', 'call', 'slip', 'visit'] as const;
export type QuestionWay = (typeof QUESTION_WAYS)[number];
export const MOST_QUESTION_CHARACTERS = 500;
export const MOST_NICK_CHARACTERS = 20;
export const MOST_ANSWER_CHARACTERS = 1000;
export const MOST_REASON_CHARACTERS = 200;

/** The last day for an answer. The clock runs from the day it was asked, however long it was held. */
export const answerDueOn = (askedOn: CivilDate, answerDays: number): CivilDate =>
	addDays(askedOn, answerDays);

export type AnswerClock = {
	readonly askedOn: CivilDate;
	readonly dueOn: CivilDate;
	/** Since it was asked: 0 on the day itself. */
	readonly days: number;
	/** Past the last day for an answer; 0 while there is time. */
	readonly lateDays: number;
};

/** As it stands on `on`: today, or the day of the answer. */
export function answerClock(askedOn: CivilDate, answerDays: number, on: CivilDate): AnswerClock {
	const dueOn = answerDueOn(askedOn, answerDays);
	const days = daysBetween(askedOn, on);
	return { askedOn, dueOn, days, lateDays: Math.max(0, daysBetween(dueOn, on)) };
}

/** What somebody read off the sheet, in any width: `0317`, `317`. Null where it is no number of a line. */
export function readLineNumber(typed: string): number | null {
	const text = typed.normalize('NFKC').trim();
	return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

export type AskFault = TextFault | 'nick-too-long' | 'nick-private' | 'line-unknown';
export type Asked = { readonly text: string; readonly nick: string; readonly line: string };

/** All that is wrong with what somebody wants to ask; `lines`: numbers that stand in the notice. */
export function checkAsked({ text, nick, line }: Asked, lines: ReadonlySet<number>): AskFault[] {
	const ofText = textFault(text, MOST_QUESTION_CHARACTERS);
	const ofNick = nick === '' ? null : textFault(nick, MOST_NICK_CHARACTERS);
	const lineNo = readLineNumber(line);
	const isUnknown = line !== '' && (lineNo === null || !lines.has(lineNo));
	return [
		...(ofText ? [ofText] : []),
		...(ofNick === 'too-long' ? (['nick-too-long'] as const) : []),
		...(ofNick === 'private' ? (['nick-private'] as const) : []),
		...(isUnknown ? (['line-unknown'] as const) : [])
	];
}
