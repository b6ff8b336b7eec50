import { page } from '$app/state';
import type { Permission } from '#lib/domain/access/permission.ts';

/**
 * Whether the signed-in person may do this in the village of the page: pages offer no more than that. It decides about
 * buttons only; what is sent is decided by the guard.
 */
export const may = (permission: Permission): boolean =>
	page.data.can?.includes(permission) ?? false;
