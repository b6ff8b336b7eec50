import { monthNumber } from '../calendar.ts';
import type { Chart } from '../ledger/chart.ts';
import type { ProblemList } from '../ledger-import/problem-list.ts';
import type { Period, SourceRow, SubtotalCheck } from '../ledger-import/review.ts';
import { formatYuan, type Fen } from '../money.ts';
import { accountAt, type PrintedTotal, type TrialRows } from './read-trial-rows.ts';
import type { TrialColumns } from './trial-columns.ts';
import { cellOfGroup, headingOfGroup } from './trial-figures.ts';
import {
	BALANCE_GROUPS,
	netFen,
	sumSides,
	TRIAL_GROUPS,
	type Sides,
	type TrialGroup,
	type TrialRow
} from './trial-balance.ts';

export type TrialCheckContext = {
	readonly sheet: TrialRows;
	/** The rows as read, to show what stands in a doubtful cell. */
	readonly source: readonly SourceRow[];
	readonly columns: TrialColumns;
	readonly chart: Chart;
	readonly period: Period | null;
	readonly problems: ProblemList;
};

/** Holds the sheet to itself, all checks to their end. Figures that could not be read are told already. */
export function checkTrialBalance(context: TrialCheckContext): SubtotalCheck[] {
	const { rows } = context.sheet;
	const below = childrenIn(rows);
	for (const row of rows) {
		if (row.isLeaf) checkRow(row, context);
		else checkParent(row, leavesUnder(row, below), context);
	}
	checkBalanced(context);
	return context.sheet.totals.map((total) => checkTotal(total, context));
}

/** Groups whose every figure was read; none where an account could not be told. */
const soundGroups = ({ sheet, columns }: TrialCheckContext): TrialGroup[] =>
	sheet.isWhole
		? TRIAL_GROUPS.filter((group) => columns.groups[group] && !sheet.faults.has(group))
		: [];

const say = ({ debitFen, creditFen }: Sides): string =>
	`${formatYuan(debitFen)} / ${formatYuan(creditFen)}`;

const sidesOf = (net: Fen): Sides => ({
	debitFen: Math.max(net, 0),
	creditFen: Math.max(-net, 0)
});

/** A balance may be printed net or on both sides; a movement is what was booked on each side. */
const agree = (group: TrialGroup, a: Sides, b: Sides): boolean =>
	(a.debitFen === b.debitFen && a.creditFen === b.creditFen) ||
	(BALANCE_GROUPS.has(group) && netFen(a) === netFen(b));

type Below = ReadonlyMap<string, readonly TrialRow[]>;

function childrenIn(rows: readonly TrialRow[]): Below {
	const below = new Map<string, TrialRow[]>();
	for (const row of rows) {
		if (row.parentCode === null) continue;
		const siblings = below.get(row.parentCode);
		if (siblings) siblings.push(row);
		else below.set(row.parentCode, [row]);
	}
	return below;
}

const leavesUnder = (parent: TrialRow, below: Below): TrialRow[] =>
	(below.get(parent.code) ?? []).flatMap((row) => (row.isLeaf ? [row] : leavesUnder(row, below)));

const sumOf = (rows: readonly TrialRow[], group: TrialGroup): Sides =>
	sumSides(rows.flatMap(({ figures }) => figures[group] ?? []));

function checkParent(row: TrialRow, leaves: readonly TrialRow[], context: TrialCheckContext): void {
	for (const group of soundGroups(context)) {
		const [typed, summed] = [row.figures[group], sumOf(leaves, group)];
		if (!typed || agree(group, typed, summed)) continue;
		const { code, name } = row;
		context.problems.add('trial-parent-differs', placeOf(row, group, context, typed), {
			code,
			name,
			heading: groupHeading(group, context),
			typed: say(typed),
			summed: say(summed)
		});
	}
}

/** `期末余额（借方）` → `期末余额`. */
const groupHeading = (group: TrialGroup, { columns }: TrialCheckContext): string =>
	(headingOfGroup(columns, group) ?? '').replace(/[（(]?借方?(?:金额|余额)?[）)]?/, '') || '—';

/** On the side that is filled. */
function placeOf(
	{ row }: { row: number },
	group: TrialGroup,
	{ columns, source }: TrialCheckContext,
	{ debitFen, creditFen }: Sides
) {
	const side = debitFen === 0 && creditFen !== 0 ? 'credit' : 'debit';
	const index = cellOfGroup(columns, group, side);
	const cells = source.find((one) => one.row === row)?.cells ?? [];
	return { row, column: columns.headings[index] ?? null, cell: cells[index] ?? null };
}

