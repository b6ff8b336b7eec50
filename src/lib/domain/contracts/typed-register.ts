/** An asset or a contract as text again: for the form that changes it, and for the file that `parse…` reads back the same. */
import type { Language } from '../language.ts';
import { formatPlainYuan, type Fen } from '../money.ts';
import type { Asset } from './asset.ts';
import type { Contract, PartyNumbers, RentTerms } from './contract.ts';
import { formatMilli } from './parse-asset.ts';
import { choiceWord } from './register-choices.ts';
import type { TypedAsset, TypedContract } from './register-field.ts';

const yuan = (fen: Fen): string => formatPlainYuan(fen).replace(/\.00$/, '');
const percent = (basisPoints: number): string => `${basisPoints / 100}%`;
const UNITS = { mu: ['亩', 'mu'], sqm: ['㎡', 'sqm'], piece: ['处', 'piece'] } as const;

export const unitName = (unit: Asset['areaUnit'], language: Language): string =>
	UNITS[unit][language === 'en' ? 1 : 0];

export const typedAsset = (of: Omit<Asset, 'id'>, language: Language): TypedAsset => ({
	kind: choiceWord('assetKind', of.kind, language),
	number: of.number,
	name: of.name,
	location: of.location,
	boundaries: of.boundaries,
	area: of.areaMilli === null ? '' : formatMilli(of.areaMilli) + unitName(of.areaUnit, language),
	originalValue: of.originalValueFen === null ? '' : yuan(of.originalValueFen),
	ownUse: choiceWord('yesNo', of.isOwnUse ? 'yes' : 'no', language),
	retiredOn: of.retiredOn ?? '',
	note: of.note
});

/** `names`: of its assets and of the contract it renews. Without numbers of the party unless they are given. */
export const typedContract = (
	of: Omit<Contract, 'id' | 'assetIds' | 'renewsId'>,
	names: { readonly assets: readonly string[]; readonly renews: string },
	language: Language,
	numbers: PartyNumbers = { idNumber: '', phone: '' }
): TypedContract => ({
	number: of.number,
	name: of.name,
	kind: choiceWord('contractKind', of.kind, language),
	status: choiceWord('status', of.status, language),
	signedOn: of.signedOn ?? '',
	party: of.party,
	partyKind: choiceWord('partyKind', of.partyKind, language),
	idNumber: numbers.idNumber,
	phone: numbers.phone,
	assets: names.assets.join('、'),
	purpose: of.purpose,
	fromOn: of.fromOn,
	throughOn: of.throughOn,
	rent: yuan(of.terms.yearlyFen),
	tax: percent(of.terms.taxBasisPoints),
	frequency: choiceWord('frequency', of.terms.frequency, language),
	timing: choiceWord('timing', of.terms.isPrepaid ? 'prepaid' : 'arrears', language),
	graceDays: String(of.terms.graceDays),
	escalation: escalationText(of.terms.escalation, language),
	rentFree: of.terms.rentFree
		.map(({ fromOn, throughOn }) => `${fromOn}${language === 'en' ? ' to ' : '至'}${throughOn}`)
		.join('；'),
	deposit: yuan(of.depositFen),
	tradeMode: of.tradeMode === null ? '' : choiceWord('tradeMode', of.tradeMode, language),
	exchangeNumber: of.exchangeNumber,
	resolutionOn: of.resolutionOn ?? '',
	resolutionNumber: of.resolutionNumber,
	filingNumber: of.filingNumber,
	accountCode: of.accountCode,
	renews: names.renews,
	endedOn: of.endedOn ?? '',
	endReason: of.endReason,
	note: of.note
});

export const escalationText = (of: RentTerms['escalation'], language: Language): string =>
	of === null
		? ''
		: language === 'en'
			? `every ${of.everyYears} years +${percent(of.basisPoints)}`
			: `每${of.everyYears}年+${percent(of.basisPoints)}`;
