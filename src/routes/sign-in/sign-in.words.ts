import { defineWords } from '#lib/domain/language.ts';

export const signInWords = defineWords({
	'zh-CN': {
		title: '登录',
		say: '登录后看收入、记账、核对。',
		firstRun: '第一次使用？启动时终端里印了一个链接，打开它就能建第一个村和第一个账号。',
		username: '账号',
		passphrase: '密码',
		own: '这是我自己的电脑，30 天内不用再登',
		button: '登录',
		help: '忘了密码，或还没有账号：找镇农经站管理员。',
		wrong: '账号或密码不对。',
		remaining: (count: number) =>
			count > 0 ? `还可以试 ${count} 次，之后要等 15 分钟。` : '请过 15 分钟再试。',
		wait: '试的次数太多了。',
		waitMinutes: (minutes: number) => `请过 ${minutes} 分钟再试。`
	},
	en: {
		title: 'Sign in',
		say: 'Sign in to see the income, keep the books and check them.',
		firstRun:
			'First run? A link was printed on the terminal at start. Open it to create the first village and person.',
		username: 'User name',
		passphrase: 'Passphrase',
		own: 'This is my own computer: stay signed in for 30 days',
		button: 'Sign in',
		help: 'Forgotten your passphrase, or no account yet? Ask the township office.',
		wrong: 'User name or passphrase is wrong.',
		remaining: (count: number) =>
			count > 0
				? `You can try ${count} more ${count === 1 ? 'time' : 'times'}, then you wait 15 minutes.`
				: 'Please try again in 15 minutes.',
		wait: 'Too many tries.',
		waitMinutes: (minutes: number) =>
			`Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
	}
});
