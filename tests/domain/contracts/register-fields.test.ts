import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day-count.ts';
import { AREA_UNITS, ASSET_KINDS } from '#lib/domain/contracts/asset.ts';
import {
	CONTRACT_KINDS,
	CONTRACT_STATUSES,
	FREQUENCIES,
	TRADE_MODES
} from '#lib/domain/contracts/contract.ts';
import { formatMilli, parseArea, parseAsset } from '#lib/domain/contracts/parse-asset.ts';
import {
	parseContract,
	parseEscalation,
	parseSpans,
	type ParsedContract
} from '#lib/domain/contracts/parse-contract.ts';
import {
	CHOICES,
	choiceWord,
	readChoice,
	type ChoiceOf
} from '#lib/domain/contracts/register-choices.ts';
import {
	ASSET_FIELDS,
	blank,
	CONTRACT_FIELDS,
	type TypedContract
} from '#lib/domain/contracts/register-field.ts';
import { typedAsset, typedContract } from '#lib/domain/contracts/typed-register.ts';
import { LANGUAGES } from '#lib/domain/language.ts';

const typed = (of: Partial<TypedContract> = {}): TypedContract => ({
	...blank(CONTRACT_FIELDS),
	number: 'ZJB-2019-014',
	name: '3号厂房二层',
	party: '租户E',
	fromOn: '2019年7月1日',
	throughOn: '2022/6/30',
	rent: '90,000.00',
	...of
});
const faults = (of: Partial<TypedContract>) => {
	const read = parseContract(typed(of));
	return read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
};

describe('a contract as typed', () => {
	test('what is left out is the usual', () => {
		const read = parseContract(typed());
		expect(read).toMatchObject({
			ok: true,
			value: {
				kind: 'lease',
				status: 'running',
				fromOn: '2019-07-01',
				throughOn: '2022-06-30',
				terms: {
					yearlyFen: 9_000_000,
					frequency: 'year',
					isPrepaid: true,
					graceDays: 0,
					taxBasisPoints: 0,
					escalation: null,
					rentFree: []
				}
			}
		});
	});
	test.each([
		[{ number: ' ' }, ['number blank']],
		[{ party: '—' }, ['party blank']],
		[{ rent: '' }, ['rent blank']],
		[{ rent: '9万' }, ['rent amount']],
		[{ rent: '-5' }, ['rent negative']],
		[{ fromOn: '2019-02-30' }, ['fromOn date']],
		[{ throughOn: '2019-06-30' }, ['throughOn order']],
		[{ tax: '109%' }, ['tax percent']],
		[{ frequency: '随时' }, ['frequency choice']],
		[{ graceDays: '几天' }, ['graceDays days']],
		[{ escalation: '逐年上涨' }, ['escalation escalation']],
		[{ rentFree: '两个月' }, ['rentFree span']],
		[{ rentFree: '2018-01-01至2018-02-01' }, ['rentFree outside-term']],
		[{ endedOn: '2030-01-01', endReason: '协商' }, ['endedOn outside-term']],
		[{ endedOn: '2021-01-01' }, ['endReason end-reason']],
		[{ accountCode: '租金' }, ['accountCode account']],
		[{ name: '长'.repeat(201) }, ['name too-long']],
		[{ number: '', rent: 'x', deposit: 'y' }, ['number blank', 'rent amount', 'deposit amount']]
	])('%j', (of, expected) => {
		expect(faults(of).toSorted()).toEqual([...expected].sort());
	});
	test.each([
		['每3年+5%', { everyYears: 3, basisPoints: 500 }],
		['每 3 年递增 5.5 %', { everyYears: 3, basisPoints: 550 }],
		['每年+3％', { everyYears: 1, basisPoints: 300 }],
		['every 2 years +10%', { everyYears: 2, basisPoints: 1000 }],
		['无', null],
		['', null],
		['每0年+5%', undefined],
		['每3年+0%', undefined],
		['5%', undefined]
	])('escalation %s', (text, expected) => {
		expect(parseEscalation(text)).toEqual(expected);
	});
	test('spans', () => {
		expect(parseSpans('2022-01-01至2022-02-28；2023年1月1日到2023年1月31日')).toEqual([
			{ fromOn: '2022-01-01', throughOn: '2022-02-28' },
			{ fromOn: '2023-01-01', throughOn: '2023-01-31' }
		]);
		expect(parseSpans('2022-01-01')).toBeNull();
	});
});

describe('an asset as typed', () => {
	test.each([
		['12.35亩', 'resource', { milli: 12_350, unit: 'mu' }],
		['1,200 ㎡', 'operating', { milli: 1_200_000, unit: 'sqm' }],
		['3间', 'operating', { milli: 3000, unit: 'piece' }],
		['8.125', 'resource', { milli: 8125, unit: 'mu' }],
		['', 'operating', { milli: null, unit: 'sqm' }],
		['约十亩', 'resource', null],
		['1.2345亩', 'resource', null]
	] as const)('area %s', (text, kind, expected) => {
		expect(parseArea(text, kind)).toEqual(expected);
	});
	test('needs class, number and name', () => {
		const read = parseAsset(blank(ASSET_FIELDS));
		expect(read.ok ? [] : read.error.map(({ field }) => field).toSorted()).toEqual([
			'kind',
			'name',
			'number'
		]);
	});
});

