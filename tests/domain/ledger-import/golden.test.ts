import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '#lib/domain/ledger-import/problem.ts';
import { GOLDEN, importCase } from './golden-case.ts';

const cases = readdirSync(GOLDEN, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

type Expected = { problems: { code: string }[] };
const pathOf = (name: string): string => join(GOLDEN, name, 'expected.json');
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(pathOf(name), 'utf8'));

/** `UPDATE_GOLDEN=1` writes what is, to be read and judged by a person before it is committed. */
describe('golden files', () => {
	test.each(cases)('%s is read as expected', (name) => {
		const found = JSON.parse(JSON.stringify(importCase(name)));
		if (process.env.UPDATE_GOLDEN)
			writeFileSync(pathOf(name), `${JSON.stringify(found, null, '\t')}\n`);
		expect(found).toEqual(expectedOf(name));
	});

	test('every problem code occurs in one of them', () => {
		const seen = new Set(
			cases.flatMap((name) => expectedOf(name).problems.map(({ code }) => code))
		);
		expect(PROBLEM_CODES.filter((code) => !seen.has(code))).toEqual([]);
	});
});
