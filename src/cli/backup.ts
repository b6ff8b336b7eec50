/** `backup TARGET`: one consistent file, checked after writing. */
import { parseArgs } from 'node:util';
import { defineWords } from '#lib/domain/language.ts';
import { backUp } from '#lib/server/backup.ts';
import { complain, languageOf, say, withDatabase } from './terminal.ts';

const words = defineWords({
	'zh-CN': {
		help: 'npm run ledger -- backup 目标文件\n\n把数据库备份成一个文件；服务运行时也可以做。目标文件不能已存在。退出码：0 成功，1 失败，2 用法不对',
		usage: '请写明目标文件。',
		done: (target: string) => `已备份并检查：${target}`,
		failed: (reason: string) => `没有备份成功：${reason}`
	},
	en: {
		help: 'npm run ledger -- backup TARGET\n\nCopies the database into one file, also while the server runs. The target must not exist yet.\nexit: 0 done, 1 failed, 2 wrong usage',
		usage: 'Name the target file.',
		done: (target: string) => `Backed up and checked: ${target}`,
		failed: (reason: string) => `Not backed up: ${reason}`
	}
});

export async function backup(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const options = { lang: { type: 'string' }, help: { type: 'boolean' } } as const;
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
	if (values.help) return (say(text.help), 0);
	const [target] = positionals;
	if (target === undefined) return (complain(text.usage), 2);
	try {
		await withDatabase(({ db }) => backUp(db, target));
		return (say(text.done(target)), 0);
	} catch (error) {
		return (complain(text.failed(error instanceof Error ? error.message : String(error))), 1);
	}
}
