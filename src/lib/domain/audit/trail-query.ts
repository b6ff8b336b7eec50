/** What stands in the address of a trail: `?from=2022-01-01&to=…&who=3&kind=files&q=…&of=batch:3&before=…`. */
import { civilDateInChina } from '../formats.ts';
import { isEventGroup, type EventGroup } from './event-group.ts';

export type TrailQuery = {
	/** Civil days in China, both included. */
	readonly from: string | null;
	readonly to: string | null;
	/** A person's number; 0 is whoever is no person of the product (the operator, a failed sign-in). */
	readonly who: number | null;
	readonly kind: EventGroup | null;
	/** Words of the sentence, of the doer, or of what is stored. */
	readonly q: string;
	/** One thing's history: `batch:3`. */
	readonly of: string | null;
	/** Older than this event. */
	readonly before: TrailPlace | null;
};
export type TrailPlace = { readonly at: number; readonly id: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => {
	const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const PLACE = /^(\d{1,15})\.(\d{1,15})$/;
const THING = /^[a-z]{1,20}(:[\w.-]{1,60})?$/;
const MOST_LETTERS = 100;

/** What is not understood is as if it were not there. */
export function decodeTrailQuery(params: URLSearchParams): TrailQuery {
	const text = (name: string): string => (params.get(name) ?? '').trim();
	const day = (name: string): string | null => (isDay(text(name)) ? text(name) : null);
	const place = PLACE.exec(text('before'));
	const kind = text('kind');
	return {
		from: day('from'),
		to: day('to'),
		who: /^\d{1,9}$/.test(text('who')) ? Number(text('who')) : null,
		kind: isEventGroup(kind) ? kind : null,
		q: text('q').slice(0, MOST_LETTERS),
		of: THING.test(text('of')) ? text('of') : null,
		before: place ? { at: Number(place[1]), id: Number(place[2]) } : null
	};
}

/** Nothing stands there that is not narrowed. */
export function encodeTrailQuery(query: TrailQuery): string {
	const { before } = query;
	const params = new URLSearchParams();
	for (const name of ['from', 'to', 'who', 'kind', 'q', 'of'] as const) {
		const value = query[name];
		if (value !== null && value !== '') params.set(name, String(value));
	}
	if (before) params.set('before', `${before.at}.${before.id}`);
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CHINA_MS = 8 * 60 * 60 * 1000;
/** The moment a civil day begins in China. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - CHINA_MS;
export const endOfDay = (day: string): number => startOfDay(day) + DAY_MS;

/** Consecutive events of one civil day, as the page draws them. */
export function groupByDay<T extends { readonly at: number }>(
	events: readonly T[]
): { day: string; events: T[] }[] {
	const days: { day: string; events: T[] }[] = [];
	for (const event of events) {
		const day = civilDateInChina(event.at);
		const last = days.at(-1);
		if (last?.day === day) last.events.push(event);
		else days.push({ day, events: [event] });
	}
	return days;
}
