/**
 * What a notice says besides its lines, gathered from the books and the registers as they are now. It is frozen with the
 * lines when the draft is submitted; nothing private leaves here: persons are masked, firms stand by their name.
 */
import { and, eq, isNotNull, isNull, max, sql } from 'drizzle-orm';
import {
	lastDayOf,
	monthAt,
	monthNumber,
	sameMonthLastYear,
	yearOf,
	type CivilDate,
	type Month
} from '#lib/domain/calendar.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { assetBalances, dueBalances, isMoneyAccount } from '#lib/domain/disclosure/balances-of.ts';
import { CHECK_CODES, type CheckFinding } from '#lib/domain/disclosure/checks.ts';
import type {
	ContentContract,
	ContentHolding,
	ContentIncome,
	ContentItem,
	ContentPlan,
	ContentQuestion,
	ContentShare,
	NoticeContent
} from '#lib/domain/disclosure/content.ts';
import { dueOn } from '#lib/domain/disclosure/due.ts';
import type { OfficialItem } from '#lib/domain/disclosure/items.ts';
import { hasPart, type NoticePart, type NoticeSubject } from '#lib/domain/disclosure/topic.ts';
import { answerDueOn } from '#lib/domain/disclosure/question.ts';
import { printedNumber } from '#lib/domain/disclosure/pack.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { AccountBalance } from '#lib/domain/ledger/balances.ts';
import { lineage, type Chart } from '#lib/domain/ledger/chart.ts';
import { buildSpending } from '#lib/domain/position/spending.ts';
import { findChart } from './accounts.ts';
import { findAssets } from './assets.ts';
import { findArrears, publicParty, publicText } from './arrears.ts';
import { findBalances } from './balances.ts';
import { findContracts } from './contracts.ts';
import type { Db } from './db/client.ts';
import { batch, batchTotal, ledgerSet, notice, noticeSignature, sourceFile } from './db/schema.ts';
import { findDesk } from './desk.ts';
import { findDisclosureSettings } from './disclosure-settings.ts';
import {
	findMoney,
	personsOf,
	type MoneyOfBooks,
	type NoticePeriod,
	type NoticePreview
} from './disclosure.ts';
import { findAheadOf } from './forecast.ts';
import { findProjects, findProjectStandings } from './projects.ts';
import { findQuestions } from './questions.ts';
import { findSpendingPlan, findVillageSize } from './spending.ts';
import { findStatement } from './statements.ts';
import { findMonthTotals, findPostedMonths } from './totals.ts';
import { countedSets, findFiscalYears, type LedgerSet, type Village } from './villages.ts';

/** All but the checks, which name lines by the numbers that freezing gives them. */
export type NoticeFacts = Omit<NoticeContent, 'checks'>;

export async function findNoticeFacts(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	subject: NoticeSubject,
	preview: NoticePreview
): Promise<NoticeFacts> {
	const { from, through, topic } = subject;
	const year = yearOf(from);
	const setIds = ledgerSets.map(({ id }) => id);
	const settings = await findDisclosureSettings(db, village.id);
	const { accounts } = await findBalances(db, setIds, { from, to: through });
	const { hasOpening } = preview;
	const books = await findCharts(db, ledgerSets, year);
	const [first] = books;
	const size = await findVillageSize(db, village.id, year);
	const contracts = await findContracts(db, village.id);
	const has = (part: NoticePart): boolean => hasPart(topic, part);
	const persons = [
		...personsOf(preview.lines),
		...contracts.filter(({ partyKind }) => partyKind === 'person').map(({ party }) => party)
	];
	const income = has('income') ? await findIncome(db, village, ledgerSets, through, persons) : null;
	return {
		...{ villageName: village.name, isSample: village.isSample ? 'yes' : 'no' },
		hasOpening: hasOpening ? 'yes' : 'no',
		postedThrough: preview.postedThrough ?? through,
		dueOn: topic === '' ? dueOn(through, settings) : '',
		items: await findItems(db, ledgerSets, subject, preview),
		accounts: hasOpening && first ? moneyAccounts(first, accounts, persons) : [],
		...(income && { income }),
		// Without opening balances they would be only what the books moved: worse than nothing.
		assets: hasOpening ? assetBalances(accounts).map(asText) : [],
		dues: hasOpening && first ? dueBalances(first.system, accounts).map(asText) : [],
		holdings: has('holdings') ? await findHoldings(db, village.id, lastDayOf(through)) : [],
		arrears: has('arrears')
			? await findArrears(db, village.id, ledgerSets, contracts, lastDayOf(through))
			: [],
		contracts: has('contracts') ? signedIn(contracts, subject) : [],
		plans: (await findPlansOf(db, village.id, ledgerSets, subject)).map((one) => ({
			...one,
			name: publicText(one.name, persons)
		})),
		distribution:
			topic === '' && monthNumber(through) === 12 ? await findShares(db, ledgerSets, through) : [],
		questions: topic === '' ? await findAsked(db, village.id, settings.answerDays) : [],
		households: size ? String(size.households) : '',
		members: size ? String(size.members) : ''
	};
}