describe('laws', () => {
	const word = fc.stringMatching(/^[A-Za-z0-9号厂房]{1,12}$/);
	const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2005-01-01', n));
	const contract: fc.Arbitrary<ParsedContract> = fc
		.record({
			number: word,
			name: word,
			kind: fc.constantFrom(...CONTRACT_KINDS),
			status: fc.constantFrom(...CONTRACT_STATUSES),
			signedOn: fc.option(day),
			party: word,
			partyKind: fc.constantFrom('firm', 'person'),
			idNumber: fc.constantFrom('', '320500200001010000'),
			phone: fc.constantFrom('', '555-0100'),
			assetNumbers: fc.uniqueArray(word, { maxLength: 3 }),
			purpose: fc.constantFrom('', '加工'),
			fromOn: day,
			days: fc.integer({ min: 60, max: 7300 }),
			yearlyFen: fc.integer({ min: 0, max: 1_000_000_000 }),
			taxBasisPoints: fc.integer({ min: 0, max: 1300 }),
			frequency: fc.constantFrom(...FREQUENCIES),
			isPrepaid: fc.boolean(),
			graceDays: fc.integer({ min: 0, max: 90 }),
			escalation: fc.option(
				fc.record({
					everyYears: fc.integer({ min: 1, max: 9 }),
					basisPoints: fc.integer({ min: 1, max: 3000 })
				})
			),
			free: fc.boolean(),
			depositFen: fc.integer({ min: 0, max: 90_000_000 }),
			tradeMode: fc.option(fc.constantFrom(...TRADE_MODES)),
			renewsNumber: fc.constantFrom('', 'HT-1'),
			ended: fc.boolean()
		})
		.map(
			({
				days,
				free,
				ended,
				yearlyFen,
				taxBasisPoints,
				frequency,
				isPrepaid,
				graceDays,
				escalation,
				...of
			}) => ({
				...of,
				partyKind: of.partyKind as 'firm' | 'person',
				throughOn: addDays(of.fromOn, days),
				terms: {
					...{ yearlyFen, taxBasisPoints, frequency, isPrepaid, graceDays, escalation },
					rentFree: free ? [{ fromOn: of.fromOn, throughOn: addDays(of.fromOn, 30) }] : []
				},
				exchangeNumber: '',
				filingNumber: '',
				resolutionOn: null,
				resolutionNumber: '',
				accountCode: '50100301',
				endedOn: ended ? addDays(of.fromOn, 50) : null,
				endReason: ended ? '协商' : '',
				note: ''
			})
		);

	test('a contract written is read back the same, in both languages', () => {
		fc.assert(
			fc.property(contract, fc.constantFrom(...LANGUAGES), (one, language) => {
				const names = { assets: one.assetNumbers, renews: one.renewsNumber };
				expect(parseContract(typedContract(one, names, language, one))).toEqual({
					ok: true,
					value: one
				});
			})
		);
	});
	test('so is an asset', () => {
		const asset = fc.record({
			kind: fc.constantFrom(...ASSET_KINDS),
			number: word,
			name: word,
			location: fc.constantFrom('', '村南'),
			boundaries: fc.constantFrom('', '东至河，西至路'),
			areaMilli: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
			areaUnit: fc.constantFrom(...AREA_UNITS),
			originalValueFen: fc.option(fc.integer({ min: 0, max: 1e11 })),
			isOwnUse: fc.boolean(),
			note: fc.constantFrom('', '备注'),
			retiredOn: fc.option(day)
		});
		fc.assert(
			fc.property(asset, fc.constantFrom(...LANGUAGES), (one, language) => {
				const back = parseAsset(typedAsset(one, language));
				// What was not measured has no unit of its own.
				const unit =
					one.areaMilli === null ? (one.kind === 'resource' ? 'mu' : 'sqm') : one.areaUnit;
				expect(back).toEqual({ ok: true, value: { ...one, areaUnit: unit } });
			})
		);
	});
	test('no text makes the readers throw', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...CONTRACT_FIELDS),
				fc.string({ unit: 'binary', maxLength: 60 }),
				(field, text) => {
					expect(typeof parseContract(typed({ [field]: text })).ok).toBe('boolean');
					expect(
						typeof parseAsset({ ...blank(ASSET_FIELDS), area: text, originalValue: text }).ok
					).toBe('boolean');
				}
			)
		);
	});
	test('every choice is read by each of its words, and no word says two things', () => {
		for (const of of Object.keys(CHOICES) as ChoiceOf[]) {
			const all = Object.values(CHOICES[of]).flat() as string[];
			expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
			for (const [value, words] of Object.entries(CHOICES[of]) as unknown as [never, string[]][]) {
				for (const one of words) expect(readChoice(of, ` ${one} `)).toBe(value);
				expect(choiceWord(of, value, 'zh-CN')).toBe(words[0]);
			}
		}
	});
	test('areas', () => {
		expect([12_350, 1000, 500, 0, 10].map(formatMilli)).toEqual(['12.35', '1', '0.5', '0', '0.01']);
	});
});
