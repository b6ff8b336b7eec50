/**
 * 职责分离: the rules that the database keeps by constraints and triggers (drizzle/0002). A refusal there begins with
 * the rule's name (`SD2: …`), so that a screen can say the rule in words.
 */
export const DUTY_RULES = [
	'SD1',
	'SD2',
	'SD3',
	'SD4',
	'SD5',
	'SD6',
	'SD7',
	'SD8',
	'SD9',
	'SD10',
	'SD11',
	'SD12',
	/** Grants by the township take two administrators, once there are two. */
	'TWO'
] as const;
export type DutyRule = (typeof DUTY_RULES)[number];

/** A role granted less than this long ago signs nothing (SD7). */
export const SIGNING_WAIT_MS = 24 * 60 * 60 * 1000;
/** A delegation is dated and at most this long, first and last day counted (SD8). */
export const DELEGATION_MAX_DAYS = 30;
/** How long a sign-in counts as recent (SD9). */
export const RECENT_MS = 5 * 60 * 1000;

/** The rule that the database refused by; null where it was something else. Drizzle wraps the first error. */
export function brokenRule(error: unknown): DutyRule | null {
	for (let one = error; one instanceof Error; one = one.cause) {
		const found = /\b(SD\d{1,2}|TWO): /.exec(one.message)?.[1];
		if (found !== undefined && (DUTY_RULES as readonly string[]).includes(found))
			return found as DutyRule;
	}
	return null;
}
