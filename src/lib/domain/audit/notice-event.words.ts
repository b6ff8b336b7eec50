import { isMonth } from '../calendar.ts';
import { checkWords } from '../disclosure/check.words.ts';
import type { CheckCode } from '../disclosure/checks.ts';
import { formatMonth } from '../formats.ts';
import { defineWords, type Language } from '../language.ts';
import type { AuditDetails, NoticeDetail } from './audit-event.ts';

type Kind = Extract<keyof AuditDetails, `notice-${string}`>;
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };

const month = (text: string, language: Language): string =>
	isMonth(text) ? formatMonth(text, language) : text;
/** `2022年1月至2022年3月（第 2 版）`; the first edition is not counted. */
const zh = (d: NoticeDetail): string =>
	`${month(d.fromMonth, 'zh-CN')}至${month(d.throughMonth, 'zh-CN')}${d.edition > 1 ? `（第 ${d.edition} 版）` : ''}`;
const en = (d: NoticeDetail): string =>
	`${month(d.fromMonth, 'en')} to ${month(d.throughMonth, 'en')}${d.edition > 1 ? ` (edition ${d.edition})` : ''}`;

export const noticeSentences = defineWords<Sentences>({
	'zh-CN': {
		'notice-drafted': (d) => `起草公开：${zh(d)}`,
		'notice-submitted': (d) => `签字送审公开：${zh(d)}`,
		'notice-signed': (d) => `监督会签公开：${zh(d)}`,
		'notice-refused': (d) => `监督不同意公开：${zh(d)}`,
		'notice-reviewed': (d) => `监督会签人数已够，审核完成：${zh(d)}`,
		'notice-approved': (d) => `批准公开：${zh(d)}`,
		'notice-published': (d) => `公开：${zh(d)}`,
		'notice-withdrawn': (d) => `撤回公开到草稿，已有签字作废：${zh(d)}`,
		'notice-mask-decided': (d) =>
			d.overrides === ''
				? `公开前遮去一行的个人信息：${zh(d)}`
				: `公开前决定一行照原文公开，等第二人同意：${zh(d)}，理由：${d.overrides}`,
		'notice-mask-seconded': (d) => `第二人同意一行照原文公开：${zh(d)}`,
		'notice-answered': (d) =>
			`答复核对“${checkWords['zh-CN'][d.code as CheckCode]?.name ?? d.code}”：${zh(d)}`
	},
	en: {
		'notice-drafted': (d) => `Drafted the notice of ${en(d)}`,
		'notice-submitted': (d) => `Signed and submitted the notice of ${en(d)}`,
		'notice-signed': (d) => `Co-signed the notice of ${en(d)}`,
		'notice-refused': (d) => `Refused to co-sign the notice of ${en(d)}`,
		'notice-reviewed': (d) => `Enough supervisors signed the notice of ${en(d)}`,
		'notice-approved': (d) => `Approved the notice of ${en(d)}`,
		'notice-published': (d) => `Published the notice of ${en(d)}`,
		'notice-withdrawn': (d) =>
			`Withdrew the notice of ${en(d)} to a draft; its signatures are void`,
		'notice-mask-decided': (d) =>
			d.overrides === ''
				? `Hid the personal data of a line of the notice of ${en(d)}`
				: `Decided to publish a line of the notice of ${en(d)} as it is, if a second person agrees: ${d.overrides}`,
		'notice-mask-seconded': (d) => `Agreed to publish a line of the notice of ${en(d)} as it is`,
		'notice-answered': (d) =>
			`Answered the check “${checkWords.en[d.code as CheckCode]?.name ?? d.code}” of the notice of ${en(d)}`
	}
});
