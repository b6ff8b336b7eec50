import { defineWords } from '#lib/domain/language.ts';
import type { SendFault } from './send-file.ts';

/** Sending files: the form, each file on its way, and what an earlier visit left unfinished. */
export const uploadWords = defineWords({
	'zh-CN': {
		file: '文件（CSV 或 TXT，可以一次选几份）',
		ledger: '记到哪个账套',
		year: '年度（可不填）',
		yearHint: '文件里没写年份时才要填',
		submit: '上传并核对',
		dropHere: '松手就上传',
		limit: (size: string) => `每份最大 ${size}。大文件分块传，断了可以接着传。`,
		queue: '正在上传的文件',
		of: (sent: string, all: string, percent: number) => `已传 ${sent}，共 ${all}（${percent}%）`,
		waiting: '排队等上传',
		hashing: (percent: number) => `正在算文件指纹 ${percent}%`,
		retrying: (seconds: number) => `网络不通，${seconds} 秒后再试，不用守着；已经传上去的不会丢。`,
		finishing: '已传完，正在存成草稿……',
		done: '已传完，在下面的单子里。',
		known: '这份文件以前传过，没有再存一份。',
		open: '去核对',
		same: (name: string) => `与“${name}”的内容一字不差，没有再传。`,
		cancelled: '已取消，传过的部分已清除。',
		cancel: '取消',
		cancelOne: (name: string) => `取消上传 ${name}`,
		leave: '可以去看别的页面，上传不会停。关掉了也不要紧：下次选同一个文件，从断的地方接着传。',
		faults: {
			'too-large': (size: string, limit: string) =>
				`这份文件 ${size}，超过上限 ${limit}，没有上传。请在财务软件里按年度或按月分成几份导出；一定要整份导入的，请管理员在服务器上用命令 npm run ledger -- import。`,
			'no-ledger': () => '没有上传：请选一个账套。',
			'not-a-year': () => '没有上传：年度要写四位数字，如 2022。',
			'not-a-file': () => '没有上传：这不是一份可以读的文件。',
			'file-changed': () => '文件在上传途中被改动或移走了。请保存好以后重新选它。',
			'not-allowed': () => '没有上传：您的角色不上传账本文件，由会计上传。',
			'signed-out': () => '登录已过期。请重新登录，再选同一个文件，会从断的地方接着传。',
			'cancelled-elsewhere': () => '这次上传在别处被取消了。要传请重新选它。',
			refused: () => '服务器没有收下这份文件。请再选一次；还不行就告诉管理员。'
		} satisfies Record<SendFault, (size: string, limit: string) => string>,
		unfinished: '没传完的',
		unfinishedNote: (days: number) => `选同一个文件就接着传；${days} 天没有人接着传的会自动清除`,
		left: (percent: number) => `已传 ${percent}%，选同一个文件继续`,
		leftAll: '已全部传到，只差存成草稿',
		finish: '存成草稿',
		size: (size: string) => `共 ${size}`,
		by: (who: string, when: string) => `${who}，${when}`,
		giveUp: '清除',
		giveUpOne: (name: string) => `清除没传完的 ${name}`,
		tooLargeHere: (limit: string) =>
			`文件太大：一次最多收 ${limit}。浏览器开着脚本时会分块上传，可以传更大的文件。`
	},
	en: {
		file: 'Files (CSV or TXT; several at once)',
		ledger: 'Ledger set',
		year: 'Year (optional)',
		yearHint: 'only if the file names no year',
		submit: 'Upload and check',
		dropHere: 'Let go to upload',
		limit: (size: string) => `At most ${size} each. Large files go in pieces and can be resumed.`,
		queue: 'Files being uploaded',
		of: (sent: string, all: string, percent: number) => `${sent} of ${all} sent (${percent}%)`,
		waiting: 'waits for its turn',
		hashing: (percent: number) => `computing the file’s fingerprint, ${percent}%`,
		retrying: (seconds: number) =>
			`No connection; trying again in ${seconds} s by itself. What was sent is safe.`,
		finishing: 'All sent; storing it as a draft…',
		done: 'Sent; it is in the list below.',
		known: 'This very file was uploaded before; it was not stored again.',
		open: 'Review it',
		same: (name: string) => `Not a byte differs from “${name}”; it was not sent again.`,
		cancelled: 'Cancelled; what had been sent was cleared.',
		cancel: 'Cancel',
		cancelOne: (name: string) => `Cancel the upload of ${name}`,
		leave:
			'You may look at other pages; the upload goes on. If you close it, choose the same file next time and it continues where it stopped.',
		faults: {
			'too-large': (size: string, limit: string) =>
				`This file has ${size}, more than the limit of ${limit}; it was not uploaded. Export it year by year or month by month; if it must go in as one, ask the operator to use npm run ledger -- import on the server.`,
			'no-ledger': () => 'Not uploaded: choose a ledger set.',
			'not-a-year': () => 'Not uploaded: write the year with four digits, such as 2022.',
			'not-a-file': () => 'Not uploaded: this is no file that can be read.',
			'file-changed': () =>
				'The file was changed or moved during the upload. Save it, then choose it again.',
			'not-allowed': () =>
				'Not uploaded: your role does not bring ledger files, the accountant does.',
			'signed-out': () =>
				'The sign-in has expired. Sign in again and choose the same file; it continues where it stopped.',
			'cancelled-elsewhere': () =>
				'This upload was cancelled elsewhere. Choose the file again to send it.',
			refused: () =>
				'The server did not take this file. Choose it once more; if that fails too, tell the operator.'
		},
		unfinished: 'Not fully uploaded',
		unfinishedNote: (days: number) =>
			`choose the same file to go on; cleared when nobody has gone on for ${days} days`,
		left: (percent: number) => `${percent}% sent; choose the same file to go on`,
		leftAll: 'all of it is here; it only has to become a draft',
		finish: 'Make it a draft',
		size: (size: string) => `of ${size}`,
		by: (who: string, when: string) => `${who}, ${when}`,
		giveUp: 'Clear',
		giveUpOne: (name: string) => `Clear the unfinished upload of ${name}`,
		tooLargeHere: (limit: string) =>
			`Too large: at most ${limit} at once. With scripts allowed, the browser sends larger files in pieces.`
	}
});
