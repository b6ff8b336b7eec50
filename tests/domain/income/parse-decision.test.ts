import { describe, expect, it } from 'vitest';
import { parseDecision } from '#lib/domain/income/parse-decision.ts';

describe('a decision on income lines as typed', () => {
	it('holds all lines, one class and one trimmed reason', () => {
		expect(
			parseDecision({ lines: ['12/3', '13/1'], incomeClass: 'one_off', reason: ' 征地补偿 ' })
		).toEqual({
			ok: true,
			value: {
				lines: [
					{ voucherId: 12, line: 3 },
					{ voucherId: 13, line: 1 }
				],
				incomeClass: 'one_off',
				reason: '征地补偿'
			}
		});
	});

	it('names every fault at once', () => {
		expect(parseDecision({ lines: [], incomeClass: 'mine', reason: ' ' })).toEqual({
			ok: false,
			error: ['no-line', 'no-class', 'reason']
		});
	});

	it.each(['12', '12/', '-1/2', '1/2/3', '1e3/1', 'a/b'])('refuses the line %s', (line) => {
		expect(parseDecision({ lines: ['1/1', line], incomeClass: 'stable', reason: '合同' })).toEqual({
			ok: false,
			error: ['no-line']
		});
	});
});
