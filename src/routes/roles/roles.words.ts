import { defineWords } from '#lib/domain/language.ts';
import type { Role } from '#lib/domain/access/role.ts';

export const rolesWords = defineWords({
	'zh-CN': {
		title: '谁能做什么',
		say: '记账的不审核，审核的不批准，管人的不碰账。',
		sayMore:
			'下面这张表就是程序判断用的那张表：表里没写的，一律不能。每次打开页面、每次提交都查一遍。',
		tableHead: '权限表',
		what: '做什么',
		columns: {
			public: '村民',
			accountant: '会计',
			secretary: '书记',
			supervisor: '监督',
			township: '镇管理员'
		} satisfies Record<Role | 'public', string>,
		publicHint: '村民不用登录。',
		keyHead: '“留记录”：镇管理员每次看未公开的内容，村里都能查到。',
		rulesHead: '职责分离的规则',
		rulesHint: '写在数据库里，页面、命令行都绕不过去；还没有上线的功能，规则随它一起生效。',
		why: '为什么',
		later: '随功能上线'
	},
	en: {
		title: 'Who may do what',
		say: 'Who keeps the books does not review them, who reviews does not approve, and who manages people never touches figures.',
		sayMore:
			'This is the very table that the program decides by: what does not stand here is refused. It is asked for every page and every form.',
		tableHead: 'Permissions',
		what: 'What',
		columns: {
			public: 'villagers',
			accountant: 'accountant',
			secretary: 'secretary',
			supervisor: 'supervisor',
			township: 'township'
		} satisfies Record<Role | 'public', string>,
		publicHint: 'Villagers need no sign-in.',
		keyHead: '“On record”: the village sees each time the township looks at unpublished pages.',
		rulesHead: 'Separation of duties',
		rulesHint:
			'Kept by the database, so that neither a page nor a command gets round them. Rules for features that are not there yet come with them.',
		why: 'Why',
		later: 'comes with the feature'
	}
});
