import { isMonth, type Month } from '../calendar.ts';
import { counted, formatCount, formatMonth, phraseTarget } from '../formats.ts';
import { INCOME_CLASS_WORDS } from '../income/income-class.words.ts';
import { isIncomeClass } from '../income/income-class.ts';
import { defineWords, type Language } from '../language.ts';
import { batchName } from '../ledger/batch.ts';
import { formatYuan } from '../money.ts';
import type { AuditDetails, AuditKind } from './audit-event.ts';
import { contractSentences } from './contract-event.words.ts';
import { deskSentences } from './desk-event.words.ts';
import { noticeSentences } from './notice-event.words.ts';
import { peopleSentences } from './people-event.words.ts';
import { repairSentences } from './repair-event.words.ts';

type Words = {
	sentences: { [K in AuditKind]: (detail: AuditDetails[K]) => string };
	unknown: (kind: string) => string;
};

/** Old records may lack a value: everything formatted here may be a dash instead. */
const money = (fen: unknown, language: Language): string =>
	typeof fen === 'number' ? phraseTarget(fen, language) : '—';
const count = (number: unknown): string => (typeof number === 'number' ? formatCount(number) : '—');
const many = (number: unknown, one: string): string =>
	typeof number === 'number' ? counted(number, one) : `— ${one}s`;
const month = (text: Month | null, language: Language): string =>
	text !== null && isMonth(text) ? formatMonth(text, language) : '—';
const className = (text: string, language: Language): string =>
	isIncomeClass(text) ? INCOME_CLASS_WORDS[language][text] : text;
const yuan = (fen: unknown): string => (typeof fen === 'number' ? formatYuan(fen) : '—');
/** Nothing is said where nothing was replaced; a dash stands for what an old record lacks. */
const replaced = (name: string | null, say: (name: string) => string): string =>
	name === null || name === '—' ? '' : say(name);
const known = (username: string): boolean => username !== '' && username !== '—';
const batch = (year: unknown, number: unknown): string =>
	typeof year === 'number' && typeof number === 'number' ? batchName(year, number) : '—';

