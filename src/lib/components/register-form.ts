/** How each field of the registers is asked for, and what a form says of it. */
import type { Language } from '#lib/domain/language.ts';
import type { Fault } from '#lib/domain/contracts/field-reader.ts';
import {
	ASSET_HEADINGS,
	CONTRACT_HEADINGS,
	PRIVATE_FIELDS,
	type AssetField,
	type ContractField
} from '#lib/domain/contracts/register-field.ts';
import type { ChoiceOf } from '#lib/domain/contracts/register-choices.ts';
import { registerProblemWords } from '#lib/domain/contracts/register-problem.words.ts';
import type { registerWords } from './register.words.ts';

export type AnyField = AssetField | ContractField;
export type Group = {
	readonly head: keyof (typeof registerWords)['zh-CN']['groups'];
	readonly fields: readonly AnyField[];
};

export const ASSET_GROUPS: readonly Group[] = [
	{ head: 'asset', fields: ['number', 'name', 'kind', 'location', 'boundaries', 'area'] },
	{ head: 'assetMore', fields: ['originalValue', 'ownUse', 'retiredOn', 'note'] }
];
export const CONTRACT_GROUPS: readonly Group[] = [
	{ head: 'contract', fields: ['number', 'name', 'kind', 'status', 'signedOn'] },
	{ head: 'party', fields: ['party', 'partyKind', 'idNumber', 'phone'] },
	{ head: 'things', fields: ['assets', 'purpose'] },
	{
		head: 'rent',
		fields: [
			...(['fromOn', 'throughOn', 'rent', 'tax', 'frequency', 'timing', 'graceDays'] as const),
			...(['escalation', 'rentFree', 'deposit', 'accountCode'] as const)
		]
	},
	{
		head: 'deal',
		fields: ['tradeMode', 'exchangeNumber', 'resolutionOn', 'resolutionNumber', 'filingNumber']
	},
	{ head: 'end', fields: ['renews', 'endedOn', 'endReason', 'note'] }
];

export const CHOICE_OF: Readonly<Partial<Record<AnyField, ChoiceOf>>> = {
	kind: 'contractKind',
	status: 'status',
	partyKind: 'partyKind',
	frequency: 'frequency',
	timing: 'timing',
	tradeMode: 'tradeMode',
	ownUse: 'yesNo'
};
export const DATES: readonly AnyField[] = [
	'signedOn',
	'fromOn',
	'throughOn',
	'resolutionOn',
	'endedOn',
	'retiredOn'
];

export function labelOf(field: AnyField, of: 'assets' | 'contracts', language: Language): string {
	const headings =
		of === 'assets'
			? ASSET_HEADINGS[field as AssetField]
			: CONTRACT_HEADINGS[field as ContractField];
	const label = headings[language === 'en' ? 1 : 0];
	return (PRIVATE_FIELDS as readonly string[]).includes(field) ? `${label} *` : label;
}

/** Field → sentence. */
export const faultTexts = (
	faults: readonly Fault<AnyField>[],
	language: Language
): Partial<Record<AnyField, string>> =>
	Object.fromEntries(
		faults.map(({ field, code }) => [field, registerProblemWords[language].faults[code]])
	);
