const isId = (typed: unknown): typed is string =>
	typeof typed === 'string' && /^\d{1,15}$/.test(typed);
const LONGEST = 200;

/** Ids of batches that are told together, `?together=12,13`; what is no id is left out. */
export const decodeTogether = (typed: string | null): number[] =>
	(typed ?? '').split(',').filter(isId).slice(0, LONGEST).map(Number);

/** The ids a form names under `name`. */
export const decodeIds = (form: FormData, name: string): number[] =>
	form.getAll(name).filter(isId).slice(0, LONGEST).map(Number);
