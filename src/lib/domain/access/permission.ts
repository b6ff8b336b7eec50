/**
 * Who may do what: one table, read top to bottom. The guard decides by it, the matrix test walks it, the page
 * “谁能做什么” prints it. What does not stand here is refused.
 *
 * The five marks of a row are the public, the accountant, the secretary, a supervisor, the township administrator:
 * `✔` does it · `R` reads · `L` reads, and that is put on record · `o` own records only · `-` not.
 */
import { ROLES, type Role } from './role.ts';

export type Mark = '✔' | 'R' | 'L' | 'o' | '-';
/** Where a permission is asked: in one village, over all of them, or of oneself. */
export type Scope = 'village' | 'township' | 'self';

const TABLE = {
	// In a village.            P A S V T
	'offices.read': ['village', '✔✔✔✔✔'],
	'desk.read': ['village', '-RRRR'],
	'books.read': ['village', '-RRRL'],
	'batch.read': ['village', '-RRRL'],
	'batch.upload': ['village', '-✔---'],
	'batch.review': ['village', '-✔---'],
	'batch.post': ['village', '-✔---'],
	'batch.reverse': ['village', '-✔---'],
	'batch.discard': ['village', '-✔---'],
	'month.close': ['village', '-✔---'],
	'income.read': ['village', '-RRRR'],
	'income.decide': ['village', '-✔---'],
	'target.read': ['village', '-RRRR'],
	'target.propose': ['village', '--✔--'],
	'target.confirm': ['village', '----✔'],
	'contract.read': ['village', '-RRRL'],
	'contract.manage': ['village', '-✔---'],
	'receipt.match': ['village', '-✔---'],
	'forecast.read': ['village', '-RRRR'],
	'expected.manage': ['village', '-✔---'],
	'plan.keep': ['village', '-✔✔--'],
	'definition.read': ['village', '-RRRR'],
	'definition.propose': ['village', '-✔---'],
	'definition.approve': ['village', '--✔--'],
	'position.read': ['village', '-RRRR'],
	'spending.plan': ['village', '-✔---'],
	'project.manage': ['village', '-✔---'],
	'notice.submit': ['village', '-✔---'],
	'notice.review': ['village', '---✔-'],
	'notice.approve': ['village', '--✔--'],
	'notice.receive': ['village', '----✔'],
	'notice.read': ['village', '✔✔✔✔✔'],
	'disclosure.set': ['village', '--✔--'],
	'question.ask': ['village', '✔✔✔✔✔'],
	'question.handle': ['village', '-✔-✔-'],
	'answer.draft': ['village', '-✔---'],
	'answer.release': ['village', '--✔--'],
	'trail.read': ['village', '-oRRR'],
	// Over all villages.        P A S V T
	'people.read': ['township', '----✔'],
	'people.manage': ['township', '----✔'],
	'villages.all': ['township', '----R'],
	'trail.all': ['township', '----R'],
	// Of oneself.           P A S V T
	'villages.own': ['self', '-✔✔✔✔'],
	'account.own': ['self', '-✔✔✔✔']
} as const satisfies Record<string, readonly [Scope, string]>;

export type Permission = keyof typeof TABLE;
type OfScope<S extends Scope> = {
	[P in Permission]: (typeof TABLE)[P][0] extends S ? P : never;
}[Permission];
export type VillagePermission = OfScope<'village'>;
export type TownshipPermission = OfScope<'township'>;
export type OwnPermission = OfScope<'self'>;

export const PERMISSIONS = Object.keys(TABLE) as Permission[];

/** SD9: before these a person says once more that it is them (passphrase, and the code where there is one). */
const RECENT: ReadonlySet<Permission> = new Set([
	'target.confirm',
	'definition.approve',
	'notice.review',
	'notice.approve',
	'people.manage'
]);
export const needsRecentSignIn = (permission: Permission): boolean => RECENT.has(permission);

export const scopeOf = (permission: Permission): Scope => TABLE[permission][0];

const COLUMN: Readonly<Record<Role | 'public', number>> = {
	public: 0,
	accountant: 1,
	secretary: 2,
	supervisor: 3,
	township: 4
};

/** `null` is somebody without a role there. A word that is not in the table is `-`. */
export function markOf(role: Role | 'public' | null, permission: Permission): Mark {
	if (role === null || !Object.hasOwn(TABLE, permission)) return '-';
	return ([...TABLE[permission][1]][COLUMN[role]] ?? '-') as Mark;
}

export const isAllowed = (role: Role | 'public' | null, permission: Permission): boolean =>
	markOf(role, permission) !== '-';

/** Whose it is to do, where somebody else may at most read. */
export const doersOf = (permission: Permission): Role[] =>
	ROLES.filter((role) => markOf(role, permission) === '✔');

/** What a page offers to a role. */
export const permissionsOf = (role: Role): Permission[] =>
	PERMISSIONS.filter((permission) => isAllowed(role, permission));
