import { fail } from '@sveltejs/kit';
import { yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { openFen } from '#lib/domain/contracts/instalment-status.ts';
import { lineKey } from '#lib/domain/contracts/receipt-line.ts';
import { GRADES } from '#lib/domain/contracts/suggest-matches.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findNewestYear } from '#lib/server/desk.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findReceiptDesk, picksOf } from '#lib/server/receipt-desk.ts';
import { settleByLines } from '#lib/server/receipts.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 100;
const LINES_SHOWN = 50;
const REMINDERS_SHOWN = 200;

/** `?year=2022&grade=likely&q=租户`. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'contract.read');
	const { searchParams } = event.url;
	const asked = yearIn(searchParams.get('year')) ?? (await findNewestYear(db, ledgerSets));
	const desk = await findReceiptDesk(db, village.id, ledgerSets, asked, civilDateInChina(now()));
	const grade = GRADES.find((one) => one === searchParams.get('grade')) ?? null;
	const q = (searchParams.get('q') ?? '').trim().slice(0, 60);
	const contracts = new Map(desk.contracts.map((one) => [one.id, one]));
	const instalments = new Map(desk.instalments.map((one) => [one.id, one]));
	const told = (contractId: number) => {
		const { id, number, name, party } = contracts.get(contractId) ?? {
			...{ id: 0, number: '', name: '', party: '' }
		};
		return { id, number, name, party };
	};
	const suggestions = desk.suggestions
		.map((one) => ({ ...one, contract: told(one.contractId) }))
		.filter((one) => grade === null || one.grade === grade)
		.filter(({ line, contract }) =>
			[line.summary, line.counterparty, contract.name, contract.number, contract.party].some((of) =>
				of.includes(q)
			)
		);
	return {
		...{ year: desk.year, booksOn: desk.booksOn, grade, q },
		counts: GRADES.map((of) => ({
			grade: of,
			count: desk.suggestions.filter((one) => one.grade === of).length
		})),
		suggestionCount: suggestions.length,
		suggestions: suggestions.slice(0, SHOWN).map((one) => ({
			key: lineKey(one.line),
			line: one.line,
			grade: one.grade,
			reasons: one.reasons,
			contract: one.contract,
			parts: one.parts.map(({ instalmentId, amountFen }) => ({
				instalmentId,
				amountFen,
				position: instalments.get(instalmentId)?.position ?? 0,
				fromOn: instalments.get(instalmentId)?.fromOn ?? '',
				throughOn: instalments.get(instalmentId)?.throughOn ?? ''
			}))
		})),
		reminders: desk.reminders.slice(0, REMINDERS_SHOWN).map(({ instalment, band, days }) => ({
			...{ id: instalment.id, position: instalment.position, dueOn: instalment.dueOn, band, days },
			openFen: openFen(instalment),
			contract: told(instalment.contractId)
		})),
		earlier: desk.earlier.map(({ contract, instalment, settlement, incomeFen }) => ({
			...{ id: settlement.id, instalmentId: instalment.id, dueOn: instalment.dueOn, incomeFen },
			...{ bookedOn: settlement.bookedOn, contract: told(contract.id) }
		})),
		without: desk.without.map(({ accountCode, openFen: fen, lines }) => ({
			...{ accountCode, openFen: fen, count: lines.length, lines: lines.slice(0, LINES_SHOWN) }
		})),
		silent: desk.silent.map(({ id }) => told(id)),
		hasContracts: desk.contracts.length > 0
	};
};

export const actions: Actions = {
	/** `pick`: the lines that were ticked, of what is suggested now. */
	confirm: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'receipt.match');
		const form = await event.request.formData();
		const picked = new Set(form.getAll('pick').map(String));
		const year = yearIn(String(form.get('year') ?? ''));
		const today = civilDateInChina(now());
		const { suggestions } = await findReceiptDesk(db, village.id, ledgerSets, year, today);
		const isAll = form.has('certain');
		const chosen = suggestions.filter(({ line, grade }) =>
			isAll ? grade === 'certain' : picked.has(lineKey(line))
		);
		if (chosen.length === 0) return fail(400, { refused: 'none' as const });
		const outcome = await settleByLines(db, village.id, picksOf(chosen), actor);
		if (outcome.kind !== 'settled') return fail(409, { refused: outcome.kind });
		return { confirmed: chosen.length };
	}
};
