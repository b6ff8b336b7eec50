import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- import 文件… --village 村 [--ledger 账套] [--year 2022] [--post] [--add-accounts]

  --village       村的网址代号，例如 zhujiabang
  --ledger        账套代号；村里只有一个账套时可以不写
  --year          文件里没有年份时写明
  --post          没有错误就记账；警告会列出来，等于已经看过
  --add-accounts  文件里的新末级科目一并加入科目表；不写就当作错误列出
退出码：0 都成功，1 有文件没能导入或记账，2 用法不对`,
		usage: '缺少文件或 --village。用 --help 看说明。',
		noVillage: (slug: string) => `没有这个村：${slug}`,
		noLedger: (slugs: string) => `请用 --ledger 指定账套：${slugs}`,
		noFile: (path: string) => `读不到文件：${path}`,
		already: (file: string, status: string) =>
			`${file}：这份文件已在系统里（${status}），没有重复导入`,
		mapped: (file: string, name: string) => `${file}：按记住的表头对应“${name}”读`,
		reading: (file: string) => `${file}：正在核对…`,
		writing: (file: string, entries: number) => `${file}：已写入 ${entries} 条分录`,
		posted: (file: string, name: string, vouchers: number, entries: number) =>
			`${file}：已记账，批次 ${name}，${vouchers} 张凭证，${entries} 条分录`,
		draft: (file: string, vouchers: number, errors: number, warnings: number) =>
			`${file}：已存为草稿，${vouchers} 张凭证，${errors} 个错误，${warnings} 个警告`,
		refused: (file: string, reason: string) => `${file}：没有记账，${reason}`,
		reasons: {
			errors: '文件里有错误（见上）',
			'warnings-not-accepted': '有警告没有确认',
			'already-posted': '已经记过账',
			'being-posted': '正在由别人记账',
			'voucher-held': '有凭证号已被别的批次占用',
			'books-changed': '核对以后账里的凭证有了变化，请再试一次',
			'not-a-draft': '不是草稿'
		},
		problem: (row: number | null, column: string | null, message: string, advice: string) =>
			`  ${row === null ? '' : `第 ${row} 行 `}${column ?? ''} ${message}${advice}`,
		added: (count: number) => `  ${count} 个新科目已加入科目表`,
		more: (count: number) => `  ……另有 ${count} 个问题，用 review 查看全部`
	},
	en: {
		help: `npm run ledger -- import FILE… --village V [--ledger L] [--year 2022] [--post] [--add-accounts]

  --village       the village's name in addresses, for example zhujiabang
  --ledger        the ledger set; not needed where the village has one
  --year          where the file names no year
  --post          post if there are no errors; warnings are printed and taken as read
  --add-accounts  add new leaf accounts of the file to the chart; otherwise they are errors
exit: 0 all done, 1 a file was not imported or not posted, 2 wrong usage`,
		usage: 'A file or --village is missing. See --help.',
		noVillage: (slug: string) => `No such village: ${slug}`,
		noLedger: (slugs: string) => `Name the ledger set with --ledger: ${slugs}`,
		noFile: (path: string) => `Cannot read the file: ${path}`,
		already: (file: string, status: string) =>
			`${file}: this file is here already (${status}); not imported twice`,
		mapped: (file: string, name: string) => `${file}: read by the remembered mapping “${name}”`,
		reading: (file: string) => `${file}: checking…`,
		writing: (file: string, entries: number) => `${file}: ${entries} entries written`,
		posted: (file: string, name: string, vouchers: number, entries: number) =>
			`${file}: posted as batch ${name}, ${vouchers} vouchers, ${entries} entries`,
		draft: (file: string, vouchers: number, errors: number, warnings: number) =>
			`${file}: kept as a draft, ${vouchers} vouchers, ${errors} errors, ${warnings} warnings`,
		refused: (file: string, reason: string) => `${file}: not posted, ${reason}`,
		reasons: {
			errors: 'the file has errors (above)',
			'warnings-not-accepted': 'warnings were not accepted',
			'already-posted': 'it is posted already',
			'being-posted': 'somebody is posting it',
			'voucher-held': 'another batch holds one of its voucher numbers',
			'books-changed': 'vouchers in the books changed meanwhile; try again',
			'not-a-draft': 'it is no draft'
		},
		problem: (row: number | null, column: string | null, message: string, advice: string) =>
			`  ${row === null ? '' : `row ${row} `}${column ?? ''} ${message} ${advice}`,
		added: (count: number) => `  ${count} new accounts were added to the chart`,
		more: (count: number) => `  … and ${count} more; see them all with review`
	}
});
