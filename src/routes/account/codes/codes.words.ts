import { defineWords } from '#lib/domain/language.ts';

export const codesWords = defineWords({
	'zh-CN': {
		title: '动态码',
		sayDue: '镇管理员登录要用动态码，请先设好。',
		saySet: '启用动态码：密码之外，再加手机上的 6 位数字。',
		sayReplace: '换一部手机，或停用动态码。',
		sayReplaceOnly: '换一部手机。',
		sayMore: '别人就算知道了密码，没有您的手机也登录不了。以后每次登录，先输密码，再输 6 位码。',
		scan: '1. 扫描',
		scanHelp:
			'在手机上装一个验证器（应用商店搜“身份验证器”，如 Microsoft Authenticator、Google Authenticator），用它扫这个码。',
		qr: '验证器要扫的二维码；扫不了就输下面的密钥',
		typed: '扫不了？在验证器里选“手动输入”，填这个密钥：',
		prove: '2. 输入',
		code: '验证器上的 6 位数字',
		wrong: '这个码不对。请等下一个再输；手机时间要准。',
		set: '启用',
		replace: '换成这一部',
		done: '动态码已启用。下次登录时会问。',
		removed: '动态码已停用。',
		remove: '停用动态码',
		removeHelp: '停用后，登录只用密码。',
		lost: '手机丢了：找镇农经站管理员要新的邀请；镇管理员找运行程序的人。',
		back: '回到我的账户',
		office: '去我的村'
	},
	en: {
		title: 'One-time codes',
		sayDue: 'A township administrator signs in with one-time codes. Please set them up first.',
		saySet: 'Set up one-time codes: 6 digits from your phone beside the passphrase.',
		sayReplace: 'Move to another phone, or remove the codes.',
		sayReplaceOnly: 'Move to another phone.',
		sayMore:
			'Somebody who knows your passphrase cannot sign in without your phone. From then on you give the passphrase first and the 6 digits next.',
		scan: '1. Scan',
		scanHelp:
			'Install an authenticator on your phone (for example Microsoft Authenticator or Google Authenticator) and scan this with it.',
		qr: 'The code your authenticator scans; if it cannot, type the key below',
		typed: 'Cannot scan? Choose “enter a key” in the authenticator and type this:',
		prove: '2. Type',
		code: 'The 6 digits it shows',
		wrong: 'This code is wrong. Wait for the next one; the clock of your phone must be right.',
		set: 'Set up',
		replace: 'Move to this phone',
		done: 'One-time codes are on. You will be asked at the next sign-in.',
		removed: 'One-time codes are off.',
		remove: 'Remove the codes',
		removeHelp: 'Signing in then takes the passphrase only.',
		lost: 'Lost your phone? Ask the township office for a new invitation; a township administrator asks whoever runs the program.',
		back: 'Back to my account',
		office: 'To my villages'
	}
});
