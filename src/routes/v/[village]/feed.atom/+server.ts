import { db } from '#lib/server/database.ts';
import { atomFeed } from '#lib/server/feed.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { findPublished } from '#lib/server/published-notices.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const village = await requirePublicVillage(event, 'notice.read');
	const published = await findPublished(db, village.id);
	const { language } = event.locals;
	const text = atomFeed({ village, published, origin: event.url.origin, language });
	return new Response(text, {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' }
	});
};
