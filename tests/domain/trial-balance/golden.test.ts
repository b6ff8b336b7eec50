import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOLDEN, kindOfCase, listCase, trialCase } from './golden-case.ts';

const casesIn = (folder: string): string[] =>
	readdirSync(join(GOLDEN, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/** `UPDATE_GOLDEN=1` writes what is, to be read and judged by a person before it is committed. */
function expectGolden(folder: string, name: string, result: unknown): void {
	const path = join(GOLDEN, folder, name, 'expected.json');
	const found = JSON.parse(JSON.stringify(result));
	if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${JSON.stringify(found, null, '\t')}\n`);
	expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}

describe('golden trial balances', () => {
	test.each(casesIn('trial-balance'))('%s is read as expected', (name) => {
		expectGolden('trial-balance', name, trialCase(name));
	});

	test.each(casesIn('trial-balance'))('%s is no ledger', (name) => {
		expect(kindOfCase('trial-balance', name)).toBe('file-is-trial-balance');
	});
});

describe('golden lists of accounts', () => {
	test.each(casesIn('account-list'))('%s is read as expected', (name) => {
		expectGolden('account-list', name, listCase(name));
	});

	test.each(casesIn('account-list'))('%s is no ledger', (name) => {
		expect(kindOfCase('account-list', name)).toBe('file-is-account-list');
	});
});
