import { expect, test } from 'vitest';
import {
	classHref,
	lastYearHref,
	monthHref,
	sourceHref,
	sourceLastYearHref,
	stableHref,
	targetHref
} from '#lib/domain/dashboard/desk-links.ts';
import { monthTotal } from '../../support/month-total.ts';
import { report, TOTALS } from '../../support/zhujiabang-report.ts';

const BOOKS = '/office/zhu/books';
const september = report();

test('a figure leads to the lines that make it up', () => {
	expect(stableHref('zhu', september)).toBe(`${BOOKS}?year=2022&to=9&class=stable&kind=income`);
	expect(classHref('zhu', september, 'one_off')).toBe(
		`${BOOKS}?year=2022&to=9&class=one_off&kind=income`
	);
	expect(monthHref('zhu', '2022-03', false)).toBe(
		`${BOOKS}?year=2022&from=3&to=3&class=stable&kind=income`
	);
	expect(monthHref('zhu', '2022-03', true)).toBe(
		`${BOOKS}?year=2022&to=3&class=stable&kind=income`
	);
	expect(monthHref('zhu', '2022-12', true)).toBe(`${BOOKS}?year=2022&class=stable&kind=income`);
	expect(lastYearHref('zhu', september)).toBe(`${BOOKS}?year=2021&to=9&class=stable&kind=income`);
	expect(lastYearHref('zhu', september, true)).toBe(`${BOOKS}?year=2021&class=stable&kind=income`);
	expect(targetHref('朱')).toBe('/office/%E6%9C%B1/target');
});

test('a source leads to its account, this year and last', () => {
	const [workshops] = september.sources;
	expect(workshops && sourceHref('zhu', september, workshops)).toBe(
		`${BOOKS}?year=2022&to=9&account=%3D50100301&class=stable&kind=income`
	);
	expect(workshops && sourceLastYearHref('zhu', september, workshops)).toBe(
		`${BOOKS}?year=2021&to=9&account=%3D50100301&class=stable&kind=income`
	);
});

test('a source leads nowhere in a year it did not have', () => {
	const one = report({ totals: [...TOTALS, monthTotal('2022-02', '511001', 5)] });
	const young = one.sources.find((source) => source.code === '511001');
	expect(young && sourceLastYearHref('zhu', one, young)).toBeNull();
	expect(young && sourceHref('zhu', one, { ...young, code: null })).toBeNull();
	expect(
		young && sourceLastYearHref('zhu', one, { ...young, lastYearCodes: ['501', '511'] })
	).toBeNull();
});
