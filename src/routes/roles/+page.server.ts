import { markOf, PERMISSIONS, scopeOf } from '#lib/domain/access/permission.ts';
import { ROLES } from '#lib/domain/access/role.ts';
import type { PageServerLoad } from './$types';

/** For everybody: the very table that the guard decides by. */
export const load: PageServerLoad = () => ({
	rows: PERMISSIONS.map((permission) => ({
		permission,
		scope: scopeOf(permission),
		marks: (['public', ...ROLES] as const).map((role) => ({ role, mark: markOf(role, permission) }))
	}))
});
