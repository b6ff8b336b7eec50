/** 提问: how a question reached the village, and the clock of its answer. */
import type { CivilDate } from '../calendar.ts';
import { addDays } from '../day-count.ts';

/** From a phone; or entered by staff for somebody who called, handed in a slip, or came. */
export const QUESTION_WAYS = ['page', 'call', 'slip', 'visit'] as const;
export type QuestionWay = (typeof QUESTION_WAYS)[number];
export const MOST_QUESTION_CHARACTERS = 500;
export const MOST_NICK_CHARACTERS = 20;

/** The last day for an answer. The clock runs from the day it was asked, however long it was held. */
export const answerDueOn = (askedOn: CivilDate, answerDays: number): CivilDate =>
	addDays(askedOn, answerDays);
