/** How a village discloses: due days, the clock of answers, who reads the lines. Each change is a new row. */
import { desc, eq } from 'drizzle-orm';
import type { DisclosureRule } from '#lib/domain/disclosure/due.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { disclosureSetting } from './db/schema.ts';
import { textHash } from './text-hash.ts';

export type DisclosureSettings = DisclosureRule & {
	readonly answerDays: number;
	/** Everybody reads the lines; else who has the reading code, and everybody the summary. */
	readonly isOpen: boolean;
	/** 村民码, at least four characters; '' where the lines are open. */
	readonly readingCode: string;
	/** How one asks without a telephone of one's own in the hand: '' where the village said nothing. */
	readonly contact: string;
};
/** Quarterly by the 15th, answers within ten days (domain.md §2.2), lines open: until a village sets its own. */
export const DEFAULT_DISCLOSURE: DisclosureSettings = {
	period: 'quarter',
	dueDay: 15,
	answerDays: 10,
	isOpen: true,
	readingCode: '',
	contact: ''
};

export async function findDisclosureSettings(
	db: Db,
	villageId: number
): Promise<DisclosureSettings> {
	const [row] = await db
		.select({
			period: disclosureSetting.period,
			dueDay: disclosureSetting.dueDay,
			answerDays: disclosureSetting.answerDays,
			isOpen: disclosureSetting.isOpen,
			readingCode: disclosureSetting.readingCode,
			contact: disclosureSetting.contact
		})
		.from(disclosureSetting)
		.where(eq(disclosureSetting.villageId, villageId))
		.orderBy(desc(disclosureSetting.id))
		.limit(1);
	return row ?? DEFAULT_DISCLOSURE;
}

export const setDisclosure = (
	db: Db,
	villageId: number,
	of: DisclosureSettings,
	by: Actor
): Promise<void> =>
	db.transaction(async (tx) => {
		const { readingCode, ...said } = of;
		const row = { villageId, ...said, readingCode: of.isOpen ? '' : readingCode };
		await tx.insert(disclosureSetting).values({ ...row, setBy: by.name, setAt: by.at });
		const { period, dueDay, answerDays } = of;
		const detail = { period, dueDay, answerDays, isOpen: of.isOpen ? 1 : 0 } as const;
		const told = { ...detail, textHash: textHash(of.contact) };
		await insertAuditEvent(tx, villageId, by, 'disclosure-set', told);
	});
