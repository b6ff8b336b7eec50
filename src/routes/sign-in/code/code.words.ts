import { defineWords } from '#lib/domain/language.ts';

export const codeWords = defineWords({
	'zh-CN': {
		title: '动态码',
		say: '密码对了，再输一次动态码。',
		sayMore: (username: string) =>
			`账号 ${username}。打开手机上的验证器，看“阳光村账”的 6 位数字。`,
		code: '动态码（6 位）',
		button: '登录',
		wrong: '动态码不对。',
		wrongHelp: (count: number) =>
			count > 0
				? `每个码只能用一次，30 秒换一个：请等下一个再输。还可以试 ${count} 次。手机时间不准，码也会不对。`
				: '请过 15 分钟再试。',
		wait: '试的次数太多了。',
		waitMinutes: (minutes: number) => `请过 ${minutes} 分钟再试。`,
		help: '手机丢了或换了：找镇农经站管理员要新的邀请，重新设密码和动态码。'
	},
	en: {
		title: 'One-time code',
		say: 'The passphrase is right. Now the one-time code.',
		sayMore: (username: string) =>
			`User name ${username}. Open the authenticator on your phone and read the 6 digits of 阳光村账.`,
		code: 'One-time code (6 digits)',
		button: 'Sign in',
		wrong: 'The code is wrong.',
		wrongHelp: (count: number) =>
			count > 0
				? `A code works once and changes every 30 seconds: wait for the next one. You can try ${count} more ${count === 1 ? 'time' : 'times'}. A phone whose clock is off shows wrong codes.`
				: 'Please try again in 15 minutes.',
		wait: 'Too many tries.',
		waitMinutes: (minutes: number) =>
			`Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
		help: 'Lost or changed your phone? Ask the township office for a new invitation; you then set a passphrase and codes anew.'
	}
});
