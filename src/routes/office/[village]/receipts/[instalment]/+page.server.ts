import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { isCivilDate, yearOf } from '#lib/domain/calendar.ts';
import { daysBetween } from '#lib/domain/day-count.ts';
import { openFen } from '#lib/domain/contracts/instalment-status.ts';
import { lineKey, withTax } from '#lib/domain/contracts/receipt-line.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { parseFen } from '#lib/domain/money.ts';
import { findBooksOn, findBooksSince } from '#lib/server/books-on.ts';
import { now } from '#lib/server/clock.ts';
import { findContract } from '#lib/server/contracts.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { findReceiptLines } from '#lib/server/receipt-lines.ts';
import {
	settleByLines,
	settleOtherwise,
	undoSettlement,
	type SettleOutcome
} from '#lib/server/receipts.ts';
import { idIn } from '../../register-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const LINES_SHOWN = 30;

/** The guard, and the instalment the address names: 404 for another village's, as for none. */
async function requireInstalment(event: RequestEvent, permission: VillagePermission) {
	const guarded = await requireVillage(event, permission);
	const id = idIn(event.params.instalment);
	const all = await findInstalments(db, guarded.village.id);
	const instalment = all.find((one) => one.id === id);
	const contract =
		instalment && (await findContract(db, guarded.village.id, instalment.contractId));
	if (!instalment || !contract) error(404);
	return { ...guarded, instalment, contract };
}

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets, instalment, contract } = await requireInstalment(
		event,
		'contract.read'
	);
	const today = civilDateInChina(now());
	const q = (event.url.searchParams.get('q') ?? '').trim().slice(0, 60);
	const year = yearOf(instalment.dueOn);
	const lines =
		openFen(instalment) === 0
			? []
			: [
					...(await findReceiptLines(db, village.id, year)),
					...(await findReceiptLines(db, village.id, year + 1))
				];
	const distance = (on: string): number => Math.abs(daysBetween(instalment.dueOn, on));
	return {
		instalment,
		contract,
		q,
		booksOn: await findBooksOn(db, ledgerSets, today),
		booksSince: await findBooksSince(db, ledgerSets),
		lines: lines
			.filter((one) => one.openFen > 0 && one.accountCode.startsWith(contract.accountCode))
			.filter(({ summary, counterparty }) => summary.includes(q) || counterparty.includes(q))
			.toSorted((a, b) => distance(a.bookedOn) - distance(b.bookedOn))
			.slice(0, LINES_SHOWN)
			.map((one) => {
				const holdsFen = withTax(one.openFen, contract);
				return {
					...one,
					key: lineKey(one),
					holdsFen,
					offerFen: Math.min(holdsFen, openFen(instalment))
				};
			})
	};
};

type Typed = Readonly<Record<string, string>>;
const typedOf = (form: FormData): Typed =>
	Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

/** Above zero; null where it cannot be read. */
function amountIn(text: string): number | null {
	const amount = parseFen(text);
	return amount.ok && amount.value > 0 ? amount.value : null;
}

const answer = (outcome: SettleOutcome, typed: Typed) =>
	outcome.kind === 'settled'
		? { isSaved: true }
		: fail(outcome.kind === 'not-there' ? 404 : 409, {
				typed,
				fault: outcome.kind,
				openFen: 'openFen' in outcome ? outcome.openFen : null
			});
const refuse = (
	typed: Typed,
	fault: 'amount' | 'date' | 'reason' | 'resolution' | 'choice' | 'not-there'
) => fail(400, { typed, fault, openFen: null });

export const actions: Actions = {
	take: async (event) => {
		const { village, instalment, actor } = await requireInstalment(event, 'receipt.match');
		const typed = typedOf(await event.request.formData());
		const amountFen = amountIn(typed.amount ?? '');
		const [voucherId, line] = (typed.line ?? '').split('/').map((part) => idIn(part) ?? 0);
		if (amountFen === null) return refuse(typed, 'amount');
		const pick = {
			instalmentId: instalment.id,
			voucherId: voucherId ?? 0,
			line: line ?? 0,
			amountFen
		};
		return answer(await settleByLines(db, village.id, [pick], actor), typed);
	},
	other: async (event) => {
		const { village, instalment, actor } = await requireInstalment(event, 'receipt.match');
		const typed = typedOf(await event.request.formData());
		const kind = (['offset', 'waiver', 'write_off'] as const).find((one) => one === typed.kind);
		const amountFen = amountIn(typed.amount ?? '');
		const [bookedOn, reason] = [typed.on ?? '', (typed.reason ?? '').trim().slice(0, 200)];
		const resolutionNumber = (typed.resolutionNumber ?? '').trim().slice(0, 80);
		const resolutionOn = isCivilDate(typed.resolutionOn ?? '') ? (typed.resolutionOn ?? '') : null;
		if (!kind) return refuse(typed, 'choice');
		if (amountFen === null) return refuse(typed, 'amount');
		if (!isCivilDate(bookedOn)) return refuse(typed, 'date');
		if (reason === '') return refuse(typed, 'reason');
		if (kind !== 'offset' && (resolutionOn === null || resolutionNumber === ''))
			return refuse(typed, 'resolution');
		const of = { instalmentId: instalment.id, kind, amountFen, bookedOn, reason };
		return answer(
			await settleOtherwise(db, village.id, { ...of, resolutionOn, resolutionNumber }, actor),
			typed
		);
	},
	undo: async (event) => {
		const { village, instalment, actor } = await requireInstalment(event, 'receipt.match');
		const typed = typedOf(await event.request.formData());
		const id = idIn(typed.settlement) ?? 0;
		const isOwn = instalment.settlements.some((one) => one.id === id);
		if (!isOwn || !(await undoSettlement(db, village.id, id, actor)))
			return refuse(typed, 'not-there');
		return { isUndone: true };
	}
};
