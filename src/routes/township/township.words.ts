import { defineWords } from '#lib/domain/language.ts';

/** The township's pages about people. */
export const townshipWords = defineWords({
	'zh-CN': {
		nav: {
			label: '镇管理',
			villages: '各村',
			people: '人员',
			newPerson: '新增人员',
			newVillage: '新增村',
			trail: '记录'
		},
		title: '人员和职务',
		say: (villages: number, vacant: number) =>
			vacant === 0 ? `${villages} 个村，人员齐全。` : `${villages} 个村，其中 ${vacant} 个村缺人。`,
		sayMore: '镇管理员只管人，不碰账。谁能做什么、为什么，见',
		rolesLink: '谁能做什么',
		firstDay: {
			head: (village: string) => `${village}：头一天要做的事`,
			hint: '做完这些，村里就能记账、会签、公开。',
			accountant: '请会计',
			secretary: '请书记',
			supervisors: (needed: number) => `请监督人员，至少 ${needed} 人`,
			second: '请第二位镇管理员：以后任命要两人定',
			done: '已做',
			waiting: '待确认',
			have: (count: number) => `已有 ${count} 人`
		},
		vacancies: {
			'no-accountant': '没有会计：没有人能记账。',
			'no-secretary': '没有书记：没有人能批准公开。',
			'no-supervisor': '没有监督人员：不能公开。',
			'few-supervisors': '监督人员不够会签人数：审核完不成，不能公开。'
		},
		administrators: '镇管理员',
		oneAdministrator: '只有一位镇管理员：任命当场生效，没有人复核。',
		sample: '示例数据',
		office: '看账',
		publicOffices: '公示的任职',
		add: '在本村新增人员',
		columns: { name: '姓名', office: '角色和职务', since: '任职' },
		since: (day: string) => `${day} 起`,
		pending: (day: string, by: string | null) =>
			by ? `${day} 由${by}提出，待确认` : `${day} 提出，待确认`,
		states: { active: '', invited: '已邀请，还没设密码', disabled: '账号停用', none: '没有账号' },
		relatives: '有登记的近亲属',
		delegation: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name}代${holder}办理${role}工作：${from} 至 ${until}`,
		nobody: '还没有人。',
		cosigners: '监督会签要几人',
		cosignersHint: '法律一般要求 2 人以上，不能是 0。',
		save: '保存',
		others: '没有职务的人',
		othersHint: '可以重新安排职务，或者停用账号。'
	},
	en: {
		nav: {
			label: 'Township',
			villages: 'Villages',
			people: 'People',
			newPerson: 'New person',
			newVillage: 'New village',
			trail: 'Record'
		},
		title: 'People and offices',
		say: (villages: number, vacant: number) =>
			`${villages === 1 ? 'One village' : `${villages} villages`}, ${vacant === 0 ? 'with every office filled.' : `${vacant} with an office to fill.`}`,
		sayMore:
			'The township manages people and never touches figures. For who may do what, and why, see',
		rolesLink: 'Who may do what',
		firstDay: {
			head: (village: string) => `${village}: the first day`,
			hint: 'After these steps the village can keep books, co-sign and publish.',
			accountant: 'Invite the accountant',
			secretary: 'Invite the secretary',
			supervisors: (needed: number) => `Invite at least ${needed} supervisors`,
			second: 'Invite a second administrator: from then on two decide on appointments',
			done: 'done',
			waiting: 'to be confirmed',
			have: (count: number) => `${count} so far`
		},
		vacancies: {
			'no-accountant': 'No accountant: nobody can keep the books.',
			'no-secretary': 'No secretary: nobody can approve a publication.',
			'no-supervisor': 'No supervisor: nothing can be published.',
			'few-supervisors':
				'Fewer supervisors than co-signatures needed: no review can be finished, nothing can be published.'
		},
		administrators: 'Township administrators',
		oneAdministrator: 'Only one administrator: appointments hold at once, nobody confirms them.',
		sample: 'Sample data',
		office: 'Books',
		publicOffices: 'Public list',
		add: 'New person here',
		columns: { name: 'Name', office: 'Role and office', since: 'In office' },
		since: (day: string) => `since ${day}`,
		pending: (day: string, by: string | null) =>
			by ? `proposed ${day} by ${by}, to be confirmed` : `proposed ${day}, to be confirmed`,
		states: {
			active: '',
			invited: 'invited, no passphrase yet',
			disabled: 'account disabled',
			none: 'no account'
		},
		relatives: 'has declared relatives',
		delegation: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name} acts as ${role} for ${holder} from ${from} to ${until}`,
		nobody: 'Nobody yet.',
		cosigners: 'Co-signatures needed',
		cosignersHint: 'The law normally asks for two or more; never none.',
		save: 'Save',
		others: 'People without an office',
		othersHint: 'Give them an office again, or disable the account.'
	}
});
