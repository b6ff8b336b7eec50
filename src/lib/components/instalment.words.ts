import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const instalmentWords = defineWords({
	'zh-CN': {
		caption: '应收期次，可横向滚动',
		columns: {
			period: '期次',
			due: '应收日',
			amount: '应收（元）',
			settled: '已收',
			open: '未收',
			status: '状态'
		},
		position: (position: number) => `第 ${position} 期`,
		span: (from: string, through: string) => `${from} 至 ${through}`,
		total: (count: number) => `共 ${count} 期`
	},
	en: {
		caption: 'Instalments, scrolls sideways',
		columns: {
			period: 'Instalment',
			due: 'Due',
			amount: 'Owed (yuan)',
			settled: 'Settled',
			open: 'Open',
			status: 'Status'
		},
		position: (position: number) => `No. ${position}`,
		span: (from: string, through: string) => `${from} to ${through}`,
		total: (count: number) => counted(count, 'instalment')
	}
});
