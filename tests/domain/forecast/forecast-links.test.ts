import { describe, expect, test } from 'vitest';
import { forecastYear, type ForecastItem } from '#lib/domain/forecast/forecast.ts';
import {
	aheadHref,
	bookedHref,
	causeHref,
	itemHref,
	sourceBookedHref
} from '#lib/domain/forecast/forecast-links.ts';
import { gapCauses } from '#lib/domain/forecast/gap-causes.ts';
import { stableAccounts } from '#lib/domain/forecast/stable-accounts.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import {
	books,
	CHART,
	contract,
	DIVIDEND,
	expectedOf,
	inputOf,
	instalmentsOf,
	LODGING,
	twelve,
	WORKSHOPS
} from './forecast-fixture.ts';

const one = contract(7);
const input = inputOf({
	totals: [
		...books(2021, LODGING, ...twelve(100)),
		...books(2022, LODGING, ...twelve(100).slice(0, 9))
	],
	contracts: [one],
	instalments: instalmentsOf(one, { 9: [{}], 10: [{}], 11: [{}] }),
	expected: [expectedOf({ id: 3 })]
});
const forecast = forecastYear(input);
const linkOf = (kind: ForecastItem['of']['kind']) => {
	const item = forecast.items.find(({ of }) => of.kind === kind);
	return item && itemHref('cun', forecast, item);
};

describe('every figure leads to what it is made of', () => {
	test('items', () => {
		expect(linkOf('instalment')).toBe('/office/cun/contracts/7');
		expect(linkOf('expected')).toBe('/office/cun/ahead?year=2022#expected-3');
		const history = new URL(linkOf('history') ?? '', 'http://x');
		expect(Object.fromEntries(history.searchParams)).toMatchObject({
			year: '2021',
			account: `=${LODGING}`,
			class: 'stable',
			kind: 'income'
		});
		const item = forecast.items.find(({ of }) => of.kind === 'history');
		const two = item && { ...item, of: { ...item.of, codes: ['1', '2'] } as ForecastItem['of'] };
		expect(two && itemHref('cun', forecast, two)).toBeNull();
	});
	test('what is booked, in all and of a source', () => {
		expect(bookedHref('cun', forecast)).toContain('/office/cun/books?');
		const lodging = forecast.sources.find(({ key }) => key === LODGING);
		expect(lodging && sourceBookedHref('cun', forecast, lodging)).toContain(
			encodeURIComponent(`=${LODGING}`)
		);
		expect(lodging && sourceBookedHref('cun', forecast, { ...lodging, code: null })).toBeNull();
		const none = forecastYear(inputOf({ cutoff: null }));
		expect(bookedHref('cun', none)).toBeNull();
	});
	test('causes', () => {
		const causes = gapCauses(input, forecast, 9_000_000)?.causes ?? [];
		const hrefs = causes.map((cause) => [cause.kind, causeHref('cun', forecast, cause)]);
		expect(hrefs[0]).toEqual(['asked', '/office/cun/target?year=2022']);
		expect(hrefs.slice(1).every(([, href]) => href?.startsWith('/office/cun/'))).toBe(true);
		const rest = {
			kind: 'rest',
			amountFen: 1,
			contract: null,
			source: null,
			idleMonths: 0
		} as const;
		expect(causeHref('cun', forecast, rest)).toBeNull();
	});
	test('the year', () => expect(aheadHref('cun', 2022)).toBe('/office/cun/ahead?year=2022'));
});

test('expected income may be put on leaves of stable income only', () => {
	expect(stableAccounts(CHART, defaultDefinition).map(({ code, path }) => [code, path])).toEqual(
		expect.arrayContaining([
			[WORKSHOPS, '经营收入/租赁收入/标准厂房'],
			[DIVIDEND, '投资收益/联合投资分红']
		])
	);
	const codes = stableAccounts(CHART, defaultDefinition).map(({ code }) => code);
	expect(codes).not.toContain('531001');
	expect(codes).not.toContain('501003');
});
