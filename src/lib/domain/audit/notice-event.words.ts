import { isMonth } from '../calendar.ts';
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
		'notice-withdrawn': (d) => `撤回公开到草稿，已有签字作废：${zh(d)}`
	},
	en: {
		'notice-drafted': (d) => `Drafted the notice of ${en(d)}`,
		'notice-submitted': (d) => `Signed and submitted the notice of ${en(d)}`,
		'notice-signed': (d) => `Co-signed the notice of ${en(d)}`,
		'notice-refused': (d) => `Refused to co-sign the notice of ${en(d)}`,
		'notice-reviewed': (d) => `Enough supervisors signed the notice of ${en(d)}`,
		'notice-approved': (d) => `Approved the notice of ${en(d)}`,
		'notice-published': (d) => `Published the notice of ${en(d)}`,
		'notice-withdrawn': (d) => `Withdrew the notice of ${en(d)} to a draft; its signatures are void`
	}
});
