import { CONTRACT_STANDINGS, type ContractStanding } from '#lib/domain/contracts/standing.ts';

/** `?standing=ending&q=厂房`; what cannot be understood is as if it were not there. */
export type ContractQuery = {
	/** Null: all but those that are over, unless words are sought. */
	readonly standing: ContractStanding | 'late' | 'all' | null;
	readonly q: string;
};

export function decodeContractQuery(params: URLSearchParams): ContractQuery {
	const asked = params.get('standing');
	const standing =
		asked === 'late' || asked === 'all'
			? asked
			: (CONTRACT_STANDINGS.find((one) => one === asked) ?? null);
	return { standing, q: (params.get('q') ?? '').trim().slice(0, 60) };
}
