/** China has one time zone and no summer time: `2022-11-08 14:03`, the same on the server and in the browser. */
export const formatInstant = (at: number): string =>
	new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The day alone: `2022-11-08`. */
export const formatDay = (at: number): string => formatInstant(at).slice(0, 10);
