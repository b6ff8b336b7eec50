import { describe, expect, it } from 'vitest';
import { yuanInCapitals } from '#lib/domain/money-capitals.ts';

describe('yuanInCapitals', () => {
	it.each([
		[0, '零元整'],
		[100, '壹元整'],
		[123_450, '壹仟贰佰叁拾肆元伍角整'],
		[140_950, '壹仟肆佰零玖元伍角整'],
		[600_714, '陆仟零柒元壹角肆分'],
		[10_705, '壹佰零柒元零伍分'],
		[1_000_000, '壹万元整'],
		[10_000_500, '壹拾万零伍元整'],
		[1_680_032, '壹万陆仟捌佰元叁角贰分'],
		[10_000_000_000, '壹亿元整'],
		[1_000_050_000_000, '壹佰亿零伍拾万元整'],
		[5, '伍分'],
		[30, '叁角整'],
		[-128_600, '负壹仟贰佰捌拾陆元整']
	])('prints %i fen as %s', (fen, capitals) => {
		expect(yuanInCapitals(fen)).toBe(capitals);
	});
});
