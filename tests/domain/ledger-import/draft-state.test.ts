import { describe, expect, it } from 'vitest';
import {
	draftState,
	needOf,
	postStage,
	type PostRequest
} from '#lib/domain/ledger-import/draft-state.ts';
import type { ReviewBrief } from '#lib/domain/ledger-import/review-brief.ts';

const brief: ReviewBrief = {
	kind: null,
	status: 'importable',
	fiscalYear: 2022,
	months: ['2022-03'],
	vouchers: 3,
	entries: 100,
	added: { vouchers: 3, entries: 100 },
	openAccounts: 0,
	openLines: 0,
	openChoice: null,
	faults: 0,
	warningCount: 0
};
const request: PostRequest = { userId: 'u', name: '会计', at: 0, acceptsWarnings: true };
const draft = { status: 'draft', postRequest: null, writtenEntries: 0 } as const;
const posting = { status: 'posting', postRequest: request, writtenEntries: 0 } as const;
const reading = { stage: 'reading', bytes: 5, byteCount: 10, entries: 1 } as const;

describe('the stage of a posting', () => {
	it.each([
		['nobody asked', draft, null],
		['it waits for its turn', { ...draft, postRequest: request }, 'queued'],
		['nothing is written yet', posting, 'reading'],
		['some is written', { ...posting, writtenEntries: 40 }, 'writing'],
		['all is written', { ...posting, writtenEntries: 100 }, 'finishing'],
		['it was begun by the operator’s command', { ...posting, postRequest: null }, 'reading'],
		[
			'it was stopped',
			{ ...posting, writtenEntries: 40, postRequest: { ...request, isStopping: true } },
			'stopping'
		],
		['it is over', { ...posting, status: 'posted' as const, writtenEntries: 100 }, null]
	])('where %s', (_, batch, stage) => {
		expect(postStage(batch, 100)).toBe(stage);
	});

	it('is not finishing where nobody knows how many there are', () => {
		expect(postStage({ ...posting, writtenEntries: 5 }, 0)).toBe('writing');
	});
});

describe('the state of a file', () => {
	it.each([
		['ready', {}],
		['warnings', { warningCount: 2 }],
		['accounts', { status: 'problems', openAccounts: 3, warningCount: 1 }],
		['overlap', { status: 'problems', openAccounts: 3, openChoice: 'overlap-undecided' }],
		['lines', { status: 'problems', openLines: 2, openChoice: 'nothing-new' }],
		['errors', { status: 'problems', faults: 1, openLines: 2, openChoice: 'overlap-missing' }],
		['other', { kind: 'trial-balance', vouchers: 0 }],
		['errors', { kind: 'account-list', vouchers: 0, faults: 2 }],
		['unreadable', { status: 'unreadable', faults: 1 }],
		['unreadable', { vouchers: 0 }],
		['question', { status: 'question', vouchers: 0 }]
	] as const)('is %s', (state, more) => {
		expect(needOf({ ...brief, ...more })).toBe(state);
		expect(draftState(draft, { ...brief, ...more }, null)).toBe(state);
	});

	it('tells what moves before what it was', () => {
		expect(draftState({ ...draft, postRequest: request }, brief, null)).toBe('posting');
		expect(draftState(posting, brief, null)).toBe('posting');
		expect(draftState(draft, null, reading)).toBe('reading');
		expect(draftState(draft, brief, { ...reading, stage: 'failed' })).toBe('failed');
		expect(draftState(draft, null, null)).toBe('unread');
	});

	it.each(['posted', 'reversed', 'discarded'] as const)('%s stays so', (status) => {
		expect(draftState({ ...draft, status }, brief, reading)).toBe(status);
	});
});
