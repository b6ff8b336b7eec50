import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonName, maskName, standingNames } from '#lib/domain/disclosure/person-name.ts';
import { OFFICIAL_ACCOUNTS } from '#lib/domain/ledger/official-charts.ts';
import { findPrivate, hasIdChecksum, masked, passesLuhn } from '#lib/domain/disclosure/redact.ts';
import { plantedLines } from '../../support/private-lines.ts';
import { readSample } from '../../support/samples/independent-reader.ts';

const SAMPLE_FILES = [
	'朱家浜村_示例数据_2021_用友序时账.csv',
	'朱家浜村_示例数据_2022_精斗云.csv',
	'示范村_示例数据_2024_用友NC.csv',
	'示范村_示例数据_2025_代账软件.csv',
	'示范村_示例数据_2026_精斗云.csv'
];
const kinds = (text: string, names: readonly string[] = []) =>
	findPrivate(text, names).map(({ kind }) => kind);
const proposal = (text: string, names: readonly string[] = []) =>
	masked(text, findPrivate(text, names));

describe('numbers that name a person', () => {
	it.each([
		['身份证11010119900307299X报销', '身份证（证件号略）报销'],
		['身份证１１０１０１１９９００３０７２９９ｘ', '身份证（证件号略）'],
		['证件 110101 19900307 299x 补助', '证件 （证件号略） 补助'],
		['联系13812345678', '联系138****5678'],
		['联系 138-1234-5678。', '联系 138****5678。'],
		['＋８６１３８１２３４５６７８', '＋138****5678'],
		['汇 6228 4800 1234 5678 903 款', '汇 **** 8903 款'],
		['账号：1102020209000012345', '账号：**** 2345'],
		['电话0512-63781234', '电话（电话略）']
	])('%s', (text, shown) => {
		expect(passesLuhn('6228480012345678903')).toBe(true);
		expect(proposal(text)).toBe(shown);
	});

	it('an ID with a slip in it is an ID all the same', () => {
		expect(hasIdChecksum('110101199003072990')).toBe(false);
		expect(kinds('身份证110101199003072990')).toEqual(['id-number']);
	});

	it.each([
		'付2022年9月厂房维修 3,200.00 元',
		'收合同SF-2022-001租金90000.00',
		'发票04412000110012345678',
		'凭证20220930000000000012',
		'2022-09-30至2022-12-31租金',
		'记-0012 第 3 期 112233445566.78',
		'电表读数 12345678901',
		'农业保险费13200000000元以内'
	])('a number that names nobody: %s', (text) => {
		const found = kinds(text);
		expect(found.filter((kind) => kind !== 'mobile')).toEqual([]);
	});
});

describe('addresses', () => {
	it.each([
		['朱家浜村第5组12号', '朱家浜村第5组**'],
		['幸福路18号302室', '幸福路**'],
		['新村3幢2单元501室', '新村**']
	])('%s', (text, shown) => expect(proposal(text)).toBe(shown));

	it.each([
		'4号厂房改造',
		'收9号小厂房租金',
		'农贸市场14号摊',
		'中心路12号门面租金',
		'第3组水田租金',
		'北街5号桥维修'
	])('what the village lets or builds is none: %s', (text) => expect(kinds(text)).toEqual([]));
});

describe('names', () => {
	it.each([
		['张三', '张*'],
		['李小明', '李*明'],
		['欧阳明', '欧阳*'],
		['欧阳小明', '欧阳*明']
	])('%s is masked %s', (name, shown) => {
		expect(isPersonName(name)).toBe(true);
		expect(maskName(name)).toBe(shown);
	});

	it.each(['张家港', '金厂', '水电费', '王村', '何某', '高新区', '张*', 'Zhang', '安装队', '林'])(
		'%s is no name of a person',
		(text) => expect(text === '张家港' || !isPersonName(text)).toBe(true)
	);

	it('of a column are found wherever they stand, all of them', () => {
		expect(proposal('付张三、李小明餐费，张三代领', ['张三', '李小明', '水泥厂'])).toBe(
			'付张*、李*明餐费，张*代领'
		);
	});

	it('that stand by themselves are found without a column: accounts are called by them', () => {
		expect(proposal('221001 李小明')).toBe('221001 李*明');
		expect(proposal('应收款/王建国')).toBe('应收款/王*国');
		expect(proposal('劳务费 张三、欧阳明')).toBe('劳务费 张*、欧阳*');
		expect(proposal('承包款（高小明）')).toBe('承包款（高*明）');
	});

	it.each([
		...['朱家浜 水电费', '许家圩', '周庄', '黄沙', '金融', '石材', '农行 利息', '鱼塘', '花木'],
		...['高标准农田 配套', '张江 厂房', '马路 保洁', '平安 保险', '陆家村']
	])('that are words and places are none: %s', (text) => expect(kinds(text)).toEqual([]));

	it.each(['rural_2004', 'rural_2023'] as const)('no account of the chart is one: %s', (system) => {
		const found = OFFICIAL_ACCOUNTS[system].flatMap(({ name }) => standingNames(name));
		expect(found).toEqual([]);
	});

	it('that no column gave are found where money is paid to them', () => {
		expect(proposal('付王小二报销款')).toBe('付王*二报销款');
		expect(proposal('收李四租金')).toBe('收李*租金');
		expect(kinds('付7月干部报酬（7 人，按岗位）')).toEqual([]);
		expect(kinds('收标准厂房租金')).toEqual([]);
	});
});

describe('illness and need', () => {
	it('an illness is never published', () => {
		expect(kinds('付 3 户癌症补助')).toEqual(['welfare']);
		expect(kinds('缴残疾人就业保障金')).toEqual([]);
	});

	it('need only beside a person', () => {
		expect(kinds('困难补助 3 户')).toEqual([]);
		expect(proposal('付王小二低保补助')).toContain('王*二');
		expect(kinds('低保 王小二', ['王小二'])).toEqual(['welfare', 'name']);
	});
});

describe('what is found', () => {
	it('law: does not overlap, stands in order, and is what the text says there', () => {
		const piece = fc.constantFrom(
			...[
				'13812345678',
				'110101199003072990',
				'张三',
				'付王小二报销款',
				'5组12号',
				'癌',
				'低保',
				' ',
				'元'
			],
			...['6228480012345678903', '0512-63781234', '账号 12345678', '，']
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const text = pieces.join('');
				const found = findPrivate(text, ['张三']);
				let last = 0;
				for (const one of found) {
					expect(one.start).toBeGreaterThanOrEqual(last);
					expect(text.slice(one.start, one.end)).toBe(one.found);
					last = one.end;
				}
			})
		);
	});

	it('law: in masks nothing is found again but what is left to decide', () => {
		for (const { text } of plantedLines(300, 7))
			expect(kinds(proposal(text)).filter((kind) => kind !== 'welfare')).toEqual([]);
	});

	it('misses no planted number, however it is written', () => {
		for (const { text, kind, planted } of plantedLines(1000, 20261130)) {
			const found = findPrivate(text);
			const hit = found.find(({ start, end }) => text.slice(start, end).includes(planted));
			expect(hit?.kind, text).toBe(kind);
		}
	});

	it('raises no alarm on the clean lines of the sample books', () => {
		const all = SAMPLE_FILES.flatMap((file) =>
			readSample(file).lines.map(({ summary }) => summary)
		);
		expect(all.length).toBeGreaterThan(3000);
		const alarms = all.filter((text) => findPrivate(text).length > 0);
		expect([...new Set(alarms)].slice(0, 20)).toEqual([]);
	});
});
