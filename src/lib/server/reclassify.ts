/**
 * What another definition makes of the posted lines, and the change itself. Lines are read in groups of one account and
 * one summary: a million of them are a few thousand groups. Lines that a person decided are left out of both.
 */
import { eq, sql } from 'drizzle-orm';
import { addEffect } from '#lib/domain/income/add-effect.ts';
import { classifier, type Classify } from '#lib/domain/income/classify.ts';
import type { DefinitionEffect } from '#lib/domain/income/definition-effect.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { AccountCode, AccountingSystem } from '#lib/domain/ledger/account.ts';
import { findChart } from './accounts.ts';
import type { Db } from './db/client.ts';
import { account, ledgerSet } from './db/schema.ts';
import { each } from './entry-candidates.ts';
import type { TotalRow } from './total-sheet.ts';
import { addBatchTotals, findMonthTotals } from './totals.ts';
import { countedSets, findLedgerSets } from './villages.ts';

type Group = {
	setId: number;
	accountId: number;
	code: string;
	system: AccountingSystem;
	year: number;
	isClosing: 0 | 1;
	/** Of a voucher that a later batch replaced: in no figure, yet classed like the rest. */
	isReplaced: 0 | 1;
	summary: string;
	/** Null: a cost that the definition in force does not take off. */
	incomeClass: IncomeClass | null;
	lines: number;
	fen: number;
};
export type ChangedGroup = Group & { readonly to: IncomeClass | null };

const undecided = sql`not exists (select 1 from income_decision d where d.voucher_id = e.voucher_id and d.line = e.line)`;

type OneAccount = { readonly system: AccountingSystem; readonly code: string };

/** `costs`: accounts whose lines are looked at though they have no class. */
const findGroups = (
	db: Db,
	villageId: number,
	costs: readonly number[],
	only?: OneAccount
): Promise<Group[]> =>
	db.all<Group>(sql`select v.ledger_set_id as setId, e.account_id as accountId, a.code as code,
			a.accounting_system as system, cast(substr(v.month, 1, 4) as integer) as year, v.is_closing as isClosing,
			v.replaced_by_batch_id is not null as isReplaced, e.summary as summary, e.income_class as incomeClass,
			count(*) as lines, sum(e.credit_fen - e.debit_fen) as fen
		from batch b join ledger_set l on l.id = b.ledger_set_id
			join voucher v on v.batch_id = b.id join entry e on e.voucher_id = v.id join account a on a.id = e.account_id
		where b.status = 'posted' and l.village_id = ${villageId}
			and (e.income_class is not null or e.account_id in ${each(costs)}) and ${undecided}
			and (${only?.code ?? null} is null or (a.code = ${only?.code ?? null} and a.accounting_system = ${only?.system ?? null}))
		group by 1, 2, 5, 6, 7, 8, 9`);

/** The groups whose class is another under this definition; of one account where `only` names it. */
export async function findChangedGroups(
	db: Db,
	villageId: number,
	definition: IncomeDefinition,
	only?: OneAccount
): Promise<ChangedGroup[]> {
	const classifiers = await findClassifiers(db, villageId, definition);
	const groups = await findGroups(db, villageId, costsIn(classifiers), only);
	const changed: ChangedGroup[] = [];
	for (const [, own] of groupBy(groups, keyOf)) {
		const of = own[0] && classifiers.get(keyOf(own[0]));
		for (const group of of ? own : []) {
			const line = { accountCode: group.code, summary: group.summary, debitFen: 0, creditFen: 0 };
			const to = of?.classify(line, group.isClosing === 1) ?? null;
			if (to === null && !of?.costs.has(group.accountId)) continue;
			if (to !== group.incomeClass) changed.push({ ...group, to });
		}
	}
	return changed;
}

const keyOf = ({ setId, system }: Pick<Group, 'setId' | 'system'>): string => `${setId} ${system}`;

type OfChart = {
	readonly classify: Classify;
	/** Expense accounts, by id. */
	readonly costs: ReadonlyMap<number, AccountCode>;
};

/** By `keyOf`, of every chart that the village's books use. */
async function findClassifiers(
	db: Db,
	villageId: number,
	definition: IncomeDefinition
): Promise<Map<string, OfChart>> {
	const rows = await db
		.select({
			...{ id: account.id, code: account.code, kind: account.kind },
			...{ setId: account.ledgerSetId, system: account.accountingSystem }
		})
		.from(account)
		.innerJoin(ledgerSet, eq(ledgerSet.id, account.ledgerSetId))
		.where(eq(ledgerSet.villageId, villageId));
	const found = new Map<string, OfChart>();
	for (const [key, own] of groupBy(rows, keyOf)) {
		const [first] = own;
		if (!first) continue;
		const chart = await findChart(db, first.setId, first.system);
		const costs = own.filter(({ kind }) => kind === 'expense');
		found.set(key, {
			classify: classifier(definition, chart),
			costs: new Map(costs.map(({ id, code }) => [id, code]))
		});
	}
	return found;
}

