import { duePeriods, dueState } from '#lib/domain/disclosure/due.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDisclosureSettings } from '#lib/server/disclosure-settings.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { findPack } from '#lib/server/notice-content.ts';
import { findPublished, type PublishedNotice } from '#lib/server/published-notices.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

const firstOn = (of: readonly PublishedNotice[], { fromMonth, throughMonth }: PublishedNotice) =>
	civilDateInChina(
		Math.min(
			...of
				.filter((one) => one.fromMonth === fromMonth && one.throughMonth === throughMonth)
				.map(({ publishedAt }) => publishedAt)
		)
	);

/** Nothing is owed before the first period that was ever published. */
export const load: PageServerLoad = async (event) => {
	const { id, slug, name, isSample } = await requirePublicVillage(event, 'notice.read');
	const published = await findPublished(db, id);
	const current = published.filter((one) => one.isCurrent);
	const settings = await findDisclosureSettings(db, id);
	const today = civilDateInChina(now());
	const first = current.at(-1)?.fromMonth;
	const due = first === undefined ? [] : duePeriods(settings, first, today);
	const manifests = await Promise.all(
		current.map(async (one) => (await findPack(db, one.id))?.manifest)
	);
	const notices = current.map((one, at) => {
		const [from, through] = [one.fromMonth, one.throughMonth];
		const dueOn = manifests[at]?.content.dueOn ?? '';
		const on = firstOn(published, one);
		return {
			...{ from, through, code: noticeCode({ from, through }), edition: one.edition, on, dueOn },
			receivedFen: manifests[at]?.receivedFen ?? '',
			spentFen: manifests[at]?.spentFen ?? '',
			state: dueState({ dueOn }, on, today)
		};
	});
	return {
		village: { slug, name, isSample },
		notices,
		newest: manifests[0] ?? null,
		newestOn: notices[0]?.on ?? '',
		missing: due.filter(
			(one) =>
				!current.some(
					({ fromMonth, throughMonth }) => fromMonth <= one.from && throughMonth >= one.through
				) && dueState(one, null, today) === 'missing'
		),
		rule: { period: settings.period, dueDay: settings.dueDay },
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE))
	};
};
