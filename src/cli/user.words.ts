import type { DutyRule } from '#lib/domain/access/duty.ts';
import { ROLE_WORDS } from '#lib/domain/access/role.words.ts';
import { DUTY_WORDS } from '#lib/domain/access/duty.words.ts';
import { defineWords, type Language } from '#lib/domain/language.ts';

/** The rule and what to do, as the pages say them. */
const broken = (rule: DutyRule, language: Language): string => {
	const { rule: says, todo } = DUTY_WORDS[language][rule];
	return `${says} ${todo}`;
};

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- user <动作>

  list                                                列出所有人和职务
  invite 账号 --name 姓名 --role 角色 --title 职务 [--village 村]
                                                      新人：给他一个邀请链接，密码由他自己设
  invite 账号                                         忘了密码或丢了手机的人：新链接，用了就换密码、去掉动态码
  add 账号 --name 姓名 --role 角色 --title 职务 [--village 村] [--stdin]
                                                      新人：密码由这里设
  password 账号 [--stdin]                             换密码，并让已登录的全部退出
  grant 账号 --role 角色 --title 职务 [--village 村]   再给一个职务
  revoke 账号 [--village 村] --reason 原因             结束一个职务（不写村：镇管理员的职务）
  disable 账号 · enable 账号                          停用，立即退出；恢复。做过的事都保留
  end-sessions 账号                                   让他在各处都退出
  remove-codes 账号                                   去掉动态码（手机丢了的镇管理员）

角色：accountant 会计、secretary 书记、supervisor 监督（都要写 --village），township 镇管理员（不写）
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
			'too-simple': '密码太好猜了。',
			'few-kinds': '大写、小写字母，数字，其他字符，至少要有三种。'
		},
		added: (username: string) => `已添加：${username}`,
		changed: (username: string) => `已换密码：${username}`,
		passphrase: (passphrase: string) => `密码（只显示这一次）：${passphrase}`,
		disabled: (username: string) => `已停用：${username}`,
		alreadyDisabled: (username: string) => `${username} 早已停用。`,
		isDisabled: (username: string) => `${username} 已停用，先用 enable 恢复。`,
		enabled: (username: string) => `已恢复：${username}`,
		notDisabled: (username: string) => `${username} 没有停用。`,
		sessionsEnded: (username: string, count: number) => `已结束 ${username} 的 ${count} 处登录。`,
		codesRemoved: (username: string) => `已去掉 ${username} 的动态码。`,
		noCodes: (username: string) => `${username} 没有动态码。`,
		invited: (username: string, until: string) =>
			`给 ${username} 的邀请链接（只显示这一次，用一次就作废，到 ${until} 为止）：`,
		beforeIt: '前面加上本系统的网址，比如 http://账本电脑:3000',
		granted: (username: string, role: string, slug: string | undefined) =>
			`已任职：${username}，${role}${slug === undefined ? '' : `，${slug}`}`,
		revoked: (username: string, slug: string | undefined) =>
			`已结束：${username} 在${slug ?? '镇里'}的职务`,
		noRole: (username: string, slug: string | undefined) =>
			`${username} 在${slug ?? '镇里'}没有职务。`,
		forbidden: (rule: DutyRule) => `规则不允许（${rule}）：${broken(rule, 'zh-CN')}`,
		none: '还没有人。',
		roleNames: ROLE_WORDS['zh-CN'],
		role: (role: string, title: string, slug: string | null, isInForce: boolean) =>
			`${slug ?? '全镇'} ${role}（${title}）${isInForce ? '' : '待确认'}`,
		row: (username: string, name: string, isDisabled: boolean, roles: string[]) =>
			`${username.padEnd(20)} ${name}${isDisabled ? '（已停用）' : ''}  ${roles.join('，') || '没有职务'}`
	},
	en: {
		help: `npm run ledger -- user <verb>

  list                                          everybody, and their roles
  invite USERNAME --name NAME --role ROLE --title TITLE [--village VILLAGE]
                                                a new person: prints a link, they choose the passphrase
  invite USERNAME                               who forgot it or lost the phone: using the new link replaces the
                                                passphrase and removes the one-time codes
  add USERNAME --name NAME --role ROLE --title TITLE [--village VILLAGE] [--stdin]
                                                a new person: the passphrase is set here
  password USERNAME [--stdin]                   changes it and ends every session
  grant USERNAME --role ROLE --title TITLE [--village VILLAGE]      one more role
  revoke USERNAME [--village VILLAGE] --reason REASON               ends one (no village: the township's)
  disable USERNAME · enable USERNAME            no sign-in from now on; again. What they did stays
  end-sessions USERNAME                         signs them out everywhere
  remove-codes USERNAME                         for a township administrator who lost the phone

ROLE: accountant, secretary, supervisor (each with --village), or township (without)
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
			'too-simple': 'The passphrase is too easy to guess.',
			'few-kinds': 'Use at least three of: capitals, small letters, digits, other signs.'
		},
		added: (username: string) => `Added: ${username}`,
		changed: (username: string) => `Passphrase changed: ${username}`,
		passphrase: (passphrase: string) => `Passphrase (shown this once): ${passphrase}`,
		disabled: (username: string) => `Disabled: ${username}`,
		alreadyDisabled: (username: string) => `${username} was disabled before.`,
		isDisabled: (username: string) => `${username} is disabled: enable the account first.`,
		enabled: (username: string) => `Enabled: ${username}`,
		notDisabled: (username: string) => `${username} was not disabled.`,
		sessionsEnded: (username: string, count: number) =>
			`Ended ${count} ${count === 1 ? 'session' : 'sessions'} of ${username}.`,
		codesRemoved: (username: string) => `Removed the one-time codes of ${username}.`,
		noCodes: (username: string) => `${username} has no one-time codes.`,
		invited: (username: string, until: string) =>
			`Invitation for ${username} (shown this once, works once, until ${until}):`,
		beforeIt: 'Put the address of this installation before it, such as http://ledger-computer:3000',
		granted: (username: string, role: string, slug: string | undefined) =>
			`Granted: ${username}, ${role}${slug === undefined ? '' : `, ${slug}`}`,
		revoked: (username: string, slug: string | undefined) =>
			`Ended: the role of ${username} in ${slug ?? 'the township'}`,
		noRole: (username: string, slug: string | undefined) =>
			`${username} has no role in ${slug ?? 'the township'}.`,
		forbidden: (rule: DutyRule) => `Forbidden by the rules (${rule}): ${broken(rule, 'en')}`,
		none: 'Nobody yet.',
		roleNames: ROLE_WORDS.en,
		role: (role: string, title: string, slug: string | null, isInForce: boolean) =>
			`${slug ?? 'township'}: ${role} (${title})${isInForce ? '' : ', to be confirmed'}`,
		row: (username: string, name: string, isDisabled: boolean, roles: string[]) =>
			`${username.padEnd(20)} ${name}${isDisabled ? ' (disabled)' : ''}  ${roles.join(', ') || 'no role'}`
	}
});