export const auditEventWords = defineWords<Words>({
	'zh-CN': {
		sentences: {
			'village-created': (d) => `建立村庄“${d.village}”，采用收入口径第 1 版`,
			'user-created': (d) => `新增用户 ${d.username}（${d.title}）`,
			'user-disabled': (d) => `停用用户 ${d.username}`,
			'passphrase-changed': (d) => `更换 ${d.username} 的密码`,
			'signed-in': (d) => `${d.username} 登录`,
			'signed-out': (d) => `${d.username} 退出登录`,
			'sign-in-failed': (d) =>
				known(d.username) ? `${d.username} 登录失败` : '登录失败：没有这个账号',
			...peopleSentences['zh-CN'],
			...noticeSentences['zh-CN'],
			'draft-uploaded': (d) =>
				typeof d.repairs === 'number' && d.repairs > 0
					? `上传文件“${d.file}”，存为草稿，沿用上次的 ${d.repairs} 处更正`
					: `上传文件“${d.file}”，存为草稿`,
			...repairSentences['zh-CN'],
			'options-changed': (d) => `修改草稿 ${d.batch} 的读取方式（编码、栏目或年度）`,
			'mapping-created': (d) => `记住表头对应“${d.name}”`,
			'mapping-changed': (d) => `修改表头对应“${d.name}”`,
			'mapping-deleted': (d) => `删除表头对应“${d.name}”`,
			'accounts-accepted': (d) => `同意新增 ${count(d.count)} 个明细科目：${d.accounts}`,
			'batch-posted': (d) =>
				`记账：批次 ${batch(d.year, d.number)}，${count(d.vouchers)} 张凭证、${count(d.entries)} 条分录，文件“${d.file}”`,
			'period-replaced': (d) =>
				`整月替换：批次 ${d.name} 替换 ${d.months} 的 ${count(d.vouchers)} 张凭证（原属批次 ${d.batches}）`,
			'posting-stopped': (d) =>
				`停下“${d.file}”的记账，已写入的 ${count(d.entries)} 条全部退回，仍是草稿`,
			'batch-reversed': (d) => `反向冲销批次 ${d.name}，原因：${d.reason}`,
			'opening-adopted': (d) =>
				`采用期初余额：批次 ${batch(d.year, d.number)}，${d.year}年年初 ${count(d.accounts)} 个科目，借贷各 ${yuan(d.debitFen)} 元，文件“${d.file}”${replaced(d.replaced, (name) => `，代替批次 ${name}`)}`,
			'accounts-added': (d) => `由科目表“${d.file}”加入 ${count(d.count)} 个科目：${d.accounts}`,
			'draft-discarded': (d) => `丢弃草稿，文件“${d.file}”`,
			'upload-cancelled': (d) => `取消上传文件“${d.file}”`,
			'class-decided': (d) =>
				`确认一条收入的性质：由“${className(d.from, 'zh-CN')}”改为“${className(d.to, 'zh-CN')}”，理由：${d.reason}`,
			...contractSentences['zh-CN'],
			...deskSentences['zh-CN'],
			'target-confirmed': (d) => `确认${d.year}年目标 ${money(d.amountFen, 'zh-CN')}`,
			'target-set': (d) =>
				`提出${d.year}年目标 ${money(d.amountFen, 'zh-CN')}，依据：${d.reason}${'resolutionNumber' in d ? `（决议 ${d.resolutionOn} ${d.resolutionNumber}）` : ''}${'split' in d ? '，已分解' : ''}`,
			'month-closed': (d) =>
				`${d.ledger} ${d.year}年结账到 ${month(d.month, 'zh-CN')}，说明：${d.reason}`,
			'month-reopened': (d) =>
				d.month === null || !isMonth(d.month)
					? `${d.ledger} ${d.year}年反结账，各月重新可以记账，原因：${d.reason}`
					: `${d.ledger} ${d.year}年反结账，只保留结账到 ${month(d.month, 'zh-CN')}，原因：${d.reason}`
		},
		unknown: (kind) => `其他记录（${kind}）`
	},
	en: {
		sentences: {
			'village-created': (d) =>
				`Set up the village “${d.village}”, with version 1 of the income definition`,
			'user-created': (d) => `Added the user ${d.username} (${d.title})`,
			'user-disabled': (d) => `Disabled the user ${d.username}`,
			'passphrase-changed': (d) => `Changed the passphrase of ${d.username}`,
			'signed-in': (d) => `${d.username} signed in`,
			'signed-out': (d) => `${d.username} signed out`,
			'sign-in-failed': (d) =>
				known(d.username)
					? `A sign-in as ${d.username} failed`
					: 'A sign-in failed: no such account',
			...peopleSentences.en,
			...noticeSentences.en,
			'draft-uploaded': (d) =>
				typeof d.repairs === 'number' && d.repairs > 0
					? `Uploaded the file “${d.file}” as a draft, with ${counted(d.repairs, 'correction')} made to it earlier`
					: `Uploaded the file “${d.file}” as a draft`,
			...repairSentences.en,
			'options-changed': (d) => `Changed how draft ${d.batch} is read (encoding, columns or year)`,
			'mapping-created': (d) => `Remembered the column mapping “${d.name}”`,
			'mapping-changed': (d) => `Changed the column mapping “${d.name}”`,
			'mapping-deleted': (d) => `Deleted the column mapping “${d.name}”`,
			'accounts-accepted': (d) => `Accepted ${many(d.count, 'new sub-account')}: ${d.accounts}`,
			'batch-posted': (d) =>
				`Posted batch ${batch(d.year, d.number)}: ${many(d.vouchers, 'voucher')} with ${d.entries === 1 ? '1 entry' : `${count(d.entries)} entries`} from the file “${d.file}”`,
			'period-replaced': (d) =>
				`Replaced ${d.months}: ${many(d.vouchers, 'voucher')} of ${d.batches} gave way to batch ${d.name}`,
			'posting-stopped': (d) =>
				`Stopped posting the file “${d.file}”: ${d.entries === 1 ? '1 entry was' : `${count(d.entries)} entries were`} taken back, and it is a draft again`,
			'batch-reversed': (d) => `Reversed batch ${d.name}, because: ${d.reason}`,
			'opening-adopted': (d) =>
				`Adopted opening balances as batch ${batch(d.year, d.number)}: ${many(d.accounts, 'account')} at the beginning of ${d.year}, ¥${yuan(d.debitFen)} on either side, from the file “${d.file}”${replaced(d.replaced, (name) => `, in place of batch ${name}`)}`,
			'accounts-added': (d) =>
				`Added ${many(d.count, 'account')} from the list “${d.file}”: ${d.accounts}`,
			'draft-discarded': (d) => `Discarded the draft of the file “${d.file}”`,
			'upload-cancelled': (d) => `Cancelled the upload of the file “${d.file}”`,
			'class-decided': (d) =>
				`Decided the class of an income line: “${className(d.from, 'en')}” became “${className(d.to, 'en')}”, because: ${d.reason}`,
			...contractSentences.en,
			...deskSentences.en,
			'target-confirmed': (d) => `Confirmed the target of ${d.year}: ${money(d.amountFen, 'en')}`,
			'target-set': (d) =>
				`Proposed a target for ${d.year}: ${money(d.amountFen, 'en')}, on the ground of: ${d.reason}${'resolutionNumber' in d ? ` (resolution ${d.resolutionNumber} of ${d.resolutionOn})` : ''}${'split' in d ? ', split up' : ''}`,
			'month-closed': (d) =>
				`Closed ${d.ledger} through ${month(d.month, 'en')}, saying: ${d.reason}`,
			'month-reopened': (d) =>
				d.month === null || !isMonth(d.month)
					? `Reopened all months of ${d.year} in ${d.ledger}, because: ${d.reason}`
					: `Reopened ${d.ledger} after ${month(d.month, 'en')}, because: ${d.reason}`
		},
		unknown: (kind) => `Another record (${kind})`
	}
});
