import { expect, test } from 'vitest';
import { placeAt, PLACES, roomAt, ROOMS } from '#lib/components/places.ts';

test.each([
	['', 'desk', null],
	['/', 'desk', null],
	['/books/12', 'books', 'books'],
	['/books/balances', 'books', 'balances'],
	['/statements', 'books', 'statements'],
	['/definition', 'income', 'definition'],
	['/contracts/12', 'contracts', 'contracts'],
	['/assets/new', 'contracts', 'assets'],
	['/projects/3', 'position', 'projects'],
	['/notices', 'notices', 'notices'],
	['/questions', 'notices', 'questions'],
	['/disclosure', 'notices', 'disclosure'],
	['/ahead', 'ahead', 'ahead'],
	['/ahead/what-if', 'ahead', 'whatIf'],
	['/bookshelf', null, null],
	['/meeting', null, null]
] as const)('%s stands in %s', (at, place, room) => {
	expect(placeAt(at)).toBe(place);
	if (place !== null) expect(roomAt(place, at)).toBe(room);
});

test('every room is found again by its own path', () => {
	for (const { place } of PLACES)
		for (const { room, path } of ROOMS[place] ?? []) {
			expect(placeAt(path)).toBe(place);
			expect(roomAt(place, path)).toBe(room);
		}
});
