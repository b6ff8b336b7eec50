import { defineWords } from '#lib/domain/language.ts';

export const onlyReadingWords = defineWords({
	'zh-CN': {
		files: '您在这里只看：账本文件由会计上传、核对、记账。',
		draft: '您在这里只看：这份文件由会计核对、改错、记账。',
		batch: '您在这里只看：已记的账要冲销，由会计办。',
		mappings: '您在这里只看：表头对应由会计修改。',
		income: '您在这里只看：每笔收入归哪一类由会计确认，谁确认的、什么理由都留有记录。',
		closing: '结账和反结账由会计办。',
		target: '您在这里只看：目标由村书记提出，镇里确认。',
		recorded: '这一页的账还没有公开，您来看过会记进这个村的日志。'
	},
	en: {
		files: 'You are reading only: the accountant uploads, checks and posts ledger files.',
		draft: 'You are reading only: the accountant checks, corrects and posts this file.',
		batch: 'You are reading only: the accountant reverses what was posted, should it be wrong.',
		mappings: 'You are reading only: the accountant changes column mappings.',
		income:
			'You are reading only: the accountant decides the class of each line of income; who decided and why stays on record.',
		closing: 'The accountant closes and reopens months.',
		target: 'You are reading only: the secretary proposes the target, the township confirms it.',
		recorded:
			'The books on this page are not published; that you looked is kept in the village’s log.'
	}
});
