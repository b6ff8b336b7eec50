import type { Role } from '../access/role.ts';
import type { FiscalYear, Month } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { SettlementKind } from '../contracts/instalment.ts';
import type { IncomeClass } from '../income/income-class.ts';
import type { Language } from '../language.ts';
import type { Fen } from '../money.ts';
import type { QuestionWay } from '../disclosure/question.ts';
import { auditEventWords } from './audit-event.words.ts';

/** A correction of a draft's file: which cell or row, what stood there, what it reads now. `row` 0: a whole column. */
export type RepairDetail = {
	batch: number;
	what: 'cell' | 'equal' | 'row' | 'added' | 'added-cell' | 'dropped' | 'skipped';
	row: number;
	/** Its heading; empty where it is no single column. */
	column: string;
	/** Counted from 0; -1 where it is no single column. */
	index: number;
	from: string;
	to: string;
};

/** A notice on its way through the signatures. */
export type NoticeDetail = {
	noticeId: number;
	fromMonth: Month;
	throughMonth: Month;
	/** Of one matter only; absent of a regular notice. */
	topic?: string;
	edition: number;
};

/** SHA-256 of a text that stands beside the trail and not in it; absent in events of before. */
type Hashed = { textHash?: string };

/**
 * What is put on record, in the transaction that makes the change. One kind a fact; `detail` is flat, so that it can
 * be stored as it is. Who did it and when stand beside the event.
 */
