import type { BatchStatus } from '../ledger/batch.ts';
import type { ReviewBrief } from './review-brief.ts';

/** Somebody's wish that a draft be posted, kept with it until that is done, refused or stopped. */
export type PostRequest = {
	readonly userId: string;
	readonly name: string;
	readonly at: number;
	readonly acceptsWarnings: boolean;
	/** It was stopped half-way and what was written is being taken back. */
	readonly isStopping?: boolean;
};

/** How far the file has been read. */
export type ReadProgress = {
	/** `waiting`: another file is being read first. */
	readonly stage: 'waiting' | 'reading' | 'failed';
	readonly bytes: number;
	readonly byteCount: number;
	readonly entries: number;
	/** Under which the operator finds why it failed. */
	readonly reference?: string;
};

/** Where a posting is. */
export type PostStage = 'queued' | 'reading' | 'writing' | 'finishing' | 'stopping';

type Posting = {
	readonly status: BatchStatus;
	readonly postRequest: PostRequest | null;
	readonly writtenEntries: number;
};

/** Null where nobody is posting. `entries`: of the whole file, as its review counted them. */
export function postStage(
	{ status, postRequest, writtenEntries }: Posting,
	entries: number
): PostStage | null {
	if (status === 'draft') return postRequest === null ? null : 'queued';
	if (status !== 'posting') return null;
	if (postRequest?.isStopping) return 'stopping';
	if (writtenEntries === 0) return 'reading';
	return entries > 0 && writtenEntries >= entries ? 'finishing' : 'writing';
}

/** One word for where a file stands on its way into the books, for the list of files. */
export type DraftState =
	| 'reading'
	| 'unread'
	| 'failed'
	| 'question'
	| 'unreadable'
	| 'overlap'
	| 'lines'
	/** A trial balance or a list of accounts, read and waiting for a person. */
	| 'other'
	| 'errors'
	| 'accounts'
	| 'warnings'
	| 'ready'
	| 'posting'
	| 'posted'
	| 'reversed'
	| 'discarded';

/** `brief` null: not read yet, or what was read no longer holds. */
export function draftState(
	batch: Posting,
	brief: ReviewBrief | null,
	reading: ReadProgress | null
): DraftState {
	if (batch.status === 'posted' || batch.status === 'reversed' || batch.status === 'discarded')
		return batch.status;
	if (postStage(batch, brief?.added.entries ?? 0) !== null) return 'posting';
	if (reading !== null) return reading.stage === 'failed' ? 'failed' : 'reading';
	return brief === null ? 'unread' : needOf(brief);
}

/** What keeps a read draft from the books, the gravest first. */
export function needOf(brief: ReviewBrief): DraftState {
	const { kind, status, vouchers, faults, openChoice, openLines, openAccounts } = brief;
	if (status === 'question') return 'question';
	if (kind !== null) return faults > 0 ? 'errors' : openAccounts > 0 ? 'accounts' : 'other';
	if (status === 'unreadable' || vouchers === 0) return 'unreadable';
	if (faults > 0) return 'errors';
	if (openLines > 0) return 'lines';
	if (openChoice !== null) return 'overlap';
	if (openAccounts > 0) return 'accounts';
	return brief.warningCount > 0 ? 'warnings' : 'ready';
}
