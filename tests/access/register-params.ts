import type { Place } from './world.ts';

/** For the addresses of the registers, and of the notice that world.ts publishes. */
export const registerParams = ({ registers }: Place): Record<string, string> => ({
	...Object.fromEntries(Object.entries(registers).map(([name, id]) => [name, String(id)])),
	...{ period: '2022-q1', edition: '1' }
});