/** Those that the definition takes off: others need no look, for the ones taken off so far have a class. */
const costsIn = (classifiers: ReadonlyMap<string, OfChart>): number[] =>
	[...classifiers.values()].flatMap(({ classify, costs }) =>
		[...costs].flatMap(([id, accountCode]) =>
			classify({ accountCode, summary: '', debitFen: 0, creditFen: 0 }, false) === null ? [] : [id]
		)
	);

/** Year by year, over the ledger sets whose income counts. */
export async function findDefinitionEffect(
	db: Db,
	villageId: number,
	definition: IncomeDefinition
): Promise<DefinitionEffect> {
	return effectOf(db, villageId, await findChangedGroups(db, villageId, definition));
}

export async function effectOf(
	db: Db,
	villageId: number,
	changed: readonly ChangedGroup[]
): Promise<DefinitionEffect> {
	const sets = countedSets(await findLedgerSets(db, villageId));
	const totals = await findMonthTotals(db, sets, 1949, 2199);
	const counted = new Set(sets);
	return addEffect(
		totals,
		changed.filter(
			({ setId, isClosing, isReplaced }) =>
				counted.has(setId) && isClosing === 0 && isReplaced === 0
		)
	);
}

type Moved = Omit<TotalRow, 'incomeClass' | 'isClosing'> & {
	setId: number;
	batchId: number;
	from: IncomeClass | null;
	to: IncomeClass | null;
	isClosing: 0 | 1;
};

/** Enough that the lines are gone through once or twice, few enough for one parameter. */
const AT_ONCE = 50_000;

/** Gives the lines their new class and moves the totals with them. Inside a transaction only. */
export async function reclassify(tx: Db, changed: readonly ChangedGroup[]): Promise<void> {
	for (const [setId, own] of groupBy(changed, (group) => group.setId))
		for (let at = 0; at < own.length; at += AT_ONCE)
			await reclassifySome(tx, setId, own.slice(at, at + AT_ONCE));
}

async function reclassifySome(
	tx: Db,
	setId: number,
	groups: readonly ChangedGroup[]
): Promise<void> {
	const keys = JSON.stringify(
		groups.map(({ accountId, isClosing, summary, incomeClass, to, year, isReplaced }) => ({
			...{ accountId, isClosing, summary, incomeClass, to, year, isReplaced }
		}))
	);
	// The order of the joins is written down: lines first, their change by an index made on the spot.
	const lines = sql`(select value->>'accountId' as account_id, value->>'isClosing' as is_closing, value->>'summary' as summary,
			value->>'incomeClass' as was, value->>'to' as becomes, value->>'year' as year, value->>'isReplaced' as is_replaced
		from json_each(${keys}))`;
	const found = sql`with change as materialized (select * from ${lines})
		select e.voucher_id, e.line, e.account_id, e.debit_fen, e.credit_fen, c.was, c.becomes,
			v.batch_id, v.month, v.is_closing, v.booked_on, c.is_replaced
		from batch b cross join voucher v cross join entry e cross join change c
		where b.ledger_set_id = ${setId} and b.status = 'posted' and v.batch_id = b.id and e.voucher_id = v.id
			and c.account_id = e.account_id and c.summary = e.summary
			and c.was is e.income_class and c.is_closing = v.is_closing
			and c.is_replaced = (v.replaced_by_batch_id is not null)
			and c.year = cast(substr(v.month, 1, 4) as integer) and ${undecided}`;
	const moved =
		await tx.all<Moved>(sql`select batch_id as batchId, month, account_id as accountId, was as "from",
			becomes as "to", is_closing as isClosing, sum(debit_fen) as debitFen, sum(credit_fen) as creditFen,
			count(*) as entryCount, max(booked_on) as lastOn
		from (${found}) where is_replaced = 0 group by 1, 2, 3, 4, 5, 6`);
	await tx.run(sql`update entry set income_class = m.becomes from (${found}) m
		where entry.voucher_id = m.voucher_id and entry.line = m.line`);
	for (const [batchId, rows] of groupBy(moved, (row) => row.batchId))
		await addBatchTotals(tx, setId, batchId, rows.flatMap(bothEnds));
}

/** Taken from one class and given to the other. */
function bothEnds({ from, to, isClosing, ...row }: Moved): TotalRow[] {
	const { month, accountId, debitFen, creditFen, entryCount, lastOn } = row;
	const kept = { month, accountId, isClosing: isClosing === 1, lastOn };
	return [
		{
			...kept,
			incomeClass: from ?? '',
			debitFen: -debitFen,
			creditFen: -creditFen,
			entryCount: -entryCount
		},
		{ ...kept, incomeClass: to ?? '', debitFen, creditFen, entryCount }
	];
}
