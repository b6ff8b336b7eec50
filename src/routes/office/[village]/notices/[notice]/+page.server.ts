import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { CHECK_CODES } from '#lib/domain/disclosure/checks.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { privateIn } from '#lib/domain/disclosure/plain-text.ts';
import type { Result } from '#lib/domain/result.ts';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { findDraftDesk } from '#lib/server/notice-desk.ts';
import {
	answerCheck,
	correctNotice,
	decideMask,
	findPack,
	freezeNotice,
	secondMask
} from '#lib/server/notice-content.ts';
import { findObjections, objectToLine, receiveNotice } from '#lib/server/notice-review.ts';
import { findSignatureList } from '#lib/server/notice-signatures.ts';
import {
	approveNotice,
	closeReview,
	findEditions,
	publishNotice,
	signNotice,
	withdrawNotice
} from '#lib/server/notices.ts';
import { signerOf } from '#lib/server/signer.ts';
import { findHistory } from '#lib/server/trail.ts';
import type { Actions, PageServerLoad } from './$types';
import { lineRefIn, textIn } from './notice-form.ts';
import { requireNoticeOf } from './require-notice.server.ts';

/** A draft: what must be decided. Later: exactly what is being signed, and who did. */
export const load: PageServerLoad = async (event) => {
	const found = await requireNoticeOf(event, 'books.read');
	const { village, ledgerSets, notice, ref, subject } = found;
	const isDraft = notice.status === 'draft';
	const pack = isDraft ? null : await findPack(db, notice.id);
	const editions = await findEditions(db, ref);
	const signed = await findSignatureList(db, village.id, notice);
	return {
		notice: {
			...{ id: notice.id, ...subject, edition: notice.edition, status: notice.status },
			...{ fingerprint: notice.fingerprint, reason: notice.reason, code: noticeCode(subject) },
			publishedAt: notice.publishedAt,
			isNewest: editions[0]?.id === notice.id
		},
		desk: isDraft ? await findDraftDesk(db, village, ledgerSets, notice.id, subject) : null,
		manifest: pack?.manifest ?? null,
		lines: pack?.lines.map(({ line }) => line) ?? [],
		...signed,
		/** Of whoever looks, in this round. */
		mySay: signed.signatures.find(
			(one) => !one.isVoid && one.role === 'supervisor' && one.personId === found.actor.personId
		)?.verdict,
		objections: await findObjections(db, notice.id),
		confirm: {
			review: confirmationOf(event, 'notice.review'),
			approve: confirmationOf(event, 'notice.approve')
		},
		trail: await findHistory(
			db,
			village.id,
			{ subjects: [`notice:${notice.id}`] },
			event.locals.language
		)
	};
};

type Asked = Awaited<ReturnType<typeof requireNoticeOf>> & {
	readonly form: FormData;
	readonly by: ReturnType<typeof signerOf>;
	/** What the person saw and signs; never what happens to stand there now. */
	readonly seen: string;
};
async function asked(event: RequestEvent, permission: VillagePermission): Promise<Asked> {
	const found = await requireNoticeOf(event, permission);
	const form = await event.request.formData();
	return { ...found, form, by: signerOf(found.actor), seen: textIn(form, 'fingerprint', 64) };
}
/** What somebody wrote to be published beside the notice and has to write again; null: it may be kept. */
function refusedText(typed: string) {
	const findings = privateIn(typed).map(({ kind, found }) => ({ kind, found }));
	return findings.length > 0 ? fail(400, { findings, typed }) : null;
}
const ruled = (outcome: Result<unknown, DutyRule>) =>
	outcome.ok ? null : fail(409, { rule: outcome.error });

