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
const readExpected = (path: string): Expected => JSON.parse(readFileSync(path, 'utf8'));
const expectedOf = (name: string): Expected => readExpected(pathOf(name));
/** Trial balances and lists of accounts have problems of their own (tests/domain/trial-balance). */
const otherKinds = (): string[] =>
	['trial-balance', 'account-list'].flatMap((kind) =>
		readdirSync(join(GOLDEN, '..', kind), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('expected.json'))
			.map((path) => join(GOLDEN, '..', kind, path))
	);

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
			[...cases.map(pathOf), ...otherKinds()].flatMap((path) =>
				readExpected(path).problems.map(({ code }) => code)
			)
		);
		expect(PROBLEM_CODES.filter((code) => !seen.has(code))).toEqual([]);
	});
});
