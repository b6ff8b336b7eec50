import { requireSheet } from '#lib/server/sheet.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => ({ sheet: await requireSheet(event) });
