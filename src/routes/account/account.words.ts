import { defineWords } from '#lib/domain/language.ts';

export const accountWords = defineWords({
	'zh-CN': {
		title: '我的账户',
		say: (name: string) => `${name}，这是您的账户。`,
		username: '账号',
		roles: '职务',
		role: (role: string, title: string, village: string | null) =>
			`${village ?? '全镇'}：${role}（${title}）`,
		noRole: '还没有职务',
		passphrase: '密码',
		changePassphrase: '换密码',
		codes: '动态码',
		codesOn: '已启用：登录时除了密码，还要手机上的 6 位码',
		codesOff: '没有启用。启用后，别人知道了密码也登录不了',
		setCodes: '启用动态码',
		changeCodes: '更换或停用',
		replaceCodes: '更换',
		sessions: '登录中的地方',
		sessionsHint: '不认得的，请结束它，再换密码。这里不记网络地址。',
		here: '现在这里',
		signedIn: (at: string) => `登录 ${at}`,
		seen: (at: string) => `最近使用 ${at}`,
		end: '结束',
		endOf: (what: string) => `结束：${what}`,
		endOthers: '别处全部退出',
		onlyHere: '只在这一处登录。',
		ended: (count: number) =>
			count > 0 ? `已结束 ${count} 处登录。` : '没有结束什么：那一处已经退出了。',
		office: '回到我的村'
	},
	en: {
		title: 'My account',
		say: (name: string) => `${name}, this is your account.`,
		username: 'User name',
		roles: 'Roles',
		role: (role: string, title: string, village: string | null) =>
			`${village ?? 'The township'}: ${role} (${title})`,
		noRole: 'No role yet',
		passphrase: 'Passphrase',
		changePassphrase: 'Change it',
		codes: 'One-time codes',
		codesOn: 'On: signing in takes the passphrase and 6 digits from your phone',
		codesOff: 'Off. With codes, somebody who knows your passphrase still cannot sign in',
		setCodes: 'Set up codes',
		changeCodes: 'Replace or remove',
		replaceCodes: 'Replace',
		sessions: 'Where you are signed in',
		sessionsHint:
			'End what you do not recognise, then change your passphrase. Network addresses are not kept.',
		here: 'here, now',
		signedIn: (at: string) => `signed in ${at}`,
		seen: (at: string) => `last used ${at}`,
		end: 'End',
		endOf: (what: string) => `End: ${what}`,
		endOthers: 'Sign out everywhere else',
		onlyHere: 'You are signed in here only.',
		ended: (count: number) =>
			count > 0
				? `Ended ${count} ${count === 1 ? 'session' : 'sessions'}.`
				: 'Nothing was ended: that session was over already.',
		office: 'Back to my villages'
	}
});
