/** The places of a village's office, as its header and the row below it name them. Paths below `/office/[village]`. */
export type Place =
	| 'desk'
	| 'import'
	| 'books'
	| 'notices'
	| 'income'
	| 'contracts'
	| 'ahead'
	| 'position'
	| 'target'
	| 'trail';
export type Room =
	| 'books'
	| 'balances'
	| 'statements'
	| 'notices'
	| 'questions'
	| 'disclosure'
	| 'income'
	| 'definition'
	| 'contracts'
	| 'assets'
	| 'receipts'
	| 'ahead'
	| 'whatIf'
	| 'backTest'
	| 'position'
	| 'spending'
	| 'projects';

export const PLACES: readonly { readonly place: Place; readonly path: string }[] = [
	{ place: 'desk', path: '' },
	{ place: 'import', path: '/import' },
	{ place: 'books', path: '/books' },
	{ place: 'notices', path: '/notices' },
	{ place: 'income', path: '/income' },
	{ place: 'contracts', path: '/contracts' },
	{ place: 'ahead', path: '/ahead' },
	{ place: 'position', path: '/position' },
	{ place: 'target', path: '/target' },
	{ place: 'trail', path: '/trail' }
];

/** What lies behind one place, each a page of its own. */
export const ROOMS: Readonly<
	Partial<Record<Place, readonly { readonly room: Room; readonly path: string }[]>>
> = {
	books: [
		{ room: 'books', path: '/books' },
		{ room: 'balances', path: '/books/balances' },
		{ room: 'statements', path: '/statements' }
	],
	notices: [
		{ room: 'notices', path: '/notices' },
		{ room: 'questions', path: '/questions' },
		{ room: 'disclosure', path: '/disclosure' }
	],
	income: [
		{ room: 'income', path: '/income' },
		{ room: 'definition', path: '/definition' }
	],
	contracts: [
		{ room: 'contracts', path: '/contracts' },
		{ room: 'assets', path: '/assets' },
		{ room: 'receipts', path: '/receipts' }
	],
	ahead: [
		{ room: 'ahead', path: '/ahead' },
		{ room: 'whatIf', path: '/ahead/what-if' },
		{ room: 'backTest', path: '/ahead/back-test' }
	],
	position: [
		{ room: 'position', path: '/position' },
		{ room: 'spending', path: '/spending' },
		{ room: 'projects', path: '/projects' }
	]
};

const isAt = (path: string, at: string): boolean => at === path || at.startsWith(`${path}/`);
const roomsOf = (place: Place) => ROOMS[place] ?? [];

/** The place that a page stands in; `at` is its path below the village's. The desk is itself only. */
export function placeAt(at: string): Place | null {
	if (at === '' || at === '/') return 'desk';
	const found = PLACES.find(
		({ place, path }) =>
			place !== 'desk' && (isAt(path, at) || roomsOf(place).some((room) => isAt(room.path, at)))
	);
	return found?.place ?? null;
}

/** The deepest one that holds the page. */
export function roomAt(place: Place, at: string): Room | null {
	const inside = roomsOf(place).filter(({ path }) => isAt(path, at));
	return inside.toSorted((a, b) => b.path.length - a.path.length)[0]?.room ?? null;
}
