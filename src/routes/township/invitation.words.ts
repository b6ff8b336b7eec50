import { defineWords } from '#lib/domain/language.ts';

/** The sheet that is handed over: read by somebody who may never have had an account anywhere. */
export const invitationWords = defineWords({
	'zh-CN': {
		brand: '阳光村账 · 邀请',
		once: '这张邀请只显示这一次。请现在打印，或者让本人当面扫码；丢了可以重新发一张。',
		to: (name: string) => `${name}：请设好您的密码`,
		office: (office: string) => `您的职务：${office}`,
		renewed: '这是一张新的邀请，用来重新设密码。设好以后，旧密码就不能用了。',
		qr: '邀请的二维码',
		steps: [
			'用手机扫这个二维码。扫不了，就在浏览器里输入下面的网址。',
			'想一个至少 15 个字的密码，用几个不相干的词最好记，不要告诉别人。',
			'输两遍，点“设好，进去”。以后用下面的账号和这个密码登录。'
		],
		username: '账号',
		link: '网址',
		until: '用到哪天',
		care: '只能用一次。谁拿到这张纸谁就能设密码，请当面交给本人；用完把纸撕掉。',
		print: '打印：按 Ctrl+P（苹果电脑按 ⌘P），一张 A4。'
	},
	en: {
		brand: '阳光村账 · Village Ledger: an invitation',
		once: 'This invitation is shown once. Print it now, or let the person scan it here; if it is lost, make a new one.',
		to: (name: string) => `${name}: please choose your passphrase`,
		office: (office: string) => `Your office: ${office}`,
		renewed:
			'This is a new invitation, to choose a new passphrase. The old one stops working then.',
		qr: 'QR code of the invitation',
		steps: [
			'Scan this code with your phone, or type the address below into a browser.',
			'Think of a passphrase of at least 15 characters; a few unrelated words are easiest to remember. Tell nobody.',
			'Type it twice and press “Choose it and go in”. From then on sign in with the user name below and this passphrase.'
		],
		username: 'User name',
		link: 'Address',
		until: 'Good until',
		care: 'It works once. Whoever holds this sheet can choose the passphrase: hand it over in person and tear it up after use.',
		print: 'To print, press Ctrl+P (⌘P on a Mac): one sheet of A4.'
	}
});
