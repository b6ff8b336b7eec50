import type { Place } from './world.ts';

/** For the addresses of the registers. */
export const registerParams = ({ registers }: Place): Record<string, string> =>
	Object.fromEntries(Object.entries(registers).map(([name, id]) => [name, String(id)]));
