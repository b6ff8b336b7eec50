import { defineWords } from '#lib/domain/language.ts';

export const officesWords = defineWords({
	'zh-CN': {
		title: '谁在任',
		say: (village: string) => `${village}的账由这些人管，换人要公示。`,
		sayMore: (cosigners: number) =>
			`每次公开：会计编制，至少 ${cosigners} 位监督会签，书记批准；三个环节不能是同一个人。`,
		rolesLink: '谁能做什么',
		columns: { name: '姓名', office: '角色和职务', since: '从哪天起' },
		nobody: '现在没有人在任。',
		vacancies: {
			'no-accountant': '没有会计。',
			'no-secretary': '没有书记。',
			'no-supervisor': '没有监督人员：不能公开。',
			'few-supervisors': '监督人员不够会签人数：不能公开。'
		},
		delegations: '代办',
		delegation: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name}代${holder}办理${role}工作，${from} 至 ${until}`,
		changes: '变动记录',
		changesHint: '从新到旧。新上任的人满 24 小时才能签字。',
		change: {
			began: (name: string, role: string, title: string) => `${name}任${role}（${title}）`,
			ended: (name: string, role: string, title: string) => `${name}不再任${role}（${title}）`
		},
		delegated: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name}受托代${holder}办理${role}工作，${from} 至 ${until}`,
		delegationEnded: (name: string, holder: string, role: string) =>
			`${name}代${holder}办理${role}工作提前结束`
	},
	en: {
		title: 'Who is in office',
		say: (village: string) =>
			`These people look after the accounts of ${village}; every change is listed here.`,
		sayMore: (cosigners: number) =>
			`For each publication the accountant prepares, ${cosigners === 1 ? 'one supervisor co-signs' : `at least ${cosigners} supervisors co-sign`} and the secretary approves: three different persons.`,
		rolesLink: 'Who may do what',
		columns: { name: 'Name', office: 'Role and office', since: 'Since' },
		nobody: 'Nobody is in office now.',
		vacancies: {
			'no-accountant': 'No accountant.',
			'no-secretary': 'No secretary.',
			'no-supervisor': 'No supervisor: nothing can be published.',
			'few-supervisors': 'Fewer supervisors than co-signatures needed: nothing can be published.'
		},
		delegations: 'Standing in',
		delegation: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name} acts as ${role} for ${holder} from ${from} to ${until}`,
		changes: 'Changes',
		changesHint: 'Newest first. Who is new signs nothing for 24 hours.',
		change: {
			began: (name: string, role: string, title: string) => `${name} became ${role} (${title})`,
			ended: (name: string, role: string, title: string) =>
				`${name} is no longer ${role} (${title})`
		},
		delegated: (name: string, holder: string, role: string, from: string, until: string) =>
			`${name} was asked to act as ${role} for ${holder} from ${from} to ${until}`,
		delegationEnded: (name: string, holder: string, role: string) =>
			`${name} stopped acting as ${role} for ${holder} early`
	}
});
