/**
 * What a notice says besides its lines, frozen with them: texts only, amounts in fen, '' where nothing is known
 * (canonical-json.ts). A page, a sheet and a file show this and nothing from the books.
 */
import type { AssetKind } from '../contracts/asset.ts';
import type { CivilDate, Month } from '../calendar.ts';
import type { Bilingual } from '../language.ts';
import type { CheckCode } from './checks.ts';
import type { Item, OfficialItem } from './items.ts';

/** A whole number of fen as text. */
export type FenText = string;

export type ContentItem = {
	readonly item: Item;
	readonly way: 'in' | 'out';
	readonly fen: FenText;
	/** Lines of this notice. */
	readonly count: string;
	/** Since January, this period included. */
	readonly yearFen: FenText;
	/** Of the period before and of the same months of the year before; '' where the books do not hold them whole. */
	readonly beforeFen: FenText;
	readonly lastYearFen: FenText;
};
/** 稳定性收入, with the definition it was computed by. */
export type ContentIncome = {
	/** Through this month, since January. */
	readonly through: Month;
	readonly stableFen: FenText;
	readonly targetFen: FenText;
	/** Of the target; '' without one. */
	readonly permille: string;
	readonly lastYearFen: FenText;
	readonly forecastFen: FenText;
	readonly version: string;
	readonly counted: Bilingual;
	readonly notCounted: Bilingual;
	/** What it is the sum of, by account, the largest first; persons in the name of an account are masked. */
	readonly sources: readonly {
		readonly name: string;
		readonly fen: FenText;
		readonly lastYearFen: FenText;
	}[];
	/** Twelve; cumulative; '' where the books do not reach. */
	readonly months: readonly {
		readonly month: Month;
		readonly fen: FenText;
		readonly lastYearFen: FenText;
		readonly paceFen: FenText;
	}[];
};
export type ContentBalance = {
	readonly item: OfficialItem;
	readonly openingFen: FenText;
	readonly closingFen: FenText;
};
/** 账户 of 货币资金, numbers masked. */
export type ContentAccount = {
	readonly name: string;
	readonly openingFen: FenText;
	readonly inFen: FenText;
	readonly outFen: FenText;
	readonly closingFen: FenText;
};
/** `party`: a firm by its name, a person masked. */
export type ContentArrear = {
	readonly what: string;
	readonly party: string;
	readonly dueOn: CivilDate;
	readonly fen: FenText;
	readonly days: string;
};
export type ContentContract = {
	readonly number: string;
	readonly what: string;
	readonly party: string;
	readonly signedOn: CivilDate;
	readonly from: CivilDate;
	readonly through: CivilDate;
	readonly yearFen: FenText;
};
export type ContentHolding = {
	readonly kind: AssetKind;
	readonly count: string;
	/** 亩 in thousandths, of resources; '' where nothing was measured. */
	readonly muMilli: string;
};
export type ContentPlan = {
	readonly name: string;
	readonly plannedFen: FenText;
	readonly spentFen: FenText;
};
export type ContentShare = { readonly item: OfficialItem; readonly fen: FenText };
/** What was asked of the books before publishing, and the accountant's answer. */
export type ContentCheck = {
	readonly code: CheckCode;
	readonly names: readonly string[];
	/** Printed numbers of the lines it is about. */
	readonly lines: readonly string[];
	readonly count: string;
	readonly fen: FenText;
	readonly permille: string;
	readonly answer: string;
};
/** Of notices before this one. `answer` '': not answered yet. */
export type ContentQuestion = {
	readonly no: string;
	readonly line: string;
	readonly text: string;
	readonly askedOn: CivilDate;
	readonly dueOn: CivilDate;
	readonly answer: string;
	readonly answeredOn: string;
};
export type NoticeContent = {
	readonly villageName: string;
	readonly isSample: 'yes' | 'no';
	readonly hasOpening: 'yes' | 'no';
	/** The last month of the period that was posted. */
	readonly postedThrough: Month;
	/** By when it was to be published; '' of a single matter, which has no day. */
	readonly dueOn: CivilDate;
	readonly items: readonly ContentItem[];
	/** These three are empty where a ledger set has no opening balances. */
	readonly accounts: readonly ContentAccount[];
	/** Absent where no ledger set counts as income. */
	readonly income?: ContentIncome;
	readonly assets: readonly ContentBalance[];
	readonly dues: readonly ContentBalance[];
	readonly holdings: readonly ContentHolding[];
	readonly arrears: readonly ContentArrear[];
	readonly contracts: readonly ContentContract[];
	readonly plans: readonly ContentPlan[];
	/** Of a notice that ends with December; else empty. */
	readonly distribution: readonly ContentShare[];
	readonly checks: readonly ContentCheck[];
	readonly questions: readonly ContentQuestion[];
	/** '' where nobody filed them. */
	readonly households: string;
	readonly members: string;
};

/** What stands in `text`; null where it is no whole number of fen. */
export const fenOf = (text: FenText): number | null =>
	/^-?\d{1,15}$/.test(text) ? Number(text) : null;
