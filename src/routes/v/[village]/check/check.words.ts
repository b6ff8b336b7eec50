import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const checkWords = defineWords({
	'zh-CN': {
		title: '核对公示栏上的核对码',
		say: '把公示栏上的核对码输进来，看网上的和纸上的是不是同一份。',
		label: '核对码',
		hint: '64 个字，0 到 9、A 到 F。空格、大小写都不要紧。',
		example: '4BFA E026 66F9 AC3C …',
		check: '核对',
		of: (period: string, edition: number) => `${period}财务公开，第 ${edition} 版`,
		publishedOn: (day: string) => `${day} 公布`,
		read: '看这一版',
		why: '更正原因：',
		what: (lines: number, sums: number) =>
			lines === 0 && sums === 0
				? '每一笔和合计都没有变，改的是别的说明。'
				: `有 ${lines} 笔不同，${sums === 0 ? '合计没有变' : `${sums} 个合计不同`}。`,
		unknown: '这个村没有这个核对码的公开。',
		unknownAct:
			'请再和纸上逐组比一遍，看有没有输错。没有输错的，请给公示栏拍照，打电话给镇农经站。',
		aboutTitle: '核对码是什么',
		about: [
			'它是由这一份公开的每一个字、每一分钱算出来的。',
			'哪怕只改一分钱，算出来的码就完全不一样。',
			'纸贴出来就改不了。纸上的码和网上的一样，网上的就没有改过。',
			'它不能说明账本身是真的，只能说明贴出来以后没有改过。',
			'公示栏贴出来的当天拍张照，自己留着，以后随时可以核对。'
		]
	},
	en: {
		title: 'Check the code on the board',
		say: 'Type the check code of the board to see whether the site says the same as the paper.',
		label: 'Check code',
		hint: '64 characters, 0 to 9 and A to F. Spaces and capitals do not matter.',
		example: '4BFA E026 66F9 AC3C …',
		check: 'Check',
		of: (period, edition) => `Finances of ${period}, edition ${edition}`,
		publishedOn: (day) => `published ${day}`,
		read: 'Read this edition',
		why: 'Corrected because: ',
		what: (lines, sums) =>
			lines === 0 && sums === 0
				? 'Lines and sums are as they were; something beside them was changed.'
				: `${counted(lines, 'line differs', 'lines differ')}, ${sums === 0 ? 'the sums are as they were' : counted(sums, 'sum differs', 'sums differ')}.`,
		unknown: 'This village published nothing with this code.',
		unknownAct:
			'Please compare it with the paper once more, group by group. If it is typed right, please photograph the board and call the township’s rural accounts office.',
		aboutTitle: 'What the check code is',
		about: [
			'It is computed from every word and every cent of one notice.',
			'If one cent is changed, the code comes out entirely different.',
			'A paper cannot be changed once it is up. If its code is that of the site, the site was not changed.',
			'It does not prove that the books are true, only that nothing was changed since.',
			'Photograph the board on the day it is put up and keep the picture: you can check at any time.'
		]
	}
});
