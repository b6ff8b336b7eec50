import { defineWords } from '../language.ts';
import type { AuditDetails, RepairDetail } from './audit-event.ts';

type Kind = 'draft-repaired' | 'repair-undone' | 'supplement-taken';
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };
type What = Record<RepairDetail['what'], (detail: RepairDetail) => string>;

/** Empty text has to be seen. */
const zh = (text: string): string => (text === '' ? '（空白）' : `“${text}”`);
const en = (text: string): string => (text === '' ? '(blank)' : `“${text}”`);

const WHAT_ZH: What = {
	cell: (d) => `第 ${d.row} 行“${d.column}”由${zh(d.from)}改为${zh(d.to)}`,
	equal: (d) => `“${d.column}”一列所有的${zh(d.from)}改为${zh(d.to)}`,
	row: (d) => `第 ${d.row} 行整行改为${zh(d.to)}`,
	added: (d) => `在第 ${d.row} 行后面补一行${zh(d.to)}`,
	'added-cell': (d) => `第 ${d.row} 行后面补的一行，“${d.column}”改为${zh(d.to)}`,
	dropped: (d) => `去掉第 ${d.row} 行后面补的一行`,
	skipped: (d) => `第 ${d.row} 行不导入`
};
const WHAT_EN: What = {
	cell: (d) => `row ${d.row}, “${d.column}”: ${en(d.from)} became ${en(d.to)}`,
	equal: (d) => `every ${en(d.from)} in the column “${d.column}” became ${en(d.to)}`,
	row: (d) => `row ${d.row} as a whole became ${en(d.to)}`,
	added: (d) => `a row was put in behind row ${d.row}: ${en(d.to)}`,
	'added-cell': (d) => `“${d.column}” of a row put in behind row ${d.row} became ${en(d.to)}`,
	dropped: (d) => `a row put in behind row ${d.row} was taken out again`,
	skipped: (d) => `row ${d.row} is left out`
};

/** A record of another version may say something this one has no word for. */
const say = (what: What, detail: RepairDetail): string =>
	Object.hasOwn(what, detail.what) ? what[detail.what](detail) : `${detail.row} ${detail.to}`;

export const repairSentences = defineWords<Sentences>({
	'zh-CN': {
		'draft-repaired': (d) => `更正草稿 ${d.batch}：${say(WHAT_ZH, d)}`,
		'repair-undone': (d) => `撤销草稿 ${d.batch} 的一处更正：${say(WHAT_ZH, d)}`,
		'supplement-taken': (d) =>
			`草稿 ${d.batch} 收到补充文件“${d.file}”：改 ${d.cells} 处，补 ${d.added} 行，不导入 ${d.skipped} 行`
	},
	en: {
		'draft-repaired': (d) => `Corrected draft ${d.batch}: ${say(WHAT_EN, d)}`,
		'repair-undone': (d) => `Took back a correction of draft ${d.batch}: ${say(WHAT_EN, d)}`,
		'supplement-taken': (d) =>
			`Draft ${d.batch} got the supplement “${d.file}”: ${d.cells} corrected, ${d.added} put in, ${d.skipped} left out`
	}
});
