import { defineWords } from '#lib/domain/language.ts';

export const passphraseWords = defineWords({
	'zh-CN': {
		title: '换密码',
		say: '换一个新密码。',
		due: '密码用满 90 天了，请先换一个。',
		sayMore: '换好后，您在别处的登录全部退出，这里不用重新登录。',
		current: '现在的密码',
		wrong: '现在的密码不对。',
		wait: '试的次数太多了。',
		waitMinutes: (minutes: number) => `请过 ${minutes} 分钟再试。`,
		button: '换密码',
		done: '密码换好了，别处的登录都已退出。',
		back: '回到我的账户',
		office: '去我的村'
	},
	en: {
		title: 'Change the passphrase',
		say: 'Choose a new passphrase.',
		due: 'Your passphrase is 90 days old. Please choose a new one first.',
		sayMore: 'You are then signed out everywhere else and stay signed in here.',
		current: 'Present passphrase',
		wrong: 'The present passphrase is wrong.',
		wait: 'Too many tries.',
		waitMinutes: (minutes: number) =>
			`Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
		button: 'Change it',
		done: 'The passphrase is changed. You are signed out everywhere else.',
		back: 'Back to my account',
		office: 'To my villages'
	}
});
