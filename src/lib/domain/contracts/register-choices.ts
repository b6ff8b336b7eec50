/** Words that stand for a choice, as files and forms write them. The first of each language is what we write. */
import type { Language } from '../language.ts';
import type { ASSET_KINDS } from './asset.ts';
import type { CONTRACT_KINDS, CONTRACT_STATUSES, FREQUENCIES, TRADE_MODES } from './contract.ts';

type Words = readonly [zh: string, en: string, ...others: string[]];
type Choices<T extends string> = Readonly<Record<T, Words>>;

export const PARTY_KINDS = ['firm', 'person'] as const;
export const TIMINGS = ['prepaid', 'arrears'] as const;
export const YES_NO = ['yes', 'no'] as const;

export const CHOICES = {
	assetKind: {
		operating: ['经营性资产', 'operating', '经营性'],
		public_service: ['公益性资产', 'public service', '非经营性资产', '公益性', '非经营性'],
		resource: ['资源性资产', 'resource', '资源', '资源性']
	} satisfies Choices<(typeof ASSET_KINDS)[number]>,
	contractKind: {
		lease: ['资产租赁', 'lease', '租赁'],
		contracting: ['资源发包', 'contracting', '发包', '承包', '流转'],
		investment: ['投资入股', 'investment', '入股', '投资'],
		transfer: ['资产转让', 'transfer', '转让'],
		works: ['工程', 'works', '工程建设'],
		other: ['其他', 'other']
	} satisfies Choices<(typeof CONTRACT_KINDS)[number]>,
	status: {
		draft: ['草拟', 'draft'],
		running: ['履行中', 'running', '履行', '执行中', '生效'],
		disputed: ['纠纷', 'disputed', '有纠纷'],
		terminated: ['终止', 'terminated', '已终止']
	} satisfies Choices<(typeof CONTRACT_STATUSES)[number]>,
	partyKind: {
		firm: ['单位', 'firm', '企业'],
		person: ['个人', 'person', '自然人']
	} satisfies Choices<(typeof PARTY_KINDS)[number]>,
	frequency: {
		year: ['年付', 'yearly', '按年'],
		half: ['半年付', 'half-yearly', '按半年'],
		quarter: ['季付', 'quarterly', '按季'],
		month: ['月付', 'monthly', '按月'],
		once: ['一次性', 'once', '一次性付清']
	} satisfies Choices<(typeof FREQUENCIES)[number]>,
	timing: {
		prepaid: ['先付', 'in advance', '先付后用', '预付'],
		arrears: ['后付', 'in arrears', '先用后付']
	} satisfies Choices<(typeof TIMINGS)[number]>,
	tradeMode: {
		auction: ['公开竞价', 'auction', '公开招标', '竞价'],
		negotiated: ['协商', 'negotiated', '协议'],
		renewed: ['续签', 'renewed', '续租'],
		assembly: ['村民代表会议决定', 'assembly', '村民代表会议']
	} satisfies Choices<(typeof TRADE_MODES)[number]>,
	yesNo: {
		yes: ['是', 'yes', '自用', '√'],
		no: ['否', 'no', '×']
	} satisfies Choices<(typeof YES_NO)[number]>
} as const;
export type ChoiceOf = keyof typeof CHOICES;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Null for a word that is none of them. */
export function readChoice<C extends ChoiceOf>(
	of: C,
	typed: string
): (keyof (typeof CHOICES)[C] & string) | null {
	const text = plain(typed);
	for (const [value, words] of Object.entries(CHOICES[of]) as [string, Words][])
		if (value === text || words.some((word) => plain(word) === text))
			return value as keyof (typeof CHOICES)[C] & string;
	return null;
}

export const choiceWord = <C extends ChoiceOf>(
	of: C,
	value: keyof (typeof CHOICES)[C],
	language: Language
): string => (CHOICES[of][value] as unknown as Words)[language === 'en' ? 1 : 0];

export const choicesOf = <C extends ChoiceOf>(of: C): (keyof (typeof CHOICES)[C] & string)[] =>
	Object.keys(CHOICES[of]) as (keyof (typeof CHOICES)[C] & string)[];
