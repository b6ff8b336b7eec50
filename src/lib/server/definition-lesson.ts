import { sql } from 'drizzle-orm';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import { choicesOf, type OwnRule } from '#lib/domain/income/definition-choices.ts';
import type { DecisionLine } from '#lib/domain/income/parse-decision.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { lessonOf, type TaughtLine } from '#lib/domain/income/lesson.ts';
import type { Db } from './db/client.ts';
import { findDefinition } from './income.ts';
import { findChangedGroups } from './reclassify.ts';

/** `lines`: how many past lines, undecided by people, the rule would have classed otherwise than they are. */
export type Lesson = { readonly rule: OwnRule; readonly lines: number };

/** After a decision: the rule it suggests; null where it suggests none. Nothing is saved. */
export async function findLesson(
	db: Db,
	villageId: number,
	decided: readonly DecisionLine[],
	incomeClass: IncomeClass
): Promise<Lesson | null> {
	const lines =
		await db.all<TaughtLine>(sql`select a.accounting_system as system, a.code as code, e.summary as summary
		from json_each(${JSON.stringify(decided)}) k
			join entry e on e.voucher_id = k.value->>'voucherId' and e.line = k.value->>'line'
			join account a on a.id = e.account_id join ledger_set l on l.id = a.ledger_set_id
		where l.village_id = ${villageId}`);
	const definition = await findDefinition(db, villageId);
	const choices = choicesOf(definition);
	const doubted = [...definition.reviewWords, ...definition.doubtWords];
	const rule = lessonOf(lines, incomeClass, doubted);
	if (rule === null) return null;
	const taught = changeDefinition(definition, {
		...choices,
		ownRules: [...choices.ownRules, rule]
	});
	const changed = await findChangedGroups(db, villageId, taught, rule);
	return {
		rule,
		lines: changed
			.filter(({ isClosing, isReplaced }) => isClosing === 0 && isReplaced === 0)
			.reduce((sum, group) => sum + group.lines, 0)
	};
}
