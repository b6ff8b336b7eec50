import { loadNotice } from '../../load-notice.server.ts';
import type { PageServerLoad } from './$types';

// A cheap phone reads it without a framework; what a script adds is in /v/public.js.
export const csr = false;

/** One edition, also one that was corrected since: the address on the paper. */
export const load: PageServerLoad = (event) => loadNotice(event);
