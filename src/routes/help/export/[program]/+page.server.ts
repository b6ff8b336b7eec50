import { error } from '@sveltejs/kit';
import { isProgram } from '../guide.ts';
import { uploadLink } from '../upload-link.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	if (!isProgram(params.program)) error(404, 'not-found');
	return { program: params.program, upload: uploadLink(url) };
};
