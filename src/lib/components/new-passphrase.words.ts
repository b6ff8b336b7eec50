import { defineWords } from '#lib/domain/language.ts';

/** `faults` carries every NewPassphraseFaults of lib/server/new-passphrase.ts. */
export const newPassphraseWords = defineWords({
	'zh-CN': {
		passphrase: '新密码',
		hint: '至少 15 个字。用几个不相干的词连起来，又长又好记；汉字也可以。',
		mlpsHint: '大写、小写字母，数字，其他字符，至少三种；90 天换一次，最近用过的五个不能再用。',
		repeated: '再输一次',
		faults: {
			'too-short': '至少 15 个字。',
			'too-long': '最多 128 个字。',
			'too-simple': '太好猜了：去掉姓名、账号、村名、手机号、生日和常见的词，剩下的太少。',
			'few-kinds': '大写、小写字母，数字，其他字符，至少要有三种。',
			'used-before': '这个用过了，请换一个新的。',
			'not-the-same': '两次输的不一样。'
		}
	},
	en: {
		passphrase: 'New passphrase',
		hint: 'At least 15 characters. A few unrelated words in a row are long and easy to remember.',
		mlpsHint:
			'Three of: capitals, small letters, digits, other signs. It is changed every 90 days and may not be one of the last five.',
		repeated: 'Once more',
		faults: {
			'too-short': 'At least 15 characters.',
			'too-long': 'At most 128 characters.',
			'too-simple':
				'Too easy to guess: without names, the village, telephone numbers, birthdays and common words, too little is left.',
			'few-kinds': 'Use at least three of: capitals, small letters, digits, other signs.',
			'used-before': 'This one was used before. Please choose another.',
			'not-the-same': 'The two are not the same.'
		}
	}
});
