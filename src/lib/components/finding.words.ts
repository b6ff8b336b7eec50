import type { FindingKind } from '#lib/domain/disclosure/redact.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	kinds: Record<FindingKind, string>;
	/** What must come out of a text before it can be kept. */
	takeOut: (found: readonly string[]) => string;
	one: (kind: string, found: string) => string;
};

export const findingWords = defineWords<Words>({
	'zh-CN': {
		kinds: {
			'id-number': '身份证号',
			'bank-card': '银行卡号',
			mobile: '手机号',
			telephone: '电话号码',
			address: '门牌号',
			name: '人名',
			welfare: '病情、困难情况'
		},
		takeOut: (found) => `写的话会公布，这些不能写：${found.join('、')}。删掉或改一改再交。`,
		one: (kind, found) => `${kind}“${found}”`
	},
	en: {
		kinds: {
			'id-number': 'ID number',
			'bank-card': 'bank card',
			mobile: 'mobile number',
			telephone: 'telephone number',
			address: 'house number',
			name: 'name of a person',
			welfare: 'illness or hardship'
		},
		takeOut: (found) =>
			`What is written here is published, so this cannot stand in it: ${found.join(', ')}. Take it out or change it, and send again.`,
		one: (kind, found) => `${kind} “${found}”`
	}
});
