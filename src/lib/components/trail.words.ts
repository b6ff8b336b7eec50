import { defineWords } from '#lib/domain/language.ts';
import type { EventGroup } from '#lib/domain/audit/event-group.ts';

export const trailWords = defineWords({
	'zh-CN': {
		title: '操作记录',
		kicker: '谁、什么时候、做了什么',
		say: '每一次改动和登录都记在这里，只能加，不能改，也不能删。',
		ownNote: '这里只列您自己做的。书记、监督和镇里看得到全村的。',
		allNote: '新的在前。登录记录留十二个月，账务记录一直留着。',
		filters: '筛选操作记录',
		from: '从',
		to: '到',
		who: '谁',
		everybody: '所有人',
		noPerson: '不是本系统的人（服务器操作、登录失败）',
		kind: '种类',
		allKinds: '所有种类',
		kinds: {
			figures: '账务',
			files: '文件',
			people: '人员与系统',
			'sign-ins': '登录与查看'
		} satisfies Record<EventGroup, string> as Record<EventGroup, string>,
		words: '字词',
		search: '筛选',
		clear: '清除',
		ofOne: '只看这一件的经过。',
		csv: '下载 CSV',
		none: '没有符合的记录。',
		noneYet: '这些条件在最近的记录里没有找到，可以接着往前找。',
		older: '更早的',
		newest: '回到最新的',
		pager: '翻页',
		open: '打开',
		allVillages: '全部村',
		columns: { at: '时间', village: '村', who: '谁', what: '做了什么' },
		file: (place: string) => `${place}_操作记录.csv`,
		township: '全镇'
	},
	en: {
		title: 'Audit trail',
		kicker: 'who did what, and when',
		say: 'Every change and every sign-in is kept here; it can be added to, never changed or deleted.',
		ownNote:
			'You see what you did yourself. The secretary, the supervisors and the township see all of the village.',
		allNote: 'Newest first. Sign-ins are kept for twelve months, what concerns the books for good.',
		filters: 'Filter the audit trail',
		from: 'From',
		to: 'To',
		who: 'Who',
		everybody: 'Everybody',
		noPerson: 'Nobody of this system (the server itself, failed sign-ins)',
		kind: 'Kind',
		allKinds: 'All kinds',
		kinds: {
			figures: 'Figures',
			files: 'Files',
			people: 'People and system',
			'sign-ins': 'Sign-ins and readings'
		},
		words: 'Words',
		search: 'Filter',
		clear: 'Clear',
		ofOne: 'Only the history of one thing.',
		csv: 'Download CSV',
		none: 'No record fits.',
		noneYet: 'Nothing in the newest records fits; you can go on looking in older ones.',
		older: 'Older',
		newest: 'Back to the newest',
		pager: 'Pages',
		open: 'Open',
		allVillages: 'All villages',
		columns: { at: 'Time', village: 'Village', who: 'Who', what: 'What was done' },
		file: (place: string) => `${place}_audit-trail.csv`,
		township: 'township'
	}
});
