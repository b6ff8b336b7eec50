import { describe, expect, it } from 'vitest';
import { lessonOf, type TaughtLine } from '#lib/domain/income/lesson.ts';

const line = (summary: string, code = '53109'): TaughtLine => ({
	system: 'rural_2004',
	code,
	summary
});
const wordsOf = (lines: TaughtLine[], doubted: string[] = []) =>
	lessonOf(lines, 'excluded', doubted)?.words;

describe('what a decision teaches', () => {
	it('is a rule on the account by the word that made the lines doubtful', () => {
		expect(lessonOf([line('收 青苗补偿款')], 'one_off', ['征地', '青苗'])).toEqual({
			...{ system: 'rural_2004', code: '53109', words: ['青苗'] },
			...{ includesSummary: true, class: 'one_off' }
		});
	});

	it('else by the longest piece they all have, without figures', () => {
		expect(wordsOf([line('3月保洁考核款'), line('2022年4月保洁考核款')])).toEqual(['月保洁考核款']);
		expect(wordsOf([line('收张三卫生费'), line('李四卫生费')])).toEqual(['卫生费']);
	});

	it('is of the account that most of them are on', () => {
		expect(
			lessonOf([line('甲款'), line('卫生费', '504'), line('卫生费', '504')], 'stable', [])
		).toMatchObject({ code: '504', words: ['卫生费'] });
	});

	it('is nothing where they share no word, or are left undecided', () => {
		expect(lessonOf([line('甲款'), line('乙费')], 'stable', [])).toBeNull();
		expect(lessonOf([line('卫生费')], 'needs_review', [])).toBeNull();
		expect(lessonOf([], 'stable', [])).toBeNull();
		expect(lessonOf([line('12')], 'stable', [])).toBeNull();
	});
});
