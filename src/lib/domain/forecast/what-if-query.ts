/**
 * 设想 in the address: `?year=2022&step=renew~12~30000000~2022-10-01&step=add~30000000~2022-10-01~新摊位`, and what a
 * person just typed into the form of a further step (`kind`, `contract`, `asset`, `name`, `yearly` in 元, `from`).
 */
import { isCivilDate, type FiscalYear } from '../calendar.ts';
import { officePath, withParams } from '../dashboard/desk-query.ts';
import { parseFen } from '../money.ts';
import type { WhatIfStep } from './what-if-step.ts';

export const STEP_KINDS = ['renew', 'let', 'add'] as const;
export type StepFault = 'contract' | 'asset' | 'name' | 'yearly' | 'from' | 'twice' | 'too-many';
export type TypedStep = {
	readonly kind: string;
	readonly contract: string;
	readonly asset: string;
	readonly name: string;
	readonly yearly: string;
	readonly from: string;
};

export const MOST_STEPS = 20;
const NAME_LENGTH = 60;
/** 100 亿元 a year: nobody lets for it. */
const LARGEST_FEN = 1_000_000_000_000;

export function encodeStep(step: WhatIfStep): string {
	const rent = `${step.yearlyFen}~${step.fromOn}`;
	if (step.kind === 'renew') return `renew~${step.contractId}~${rent}`;
	return step.kind === 'let' ? `let~${step.assetId}~${rent}` : `add~${rent}~${step.name}`;
}

/** Null for what nobody wrote here. */
export function decodeStep(text: string): WhatIfStep | null {
	const thing = /^(renew|let)~(\d{1,15})~(\d{1,13})~(\d{4}-\d\d-\d\d)$/.exec(text);
	const added = /^add~(\d{1,13})~(\d{4}-\d\d-\d\d)~([^]*)$/.exec(text);
	const [yearly, fromOn] = thing ? [thing[3], thing[4]] : [added?.[1], added?.[2]];
	const yearlyFen = Number(yearly ?? 0);
	if (yearlyFen <= 0 || yearlyFen > LARGEST_FEN || !isUsable(fromOn ?? '')) return null;
	const rent = { yearlyFen, fromOn: fromOn ?? '' };
	if (thing)
		return thing[1] === 'renew'
			? { kind: 'renew', contractId: Number(thing[2]), ...rent }
			: { kind: 'let', assetId: Number(thing[2]), ...rent };
	const name = (added?.[3] ?? '').trim();
	return name === '' || name.length > NAME_LENGTH ? null : { kind: 'add', name, ...rent };
}

/** Terms of some years must fit into the years that days exist in. */
const isUsable = (on: string): boolean =>
	isCivilDate(on) && on >= '1990-01-01' && on <= '2150-12-31';

export type DecodedSteps = {
	readonly steps: readonly WhatIfStep[];
	/** What was typed and could not be taken, to stand in the form again; null where nothing was. */
	readonly typed: TypedStep | null;
	readonly faults: readonly StepFault[];
};

export function decodeSteps(params: URLSearchParams): DecodedSteps {
	const steps = params
		.getAll('step')
		.slice(0, MOST_STEPS)
		.flatMap((text) => decodeStep(text) ?? [])
		.filter((one, at, all) => all.findIndex((other) => isSameThing(one, other)) === at);
	if (!params.has('kind')) return { steps, typed: null, faults: [] };
	const field = (name: string) => params.get(name) ?? '';
	const typed: TypedStep = {
		kind: field('kind'),
		contract: field('contract'),
		asset: field('asset'),
		name: field('name'),
		yearly: field('yearly'),
		from: field('from')
	};
	const { step, faults } = parseStep(typed, steps);
	return step ? { steps: [...steps, step], typed: null, faults } : { steps, typed, faults };
}

const isSameThing = (a: WhatIfStep, b: WhatIfStep): boolean =>
	a.kind === b.kind &&
	(a.kind === 'renew'
		? a.contractId === (b as typeof a).contractId
		: a.kind === 'let'
			? a.assetId === (b as typeof a).assetId
			: a.name === (b as typeof a).name);

function parseStep(
	typed: TypedStep,
	before: readonly WhatIfStep[]
): { step: WhatIfStep | null; faults: StepFault[] } {
	const amount = parseFen(typed.yearly.normalize('NFKC').replace(/元\s*$/, ''));
	const yearlyFen = amount.ok ? amount.value : 0;
	const faults: StepFault[] = [];
	const idOf = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : null);
	const kind = STEP_KINDS.find((one) => one === typed.kind) ?? 'add';
	const contractId = idOf(typed.contract);
	const assetId = idOf(typed.asset);
	const name = typed.name.trim();
	if (kind === 'renew' && contractId === null) faults.push('contract');
	if (kind === 'let' && assetId === null) faults.push('asset');
	if (kind === 'add' && (name === '' || name.length > NAME_LENGTH)) faults.push('name');
	if (yearlyFen <= 0 || yearlyFen > LARGEST_FEN) faults.push('yearly');
	const fromOn = typed.from.trim();
	if (!isUsable(fromOn)) faults.push('from');
	if (before.length >= MOST_STEPS) faults.push('too-many');
	const rent = { yearlyFen, fromOn };
	const step: WhatIfStep =
		kind === 'renew'
			? { kind, contractId: contractId ?? 0, ...rent }
			: kind === 'let'
				? { kind, assetId: assetId ?? 0, ...rent }
				: { kind, name, ...rent };
	if (faults.length === 0 && before.some((one) => isSameThing(one, step))) faults.push('twice');
	return faults.length > 0 ? { step: null, faults } : { step, faults };
}

export const whatIfHref = (
	villageSlug: string,
	year: FiscalYear,
	steps: readonly WhatIfStep[]
): string => {
	const params = new URLSearchParams({ year: String(year) });
	for (const step of steps) params.append('step', encodeStep(step));
	return withParams(`${officePath(villageSlug)}/ahead/what-if`, params);
};

/** Null where nothing usable was written. */
export const parsePlanName = (typed: string): string | null => {
	const name = typed.trim();
	return name === '' || name.length > NAME_LENGTH ? null : name;
};