const text = (fen: number | null | undefined): string => (fen == null ? '' : String(fen));
const asText = (of: { item: OfficialItem; openingFen: number; closingFen: number }) => ({
	item: of.item,
	openingFen: String(of.openingFen),
	closingFen: String(of.closingFen)
});

type Books = { readonly system: AccountingSystem; readonly chart: Chart };

async function findCharts(db: Db, sets: readonly LedgerSet[], year: number): Promise<Books[]> {
	const found: Books[] = [];
	for (const set of sets)
		for (const one of await findFiscalYears(db, set.id))
			if (one.year === year)
				found.push({
					system: one.accountingSystem,
					chart: await findChart(db, set.id, one.accountingSystem)
				});
	return found;
}

/** By leaf; what stands in a name like a number of an account is masked. */
function moneyAccounts(
	{ system, chart }: Books,
	accounts: readonly AccountBalance[],
	persons: readonly string[]
) {
	return accounts
		.filter(({ code }) => isMoneyAccount(system, code))
		.map((one) => ({
			name: publicText(
				lineage(chart, one.code)
					.map(({ name }) => name)
					.join(' ') || one.code,
				persons
			),
			openingFen: String(one.openingFen),
			inFen: String(one.debitFen),
			outFen: String(one.creditFen),
			closingFen: String(one.closingFen)
		}));
}

async function findItems(
	db: Db,
	sets: readonly LedgerSet[],
	subject: NoticeSubject,
	{ report }: NoticePreview
): Promise<ContentItem[]> {
	const posted = await findPostedMonths(
		db,
		sets.map(({ id }) => id)
	);
	const before = await findWhole(db, sets, periodBefore(subject), posted);
	const lastYear = await findWhole(db, sets, periodLastYear(subject), posted);
	const sum = (lines: readonly MoneyOfBooks[] | null, item: string, way: 'in' | 'out'): string =>
		lines === null
			? ''
			: String(
					lines
						.filter((one) => one.item === item && one.direction === way)
						.reduce((all, { fen }) => all + fen, 0)
				);
	return report.items.map(({ item, direction: way, fen, lineCount, yearFen }) => ({
		...{ item, way, fen: String(fen), count: String(lineCount), yearFen: String(yearFen) },
		beforeFen: sum(before, item, way),
		lastYearFen: sum(lastYear, item, way)
	}));
}

const monthsIn = ({ from, through }: NoticePeriod): Month[] =>
	Array.from({ length: monthNumber(through) - monthNumber(from) + 1 }, (_, at) =>
		monthAt(yearOf(from), monthNumber(from) + at)
	);
const periodLastYear = ({ from, through, topic }: NoticeSubject): NoticeSubject => ({
	topic,
	from: sameMonthLastYear(from),
	through: sameMonthLastYear(through)
});
/** As many months right before it; a whole year is compared with the year before. */
function periodBefore({ topic, ...period }: NoticeSubject): NoticeSubject {
	const count = monthsIn(period).length;
	const at = monthNumber(period.from) - count;
	const [year, first] = at >= 1 ? [yearOf(period.from), at] : [yearOf(period.from) - 1, 12 + at];
	return { topic, from: monthAt(year, first), through: monthAt(year, first + count - 1) };
}

/** Null where a month of it is not posted: half a quarter is nothing to compare with. */
async function findWhole(
	db: Db,
	sets: readonly LedgerSet[],
	subject: NoticeSubject,
	posted: readonly Month[]
): Promise<MoneyOfBooks[] | null> {
	return monthsIn(subject).every((month) => posted.includes(month))
		? findMoney(db, sets, subject)
		: null;
}

