import { faultTexts, type AnyField } from '#lib/components/register-form.ts';
import { registerWords } from '#lib/components/register.words.ts';
import type { Fault } from '#lib/domain/contracts/field-reader.ts';
import type { Language } from '#lib/domain/language.ts';
import type { RegisterRefusal } from '#lib/server/registers.ts';

type Answer = {
	readonly faults?: readonly Fault<AnyField>[];
	readonly refusal?: RegisterRefusal | null;
} | null;

/** Sentences beside the fields: of the form itself, and of what the register answered. */
export function faultsOf(of: Answer, language: Language): Partial<Record<AnyField, string>> {
	const w = registerWords[language];
	const own = faultTexts(of?.faults ?? [], language);
	switch (of?.refusal?.kind) {
		case 'number-taken':
			return { ...own, number: w.numberTaken };
		case 'unknown-asset':
			return { ...own, assets: w.unknownAsset(of.refusal.number) };
		case 'unknown-contract':
			return { ...own, renews: w.unknownContract(of.refusal.number) };
		case 'settled':
			return { ...own, rent: w.settled(of.refusal.position) };
		default:
			return own;
	}
}