export const actions: Actions = {
	answer: async (event) => {
		const { form, ref, by } = await asked(event, 'notice.submit');
		const code = CHECK_CODES.find((one) => one === form.get('code'));
		const answer = textIn(form, 'answer', 500);
		if (code === undefined || answer === '') return fail(400, { fault: 'answer' as const });
		return ruled(await answerCheck(db, ref, code, answer, by)) ?? { answered: code };
	},
	mask: async (event) => {
		const { form, ref, by } = await asked(event, 'notice.submit');
		const line = lineRefIn(form);
		const [shown, override] = [textIn(form, 'shown', 500), textIn(form, 'override', 200)];
		if (!line || shown === '') return fail(400, { fault: 'mask' as const });
		const done = await decideMask(db, ref, { ...line, shown, override }, by);
		if (done.ok && !done.value) return fail(400, { fault: 'not-of-notice' as const });
		return ruled(done) ?? { masked: 1 };
	},
	/** Every line that nobody decided yet, as proposed on the page that was read. */
	maskAll: async (event) => {
		const { village, ledgerSets, ref, subject, by } = await asked(event, 'notice.submit');
		const { masks } = await findDraftDesk(db, village, ledgerSets, ref.id, subject);
		const open = masks.filter(({ decision }) => decision === null);
		for (const { voucherId, line, proposed } of open) {
			const decided = { voucherId, line, shown: proposed, override: '' };
			const refused = ruled(await decideMask(db, ref, decided, by));
			if (refused) return refused;
		}
		return { masked: open.length };
	},
	second: async (event) => {
		const { form, ref, by } = await asked(event, 'notice.review');
		const line = lineRefIn(form);
		if (!line) return fail(400, { fault: 'mask' as const });
		const done = await secondMask(db, ref, line, by);
		if (done.ok && !done.value) return fail(400, { fault: 'not-of-notice' as const });
		return ruled(done) ?? { seconded: true };
	},
	submit: async (event) => {
		const { village, ledgerSets, ref, by } = await asked(event, 'notice.submit');
		const frozen = await freezeNotice(db, village, ledgerSets, ref, by);
		if (frozen.ok) return { submitted: true };
		const { error } = frozen;
		if (error.kind === 'rule') return fail(409, { rule: error.rule });
		const left = 'lines' in error ? error.lines : 'codes' in error ? error.codes : [];
		return fail(409, { refused: error.kind, count: left.length });
	},
	object: async (event) => {
		const { form, ref, by, seen } = await asked(event, 'notice.review');
		const no = Number(textIn(form, 'no', 6));
		const text = textIn(form, 'text', 300);
		if (!Number.isSafeInteger(no) || no < 1 || text === '')
			return fail(400, { fault: 'objection' as const });
		const pack = await findPack(db, ref.id);
		if (!pack?.lines.some(({ line }) => Number(line.no) === no))
			return fail(400, { fault: 'no-such-line' as const });
		return ruled(await objectToLine(db, ref, seen, { no, text }, by)) ?? { objected: no };
	},
	/** A supervisor signs; with the last signature that is needed the review is over. */
	sign: async (event) => {
		const { form, ref, by, seen } = await asked(event, 'notice.review');
		const refused = await confirmIdentity(event, 'notice.review', form);
		if (refused) return fail(400, { confirm: refused });
		const opinion = textIn(form, 'opinion', 300);
		const leaking = refusedText(opinion);
		if (leaking) return leaking;
		const signed = await signNotice(db, ref, seen, { verdict: 'signed', opinion }, by);
		if (!signed.ok) return fail(409, { rule: signed.error });
		await closeReview(db, ref, by);
		return { signed: true };
	},
	refuse: async (event) => {
		const { form, ref, by, seen } = await asked(event, 'notice.review');
		const opinion = textIn(form, 'opinion', 300);
		if (opinion === '') return fail(400, { fault: 'opinion' as const });
		const leaking = refusedText(opinion);
		if (leaking) return leaking;
		const refused = await confirmIdentity(event, 'notice.review', form);
		if (refused) return fail(400, { confirm: refused });
		const said = { verdict: 'refused', opinion } as const;
		return ruled(await signNotice(db, ref, seen, said, by)) ?? { signed: true };
	},
	approve: async (event) => {
		const { form, ref, by, seen } = await asked(event, 'notice.approve');
		const refused = await confirmIdentity(event, 'notice.approve', form);
		if (refused) return fail(400, { confirm: refused });
		return ruled(await approveNotice(db, ref, seen, by)) ?? { approved: true };
	},
	publish: async (event) => {
		const { form, ref, by } = await asked(event, 'notice.approve');
		const refused = await confirmIdentity(event, 'notice.approve', form);
		if (refused) return fail(400, { confirm: refused });
		return ruled(await publishNotice(db, ref, by)) ?? { published: true };
	},
	withdraw: async (event) => {
		const { ref, by } = await asked(event, 'notice.submit');
		const withdrawn = await withdrawNotice(db, ref, by);
		if (withdrawn.ok && !withdrawn.value)
			return fail(409, { refused: 'not-on-its-way' as const, count: 0 });
		return ruled(withdrawn) ?? { withdrawn: true };
	},
	/** The township computes everything once more and signs for it. */
	receive: async (event) => {
		const { ref, by, seen } = await asked(event, 'notice.receive');
		const received = await receiveNotice(db, ref, seen, by);
		if (received.ok) return { received: true };
		return typeof received.error === 'string'
			? fail(409, { rule: received.error })
			: fail(409, { refused: 'differs' as const, count: received.error.length });
	},
	/** A new edition of what is published: the old one stays readable. */
	correct: async (event) => {
		const { village, form, ref, by } = await asked(event, 'notice.submit');
		const reason = textIn(form, 'reason', 300);
		if (reason === '') return fail(400, { fault: 'reason' as const });
		const leaking = refusedText(reason);
		if (leaking) return leaking;
		const begun = await correctNotice(db, ref, reason, by);
		if (!begun.ok) return fail(409, { rule: begun.error });
		if (begun.value === null) return fail(409, { refused: 'not-published' as const });
		redirect(303, `/office/${village.slug}/notices/${begun.value}`);
	}
};