export type AuditDetails = {
	'village-created': { village: string };
	'user-created': { username: string; title: string; person?: number };
	'user-disabled': { username: string };
	'user-enabled': { username: string };
	'passphrase-changed': { username: string };
	'signed-in': { username: string };
	'signed-out': { username: string };
	/** `username` is empty where there is no such account: people type their passphrase into the wrong field. */
	'sign-in-failed': { username: string };
	/** Another session of the same person, or all others (`count`), ended by themselves or by the township. */
	'session-ended': { username: string; count: number };
	'totp-set': { username: string };
	'totp-removed': { username: string };
	/** `renews`: for somebody who has an account and forgot the passphrase. */
	'invitation-made': { person: number; username: string; renews: 0 | 1 };
	'invitation-revoked': { person: number; username: string };
	'invitation-used': { person: number; username: string };
	'role-proposed': { person: number; name: string; role: Role; title: string };
	/** `second`: who confirmed; empty where one administrator, or the operator, was enough. */
	'role-granted': { person: number; name: string; role: Role; title: string; second: string };
	'role-ended': { person: number; name: string; role: Role; title: string; reason: string };
	/** A proposal taken back, or not agreed to. */
	'role-declined': { person: number; name: string; role: Role; title: string; reason: string };
	/** How many supervisors sign before a notice goes on. */
	'cosigners-set': { needed: number; before: number };
	'notice-drafted': NoticeDetail;
	'notice-submitted': NoticeDetail;
	'notice-signed': NoticeDetail & Hashed;
	'notice-refused': NoticeDetail & Hashed;
	'notice-reviewed': NoticeDetail;
	'notice-approved': NoticeDetail;
	'notice-published': NoticeDetail;
	'notice-withdrawn': NoticeDetail;
	/** Without the text: what was hidden must not stand in the trail. */
	'notice-mask-decided': NoticeDetail & {
		ofVoucher: number;
		ofLine: number;
		overrides: string;
	} & Hashed;
	'notice-mask-seconded': NoticeDetail & { ofVoucher: number; ofLine: number };
	'notice-answered': NoticeDetail & { code: string } & Hashed;
	'notice-objected': NoticeDetail & { no: number } & Hashed;
	'notice-received': NoticeDetail;
	/** Without the reading code. */
	/** `textHash`: of the telephone and the place where people ask. */
	'disclosure-set': {
		period: 'month' | 'quarter';
		dueDay: number;
		answerDays: number;
		isOpen: 0 | 1;
	} & Hashed;
	/** Without the text: it may hold what must not be kept for ever. `lineNo` 0: on the whole notice. */
	'question-asked': { question: number; no: number; lineNo: number; way: QuestionWay } & Hashed;
	'question-shown': { question: number; no: number };
	'question-hidden': { question: number; no: number; reason: string };
	'answer-drafted': { question: number; no: number; answer: number } & Hashed;
	'answer-released': { question: number; no: number; answer: number; text: string };
	'delegation-made': {
		person: number;
		name: string;
		holder: string;
		role: Role;
		fromOn: string;
		untilOn: string;
		reason: string;
	};
	'delegation-ended': { person: number; name: string; holder: string; role: Role };
	/** `kinds`: `id`, `phone` or both, separated by a comma; the numbers themselves are kept nowhere. */
	'numbers-filed': { person: number; name: string; kinds: string };
	'kinship-declared': { person: number; name: string; relative: string };
	/** The township opened unpublished figures: `what` is a page. */
	'township-read': { what: string };
	/** The head of the trail bore a false seal (somebody changed the file), or that of another key (a restore). */
	'trail-broken': { seq: number };
	'trail-resealed': { seq: number };
	/** Old access events were cleared by the rule: up to this number, with that hash. */
	'trail-cleared': { seq: number; count: number };
	/** Events of version 0.2 were taken over into the chains. */
	'trail-upgraded': { count: number };
	/** `repairs`: how many corrections were taken over from an earlier batch of the same bytes. */
	'draft-uploaded': { batch: number; file: string; repairs?: number };
	'draft-repaired': RepairDetail;
	'repair-undone': RepairDetail;
	'supplement-taken': {
		batch: number;
		file: string;
		cells: number;
		added: number;
		skipped: number;
	};
	/** `options`: the import options as JSON. */
	'options-changed': { batch: number; options: string };
	/** `file`: the file it was made on; null where it came from a file of mappings. */
	'mapping-created': { mapping: number; name: string; file: string | null };
	/** `change`: the new mapping as JSON. */
	'mapping-changed': { mapping: number; name: string; change: string };
	'mapping-deleted': { mapping: number; name: string };
	/** `accounts`: codes, separated by commas. */
	'accounts-accepted': { batch: number; accounts: string; count: number };
	/** `carried`: decisions about the very same lines of an earlier file that hold for this one. */
	'batch-posted': {
		batch: number;
		year: FiscalYear;
		number: number;
		file: string;
		vouchers: number;
		entries: number;
		carried?: number;
	};
	/** Posted vouchers left the books for those of `batch`; `months` and `batches` (their names) separated by commas. */
	'period-replaced': {
		batch: number;
		name: string;
		months: string;
		vouchers: number;
		batches: string;
	};
	/** `entries`: written, and taken back. */
	'posting-stopped': { batch: number; file: string; entries: number };
	'batch-reversed': { batch: number; name: string; reason: string };
	/** `replaced`: the batch whose opening balances these take the place of. */
	'opening-adopted': {
		batch: number;
		year: FiscalYear;
		number: number;
		file: string;
		accounts: number;
		debitFen: Fen;
		replaced: string | null;
	};
	/** From a list of accounts; `accounts`: codes, separated by commas. */
	'accounts-added': { batch: number; file: string; count: number; accounts: string };
	'draft-discarded': { batch: number; file: string };
	/** An upload that had not become a draft: its pieces are gone. */
	'upload-cancelled': { file: string };
	'class-decided': {
		voucherId: number;
		line: number;
		from: IncomeClass;
		to: IncomeClass;
		reason: string;
	};
	/** Proposed by the secretary (in force at once in 0.2). */
	'asset-added': { asset: number; number: string; name: string };
	/** `change`: the fields that changed, before and after, as JSON. */
	'asset-changed': { asset: number; number: string; name: string; change: string };
	'contract-added': { contract: number; number: string; name: string };
	'contract-changed': { contract: number; number: string; name: string; change: string };
	'contract-ended': { contract: number; number: string; name: string; on: string; reason: string };
	/** One event a file; each asset and contract in it has its own besides. */
	'registers-imported': { file: string; assets: number; contracts: number };
	'contract-file-added': { contract: number; number: string; file: string };
	'contract-file-removed': { contract: number; number: string; file: string };
	/** `voucher` and `line` are null where it is no receipt; `resolution`: its number, empty where none is needed. */
	'instalment-settled': {
		contract: number;
		number: string;
		position: number;
		settlement: number;
		kind: SettlementKind;
		amountFen: Fen;
		voucher: number | null;
		line: number | null;
		resolution: string;
		reason: string;
	};
	'settlement-undone': {
		contract: number;
		number: string;
		position: number;
		settlement: number;
		amountFen: Fen;
	};
	'expected-added': {
		year: FiscalYear;
		expected: number;
		party: string;
		amountFen: Fen;
		basis: string;
	};
	/** `change`: the choices, before and after, as JSON. */
	'definition-proposed': { proposal: number; base: number; reason: string; change: string };
	'definition-approved': { proposal: number; version: number; reason: string };
	'definition-refused': { proposal: number; reason: string };
	'definition-withdrawn': { proposal: number };
	'plan-kept': { plan: number; year: FiscalYear; name: string };
	'plan-removed': { plan: number; year: FiscalYear; name: string };
	'spending-planned': { year: FiscalYear; code: AccountCode; amountFen: Fen; basis: string };
	'project-added': { project: number; number: string; name: string; budgetFen: Fen };
	/** `change`: the fields that changed, before and after, as JSON. */
	'project-changed': {
		project: number;
		number: string;
		name: string;
		budgetFen: Fen;
		change: string;
	};
	'size-set': {
		year: FiscalYear;
		households: number;
		members: number;
		sharesMilli: number | null;
		basis: string;
	};
	'expected-closed': {
		year: FiscalYear;
		expected: number;
		party: string;
		amountFen: Fen;
		reason: string;
	};
	/** `split`: by source and by quarter, as JSON; like the resolution absent where none was given. */
	'target-set': {
		year: FiscalYear;
		amountFen: Fen;
		reason: string;
		resolutionOn?: string;
		resolutionNumber?: string;
		split?: string;
	};
	'target-confirmed': { year: FiscalYear; amountFen: Fen };
	'month-closed': { ledger: string; year: FiscalYear; month: Month | null; reason: string };
	'month-reopened': { ledger: string; year: FiscalYear; month: Month | null; reason: string };
};
export type AuditKind = keyof AuditDetails;
/** `books` is kept for good; `access` (who signed in, what the township opened) for twelve months. */
export type AuditChain = 'books' | 'access';
export type AuditEvent = {
	[K in AuditKind]: { readonly kind: K; readonly detail: Readonly<AuditDetails[K]> };
}[AuditKind];

/** As the database gives it back: perhaps written by a later or an earlier version of the product. */
export type StoredEvent = {
	readonly kind: string;
	readonly detail: Readonly<Record<string, string | number | null>>;
};

export const isAuditKind = (kind: string): kind is AuditKind =>
	Object.hasOwn(auditEventWords['zh-CN'].sentences, kind);

/**
 * The event as a plain sentence without its doer: `记账：批次 2022-014 …`. Never fails: what the record lacks is a
 * dash, and a kind this version does not know is named as it was stored.
 */
export function describeEvent(event: AuditEvent | StoredEvent, language: Language): string {
	const words = auditEventWords[language];
	if (!isAuditKind(event.kind)) return words.unknown(event.kind);
	const sentence = words.sentences[event.kind] as (detail: unknown) => string;
	return sentence(withDashes(event.detail));
}

const withDashes = (detail: object): object =>
	new Proxy(detail, {
		get: (of, key) => (Object.hasOwn(of, key) ? (Reflect.get(of, key) ?? '—') : '—')
	});
