import { defineWords } from '#lib/domain/language.ts';

/** What an action of the township answers. */
export const manageWords = defineWords({
	'zh-CN': {
		faults: {
			gone: '已经是这样了，或者别人刚办过。请刷新再看。',
			needed: '有没填的项，请填齐。',
			'bad-number': '号码不对：身份证号 18 位，手机号 11 位。',
			'other-person': '这个号码登记在另一个人名下。',
			'number-needed': '身份证号和手机号至少填一个。'
		},
		saved: '已办好。',
		pending: '已提出，等另一位镇管理员确认后生效。'
	},
	en: {
		faults: {
			gone: 'It was so already, or somebody has just done it. Reload the page.',
			needed: 'Something is not filled in.',
			'bad-number': 'No such number: an ID number has 18 characters, a mobile number 11.',
			'other-person': 'This number is on file for somebody else.',
			'number-needed': 'Give the ID number or the mobile number.'
		},
		saved: 'Done.',
		pending: 'Proposed. It holds when another administrator has confirmed it.'
	}
});