async function findIncome(
	db: Db,
	village: Village,
	sets: readonly LedgerSet[],
	through: Month,
	persons: readonly string[]
): Promise<ContentIncome | null> {
	const year = yearOf(through);
	const query = { year, month: through };
	const { report } = await findDesk(db, village, sets, query, lastDayOf(through));
	if (report.throughMonth === null || report.stableFen === null) return null;
	const { forecast } = await findAheadOf(db, village, sets, report);
	const { counted, notCounted, version } = report.definition;
	return {
		through: report.throughMonth,
		stableFen: String(report.stableFen),
		targetFen: report.target?.isConfirmed ? String(report.target.amountFen) : '',
		permille: report.target?.isConfirmed ? text(report.completionPermille) : '',
		lastYearFen: text(report.lastYear?.sameMonthsFen),
		forecastFen: monthNumber(report.throughMonth) === 12 ? '' : String(forecast.midFen),
		version: String(version),
		...{ counted, notCounted },
		sources: report.sources
			.map(({ name, ytdFen, lastYearSamePeriodFen }) => ({
				...{
					name: publicText(name, persons),
					fen: String(ytdFen),
					lastYearFen: text(lastYearSamePeriodFen)
				}
			}))
			.filter(({ fen, lastYearFen }) => fen !== '0' || (lastYearFen !== '' && lastYearFen !== '0')),
		months: report.months.map((one) => ({
			month: one.month,
			fen: text(one.cumulativeFen),
			lastYearFen: text(one.lastYearCumulativeFen),
			paceFen: report.target?.isConfirmed ? text(one.paceFen) : ''
		}))
	};
}

async function findHoldings(db: Db, villageId: number, on: CivilDate): Promise<ContentHolding[]> {
	const assets = (await findAssets(db, villageId)).filter(
		({ retiredOn }) => retiredOn === null || retiredOn > on
	);
	return (['operating', 'public_service', 'resource'] as const).map((kind) => {
		const own = assets.filter((one) => one.kind === kind);
		const mu = own.flatMap(({ areaUnit, areaMilli }) =>
			areaUnit === 'mu' && areaMilli !== null ? [areaMilli] : []
		);
		const muMilli = mu.length === 0 ? '' : String(mu.reduce((sum, one) => sum + one, 0));
		return { kind, count: String(own.length), muMilli };
	});
}

const signedIn = (contracts: readonly Contract[], { from, through }: NoticePeriod) =>
	contracts
		.filter(
			({ signedOn, status }) =>
				status !== 'draft' &&
				signedOn !== null &&
				signedOn >= `${from}-01` &&
				signedOn <= lastDayOf(through)
		)
		.map((one): ContentContract => ({
			...publicParty(one),
			number: one.number,
			signedOn: one.signedOn ?? '',
			from: one.fromOn,
			through: one.throughOn,
			yearFen: String(one.terms.yearlyFen)
		}));

/** Of works the budget of each project; else the plan of spending of the year. */
const findPlansOf = (
	db: Db,
	villageId: number,
	sets: readonly LedgerSet[],
	{ through, topic }: NoticeSubject
): Promise<ContentPlan[]> | ContentPlan[] =>
	topic === 'works'
		? findProjectPlans(db, villageId, sets, through)
		: hasPart(topic, 'plans')
			? findPlans(db, villageId, sets, through)
			: [];

/** `spentFen`: all that it cost through the month, of earlier years too. */
async function findProjectPlans(
	db: Db,
	villageId: number,
	sets: readonly LedgerSet[],
	through: Month
): Promise<ContentPlan[]> {
	const projects = (await findProjects(db, villageId)).filter(
		({ fromOn }) => fromOn <= lastDayOf(through)
	);
	return (await findProjectStandings(db, sets, projects, through)).map(({ project, standing }) => ({
		name: project.name,
		plannedFen: String(project.budgetFen),
		spentFen: String(standing.bookedFen)
	}));
}

async function findPlans(
	db: Db,
	villageId: number,
	sets: readonly LedgerSet[],
	through: Month
): Promise<ContentPlan[]> {
	const year = yearOf(through);
	const plan = await findSpendingPlan(db, villageId, year);
	const [counted] = await findCharts(
		db,
		sets.filter((one) => one.countsAsIncome),
		year
	);
	if (!counted) return [];
	const totals = await findMonthTotals(db, countedSets(sets), year, year);
	const charts = new Map([[year, counted.chart]]);
	return buildSpending({ year, throughMonth: through, totals, charts, plan }).categories.flatMap(
		({ name, planFen, spentFen }) =>
			planFen === null ? [] : [{ name, plannedFen: String(planFen), spentFen: String(spentFen) }]
	);
}

