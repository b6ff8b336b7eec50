import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- user <动作>

  add 账号 --name 姓名 --role 角色 --title 职务 [--village 村] [--stdin]   添加一个人
      角色：accountant 会计、secretary 书记、supervisor 监督（都要写 --village），township 镇管理员（不写）
  password 账号 [--stdin]                                   换密码，并让已登录的全部退出
  list                                                      列出所有人
  disable 账号                                              停用，立即退出；做过的事仍然保留

密码：加 --stdin 从标准输入读第一行；不加就随机生成，只显示这一次。
退出码：0 成功，1 没有做成，2 用法不对`,
		usage: '用法不对，请看 --help。',
		badUsername: '账号只能是 2 到 30 个字母、数字、点、连字符。',
		taken: (username: string) => `账号 ${username} 已经有了。`,
		noVillage: (slug: string) => `没有这个村：${slug}`,
		noUser: (username: string) => `没有这个账号：${username}`,
		faults: {
			'too-short': '密码至少 15 个字。',
			'too-long': '密码最多 128 个字。',
			'too-simple': '密码太好猜了。'
		},
		added: (username: string) => `已添加：${username}`,
		changed: (username: string) => `已换密码：${username}`,
		passphrase: (passphrase: string) => `密码（只显示这一次）：${passphrase}`,
		disabled: (username: string) => `已停用：${username}`,
		alreadyDisabled: (username: string) => `${username} 早已停用。`,
		none: '还没有人。',
		row: (username: string, name: string, isDisabled: boolean) =>
			`${username.padEnd(20)} ${name}${isDisabled ? '（已停用）' : ''}`
	},
	en: {
		help: `npm run ledger -- user <verb>

  add USERNAME --name NAME --role ROLE --title TITLE [--village VILLAGE] [--stdin]   adds a person
      ROLE: accountant, secretary, supervisor (each with --village), or township (without)
  password USERNAME [--stdin]                                           changes it and ends every session
  list                                                                  everybody
  disable USERNAME                                                      no sign-in from now on; what they did stays

Passphrase: with --stdin the first line of standard input; otherwise one is made and shown this once.
exit: 0 done, 1 not done, 2 wrong usage`,
		usage: 'Wrong usage, see --help.',
		badUsername: 'A user name has 2 to 30 letters, digits, dots, hyphens.',
		taken: (username: string) => `The user name ${username} is taken.`,
		noVillage: (slug: string) => `No such village: ${slug}`,
		noUser: (username: string) => `No such user: ${username}`,
		faults: {
			'too-short': 'The passphrase needs at least 15 characters.',
			'too-long': 'The passphrase may have at most 128 characters.',
			'too-simple': 'The passphrase is too easy to guess.'
		},
		added: (username: string) => `Added: ${username}`,
		changed: (username: string) => `Passphrase changed: ${username}`,
		passphrase: (passphrase: string) => `Passphrase (shown this once): ${passphrase}`,
		disabled: (username: string) => `Disabled: ${username}`,
		alreadyDisabled: (username: string) => `${username} was disabled before.`,
		none: 'Nobody yet.',
		row: (username: string, name: string, isDisabled: boolean) =>
			`${username.padEnd(20)} ${name}${isDisabled ? ' (disabled)' : ''}`
	}
});
