/** 工程项目: what is registered, and the lines of the books that are each one's. Changed with its history, never deleted. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { monthOf, type Month } from '#lib/domain/calendar.ts';
import { groupOf } from '#lib/domain/position/position.ts';
import { typedProject, type ParsedProject } from '#lib/domain/projects/parse-project.ts';
import type { Project } from '#lib/domain/projects/project.ts';
import {
	linesOf,
	standingOfProject,
	type MoneyOut,
	type ProjectStanding
} from '#lib/domain/projects/project-standing.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { account, entry, project } from './db/schema.ts';
import { each } from './entry-candidates.ts';
import { prepareSearch } from './entry-filter.ts';
import { eachEntry } from './found-entries.ts';
import { changeOf } from './registers.ts';
import type { LedgerSet } from './villages.ts';
import type { EntryView } from './vouchers.ts';

const projectColumns = {
	id: project.id,
	number: project.number,
	name: project.name,
	budgetFen: project.budgetFen,
	contractor: project.contractor,
	fromOn: project.fromOn,
	finishedOn: project.finishedOn,
	resolutionOn: project.resolutionOn,
	resolutionNumber: project.resolutionNumber,
	accountCodes: project.accountCodes,
	summaryWords: project.summaryWords,
	note: project.note
};

/** By number. */
export const findProjects = (db: Db, villageId: number): Promise<Project[]> =>
	db
		.select(projectColumns)
		.from(project)
		.where(eq(project.villageId, villageId))
		.orderBy(asc(project.number));

export async function findProject(db: Db, villageId: number, id: number): Promise<Project | null> {
	const [row] = await db
		.select(projectColumns)
		.from(project)
		.where(and(eq(project.villageId, villageId), eq(project.id, id)));
	return row ?? null;
}

export type ProjectOutcome = { readonly id: number } | 'number-taken' | 'not-there';

export const addProject = (
	db: Db,
	villageId: number,
	added: ParsedProject,
	by: Actor
): Promise<ProjectOutcome> =>
	db.transaction(async (tx): Promise<ProjectOutcome> => {
		const all = await findProjects(tx, villageId);
		if (all.some(({ number }) => number === added.number)) return 'number-taken';
		const [row] = await tx
			.insert(project)
			.values({ villageId, ...added, createdAt: by.at, createdBy: by.name })
			.returning({ id: project.id });
		const id = row?.id ?? 0;
		const { number, name, budgetFen } = added;
		const told = { project: id, number, name, budgetFen };
		await insertAuditEvent(tx, villageId, by, 'project-added', told);
		return { id };
	});

export const updateProject = (
	db: Db,
	villageId: number,
	id: number,
	to: ParsedProject,
	by: Actor
): Promise<ProjectOutcome> =>
	db.transaction(async (tx): Promise<ProjectOutcome> => {
		const all = await findProjects(tx, villageId);
		const before = all.find((one) => one.id === id);
		if (!before) return 'not-there';
		if (all.some((one) => one.id !== id && one.number === to.number)) return 'number-taken';
		const change = changeOf(typedProject(before), typedProject(to));
		if (change === null) return { id };
		await tx.update(project).set(to).where(eq(project.id, id));
		const { number, name, budgetFen } = to;
		const told = { project: id, number, name, budgetFen, change };
		await insertAuditEvent(tx, villageId, by, 'project-changed', told);
		return { id };
	});

export type FoundProject = {
	readonly project: Project;
	readonly standing: ProjectStanding<EntryView>;
};

const LAST_MONTH: Month = '9999-12';

/** Of every project given, in their order; lines in the order of the books, of all ledger sets, through a month. */
export async function findProjectStandings(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	projects: readonly Project[],
	through: Month = LAST_MONTH
): Promise<FoundProject[]> {
	const lines = await findLines(db, ledgerSets, projects, through);
	const money = await findMoneyOut(db, [...new Set(lines.map(({ voucherId }) => voucherId))]);
	return projects.map((one) => ({
		project: one,
		standing: standingOfProject(one, linesOf(one, lines), money)
	}));
}

const PIECE_LINES = 1000;

/** Each line once, though projects share accounts. */
async function findLines(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	projects: readonly Project[],
	through: Month
): Promise<EntryView[]> {
	const ledgerSetIds = ledgerSets.map(({ id }) => id);
	const [first] = projects.map(({ fromOn }) => monthOf(fromOn)).toSorted();
	const codes = new Set(projects.flatMap(({ accountCodes }) => accountCodes));
	const found = new Map<string, EntryView>();
	for (const code of first === undefined ? [] : codes) {
		const filter = { ledgerSetIds, from: first ?? '', to: through, account: code };
		for await (const some of eachEntry(db, await prepareSearch(db, filter), PIECE_LINES))
			for (const line of some) found.set(`${line.voucherId}/${line.line}`, line);
	}
	return [...found.values()].toSorted(
		(a, b) => a.bookedOn.localeCompare(b.bookedOn) || a.voucherId - b.voucherId || a.line - b.line
	);
}

/** By voucher: credits less debits of cash and bank. */
async function findMoneyOut(db: Db, voucherIds: readonly number[]): Promise<MoneyOut> {
	const rows = await db
		.select({
			voucherId: entry.voucherId,
			code: account.code,
			system: account.accountingSystem,
			outFen: sql<number>`sum(${entry.creditFen} - ${entry.debitFen})`.mapWith(Number)
		})
		.from(entry)
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(inArray(entry.voucherId, each(voucherIds)))
		.groupBy(entry.voucherId, account.id);
	const out = new Map<number, number>();
	for (const { voucherId, code, system, outFen } of rows)
		if (groupOf(system, { code, closingFen: 0 }) === 'cash')
			out.set(voucherId, (out.get(voucherId) ?? 0) + outFen);
	return out;
}
