import { markOf } from '#lib/domain/access/permission.ts';
import type { Allowed } from '#lib/server/guard.ts';
import type { TrailScope } from '#lib/server/trail.ts';

/** Mark `o` of the table: one's own events only. Whoever is no person owns none. */
export const scopeOf = ({ village, role, actor }: Allowed): TrailScope => ({
	villageId: village.id,
	ownOf: markOf(role, 'trail.read') === 'o' ? (actor.personId ?? -1) : null
});