function checkRow(row: TrialRow, context: TrialCheckContext): void {
	const { isContra = false } = accountAt(row.code, context.chart) ?? {};
	checkChain(row, ['opening', 'movement', 'closing'], context);
	checkChain(row, ['yearOpening', 'yearToDate', 'closing'], context);
	checkYearToDate(row, context);
	if (isContra) checkContra(row, context);
}

/** Opening and what was booked come to the closing balance, debit less credit. */
function checkChain(
	row: TrialRow,
	[from, moved, to]: readonly [TrialGroup, TrialGroup, TrialGroup],
	context: TrialCheckContext
): void {
	const { faults } = context.sheet;
	const [opening, movement, closing] = [row.figures[from], row.figures[moved], row.figures[to]];
	if (!opening || !movement || !closing || [from, moved, to].some((one) => faults.has(one))) return;
	const expected = netFen(opening) + netFen(movement);
	if (expected === netFen(closing)) return;
	context.problems.add('trial-row-differs', placeOf(row, to, context, closing), {
		code: row.code,
		name: row.name,
		opening: say(opening),
		movement: say(movement),
		expected: say(sidesOf(expected)),
		closing: say(closing)
	});
}

/** From January on the two say the same; later the year cannot hold less than its last months, red ink apart. */
function checkYearToDate(row: TrialRow, context: TrialCheckContext): void {
	const { movement, yearToDate } = row.figures;
	const { period, sheet } = context;
	if (!movement || !yearToDate || period === null) return;
	if (sheet.faults.has('movement') || sheet.faults.has('yearToDate')) return;
	const isFromJanuary = monthNumber(period.from) === 1;
	const isFine = isFromJanuary
		? agree('movement', movement, yearToDate)
		: holds(yearToDate.debitFen, movement.debitFen) &&
			holds(yearToDate.creditFen, movement.creditFen);
	if (isFine) return;
	const severity = isFromJanuary ? ('error' as const) : ('warning' as const);
	const place = { ...placeOf(row, 'yearToDate', context, yearToDate), severity };
	const { code, name } = row;
	context.problems.add('trial-year-to-date-differs', place, {
		code,
		name,
		movement: say(movement),
		yearToDate: say(yearToDate)
	});
}

const holds = (year: Fen, part: Fen): boolean => part <= 0 || year >= part;

/** 累计折旧 and its like stand on the credit side (domain.md §1.2). */
function checkContra(row: TrialRow, context: TrialCheckContext): void {
	for (const group of BALANCE_GROUPS) {
		const sides = row.figures[group];
		if (!sides || netFen(sides) <= 0) continue;
		const { code, name } = row;
		const params = { code, name, amount: formatYuan(netFen(sides)) };
		context.problems.add('contra-on-debit-side', placeOf(row, group, context, sides), params);
		return;
	}
}

function checkBalanced(context: TrialCheckContext): void {
	const { rows } = context.sheet;
	const leaves = rows.filter(({ isLeaf }) => isLeaf);
	for (const group of soundGroups(context)) {
		const sum = sumOf(leaves, group);
		if (netFen(sum) === 0) continue;
		const params = {
			heading: groupHeading(group, context),
			debit: formatYuan(sum.debitFen),
			credit: formatYuan(sum.creditFen),
			difference: formatYuan(Math.abs(netFen(sum)))
		};
		context.problems.add(
			'trial-not-balanced',
			{ column: headingOfGroup(context.columns, group) },
			params
		);
	}
}

/** Printed from the leaves, from the topmost accounts, or net: all three are in use. */
function checkTotal(total: PrintedTotal, context: TrialCheckContext): SubtotalCheck {
	const { label, row } = total;
	let agrees = true;
	for (const group of soundGroups(context)) {
		const typed = total.figures[group];
		if (!typed) continue;
		const meant = candidates(total, context).map((rows) => sumOf(rows, group));
		const [first] = meant;
		if (!first || meant.some((sum) => agree(group, typed, sum))) continue;
		agrees = false;
		const params = { label, typed: say(typed), summed: say(first) };
		context.problems.add('subtotal-differs', placeOf({ row }, group, context, typed), params);
	}
	return { row, label, agrees };
}

/** Of everything above it, or of what follows the last sum. */
function candidates(
	{ kinds, since, after }: PrintedTotal,
	{ sheet, chart }: TrialCheckContext
): TrialRow[][] {
	const isMeant = ({ code }: TrialRow) => {
		const kind = accountAt(code, chart)?.kind;
		return kinds === null || (kind !== undefined && kinds.includes(kind));
	};
	return [0, since].flatMap((from) => {
		const rows = sheet.rows.slice(from, after).filter(isMeant);
		return [
			rows.filter(({ isLeaf }) => isLeaf),
			rows.filter(({ parentCode }) => parentCode === null)
		];
	});
}
