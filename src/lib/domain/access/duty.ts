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

/** How long a sign-in counts as recent (SD9). */
export const RECENT_MS = 5 * 60 * 1000;

/** Constraints of a table say their own name, not the rule's. */
const BY_CONSTRAINT: readonly (readonly [constraint: string, rule: DutyRule])[] = [
	['delegation_days', 'SD8'],
	['kinship_order', 'SD5'],
	['role_grant_two', 'TWO'],
	['role_grant_scope', 'SD4'],
	['notice_signed', 'SD6'],
	['annual_target_two', 'TWO'],
	['person_key.hash', 'SD2'],
	['role_grant.village_id', 'SD2'],
	['role_grant.person_id', 'SD2']
];

/**
 * The rule that the database refused by; null where it was something else. Drizzle wraps the first error and quotes what
 * people typed, so the innermost one counts.
 */
export function brokenRule(error: unknown): DutyRule | null {
	if (!(error instanceof Error)) return null;
	return error.cause instanceof Error ? brokenRule(error.cause) : ruleNamedIn(error.message);
}

function ruleNamedIn(message: string): DutyRule | null {
	const named = /\b(SD\d{1,2}|TWO): /.exec(message)?.[1];
	if (named !== undefined) return DUTY_RULES.find((rule) => rule === named) ?? null;
	const failed = /constraint failed: (.*)/.exec(message)?.[1];
	if (failed === undefined) return null;
	return BY_CONSTRAINT.find(([constraint]) => failed.includes(constraint))?.[1] ?? null;
}
