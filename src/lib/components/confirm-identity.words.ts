import { defineWords } from '#lib/domain/language.ts';

export const confirmWords = defineWords({
	'zh-CN': {
		legend: '再确认一次是您本人',
		why: '离上次输入密码已超过 5 分钟。这一步要您本人来做，请再输一次。填好的内容都还在。',
		passphrase: '您的密码',
		code: '动态码（6 位）',
		wrong: '密码或动态码不对。',
		wrongPassphrase: '密码不对。',
		wait: '试的次数太多了。',
		waitMinutes: (minutes: number) => `请过 ${minutes} 分钟再试。`
	},
	en: {
		legend: 'Confirm once more that it is you',
		why: 'You last gave your passphrase more than 5 minutes ago, and this step must be yours. What you filled in is still here.',
		passphrase: 'Your passphrase',
		code: 'One-time code (6 digits)',
		wrong: 'Passphrase or code is wrong.',
		wrongPassphrase: 'The passphrase is wrong.',
		wait: 'Too many tries.',
		waitMinutes: (minutes: number) =>
			`Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
	}
});
