/** 预计收入: what is announced for a year and not yet booked. It is closed with a reason, never changed or deleted. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { ExpectedIncome } from '#lib/domain/forecast/forecast-input.ts';
import type { NewExpected } from '#lib/domain/forecast/parse-expected.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { expectedIncome } from './db/schema.ts';

/** Of a year, or of all; the open and the closed ones, in the order they are expected. */
export async function findExpected(
	db: Db,
	villageId: number,
	year?: FiscalYear
): Promise<ExpectedIncome[]> {
	const rows = await db
		.select()
		.from(expectedIncome)
		.where(
			and(
				eq(expectedIncome.villageId, villageId),
				year === undefined ? undefined : eq(expectedIncome.year, year)
			)
		)
		.orderBy(asc(expectedIncome.expectedOn), asc(expectedIncome.id));
	return rows.map(({ closedAt, ...row }) => ({
		id: row.id,
		year: row.year,
		party: row.party,
		basis: row.basis,
		amountFen: row.amountFen,
		announcedOn: row.announcedOn,
		expectedOn: row.expectedOn,
		accountCode: row.accountCode,
		closedOn: closedAt === null ? null : civilDateInChina(closedAt),
		closeReason: row.closeReason
	}));
}

/** @returns its id; null if the very same one is open already (a form sent twice). */
export function insertExpected(
	db: Db,
	villageId: number,
	added: NewExpected,
	by: Actor
): Promise<number | null> {
	return db.transaction(async (tx) => {
		if (await hasSame(tx, villageId, added)) return null;
		const [row] = await tx
			.insert(expectedIncome)
			.values({ villageId, ...added, addedAt: by.at, addedBy: by.name })
			.returning({ id: expectedIncome.id });
		const id = row?.id ?? 0;
		const { year, party, amountFen, basis } = added;
		const detail = { year, expected: id, party, amountFen, basis };
		await insertAuditEvent(tx, villageId, by, 'expected-added', detail);
		return id;
	});
}

async function hasSame(tx: Db, villageId: number, one: NewExpected): Promise<boolean> {
	const open = await findExpected(tx, villageId, one.year);
	return open.some(
		(other) =>
			other.closedOn === null &&
			other.party === one.party &&
			other.basis === one.basis &&
			other.amountFen === one.amountFen &&
			other.expectedOn === one.expectedOn &&
			other.accountCode === one.accountCode
	);
}

/** `not-open`: closed already. `unknown`: another village's, or none. */
export type CloseOutcome = 'closed' | 'not-open' | 'unknown';

export function closeExpected(
	db: Db,
	villageId: number,
	id: number,
	reason: string,
	by: Actor
): Promise<CloseOutcome> {
	return db.transaction(async (tx) => {
		const one = (await findExpected(tx, villageId)).find((each) => each.id === id);
		if (!one) return 'unknown';
		if (one.closedOn !== null) return 'not-open';
		await tx
			.update(expectedIncome)
			.set({ closedAt: by.at, closedBy: by.name, closeReason: reason })
			.where(and(eq(expectedIncome.id, id), isNull(expectedIncome.closedAt)));
		const { year, party, amountFen } = one;
		const detail = { year, expected: id, party, amountFen, reason };
		await insertAuditEvent(tx, villageId, by, 'expected-closed', detail);
		return 'closed';
	});
}
