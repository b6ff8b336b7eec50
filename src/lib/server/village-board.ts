/** A village's public page: its notices with whether each came in time, what is missing, and the newest manifest. */
import type { CivilDate } from '#lib/domain/calendar.ts';
import { dueState, owedPeriods } from '#lib/domain/disclosure/due.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import type { Manifest } from '#lib/domain/disclosure/pack.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Db } from './db/client.ts';
import { findDisclosureSettings } from './disclosure-settings.ts';
import { findManifests } from './notice-content.ts';
import { isSameNotice, publishedIn, subjectOf } from './notices.ts';
import { findPublished, type PublishedNotice } from './published-notices.ts';

export async function findVillageBoard(db: Db, villageId: number, today: CivilDate) {
	const published = await findPublished(db, villageId);
	const current = published.filter((one) => one.isCurrent);
	const settings = await findDisclosureSettings(db, villageId);
	const manifests = await findManifests(
		db,
		current.map(({ id }) => id)
	);
	return {
		notices: current.map((one) => noticeOf(published, one, manifests.get(one.id), today)),
		/** Of everything, of the newest period. */
		newest: manifests.get(current.find(({ topic }) => topic === '')?.id ?? 0) ?? null,
		missing: owedPeriods(settings, publishedIn(published), today).filter(
			({ state }) => state === 'missing'
		),
		rule: { period: settings.period, dueDay: settings.dueDay }
	};
}

function noticeOf(
	published: readonly PublishedNotice[],
	one: PublishedNotice,
	manifest: Manifest | undefined,
	today: CivilDate
) {
	const subject = subjectOf(one);
	const dueOn = manifest?.content.dueOn ?? '';
	const on = firstOn(published, one);
	return {
		...{ ...subject, code: noticeCode(subject), edition: one.edition, on, dueOn },
		...{ receivedFen: manifest?.receivedFen ?? '', spentFen: manifest?.spentFen ?? '' },
		/** A notice of one matter has no day. */
		state: one.topic === '' ? dueState({ dueOn }, on, today) : null
	};
}

/** When its first edition was published: a correction does not make it late. */
const firstOn = (of: readonly PublishedNotice[], notice: PublishedNotice): CivilDate =>
	civilDateInChina(
		Math.min(...of.filter((one) => isSameNotice(one, notice)).map(({ publishedAt }) => publishedAt))
	);
