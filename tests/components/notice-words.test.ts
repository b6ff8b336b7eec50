/** Words of a notice that were once read wrongly. */
import { describe, expect, it } from 'vitest';
import { noticeViewWords } from '#lib/components/notice/notice-view.words.ts';
import { sheetWords } from '#lib/components/sheet/sheet.words.ts';

const zh = noticeViewWords['zh-CN'];
const { en } = noticeViewWords;

describe('the registers of a notice', () => {
	it('keep a number of plots apart from their area', () => {
		expect(en.count(13, '272.5')).toBe('13 plots, 272.5 mu');
		expect(zh.count(13, '272.5')).toBe('13 处，272.5 亩');
	});

	it('say of what there are so many', () => {
		expect([zh.count(54, ''), zh.items(3), zh.papers(2)]).toEqual(['54 处', '3 项', '2 份']);
		expect([en.count(1, ''), en.items(3), en.papers(1)]).toEqual([
			'1 item',
			'3 items',
			'1 contract'
		]);
	});

	it('group the people by thousands, as the money beside them', () => {
		expect(zh.household(815, 2911, '1.00', '2.00')).toContain('815 户、2,911 人');
		expect(en.household(815, 2911, '1.00', '2.00')).toContain('815 households and 2,911 people');
	});
});

describe('what has nothing', () => {
	it('reads on in small letters in English', () => {
		expect(en.nothing(['Donations made', 'Debts paid'])).toBe(
			'Nothing this time: donations made, debts paid.'
		);
		expect(zh.nothing(['捐款', '往来收款'])).toBe('本期没有：捐款、往来收款。');
	});
});

describe('the foot of each printed page', () => {
	it('says which edition it is, and that it is corrected', () => {
		expect(sheetWords['zh-CN'].run('1', null)).toBe('第 1 版');
		expect(sheetWords['zh-CN'].run('1', 2)).toBe('第 1 版，已更正');
		expect(sheetWords.en.run('1', 2)).toBe('Edition 1, corrected');
	});
});

describe('the sentence of one matter on paper', () => {
	it('says of which months', () => {
		const said = sheetWords['zh-CN'].ofMatter('2022-07', '2022-09', 'works', '26.00 万元', null);
		expect(said.join('')).toBe('7—9月，工程项目收进 26.00 万元');
	});
});
