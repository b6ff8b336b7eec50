/** 怎么公开, as the secretary typed it. */
import { err, ok, type Result } from '../result.ts';
import type { DisclosureRule } from './due.ts';
import { tidyText } from './plain-text.ts';

export type TypedSettings = Readonly<
	Record<'period' | 'dueDay' | 'answerDays' | 'readers' | 'readingCode' | 'contact', string>
>;
export type SettingFault = 'period' | 'due-day' | 'answer-days' | 'readers' | 'reading-code';
type Settings = DisclosureRule & {
	readonly answerDays: number;
	readonly isOpen: boolean;
	readonly readingCode: string;
	readonly contact: string;
};

/** In any width; null where it is no whole number of the range. */
function wholeIn(typed: string, from: number, to: number): number | null {
	const text = typed.normalize('NFKC').trim();
	const value = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
	return value >= from && value <= to ? value : null;
}

/** What still fits on one line of the sheet. */
export const MOST_CONTACT_CHARACTERS = 60;

const PERIODS = ['month', 'quarter'] as const;
/** Digits only: it is typed on a telephone, and compared without blanks. */
const CODE = /^\d{4,12}$/;

export function parseSettings(typed: TypedSettings): Result<Settings, SettingFault[]> {
	const period = PERIODS.find((one) => one === typed.period);
	const [dueDay, answerDays] = [wholeIn(typed.dueDay, 1, 28), wholeIn(typed.answerDays, 1, 60)];
	const isOpen = typed.readers === 'all';
	const code = typed.readingCode.normalize('NFKC').replace(/\s/g, '');
	const faults: SettingFault[] = [
		...(period ? [] : (['period'] as const)),
		...(dueDay === null ? (['due-day'] as const) : []),
		...(answerDays === null ? (['answer-days'] as const) : []),
		...(isOpen || typed.readers === 'code' ? [] : (['readers'] as const)),
		...(typed.readers === 'code' && !CODE.test(code) ? (['reading-code'] as const) : [])
	];
	if (!period || dueDay === null || answerDays === null || faults.length > 0) return err(faults);
	const contact = tidyText(typed.contact).replaceAll('\n', ' ').slice(0, MOST_CONTACT_CHARACTERS);
	return ok({ period, dueDay, answerDays, isOpen, readingCode: isOpen ? '' : code, contact });
}
