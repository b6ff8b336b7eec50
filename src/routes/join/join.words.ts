import { defineWords } from '#lib/domain/language.ts';

export const joinWords = defineWords({
	'zh-CN': {
		title: '邀请',
		say: (name: string) => `${name}，请设一个密码。`,
		sayMore: '密码只有您知道，管理员也看不到。设好就直接进去。',
		username: '账号',
		writeDown: '以后登录用，请记下。',
		roles: '职务',
		role: (role: string, title: string, village: string | null) =>
			`${village ?? '全镇'}：${role}（${title}）`,
		noRole: '管理员还没有给您安排职务。',
		until: (day: string) => `这个链接用一次就作废，最晚到 ${day}。`,
		notYou: '名字不是您？请关掉这一页，告诉镇农经站管理员。',
		button: '设好，进去',
		badTitle: '链接用不了',
		bad: '这个邀请链接用不了。',
		badHelp: '它可能已经用过、满了 7 天、被收回，或者没有复制完整。',
		badDo: '已经设过密码的，直接登录就行。还没有设的，请镇农经站管理员再发一个。',
		signIn: '去登录'
	},
	en: {
		title: 'Invitation',
		say: (name: string) => `${name}, please choose a passphrase.`,
		sayMore: 'Only you know it; the administrator cannot see it. Then you are in at once.',
		username: 'User name',
		writeDown: 'Write it down: you sign in with it.',
		roles: 'Your role',
		role: (role: string, title: string, village: string | null) =>
			`${village ?? 'The township'}: ${role} (${title})`,
		noRole: 'The administrator has given you no role yet.',
		until: (day: string) => `This link works once, until ${day} at the latest.`,
		notYou: 'Not your name? Close this page and tell the township office.',
		button: 'Choose it and go in',
		badTitle: 'Link does not work',
		bad: 'This invitation does not work.',
		badHelp: 'It was used before, is older than 7 days, was taken back, or was not copied whole.',
		badDo:
			'If you have chosen a passphrase already, just sign in. If not, ask the township office for another link.',
		signIn: 'Go to the sign-in'
	}
});
