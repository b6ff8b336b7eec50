import { defineWords } from '#lib/domain/language.ts';

export const newVillageWords = defineWords({
	'zh-CN': {
		title: '新增村',
		say: '建一个村，再给它请会计、书记和监督人员。',
		name: '村名',
		nameHint: '比如：青禾村',
		slug: '网址里的名字',
		slugHint: '小写拼音，比如 qinghe，以后不能改',
		ledgerName: '第一个账套',
		ledgerNameDefault: '合作社账套',
		button: '建好这个村',
		faults: {
			needed: '这一项要填。',
			'bad-slug': '只能用小写字母、数字和连字符。',
			taken: '已经有一个村用了这个名字。'
		}
	},
	en: {
		title: 'New village',
		say: 'Create a village, then invite its accountant, secretary and supervisors.',
		name: 'Name of the village',
		nameHint: 'for example 青禾村',
		slug: 'Name in addresses',
		slugHint: 'small letters, for example qinghe; it cannot be changed later',
		ledgerName: 'First ledger set',
		ledgerNameDefault: '合作社账套',
		button: 'Create the village',
		faults: {
			needed: 'This is needed.',
			'bad-slug': 'Small letters, digits and hyphens only.',
			taken: 'Another village has this name in its address.'
		}
	}
});
