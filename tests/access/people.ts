/** Everybody who might knock, and what the rules say each of them is. The outcome of a cell follows from this alone. */
import { isAllowed, scopeOf, type Permission } from '#lib/domain/access/permission.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { isOpen, type Need } from './route-table.ts';

export type Standing = {
	/** Whether the session opens anything. */
	readonly isSignedIn: boolean;
	/** In the village that is asked for. */
	readonly role: Role | null;
	readonly duty: 'passphrase' | 'totp' | null;
};
const stranger: Standing = { isSignedIn: false, role: null, duty: null };
const nobodyHere: Standing = { isSignedIn: true, role: null, duty: null };
const holder = (role: Role): Standing => ({ isSignedIn: true, role, duty: null });

export const PEOPLE = {
	anonymous: stranger,
	'forged cookie': stranger,
	'expired session': stranger,
	'unaccepted session': stranger,
	disabled: stranger,
	accountant: holder('accountant'),
	secretary: holder('secretary'),
	supervisor: holder('supervisor'),
	township: holder('township'),
	'accountant elsewhere': nobodyHere,
	'secretary elsewhere': nobodyHere,
	'supervisor elsewhere': nobodyHere,
	'delegated accountant': holder('accountant'),
	'delegated secretary': holder('secretary'),
	'delegated from tomorrow': nobodyHere,
	'delegated until yesterday': nobodyHere,
	'delegation taken back': nobodyHere,
	'delegated by one whose grant ended': nobodyHere,
	'grant ended': nobodyHere,
	'grant pending': nobodyHere,
	'township grant pending': nobodyHere,
	'township grant ended': nobodyHere,
	'without any role': nobodyHere,
	'owes a new passphrase': { ...holder('accountant'), duty: 'passphrase' },
	'owes a code': { ...holder('township'), duty: 'totp' },
	'owes a new passphrase, elsewhere': { ...nobodyHere, duty: 'passphrase' }
} as const satisfies Record<string, Standing>;
export type Who = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Who[];

export type Way = 'load' | 'request';
export type Outcome = 'answered' | '303 /sign-in' | '303 duty' | '401' | '403' | '404';

const DUTY: Record<Way, Outcome> = { load: '303 duty', request: '403' };

function signedInOutcome(need: Permission, way: Way, { role, duty }: Standing): Outcome {
	if (need === 'account.own') return 'answered';
	const scope = scopeOf(need);
	const hasPart = scope === 'self' || (scope === 'township' ? role === 'township' : role !== null);
	if (!hasPart) return '404';
	if (duty !== null) return DUTY[way];
	return scope === 'self' || isAllowed(role, need) ? 'answered' : '403';
}

/** What the permission table says of one cell. */
export function expected(need: Need, way: Way, of: Standing): Outcome {
	if (isOpen(need) || isAllowed('public', need as Permission)) return 'answered';
	if (!of.isSignedIn) return way === 'load' ? '303 /sign-in' : '401';
	return signedInOutcome(need as Permission, way, of);
}