const SHARES: Readonly<Record<string, OfficialItem>> = {
	gain: 'share-total',
	toReserve: 'share-reserve',
	toWelfare: 'share-welfare',
	toInvestors: 'share-investors',
	toMembers: 'share-members',
	toOthers: 'share-other'
};

async function findShares(
	db: Db,
	sets: readonly LedgerSet[],
	through: Month
): Promise<ContentShare[]> {
	const query = {
		kind: 'distribution',
		year: yearOf(through),
		month: monthNumber(through)
	} as const;
	const found = await findStatement(db, sets, { ...query, ledger: null, isWhole: false });
	const rows = found?.statement.sections[1] ?? [];
	return rows.flatMap(({ label, cells: [fen] }) => {
		const item = 'line' in label ? SHARES[label.line] : undefined;
		return item !== undefined && fen != null ? [{ item, fen: String(fen) }] : [];
	});
}

/** Shown ones: not answered first; of the answered those that no earlier notice has printed with its answer. */
async function findAsked(
	db: Db,
	villageId: number,
	answerDays: number
): Promise<ContentQuestion[]> {
	const since = await findLastFrozenAt(db, villageId);
	const questions = await findQuestions(db, villageId);
	return questions
		.filter(({ status, answer }) => status === 'shown' && (answer === null || answer.at > since))
		.toSorted((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || a.no - b.no)
		.map(({ no, lineNo, text: asked, askedAt, answer }) => {
			const askedOn = civilDateInChina(askedAt);
			return {
				...{ no: String(no), line: lineNo === null ? '' : printedNumber(lineNo) },
				...{ text: asked, askedOn, dueOn: answerDueOn(askedOn, answerDays) },
				answer: answer?.text ?? '',
				answeredOn: answer ? civilDateInChina(answer.at) : ''
			};
		});
}

/**
 * When the accountant signed what the newest published notice says; 0 before the first. Not when it was published: an answer
 * between the two stands in neither.
 */
async function findLastFrozenAt(db: Db, villageId: number): Promise<number> {
	const [last] = await db
		.select({ at: max(noticeSignature.at) })
		.from(noticeSignature)
		.innerJoin(notice, eq(notice.id, noticeSignature.noticeId))
		.where(
			and(
				eq(notice.villageId, villageId),
				eq(notice.topic, ''),
				isNotNull(notice.publishedAt),
				eq(noticeSignature.role, 'accountant'),
				isNull(noticeSignature.voidedAt)
			)
		);
	return last?.at ?? 0;
}

/** With the numbers that freezing gave to the lines, by `voucherId/line`. */
export const contentChecks = (
	checks: readonly CheckFinding[],
	answers: ReadonlyMap<string, string>,
	numbers: ReadonlyMap<string, string>,
	/** Of persons; accounts and vouchers may be called by them. */
	persons: readonly string[]
): NoticeContent['checks'] =>
	CHECK_CODES.flatMap((code) => checks.filter((one) => one.code === code)).map((one) => ({
		...{ code: one.code, names: one.names.map((name) => publicText(name, persons)) },
		lines: one.lines.flatMap(({ voucherId, line }) => numbers.get(`${voucherId}/${line}`) ?? []),
		...{ count: text(one.count), fen: text(one.fen), permille: text(one.permille) },
		answer: answers.get(one.code) ?? ''
	}));

/** SHA-256 of the files that the months were posted from, in their order. */
export const findSources = async (
	db: Db,
	villageId: number,
	{ from, through }: NoticePeriod
): Promise<string[]> => {
	const rows = await db
		.selectDistinct({ sha256: sourceFile.sha256 })
		.from(batch)
		.innerJoin(sourceFile, eq(sourceFile.id, batch.fileId))
		.innerJoin(ledgerSet, eq(ledgerSet.id, batch.ledgerSetId))
		.innerJoin(batchTotal, eq(batchTotal.batchId, batch.id))
		.where(
			and(
				eq(ledgerSet.villageId, villageId),
				eq(batch.status, 'posted'),
				sql`${batchTotal.month} between ${from} and ${through}`
			)
		);
	return rows.map((row) => row.sha256).toSorted();
};
