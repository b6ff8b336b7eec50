import { yearOf } from '#lib/domain/calendar.ts';
import { lastOn } from '#lib/domain/contracts/contract.ts';
import { CONTRACT_STANDINGS, isPast, standingOfContract } from '#lib/domain/contracts/standing.ts';
import { contractWarnings } from '#lib/domain/contracts/warnings.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { findBooksOn, findBooksSince } from '#lib/server/books-on.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findContractSums } from '#lib/server/instalments.ts';
import { findRegisters } from '#lib/server/registers.ts';
import { decodeContractQuery } from './contract-query.ts';
import type { PageServerLoad } from './$types';

/** What presses most stands first, after what is overdue. */
const RANK = ['disputed', 'expired', 'ending', 'running', 'coming', 'draft', 'terminated', 'over'];

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'contract.read');
	const today = civilDateInChina(now());
	const booksOn = await findBooksOn(db, ledgerSets, today);
	const since = await findBooksSince(db, ledgerSets);
	const query = decodeContractQuery(event.url.searchParams);
	const { assets, contracts } = await findRegisters(db, village.id);
	const sums = new Map(
		(await findContractSums(db, village.id, yearOf(booksOn), { since, on: booksOn })).map((one) => [
			one.contractId,
			one
		])
	);
	const nameOf = new Map(assets.map(({ id, name }) => [id, name]));
	const rows = contracts.map((contract) => ({
		id: contract.id,
		number: contract.number,
		name: contract.name,
		party: contract.party,
		things: contract.assetIds.flatMap((id) => nameOf.get(id) ?? []),
		fromOn: contract.fromOn,
		lastOn: lastOn(contract),
		yearlyFen: contract.terms.yearlyFen,
		isOnce: contract.terms.frequency === 'once',
		standing: standingOfContract(contract, contracts, today),
		sums: sums.get(contract.id) ?? null
	}));
	const text = query.q.toLowerCase();
	const isLate = ({ sums }: (typeof rows)[number]): boolean => (sums?.overdueCount ?? 0) > 0;
	return {
		today,
		booksOn,
		query,
		total: rows.length,
		lateCount: rows.filter(isLate).length,
		pastCount: rows.filter((one) => isPast(one.standing) && !isLate(one)).length,
		counts: CONTRACT_STANDINGS.map((standing) => ({
			standing,
			count: rows.filter((one) => one.standing === standing).length
		})),
		warnings: contractWarnings(contracts, assets, today),
		names: Object.fromEntries(contracts.map(({ id, number, name }) => [id, `${name} ${number}`])),
		assetNames: Object.fromEntries(assets.map(({ id, name }) => [id, name])),
		rows: rows
			.filter(
				(one) =>
					query.standing === 'all' ||
					(query.standing === null
						? text !== '' || !isPast(one.standing) || isLate(one)
						: query.standing === 'late'
							? isLate(one)
							: one.standing === query.standing)
			)
			.filter((one) =>
				[one.number, one.name, one.party, ...one.things].some((of) =>
					of.toLowerCase().includes(text)
				)
			)
			.toSorted(
				(a, b) =>
					Number(isLate(b)) - Number(isLate(a)) ||
					RANK.indexOf(a.standing) - RANK.indexOf(b.standing) ||
					(a.lastOn < b.lastOn ? -1 : 1)
			)
	};
};
