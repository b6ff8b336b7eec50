import { formatYear } from '../formats.ts';
import { defineWords } from '../language.ts';
import { formatYuan } from '../money.ts';
import type { AuditDetails } from './audit-event.ts';

type Kind = Extract<
	keyof AuditDetails,
	`definition-${string}` | `plan-${string}` | `project-${string}` | 'spending-planned' | 'size-set'
>;
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };

const yuan = (fen: unknown): string => (typeof fen === 'number' ? formatYuan(fen) : '—');
const shares = (milli: unknown): string => (typeof milli === 'number' ? String(milli / 1000) : '—');

/** What is decided and planned at the desk: the definition, plans, projects, the size of the village. */
export const deskSentences = defineWords<Sentences>({
	'zh-CN': {
		'definition-proposed': (d) => `提出修改口径（第${d.base}版），理由：${d.reason}`,
		'definition-approved': (d) =>
			`批准修改口径，成为第${d.version}版${d.reason ? `，意见：${d.reason}` : ''}`,
		'definition-refused': (d) => `退回口径修改，理由：${d.reason}`,
		'definition-withdrawn': () => '撤回口径修改',
		'plan-kept': (d) => `存下${formatYear(d.year, 'zh-CN')}设想“${d.name}”`,
		'plan-removed': (d) => `删去${formatYear(d.year, 'zh-CN')}设想“${d.name}”`,
		'spending-planned': (d) =>
			`登记${formatYear(d.year, 'zh-CN')}支出预算：科目 ${d.code} ${yuan(d.amountFen)} 元，依据：${d.basis}`,
		'project-added': (d) => `登记项目 ${d.number} ${d.name}，预算 ${yuan(d.budgetFen)} 元`,
		'project-changed': (d) => `更改项目 ${d.number} ${d.name}`,
		'size-set': (d) =>
			`登记${formatYear(d.year, 'zh-CN')}户数 ${d.households}、人数 ${d.members}、股份 ${shares(d.sharesMilli)}，依据：${d.basis}`
	},
	en: {
		'definition-proposed': (d) =>
			`Proposed a change of the definition (version ${d.base}), because: ${d.reason}`,
		'definition-approved': (d) =>
			`Approved the change of the definition; it is version ${d.version} now${d.reason ? `, saying: ${d.reason}` : ''}`,
		'definition-refused': (d) => `Refused the change of the definition, because: ${d.reason}`,
		'definition-withdrawn': () => 'Withdrew the change of the definition',
		'plan-kept': (d) => `Kept the what-if plan “${d.name}” for ${d.year}`,
		'plan-removed': (d) => `Removed the what-if plan “${d.name}” for ${d.year}`,
		'spending-planned': (d) =>
			`Set the spending plan for ${d.year}: account ${d.code} ¥${yuan(d.amountFen)}, on the ground of: ${d.basis}`,
		'project-added': (d) =>
			`Registered the project ${d.number} ${d.name} with a budget of ¥${yuan(d.budgetFen)}`,
		'project-changed': (d) => `Changed the project ${d.number} ${d.name}`,
		'size-set': (d) =>
			`Set households ${d.households}, people ${d.members}, shares ${shares(d.sharesMilli)} for ${d.year}, on the ground of: ${d.basis}`
	}
});
