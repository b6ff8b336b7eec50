import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: 'npm run demo\n\n用示例村启动：第一次把示例账本导入 data/demo.db（与上传走同一段程序），再在 http://localhost:3000 打开。',
		actor: '示例导入',
		importing: '第一次启动：导入示例账本（与上传走同一段程序）',
		publishing: '第一次启动：按真实步骤公布示例公开（脱敏、会签、批准、公布）',
		failed: (file: string) => `示例账本没有记进去：${file}`,
		ready: '示例村已在库里，直接启动',
		signIns: '示例账号（数字全部虚构，只用于试用）：',
		signIn: (username: string, passphrase: string, who: string) =>
			`  ${username.padEnd(10)} ${passphrase}   ${who}`,
		reason: (year: number) => `${year}年成员代表会议通过（示例）`
	},
	en: {
		help: 'npm run demo\n\nStarts with the sample villages: the first time it imports their ledgers into data/demo.db through the same code as an\nupload, then serves on http://localhost:3000.',
		actor: 'sample import',
		importing: 'First start: importing the sample ledgers (through the same code as an upload)',
		publishing:
			'First start: publishing the sample notices by the real steps (masks, signatures, approval)',
		failed: (file: string) => `a sample ledger was not posted: ${file}`,
		ready: 'The sample villages are here already; starting',
		signIns: 'Sample sign-ins (every figure is invented, for trying only):',
		signIn: (username: string, passphrase: string, who: string) =>
			`  ${username.padEnd(10)} ${passphrase}   ${who}`,
		reason: (year: number) => `passed by the members' representatives in ${year} (sample)`
	}
});
