/** Reads typed fields one after the other and collects what is wrong with each: a form and a file name all faults at once. */
import { parseCivilDate, type CivilDate } from '../calendar.ts';
import { parseFen, type Fen } from '../money.ts';
import { readChoice, type ChoiceOf, type CHOICES } from './register-choices.ts';

export const FIELD_FAULTS = [
	'blank',
	'too-long',
	'date',
	'amount',
	'negative',
	'percent',
	'days',
	'area',
	'choice',
	'escalation',
	'span',
	/** Ends before it begins. */
	'order',
	'outside-term',
	'account',
	'end-reason'
] as const;
export type FieldFault = (typeof FIELD_FAULTS)[number];
export type Fault<F extends string> = { readonly field: F; readonly code: FieldFault };

const TEXT_LENGTH = 200;
/** 1,000 亿元. */
const LARGEST_FEN = 10_000_000_000_000;
const DASH = /^[-—–−/]*$/;

export class FieldReader<F extends string> {
	readonly faults: Fault<F>[] = [];
	readonly #typed: Readonly<Record<F, string>>;
	constructor(typed: Readonly<Record<F, string>>) {
		this.#typed = typed;
	}

	/** Without blanks around it; a dash alone says that there is nothing. */
	raw(field: F): string {
		const text = (this.#typed[field] ?? '').trim();
		return DASH.test(text) ? '' : text;
	}
	fault(field: F, code: FieldFault): void {
		if (!this.faults.some((one) => one.field === field)) this.faults.push({ field, code });
	}
	text(field: F): string {
		const text = this.raw(field);
		if (text.length > TEXT_LENGTH) this.fault(field, 'too-long');
		return text;
	}
	required(field: F): string {
		const text = this.text(field);
		if (text === '') this.fault(field, 'blank');
		return text;
	}
	date(field: F): CivilDate | null {
		const text = this.raw(field);
		if (text === '') return null;
		const date = parseCivilDate(text);
		if (date.ok) return date.value;
		this.fault(field, 'date');
		return null;
	}
	/** In 元, not negative. */
	amount(field: F): Fen | null {
		const text = this.raw(field).replace(/元$/, '');
		if (text === '') return null;
		const amount = parseFen(text);
		if (!amount.ok || amount.value > LARGEST_FEN) this.fault(field, 'amount');
		else if (amount.value < 0) this.fault(field, 'negative');
		else return amount.value;
		return null;
	}
	/** `9`, `9%`, `0.5 %` → hundredths of a percent; below 100. */
	percent(field: F): number {
		const points = basisPoints(this.raw(field));
		if (points === null || points >= 10_000) this.fault(field, 'percent');
		return points ?? 0;
	}
	days(field: F): number {
		const text = this.raw(field)
			.normalize('NFKC')
			.replace(/\s*(天|日|days?)$/, '');
		if (text !== '' && !/^\d{1,3}$/.test(text)) this.fault(field, 'days');
		return /^\d{1,3}$/.test(text) ? Number(text) : 0;
	}
	choice<C extends ChoiceOf, D extends string | null>(
		field: F,
		of: C,
		otherwise: D
	): (keyof (typeof CHOICES)[C] & string) | D {
		const text = this.raw(field);
		if (text === '') return otherwise;
		const value = readChoice(of, text);
		if (value === null) this.fault(field, 'choice');
		return value ?? otherwise;
	}
}

/** Null where it is none; blank is 0. */
export function basisPoints(typed: string): number | null {
	const text = typed.normalize('NFKC').trim().replace(/\s*%$/, '');
	if (text === '') return 0;
	return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;
}
