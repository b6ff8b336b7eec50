import { defineWords } from '#lib/domain/language.ts';

/** `faults` carries every NewPersonFault of lib/server/new-person.ts. */
export const newPersonWords = defineWords({
	'zh-CN': {
		title: '新增人员',
		say: '填好姓名和职务，得到一张邀请，打印出来交给本人。',
		sayMore: '密码由本人设，镇里看不到。',
		who: '是谁',
		name: '姓名',
		idNumber: '身份证号',
		idNumberHint: '用来认出同一个人，不让一人两个账号兼两个职务。不保存号码本身。',
		phone: '手机号',
		phoneHint: '身份证号和手机号至少填一个；两个都填最好。',
		username: '账号',
		usernameHint: '字母、数字、点，比如 li.ming',
		office: '什么职务',
		role: '角色',
		chooseRole: '请选择',
		titleField: '职务名称',
		titleHint: '比如：镇代理会计、村书记、村务监督委员会委员',
		villages: '在哪个村（镇管理员不用选）',
		button: '建好，出邀请',
		known: (name: string) => `这个号码已经登记在${name}名下，不用再建一个人。`,
		knownHelp: '到他的页面上新增职务，他用原来的账号就行：',
		knownLink: (name: string) => `打开${name}的页面`,
		made: (name: string) => `${name}已建好，请把下面的邀请交给本人。`,
		pending: '任命要等另一位镇管理员确认才生效；本人现在就可以设密码。',
		next: '再新增一个人',
		person: '看这个人的页面',
		faults: {
			needed: '这一项要填。',
			'bad-id': '身份证号不对：18 位，最后一位是校验码，请再核一遍。',
			'bad-phone': '手机号不对：1 开头的 11 位数字。',
			'number-needed': '身份证号和手机号至少填一个。',
			'bad-username': '2 到 30 个字母、数字、点、连字符。',
			taken: '这个账号有人用了，换一个。'
		}
	},
	en: {
		title: 'New person',
		say: 'Fill in the name and the office; you get an invitation to print and hand over.',
		sayMore: 'They choose the passphrase themselves; the township never sees it.',
		who: 'Who',
		name: 'Name',
		idNumber: 'ID number',
		idNumberHint:
			'It tells that two accounts are one person, so that nobody holds two offices. The number itself is not kept.',
		phone: 'Mobile number',
		phoneHint: 'Give one of the two numbers at least; both are best.',
		username: 'User name',
		usernameHint: 'letters, digits, dots, for example li.ming',
		office: 'Which office',
		role: 'Role',
		chooseRole: 'choose',
		titleField: 'Name of the office',
		titleHint: 'for example 镇代理会计, 村书记, 村务监督委员会委员',
		villages: 'In which village (not for administrators)',
		button: 'Create and invite',
		known: (name: string) => `This number is on file for ${name}: no second person is made.`,
		knownHelp: 'Give them the office on their own page; they keep their account:',
		knownLink: (name: string) => `Open the page of ${name}`,
		made: (name: string) => `${name} is on file. Hand over this invitation.`,
		pending:
			'The office holds when another administrator has confirmed it; the passphrase may be chosen now.',
		next: 'Another new person',
		person: 'The page of this person',
		faults: {
			needed: 'This is needed.',
			'bad-id': 'No such ID number: 18 characters, the last one is a check digit.',
			'bad-phone': 'No such mobile number: 11 digits that begin with 1.',
			'number-needed': 'Give the ID number or the mobile number.',
			'bad-username': '2 to 30 letters, digits, dots, hyphens.',
			taken: 'Somebody has this user name; choose another.'
		}
	}
});
