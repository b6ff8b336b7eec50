import { loadNotice } from '../load-notice.server.ts';
import type { PageServerLoad } from './$types';

// A cheap phone reads it without a framework; what a script adds is in /v/public.js.
export const csr = false;

/** The edition that holds. */
export const load: PageServerLoad = (event) => loadNotice(event);
