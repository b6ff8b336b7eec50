import { defineWords } from '#lib/domain/language.ts';

/** `faults` carries every FirstRunFault of lib/server/first-run.ts. */
export const setupWords = defineWords({
	'zh-CN': {
		title: '第一次使用',
		say: '先建第一个村和第一个账号。',
		sayMore: '账套先开一个“合作社账套”。别的人由管理员邀请。',
		notInvited: '这个链接用不了。',
		notInvitedHelp:
			'链接只能用一次，重新启动后旧的作废。请看启动程序的那个终端，打开最新印出的链接。',
		village: '村',
		person: '您',
		villageName: '村名',
		villageNameHint: '比如：青禾村',
		slug: '网址里的名字',
		slugHint: '小写拼音，比如 qinghe，以后不能改',
		name: '姓名',
		nameHint: undefined,
		titleField: '职务',
		titleHint: '比如：村会计、村书记',
		username: '账号',
		usernameHint: '字母、数字、点，比如 wang.qh',
		passphrase: '密码',
		passphraseHint: '至少 15 个字，用几个不相干的词最好记',
		repeated: '再输一次密码',
		button: '建好，进工作台',
		faults: {
			needed: '这一项要填。',
			'bad-slug': '只能用小写字母、数字和连字符。',
			'bad-username': '2 到 30 个字母、数字、点、连字符。',
			'too-short': '至少 15 个字。',
			'too-long': '最多 128 个字。',
			'too-simple': '太好猜了：去掉账号、村名和常见的词，剩下的太少。',
			'few-kinds': '大写、小写字母，数字，其他字符，至少要有三种。',
			'not-the-same': '两次输的不一样。'
		}
	},
	en: {
		title: 'First run',
		say: 'Create the first village and the first person.',
		sayMore:
			'It starts with one ledger set, 合作社账套 (the co-operative’s books). More people are invited by the administrator.',
		notInvited: 'This link does not work.',
		notInvitedHelp:
			'A link works once, and a restart makes the old one void. Look at the terminal that runs the server and open the newest link.',
		village: 'The village',
		person: 'You',
		villageName: 'Name of the village',
		villageNameHint: 'for example 青禾村',
		slug: 'Name in addresses',
		slugHint: 'small letters, for example qinghe; it cannot be changed later',
		name: 'Your name',
		nameHint: undefined,
		titleField: 'Your office',
		titleHint: 'for example 村会计 (accountant) or 村书记 (secretary)',
		username: 'User name',
		usernameHint: 'letters, digits, dots, for example wang.qh',
		passphrase: 'Passphrase',
		passphraseHint: 'at least 15 characters; a few unrelated words are easiest to remember',
		repeated: 'Passphrase again',
		button: 'Create and go to the desk',
		faults: {
			needed: 'This is needed.',
			'bad-slug': 'Small letters, digits and hyphens only.',
			'bad-username': '2 to 30 letters, digits, dots, hyphens.',
			'too-short': 'At least 15 characters.',
			'too-long': 'At most 128 characters.',
			'too-simple':
				'Too easy to guess: without the user name, the village and common words, too little is left.',
			'few-kinds': 'Use at least three of: capitals, small letters, digits, other signs.',
			'not-the-same': 'The two are not the same.'
		}
	}
});
