import type { Fault } from '#lib/domain/contracts/field-reader.ts';
import type { Typed } from '#lib/domain/contracts/register-field.ts';
import type { RegisterRefusal } from '#lib/server/registers.ts';

/** Every field of a form as text; what is ticked more than once is joined as a file would write it. */
export const typedOf = <F extends string>(form: FormData, fields: readonly F[]): Typed<F> =>
	Object.fromEntries(
		fields.map((field) => [field, form.getAll(field).map(String).join('、')])
	) as Record<F, string>;

/** What the page needs to draw the form again: what was typed, and what is wrong with it. */
export type RegisterAnswer<F extends string> = {
	readonly typed: Typed<F>;
	readonly faults: readonly Fault<F>[];
	readonly refusal: RegisterRefusal | null;
};
export const answer = <F extends string>(
	typed: Typed<F>,
	of: Partial<Omit<RegisterAnswer<F>, 'typed'>>
): RegisterAnswer<F> => ({ typed, faults: [], refusal: null, ...of });

export const idIn = (text: string | undefined): number | null =>
	text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
