import { describe, expect, it, test } from 'vitest';
import { coveredOn } from '#lib/domain/disclosure/due.ts';
import { parseSettings } from '#lib/domain/disclosure/parse-settings.ts';
import { privateIn, textFault, tidyText } from '#lib/domain/disclosure/plain-text.ts';
import { answerClock, checkAsked, readLineNumber } from '#lib/domain/disclosure/question.ts';

const asked = { text: '修的是哪几幢？', nick: '', line: '' };
const LINES = new Set([313, 317]);

describe('a question', () => {
	it('is taken with a line of the notice, or with none', () => {
		expect(checkAsked(asked, LINES)).toEqual([]);
		expect(checkAsked({ ...asked, line: '0317' }, LINES)).toEqual([]);
		expect(checkAsked({ ...asked, line: '３１７' }, LINES)).toEqual([]);
	});

	it.each(['9999', '0', 'abc', '-317', '317.0'])(
		'about line %s is not: it is not printed',
		(line) => {
			expect(checkAsked({ ...asked, line }, LINES)).toEqual(['line-unknown']);
		}
	);

	it.each([
		['', 'blank'],
		['长'.repeat(501), 'too-long'],
		['我的电话 13812345678', 'private'],
		['身份证 11010519491231002X 是谁', 'private']
	])('that says “%.12s” is given back: %s', (text, fault) => {
		expect(checkAsked({ ...asked, text }, LINES)).toEqual([fault]);
	});

	it('has five hundred characters, however many units they are', () => {
		expect(checkAsked({ ...asked, text: '𠮷'.repeat(500) }, LINES)).toEqual([]);
	});

	it('is given back with all that is wrong at once', () => {
		const wrong = { text: '', nick: '13812345678', line: '9999' };
		expect(checkAsked(wrong, LINES)).toEqual(['blank', 'nick-private', 'line-unknown']);
		expect(checkAsked({ ...asked, nick: '名'.repeat(21) }, LINES)).toEqual(['nick-too-long']);
	});
});

describe('a text for everybody', () => {
	it('is tidied of what nobody sees; its line breaks stay', () => {
		expect(tidyText('  一\u0000二\u202e三\r\n\r\n\r\n\r\n四 ')).toBe('一 二 三\n\n四');
		expect(tidyText('\ud800')).toBe('\ufffd');
	});

	it('may speak of hardship as an item, not of a person’s', () => {
		expect(privateIn('残疾人补贴发了几户？')).toEqual([]);
		const kinds = privateIn('付李小明医药费是什么病').map(({ kind }) => kind);
		expect(kinds).toContain('name');
		expect(kinds).toContain('welfare');
	});

	it('is measured before it is looked through', () => {
		expect(textFault(`13812345678${'长'.repeat(20)}`, 10)).toBe('too-long');
	});
});

test.each([
	['0317', 317],
	['317', 317],
	['３１７ ', 317],
	['0000', null],
	['', null],
	['1e3', null],
	['1234567', null]
])('the number read off the sheet as “%s” is %s', (typed, lineNo) => {
	expect(readLineNumber(typed)).toBe(lineNo);
});

test('the clock runs from the day it was asked and is late after the last day, not on it', () => {
	expect(answerClock('2022-10-16', 10, '2022-10-16')).toMatchObject({ days: 0, lateDays: 0 });
	expect(answerClock('2022-10-16', 10, '2022-10-26')).toEqual({
		...{ askedOn: '2022-10-16', dueOn: '2022-10-26', days: 10, lateDays: 0 }
	});
	expect(answerClock('2022-10-16', 10, '2022-10-27')).toMatchObject({ days: 11, lateDays: 1 });
});

describe('a period that is due', () => {
	const quarter = { from: '2022-07', through: '2022-09' };
	const month = (n: number, on: string) => ({ from: `2022-0${n}`, through: `2022-0${n}`, on });

	it('is covered by a notice that holds it, on the day of its first edition', () => {
		const editions = [
			{ ...quarter, on: '2022-11-20' },
			{ ...quarter, on: '2022-10-14' }
		];
		expect(coveredOn(quarter, editions)).toBe('2022-10-14');
		const year = [{ from: '2022-01', through: '2022-12', on: '2023-01-10' }];
		expect(coveredOn(quarter, year)).toBe('2023-01-10');
	});

	it('is covered by notices of its months when the last of them is there', () => {
		const two = [month(7, '2022-08-10'), month(8, '2022-09-10')];
		expect(coveredOn(quarter, two)).toBeNull();
		expect(coveredOn(quarter, [month(9, '2022-10-10'), ...two])).toBe('2022-10-10');
	});
});

describe('how a village discloses', () => {
	const typed = {
		...{ period: 'quarter', dueDay: '15', answerDays: '10', readers: 'all', readingCode: '' },
		contact: ''
	};

	it('is read as typed; a code where lines are open is none', () => {
		const settings = { period: 'quarter', dueDay: 15, answerDays: 10, isOpen: true };
		const value = { ...settings, readingCode: '', contact: '' };
		expect(parseSettings(typed)).toEqual({ ok: true, value });
		expect(parseSettings({ ...typed, readingCode: '123456' })).toEqual({ ok: true, value });
	});

	it('says where people ask, on one line that fits the sheet', () => {
		const of = (contact: string) => {
			const read = parseSettings({ ...typed, contact });
			return read.ok ? read.value.contact : null;
		};
		expect(of(' 村委会一楼意见箱；\n上午有人 ')).toBe('村委会一楼意见箱； 上午有人');
		expect(of('长'.repeat(100))).toBe('长'.repeat(60));
	});

	it('has a code of digits, in whatever width and spacing it was typed', () => {
		const said = parseSettings({ ...typed, readers: 'code', readingCode: '１２ ３４' });
		expect(said).toMatchObject({ ok: true, value: { isOpen: false, readingCode: '1234' } });
	});

	it.each([
		[{ period: 'year' }, 'period'],
		[{ dueDay: '29' }, 'due-day'],
		[{ dueDay: '0' }, 'due-day'],
		[{ dueDay: '1.5' }, 'due-day'],
		[{ answerDays: '61' }, 'answer-days'],
		[{ answerDays: '' }, 'answer-days'],
		[{ readers: 'some' }, 'readers'],
		[{ readers: 'code', readingCode: '123' }, 'reading-code'],
		[{ readers: 'code', readingCode: '12a4' }, 'reading-code'],
		[{ readers: 'code', readingCode: '' }, 'reading-code']
	])('is refused with %o', (wrong, fault) => {
		expect(parseSettings({ ...typed, ...wrong })).toEqual({ ok: false, error: [fault] });
	});
});
