import { defineWords } from '#lib/domain/language.ts';

/** `faults` carries every FirstRunFault of lib/server/first-run.ts. */
export const setupWords = defineWords({
	'zh-CN': {
		title: '第一次使用',
		say: '先建第一个村和第一个账号。',
		sayMore: '账套先开一个“合作社账套”。别的人以后由镇管理员请进来。',
		notInvited: '这个链接用不了。',
		notInvitedHelp:
			'链接只能用一次，重新启动后旧的作废。请看启动程序的那个终端，打开最新印出的链接。',
		village: '村',
		person: '您',
		role: '您是哪一个？以后不能在网页上改',
		roles: {
			township: {
				name: '镇管理员（正式用，选这个）',
				follows:
					'管人不碰账：能看各村的账，不能记、不能改。建好以后先给自己设动态验证码，再请会计、书记、监督的人进来。'
			},
			accountant: {
				name: '会计（先试试，或者只有一个村、自己记账）',
				follows:
					'建好就能导入账本。提出目标要有书记、确认要有镇管理员；镇管理员以后由管服务器的人用一条命令添加。'
			}
		},
		chooseRole: '请选一个。',
		villageName: '村名',
		villageNameHint: '比如：青禾村',
		slug: '网址里的名字',
		slugHint: '小写拼音，比如 qinghe，以后不能改',
		name: '姓名',
		nameHint: undefined,
		titleField: '职务',
		titleHint: '比如：镇农经站管理员、村会计',
		username: '账号',
		usernameHint: '字母、数字、点，比如 wang.qh',
		passphrase: '密码',
		passphraseHint: '至少 15 个字，用几个不相干的词最好记',
		repeated: '再输一次密码',
		button: '建好，登录',
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
			'It starts with one ledger set, 合作社账套 (the co-operative’s books). The township administrator invites everybody else.',
		notInvited: 'This link does not work.',
		notInvitedHelp:
			'A link works once, and a restart makes the old one void. Look at the terminal that runs the server and open the newest link.',
		village: 'The village',
		person: 'You',
		role: 'Which are you? It cannot be changed on a page later',
		roles: {
			township: {
				name: 'Township administrator (for real use)',
				follows:
					'Manages people, never figures: reads the books of every village, posts and changes nothing. Next you set up one-time codes for yourself and invite the accountant, the secretary and the supervisors.'
			},
			accountant: {
				name: 'Accountant (to try it out, or one village that keeps its own books)',
				follows:
					'Ledger files can be imported at once. A target takes a secretary who proposes it and a township administrator who confirms it; the server’s operator adds an administrator later with one command.'
			}
		},
		chooseRole: 'Choose one.',
		villageName: 'Name of the village',
		villageNameHint: 'for example 青禾村',
		slug: 'Name in addresses',
		slugHint: 'small letters, for example qinghe; it cannot be changed later',
		name: 'Your name',
		nameHint: undefined,
		titleField: 'Your office',
		titleHint: 'for example 镇农经站管理员 (township administrator) or 村会计 (accountant)',
		username: 'User name',
		usernameHint: 'letters, digits, dots, for example wang.qh',
		passphrase: 'Passphrase',
		passphraseHint: 'at least 15 characters; a few unrelated words are easiest to remember',
		repeated: 'Passphrase again',
		button: 'Create and sign in',
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
