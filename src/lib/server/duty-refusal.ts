import { brokenRule, type DutyRule } from '#lib/domain/access/duty.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';

/** A rule of the database that said no becomes a value; any other fault stays one. The transaction is rolled back. */
export async function orRule<T>(work: Promise<T>): Promise<Result<T, DutyRule>> {
	try {
		return ok(await work);
	} catch (error) {
		const rule = brokenRule(error);
		if (rule === null) throw error;
		return err(rule);
	}
}
