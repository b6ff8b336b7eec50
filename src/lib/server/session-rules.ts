/** How long a session lives, and what must be done before anything else is opened. */
import { RECENT_MS } from '#lib/domain/access/duty.ts';
import { readEnvironment } from './environment.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between the passphrase and the code. */
export const CODE_WAIT_MS = 10 * MINUTE;
/** 等保 mode: a passphrase is good for this long. */
export const PASSPHRASE_DAYS = 90;

/** 等保 mode: idle for half an hour, or half a day old. Otherwise better-auth's own end is the only one. */
const MLPS = { idle: 30 * MINUTE, absolute: 12 * HOUR };

type Times = {
	readonly createdAt: Date;
	readonly acceptedAt: number | null;
	readonly seenAt: number | null;
};
export function isSessionOver({ createdAt, acceptedAt, seenAt }: Times, at: number): boolean {
	if (!readEnvironment().isMlps) return false;
	const began = acceptedAt ?? createdAt.getTime();
	return at - began >= MLPS.absolute || at - (seenAt ?? began) >= MLPS.idle;
}

/** The last sign of life is written this seldom; where idling counts, oftener. */
export const seenEvery = (): number => (readEnvironment().isMlps ? MINUTE : 5 * MINUTE);

export const isPassphraseDue = (changedAt: Date | null, at: number): boolean =>
	readEnvironment().isMlps && at - (changedAt?.getTime() ?? 0) >= PASSPHRASE_DAYS * DAY;

/** SD9. */
export const isRecent = (verifiedAt: number, at: number): boolean => at - verifiedAt <= RECENT_MS;
