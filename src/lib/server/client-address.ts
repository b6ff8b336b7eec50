import type { RequestEvent } from '@sveltejs/kit';
import { addressGroup } from './address-group.ts';

/** Behind a proxy that does not say who asks (ADDRESS_HEADER set, header absent) all strangers count as one. */
export function clientAddress(event: RequestEvent): string {
	try {
		return addressGroup(event.getClientAddress());
	} catch {
		return 'unknown';
	}
}
