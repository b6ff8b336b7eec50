import type { LayoutServerLoad } from './$types';

/** Only what every page draws; the user's id stays on the server. */
export const load: LayoutServerLoad = ({ locals }) => ({
	language: locals.language,
	actor: locals.actor && { name: locals.actor.name }
});
