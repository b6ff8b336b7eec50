import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const readingCodeWords = defineWords({
	'zh-CN': {
		head: '逐笔明细要用村民码看',
		headAsking: '看逐笔明细、提问，都要先输村民码',
		goOn: '下一步',
		why: '村民码印在公示栏那张公开表的右下角，扫表上的二维码就不用输。输一次，这部手机记一个月。',
		label: '村民码',
		show: '看明细',
		wrong: '不对，请照公示栏再输一次。',
		wait: (minutes: number) => `输错太多次，请过 ${minutes} 分钟再试，或者扫公示栏上的二维码。`
	},
	en: {
		head: 'The single entries need the village code',
		headAsking: 'Reading the single entries and asking need the village code',
		goOn: 'Go on',
		why: 'It is printed at the lower right of the sheet on the notice board; who scans the QR code there need not type it. This phone keeps it for a month.',
		label: 'Village code',
		show: 'Show the entries',
		wrong: 'That is not the code; type it as it stands on the board.',
		wait: (minutes: number) =>
			`Too many wrong codes: try again in ${counted(minutes, 'minute')}, or scan the QR code on the board.`
	}
});
