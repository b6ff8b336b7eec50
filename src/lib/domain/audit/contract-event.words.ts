import { formatYear } from '../formats.ts';
import { defineWords } from '../language.ts';
import { formatYuan } from '../money.ts';
import type { AuditDetails } from './audit-event.ts';

type Kind = Extract<
	keyof AuditDetails,
	| `asset-${string}`
	| `contract-${string}`
	| `expected-${string}`
	| 'registers-imported'
	| 'instalment-settled'
	| 'settlement-undone'
>;
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };

const yuan = (fen: unknown): string => (typeof fen === 'number' ? formatYuan(fen) : '—');
/** `ZJB-2019-014 3号厂房二层租赁`; an old record may lack a part. */
const named = (d: { number: string | null; name: string | null }): string =>
	[d.number, d.name].filter(Boolean).join(' ');
const SETTLED = {
	'zh-CN': { receipt: '收款', offset: '冲抵', waiver: '减免', write_off: '核销' },
	en: { receipt: 'a receipt', offset: 'an offset', waiver: 'a waiver', write_off: 'a write-off' }
} as const;

export const contractSentences = defineWords<Sentences>({
	'zh-CN': {
		'asset-added': (d) => `登记资产 ${named(d)}`,
		'asset-changed': (d) => `更改资产 ${named(d)}`,
		'contract-added': (d) => `登记合同 ${named(d)}`,
		'contract-changed': (d) => `更改合同 ${named(d)}`,
		'contract-ended': (d) => `合同 ${named(d)} 提前终止，履行到 ${d.on}，原因：${d.reason}`,
		'registers-imported': (d) =>
			`由文件“${d.file}”导入台账：资产 ${d.assets} 项、合同 ${d.contracts} 份`,
		'contract-file-added': (d) => `合同 ${d.number} 加附件“${d.file}”`,
		'contract-file-removed': (d) => `合同 ${d.number} 移去附件“${d.file}”`,
		'instalment-settled': (d) =>
			`合同 ${d.number} 第 ${d.position} 期登记${SETTLED['zh-CN'][d.kind] ?? '—'} ${yuan(d.amountFen)} 元${d.resolution ? `，决议 ${d.resolution}` : ''}${d.reason ? `，说明：${d.reason}` : ''}`,
		'settlement-undone': (d) =>
			`合同 ${d.number} 第 ${d.position} 期撤销登记 ${yuan(d.amountFen)} 元`,
		'expected-added': (d) =>
			`登记${formatYear(d.year, 'zh-CN')}预计收入：${d.party} ${yuan(d.amountFen)} 元，依据：${d.basis}`,
		'expected-closed': (d) =>
			`了结${formatYear(d.year, 'zh-CN')}预计收入：${d.party} ${yuan(d.amountFen)} 元，原因：${d.reason}`
	},
	en: {
		'asset-added': (d) => `Registered the asset ${named(d)}`,
		'asset-changed': (d) => `Changed the asset ${named(d)}`,
		'contract-added': (d) => `Registered the contract ${named(d)}`,
		'contract-changed': (d) => `Changed the contract ${named(d)}`,
		'contract-ended': (d) =>
			`Ended the contract ${named(d)} early, its last day ${d.on}, because: ${d.reason}`,
		'registers-imported': (d) =>
			`Imported the registers from “${d.file}”: assets ${d.assets}, contracts ${d.contracts}`,
		'contract-file-added': (d) => `Attached “${d.file}” to the contract ${d.number}`,
		'contract-file-removed': (d) => `Took the attachment “${d.file}” off the contract ${d.number}`,
		'instalment-settled': (d) =>
			`Recorded ${SETTLED.en[d.kind] ?? '—'} of ¥${yuan(d.amountFen)} for instalment ${d.position} of the contract ${d.number}${d.resolution ? `, by resolution ${d.resolution}` : ''}${d.reason ? `, saying: ${d.reason}` : ''}`,
		'settlement-undone': (d) =>
			`Took back ¥${yuan(d.amountFen)} recorded for instalment ${d.position} of the contract ${d.number}`,
		'expected-added': (d) =>
			`Registered income expected in ${d.year}: ¥${yuan(d.amountFen)} from ${d.party}, on the ground of: ${d.basis}`,
		'expected-closed': (d) =>
			`Closed income expected in ${d.year}: ¥${yuan(d.amountFen)} from ${d.party}, because: ${d.reason}`
	}
});
