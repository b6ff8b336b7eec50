import { defineWords } from '#lib/domain/language.ts';
import { formatCount } from '#lib/domain/formats.ts';
import type { PostStage } from '#lib/domain/ledger-import/draft-state.ts';

/** Where the reading or the posting of a file is. */
export const stageWords = defineWords({
	'zh-CN': {
		read: {
			waiting: () => '排队等读，前一份读完就轮到',
			reading: (percent: number, entries: number) =>
				`正在读 ${percent}%，已读 ${formatCount(entries)} 条分录`,
			failed: (reference: string) => `读的时候出了意外，编号 ${reference}`
		},
		post: {
			queued: () => '排队等记账，前一份记完就轮到',
			reading: () => '正在读文件',
			writing: (written: number, all: number) =>
				`已写入 ${formatCount(written)} / ${formatCount(all)} 条`,
			finishing: () => '已全部写入，正在收尾',
			stopping: () => '正在停下，写入的都会退回'
		} satisfies Record<PostStage, (written: number, all: number) => string>
	},
	en: {
		read: {
			waiting: () => 'waits until the file before it is read',
			reading: (percent: number, entries: number) =>
				`reading ${percent}%, ${formatCount(entries)} entries so far`,
			failed: (reference: string) => `reading failed, reference ${reference}`
		},
		post: {
			queued: () => 'waits until the file before it is posted',
			reading: () => 'reading the file',
			writing: (written: number, all: number) =>
				`${formatCount(written)} of ${formatCount(all)} entries written`,
			finishing: () => 'all written, finishing',
			stopping: () => 'stopping; what was written is taken back'
		}
	}
});
