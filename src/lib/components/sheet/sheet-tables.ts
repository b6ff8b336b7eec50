/** The small tables of a sheet: one of each category of the official list, as texts ready to be drawn. */
import type { Category } from '#lib/domain/disclosure/items.ts';
import { disclosureItemWords } from '#lib/domain/disclosure/item.words.ts';
import {
	fenOf,
	type ContentBalance,
	type FenText,
	type NoticeContent
} from '#lib/domain/disclosure/content.ts';
import { hasPart } from '#lib/domain/disclosure/topic.ts';
import type { Manifest } from '#lib/domain/disclosure/pack.ts';
import { sheetItems } from '#lib/domain/disclosure/sheet.ts';
import { monthNumber } from '#lib/domain/calendar.ts';
import { transferredFen } from '#lib/domain/disclosure/transferred.ts';
import { yuanOrDash } from '#lib/domain/formats.ts';
import type { Language } from '#lib/domain/language.ts';
import { addFen, formatYuan } from '#lib/domain/money.ts';
import { sheetWords } from './sheet.words.ts';

export type SheetTable = {
	readonly title: string;
	/** The category of the official list it belongs to. */
	readonly official: string;
	/** `isFigure`: aligned to the right. */
	readonly columns: readonly { readonly text: string; readonly isFigure: boolean }[];
	/** One cell: a name above the rows that follow. */
	readonly rows: readonly (readonly string[])[];
	readonly total: readonly string[] | null;
	/** Below the table, or instead of one without rows. */
	readonly note: string;
};

type ColumnName = keyof (typeof sheetWords)['en']['columns'];
const yuan = (text: FenText): string => yuanOrDash(fenOf(text));
const sum = (texts: readonly FenText[]): string =>
	formatYuan(addFen(...texts.map((text) => fenOf(text) ?? 0)));

/** Of an account, in the order of a page. */
const FIGURES = [
	{ column: 'opening', key: 'openingFen' },
	{ column: 'in', key: 'inFen' },
	{ column: 'out', key: 'outFen' },
	{ column: 'closing', key: 'closingFen' }
] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number]['key'], FenText>>;
const figuresOf = (of: Figures): string[] => FIGURES.map(({ key }) => yuan(of[key]));
const summed = (accounts: readonly Figures[]): Figures => {
	const of = (key: keyof Figures): FenText =>
		String(addFen(...accounts.map((one) => fenOf(one[key]) ?? 0)));
	return {
		...{ openingFen: of('openingFen'), inFen: of('inFen') },
		...{ outFen: of('outFen'), closingFen: of('closingFen') }
	};
};

