import { uploadLink } from './upload-link.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ upload: uploadLink(url) });
