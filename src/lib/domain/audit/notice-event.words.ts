import { isMonth } from '../calendar.ts';
import { checkWords } from '../disclosure/check.words.ts';
import type { CheckCode } from '../disclosure/checks.ts';
import { printedNumber } from '../disclosure/pack.ts';
import { isTopic } from '../disclosure/topic.ts';
import { topicWords } from '../disclosure/topic.words.ts';
import type { QuestionWay } from '../disclosure/question.ts';
import { formatMonth } from '../formats.ts';
import { defineWords, type Language } from '../language.ts';
import type { AuditDetails, NoticeDetail } from './audit-event.ts';

type Kind = Extract<
	keyof AuditDetails,
	`notice-${string}` | `question-${string}` | `answer-${string}` | 'disclosure-set'
>;
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };

const month = (text: string, language: Language): string =>
	isMonth(text) ? formatMonth(text, language) : text;
/** `2022年1月至2022年3月，工程项目（第 2 版）`; a single month is named once, the first edition is not counted. */
const months = ({ fromMonth, throughMonth, topic }: NoticeDetail, language: Language): string =>
	[...new Set([fromMonth, throughMonth])]
		.map((one) => month(one, language))
		.join(language === 'zh-CN' ? '至' : ' to ') +
	(isTopic(topic)
		? `${language === 'zh-CN' ? '，' : ', '}${topicWords[language].names[topic]}`
		: '');
const zh = (d: NoticeDetail): string =>
	months(d, 'zh-CN') + (d.edition > 1 ? `（第 ${d.edition} 版）` : '');
const en = (d: NoticeDetail): string =>
	months(d, 'en') + (d.edition > 1 ? ` (edition ${d.edition})` : '');

/** Old records may lack a value. */
const day = (count: unknown): string => (typeof count === 'number' ? String(count) : '—');
const numbered = (no: unknown): string => (typeof no === 'number' ? printedNumber(no) : '—');
const WAYS: Readonly<Record<Language, Partial<Record<QuestionWay, string>>>> = {
	'zh-CN': { page: '手机提问', call: '来电', slip: '书面', visit: '当面' },
	en: { page: 'from a phone', call: 'by telephone', slip: 'on paper', visit: 'in person' }
};

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
			`答复核对“${checkWords['zh-CN'][d.code as CheckCode]?.name ?? d.code}”：${zh(d)}`,
		'notice-objected': (d) => `对第 ${numbered(d.no)} 行提出异议：${zh(d)}`,
		'notice-received': (d) => `镇上签收公开：${zh(d)}`,
		'disclosure-set': (d) =>
			`设定公开：${d.period === 'month' ? '按月' : '按季'}，次月 ${day(d.dueDay)} 日前公布，提问 ${day(d.answerDays)} 天内答复，明细${d.isOpen === 0 ? '凭村民码看' : '谁都能看'}`,
		'question-asked': (d) =>
			`收到第 ${day(d.no)} 号提问${d.lineNo === 0 ? '' : `，问第 ${numbered(d.lineNo)} 行`}，${WAYS['zh-CN'][d.way] ?? d.way}`,
		'question-shown': (d) => `公开第 ${day(d.no)} 号提问`,
		'question-hidden': (d) => `隐藏第 ${day(d.no)} 号提问，原因：${d.reason}`,
		'answer-drafted': (d) => `起草第 ${day(d.no)} 号提问的答复`,
		'answer-released': (d) => `答复第 ${day(d.no)} 号提问：${d.text}`
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
			`Answered the check “${checkWords.en[d.code as CheckCode]?.name ?? d.code}” of the notice of ${en(d)}`,
		'notice-objected': (d) => `Objected to line ${numbered(d.no)} of the notice of ${en(d)}`,
		'notice-received': (d) => `The township signed for the notice of ${en(d)}`,
		'disclosure-set': (d) =>
			`Set disclosure: each ${d.period === 'month' ? 'month' : 'quarter'}, by day ${day(d.dueDay)} of the next month, questions answered within ${day(d.answerDays)} days, lines ${d.isOpen === 0 ? 'with the reading code' : 'open to all'}`,
		'question-asked': (d) =>
			`Question ${day(d.no)} came in${d.lineNo === 0 ? '' : ` on line ${numbered(d.lineNo)}`}, ${WAYS.en[d.way] ?? d.way}`,
		'question-shown': (d) => `Showed question ${day(d.no)}`,
		'question-hidden': (d) => `Hid question ${day(d.no)}, because: ${d.reason}`,
		'answer-drafted': (d) => `Drafted the answer to question ${day(d.no)}`,
		'answer-released': (d) => `Answered question ${day(d.no)}: ${d.text}`
	}
});