export function tablesIn(language: Language) {
	const w = sheetWords[language];
	const { categories, items: names } = disclosureItemWords[language];
	const columns = (texts: readonly ColumnName[], figures: readonly ColumnName[]) => [
		...texts.map((name) => ({ text: w.columns[name], isFigure: false })),
		...figures.map((name) => ({ text: w.columns[name], isFigure: true }))
	];
	const table = (
		of: keyof typeof w.tables,
		category: Category,
		heads: SheetTable['columns'],
		rows: SheetTable['rows'],
		more: Partial<SheetTable> = {}
	): SheetTable => ({
		...{ title: w.tables[of].title, official: categories[category] },
		...{ columns: heads, rows, total: null, note: rows.length === 0 ? w.tables[of].empty : '' },
		...more
	});

	const balances = (
		of: 'assets' | 'dues',
		content: NoticeContent,
		own: readonly ContentBalance[]
	): SheetTable =>
		table(
			of,
			of,
			columns(['item'], ['opening', 'closing']),
			own.map((one) => [names[one.item], yuan(one.openingFen), yuan(one.closingFen)]),
			content.hasOpening === 'yes' ? {} : { note: w.afterOpening }
		);

	function accountsNote(content: NoticeContent): string {
		if (content.hasOpening === 'no') return w.noOpening;
		if (content.accounts.length === 0) return w.tables.accounts.empty;
		const fen = transferredFen(content);
		return fen === 0 ? '' : w.transferred(formatYuan(fen));
	}

	const t = {
		items(content: NoticeContent, way: 'in' | 'out'): SheetTable {
			const { listed, empty, fen, yearFen } = sheetItems(content, way);
			return {
				title: way === 'in' ? w.received : w.spent,
				official: categories[way === 'in' ? 'received' : 'spent'],
				columns: columns(['item'], ['period', 'year']),
				rows: listed.map((one) => [
					names[one.item],
					one.count === '0' ? w.none : yuan(one.fen),
					yuan(one.yearFen)
				]),
				total: [w.total, formatYuan(fen), formatYuan(yearFen)],
				note: empty.length === 0 ? '' : w.nothing(empty.map((item) => names[item]))
			};
		},
		accounts: (content: NoticeContent): SheetTable => ({
			...table(
				'accounts',
				'assets',
				columns(['account'], ['opening', 'in', 'out', 'closing']),
				content.accounts.map((one) => [one.name, ...figuresOf(one)]),
				{ note: accountsNote(content) }
			),
			total: content.accounts.length < 2 ? null : [w.total, ...figuresOf(summed(content.accounts))]
		}),
		/** Four figures in a row have no room in large letters: each account with its figures below its name. */
		tallAccounts(content: NoticeContent): SheetTable {
			const all = content.accounts;
			const shown = all.length < 2 ? all : [...all, { name: w.total, ...summed(content.accounts) }];
			return table(
				'accounts',
				'assets',
				columns(['account'], ['period']),
				shown.flatMap((one) => [
					[one.name],
					...figuresOf(one).map((text, at) => [w.columns[FIGURES[at]?.column ?? 'balance'], text])
				]),
				{ note: accountsNote(content) }
			);
		},
		assets: (content: NoticeContent) => balances('assets', content, content.assets),
		dues: (content: NoticeContent) => balances('dues', content, content.dues),
		arrears: ({ arrears }: NoticeContent) =>
			table(
				'arrears',
				'dues',
				columns(['what', 'party', 'dueOn'], ['owed', 'days']),
				arrears.map((one) => [one.what, one.party, one.dueOn, yuan(one.fen), one.days]),
				arrears.length < 2
					? {}
					: { total: [w.total, '', '', sum(arrears.map(({ fen }) => fen)), ''] }
			),
		holdings: ({ holdings }: NoticeContent) =>
			table(
				'holdings',
				'resources',
				columns(['kind'], ['count', 'mu']),
				holdings.map((one) => [w.holdings[one.kind], one.count, muOf(one.muMilli)])
			),
		contracts: ({ contracts }: NoticeContent) =>
			table(
				'contracts',
				'other',
				columns(['what', 'party', 'signedOn', 'term'], ['yearly']),
				contracts.map((one) => [
					...[`${one.what} ${one.number}`, one.party, one.signedOn],
					`${one.from}—${one.through}`,
					yuan(one.yearFen)
				])
			),
		plans: ({ plans }: NoticeContent) =>
			table(
				'plans',
				'plans',
				columns(['plan'], ['planned', 'used']),
				plans.map((one) => [one.name, yuan(one.plannedFen), yuan(one.spentFen)])
			),
		works: ({ plans }: NoticeContent) =>
			table(
				'works',
				'plans',
				columns(['project'], ['budget', 'used']),
				plans.map((one) => [one.name, yuan(one.plannedFen), yuan(one.spentFen)])
			),
		shares: (content: NoticeContent, isYearEnd: boolean) =>
			table(
				'shares',
				'distribution',
				columns(['item'], ['amount']),
				content.distribution.map((one) => [names[one.item], yuan(one.fen)]),
				isYearEnd ? {} : { note: w.sharesLater }
			)
	};
	/** Besides the money: of everything each category of the list, of one matter what belongs to it. */
	const besides = ({ content, topic, through }: Manifest): SheetTable[] =>
		topic === ''
			? [
					...[t.accounts(content), t.assets(content), t.dues(content), t.arrears(content)],
					...[t.plans(content), t.holdings(content), t.contracts(content)],
					t.shares(content, monthNumber(through) === 12)
				]
			: [
					...(hasPart(topic, 'arrears') ? [t.arrears(content)] : []),
					...(hasPart(topic, 'contracts') ? [t.contracts(content)] : []),
					...(hasPart(topic, 'holdings') ? [t.holdings(content)] : []),
					...(hasPart(topic, 'plans') ? [t.works(content)] : [])
				];
	return { ...t, besides };
}

/** Thousandths of a mu: `668`, `12.5`. */
const muOf = (milli: string): string =>
	milli === '' ? '—' : (Number(milli) / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 });
