import { defineWords } from '#lib/domain/language.ts';

export const exportHelpWords = defineWords({
	'zh-CN': {
		how: '怎样从用友、金蝶、三资平台导出',
		save: '怎样在 Excel、WPS 里另存为 CSV'
	},
	en: {
		how: 'How to export from Yonyou, Kingdee or a township platform',
		save: 'How to save as CSV in Excel or WPS'
	}
});
