/**
 * 职责分离 in the database: for every trigger and check of drizzle/0002 a statement in plain SQL that breaks it, and its
 * lawful neighbour. Each case runs in a transaction of its own that is rolled back.
 */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenRule, type DutyRule } from '#lib/domain/access/duty.ts';
import { makeVillage, MARCH, mustPost } from './village-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const DAY = 86_400_000;
/** 2022-08-09 in China; everybody has been in office for ten days. */
const NOW = 1_660_000_000_000;
const OLD = NOW - 10 * DAY;

// Persons of the world.
const [A, S, V1, V2, T1, T2, F, KIN, G] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const WORLD = [
	...[A, S, V1, V2, T1, T2, F, KIN, G].map(
		(id) => `insert into person (id, name, created_at) values (${id}, '人${id}', 0)`
	),
	...[A, S, V1, V2, T1, T2, F, KIN, G].map((id) => account(`u${id}`, id)),
	account('second', S),
	grant({ id: 1, person: A, role: 'accountant' }),
	grant({ id: 2, person: S, role: 'secretary' }),
	grant({ id: 3, person: V1, role: 'supervisor' }),
	grant({ id: 4, person: V2, role: 'supervisor' }),
	grant({ id: 5, person: T1, role: 'township', village: null }),
	grant({ id: 6, person: T2, role: 'township', village: null }),
	`insert into kinship values (${A}, ${KIN}, 0, null)`,
	`insert into person_key values ('hash-of-a', ${A}, 'id')`,
	`insert into notice (id, village_id, from_month, through_month, edition, status, prepared_by, created_at)
		values (1, 1, '2022-01', '2022-03', 1, 'draft', ${A}, 0)`
];

function account(id: string, person: number): string {
	return `insert into user (id, name, email, email_verified, username, person_id, created_at, updated_at)
		values ('${id}', '${id}', '${id}@x.invalid', 0, '${id}', ${person}, 0, 0)`;
}

type Grant = {
	id?: number;
	village?: number | null;
	person: number;
	role: string;
	proposedAt?: number;
	by?: number | null;
	effective?: number | null;
	second?: number | null;
	ended?: number | null;
};
function grant(of: Grant, verb = 'insert'): string {
	const { id = null, village = 1, person, role, proposedAt = OLD, by = null } = of;
	const { effective = proposedAt, second = null, ended = null } = of;
	return `${verb} into role_grant (id, village_id, person_id, role, title, proposed_at, proposed_by, effective_at, confirmed_by, ended_at)
		values (${id}, ${village}, ${person}, '${role}', '职务', ${proposedAt}, ${by}, ${effective}, ${second}, ${ended})`;
}

type Delegation = {
	id?: number;
	of: number;
	person: number;
	from?: string;
	until?: string;
	made?: number;
};
function delegate({ id, of, person, from, until, made = OLD }: Delegation, verb = 'insert') {
	return `${verb} into delegation (id, grant_id, person_id, from_on, until_on, reason, created_at)
		values (${id ?? null}, ${of}, ${person}, '${from ?? '2022-08-01'}', '${until ?? '2022-08-30'}', '住院', ${made})`;
}

type Signature = {
	id?: number;
	role: string;
	person: number;
	at?: number;
	print?: string;
	verdict?: string;
};
function sign(of: Signature, verb = 'insert'): string {
	const { id, role, person, at = NOW, print = 'f1', verdict = 'signed' } = of;
	return `${verb} into notice_signature (id, notice_id, role, person_id, fingerprint, verdict, at)
		values (${id ?? null}, 1, '${role}', ${person}, '${print}', '${verdict}', ${at})`;
}

const step = (status: string): string =>
	status === 'published'
		? `update notice set status = 'published', published_at = ${NOW} where id = 1`
		: `update notice set status = '${status}' where id = 1`;
const end = (id: number, by: number | null = T1): string =>
	`update role_grant set ended_at = ${NOW}, ended_by = ${by}, end_reason = '换届' where id = ${id}`;

const SUBMITTED = [
	`update notice set status = 'submitted', fingerprint = 'f1' where id = 1`,
	sign({ role: 'accountant', person: A })
];
const COSIGNED = [
	...SUBMITTED,
	sign({ role: 'supervisor', person: V1 }),
	sign({ role: 'supervisor', person: V2 })
];
const REVIEWED = [...COSIGNED, step('reviewed')];
const APPROVED = [...REVIEWED, sign({ role: 'secretary', person: S }), step('approved')];
const PUBLISHED = [...APPROVED, step('published')];

/** The last statement is judged; `null` is lawful, and what leads up to it must always be. */
type Case = readonly [rule: DutyRule | null, name: string, ...statements: string[]];

const SD1: Case[] = [
	[
		'SD1',
		'who prepared it does not approve it, secretary by now',
		...SUBMITTED.slice(0, 1),
		end(1),
		end(2),
		grant({ person: A, role: 'secretary' }),
		grant({ person: F, role: 'accountant' }),
		sign({ role: 'accountant', person: F }),
		sign({ role: 'supervisor', person: V1 }),
		sign({ role: 'supervisor', person: V2 }),
		step('reviewed'),
		sign({ role: 'secretary', person: A })
	],
	[
		'SD1',
		'who prepared it does not review it, supervisor by now',
		...SUBMITTED.slice(0, 1),
		end(1),
		grant({ person: A, role: 'supervisor' }),
		sign({ role: 'supervisor', person: A })
	],
	[
		'SD1',
		'who signed as accountant does not review it, supervisor by now',
		`update notice set status = 'submitted', fingerprint = 'f1' where id = 1`,
		end(1),
		grant({ person: F, role: 'accountant' }),
		sign({ role: 'accountant', person: F }),
		`update role_grant set ended_at = ${NOW}, ended_by = ${T1} where person_id = ${F}`,
		grant({ person: F, role: 'supervisor' }),
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD1',
		'who reviewed it does not approve it, secretary by now',
		...COSIGNED,
		step('reviewed'),
		end(2),
		end(3),
		grant({ person: V1, role: 'secretary' }),
		sign({ role: 'secretary', person: V1 })
	],
	[
		'SD1',
		'who uploaded a file of the months does not approve, though another prepared the notice',
		`update batch set created_by = 'u${F}'`,
		...REVIEWED,
		end(2),
		grant({ person: F, role: 'secretary' }),
		sign({ role: 'secretary', person: F })
	],
	[
		'SD1',
		'who posted a file of the months does not review',
		`update batch set posted_by = 'u${V1}'`,
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 })
	],
	[
		'SD1',
		'nor who uploaded it under a second account',
		`update batch set created_by = 'second'`,
		...REVIEWED,
		sign({ role: 'secretary', person: S })
	],
	[
		null,
		'a file of other months is no hindrance',
		`update batch set created_by = 'second'`,
		`update batch_total set month = '2021-12'`,
		...REVIEWED,
		sign({ role: 'secretary', person: S })
	],
	[
		null,
		'a file that was never posted is no hindrance',
		`update batch set created_by = 'second', posted_at = null`,
		...REVIEWED,
		sign({ role: 'secretary', person: S })
	],
	[
		'SD1',
		'a file posted after the signature stops the next step',
		...COSIGNED,
		`update batch set created_by = 'u${V1}'`,
		step('reviewed')
	],
	[
		'SD1',
		'… and the approval',
		...APPROVED.slice(0, -1),
		`update batch set posted_by = 'second'`,
		step('approved')
	],
	['SD1', 'no approval without the secretary', ...REVIEWED, step('approved')],
	[
		'SD1',
		'a secretary who refuses does not approve',
		...REVIEWED,
		sign({ role: 'secretary', person: S, verdict: 'refused' }),
		step('approved')
	],
	[
		'SD1',
		'no review without the accountant’s signature',
		...SUBMITTED.slice(0, 1),
		sign({ role: 'supervisor', person: V1 }),
		sign({ role: 'supervisor', person: V2 }),
		step('reviewed')
	],
	[null, 'four persons, each in turn', ...PUBLISHED]
];

const SD2: Case[] = [
	['SD2', 'a second role in the village', grant({ person: A, role: 'supervisor' })],
	[
		'SD2',
		'a second role by replacing',
		grant({ person: A, role: 'supervisor' }, 'insert or replace')
	],
	[
		'SD2',
		'a second role while the first waits for confirmation',
		grant({ person: F, role: 'supervisor', by: T1, effective: null }),
		grant({ person: F, role: 'secretary' })
	],
	['SD2', 'a grant replaced', grant({ id: 3, person: F, role: 'supervisor' }, 'insert or replace')],
	[
		'SD2',
		'a grant passed to another person',
		`update role_grant set person_id = ${F} where id = 3`
	],
	['SD2', 'a grant made another role', `update role_grant set role = 'secretary' where id = 3`],
	['SD2', 'a grant moved to another village', `update role_grant set village_id = 2 where id = 3`],
	['SD2', 'a title rewritten', `update role_grant set title = '主任' where id = 3`],
	['SD2', 'a beginning rewritten', `update role_grant set effective_at = 1 where id = 3`],
	['SD2', 'a proposer rewritten', `update role_grant set proposed_by = ${T1} where id = 3`],
	['SD2', 'a date of proposal rewritten', `update role_grant set proposed_at = 1 where id = 3`],
	['SD2', 'a confirmation added later', `update role_grant set confirmed_by = ${T1} where id = 3`],
	['SD2', 'a number rewritten', `update role_grant set id = 99 where id = 3`],
	[
		'SD2',
		'an ended grant taken up again',
		end(3),
		`update role_grant set ended_at = null where id = 3`
	],
	[
		'SD2',
		'an ended grant taken up by OR REPLACE',
		end(3),
		`update or replace role_grant set ended_at = null where id = 3`
	],
	['SD2', 'a reason rewritten', end(3), `update role_grant set end_reason = '病' where id = 3`],
	['SD2', 'who ended it rewritten', end(3), `update role_grant set ended_by = ${T2} where id = 3`],
	[
		'SD2',
		'an ended proposal confirmed',
		grant({ id: 20, person: F, role: 'supervisor', by: T1, effective: null }),
		end(20),
		`update role_grant set effective_at = ${NOW}, confirmed_by = ${T2} where id = 20`
	],
	['SD2', 'a grant deleted', `delete from role_grant where id = 3`],
	[
		'SD2',
		'a role for who stands in there',
		delegate({ of: 1, person: F }),
		grant({ person: F, role: 'supervisor', proposedAt: NOW })
	],
	['SD2', 'standing in where one holds a role', delegate({ of: 1, person: V1 })],
	[
		'SD2',
		'standing in for two on one day',
		delegate({ of: 1, person: F }),
		delegate({ of: 2, person: F, from: '2022-08-30', until: '2022-09-02' })
	],
	[
		'SD2',
		'an account passed to another person',
		`update user set person_id = ${F} where id = 'second'`
	],
	['SD2', 'a number passed to another person', `update person_key set person_id = ${F}`],
	['SD2', 'a number of two persons', `insert into person_key values ('hash-of-a', ${F}, 'phone')`],
	[
		'SD2',
		'a number replaced',
		`insert or replace into person_key values ('hash-of-a', ${F}, 'phone')`
	],
	[
		'SD2',
		'a signature in a role one does not hold',
		...SUBMITTED,
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD2',
		'a signature in a role that waits for confirmation',
		...SUBMITTED,
		grant({ person: F, role: 'supervisor', by: T1, effective: null }),
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD2',
		'a signature after the role ended',
		...SUBMITTED,
		end(3),
		sign({ role: 'supervisor', person: V1 })
	],
	[
		'SD2',
		'a signature in a role of another village',
		...SUBMITTED,
		grant({ village: 2, person: F, role: 'supervisor' }),
		sign({ role: 'supervisor', person: F })
	],
	[
		null,
		'the same person in another village',
		grant({ village: 2, person: A, role: 'supervisor' })
	],
	[null, 'another role after the first ended', end(3), grant({ person: V1, role: 'secretary' })],
	[
		null,
		'a role for who stood in until yesterday',
		delegate({ of: 1, person: F, from: '2022-08-01', until: '2022-08-08' }),
		grant({ person: F, role: 'supervisor', proposedAt: NOW })
	],
	[
		null,
		'a role for who stood in for somebody whose role ended',
		delegate({ of: 1, person: F }),
		end(1),
		grant({ person: F, role: 'accountant', proposedAt: NOW })
	],
	[
		null,
		'standing in for two, one after the other',
		delegate({ of: 1, person: F }),
		delegate({ of: 2, person: F, from: '2022-08-31', until: '2022-09-02' })
	],
	[
		null,
		'an account that gets its person',
		`insert into user (id, name, email, email_verified, created_at, updated_at) values ('x', 'x', 'x', 0, 0, 0)`,
		`update user set person_id = ${F} where id = 'x'`
	],
	[null, 'a role ends', end(3)]
];

const SD3: Case[] = [
	['SD3', 'no co-signature needed', `update village set cosigners_needed = 0 where id = 1`],
	['SD3', 'fewer than none', `update village set cosigners_needed = -1 where id = 1`],
	[
		'SD3',
		'a word instead of a number',
		`update village set cosigners_needed = 'zero' where id = 1`
	],
	[
		'SD3',
		'a village that needs none',
		`insert into village (slug, name, is_sample, created_at, cosigners_needed) values ('x', 'x', 0, 0, 0)`
	],
	[
		'SD3',
		'one signature where two are needed',
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 }),
		step('reviewed')
	],
	[
		'SD3',
		'a refusal does not count',
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 }),
		sign({ role: 'supervisor', person: V2, verdict: 'refused' }),
		step('reviewed')
	],
	[
		'SD3',
		'the holder and their stand-in are one office',
		delegate({ of: 3, person: F, made: OLD }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 }),
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD3',
		'… in the other order',
		delegate({ of: 3, person: F, made: OLD }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F }),
		sign({ role: 'supervisor', person: V1 })
	],
	[
		'SD3',
		'two stand-ins of one office, one after the other',
		delegate({ id: 30, of: 3, person: F, made: OLD }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F }),
		`update delegation set ended_at = ${NOW} where id = 30`,
		delegate({ of: 3, person: G, made: OLD }),
		sign({ role: 'supervisor', person: G })
	],
	[
		null,
		'two are needed unless said otherwise',
		`insert into village (slug, name, is_sample, created_at) values ('x', 'x', 0, 0)`
	],
	[
		null,
		'one is enough where the village says so',
		`update village set cosigners_needed = 1 where id = 1`,
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 }),
		step('reviewed')
	],
	[
		null,
		'a stand-in and another supervisor',
		delegate({ of: 3, person: F, made: OLD }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F }),
		sign({ role: 'supervisor', person: V2 }),
		step('reviewed')
	]
];

const SD4: Case[] = [
	['SD4', 'an administrator with a role in a village', grant({ person: T1, role: 'supervisor' })],
	[
		'SD4',
		'also in a village where nobody serves',
		grant({ village: 2, person: T1, role: 'secretary' })
	],
	['SD4', 'an accountant as administrator', grant({ person: A, role: 'township', village: null })],
	['SD4', 'an administrator stands in', delegate({ of: 1, person: T1 })],
	[
		'SD4',
		'who stands in becomes administrator',
		delegate({ of: 1, person: F }),
		grant({ person: F, role: 'township', village: null, proposedAt: NOW })
	],
	[
		'SD4',
		'also while the proposal waits',
		grant({ person: F, role: 'township', village: null, by: T1, effective: null }),
		grant({ person: F, role: 'supervisor' })
	],
	['SD4', 'a township role in a village', grant({ person: F, role: 'township', village: 1 })],
	['SD4', 'an accountant of no village', grant({ person: F, role: 'accountant', village: null })],
	['SD2', 'an administrator twice', grant({ person: T1, role: 'township', village: null })],
	[
		null,
		'an administrator who holds nothing else',
		grant({ person: F, role: 'township', village: null })
	],
	[null, 'a former administrator in a village', end(6), grant({ person: T2, role: 'supervisor' })]
];

const KIN_BY_SECRETARY = `insert into kinship values (${S}, ${G}, 0, null)`;
const SD5: Case[] = [
	['SD5', 'a relative of the accountant as supervisor', grant({ person: KIN, role: 'supervisor' })],
	[
		'SD5',
		'a relative of who stands in as accountant',
		`insert into kinship values (${F}, ${G}, 0, null)`,
		delegate({ of: 1, person: F }),
		grant({ person: G, role: 'supervisor', proposedAt: NOW })
	],
	[
		'SD5',
		'a kinship declared before the confirmation',
		grant({ id: 20, person: G, role: 'supervisor', by: T1, effective: null }),
		KIN_BY_SECRETARY,
		`update role_grant set effective_at = ${NOW}, confirmed_by = ${T2} where id = 20`
	],
	['SD5', 'a relative stands in for a supervisor', delegate({ of: 3, person: KIN })],
	[
		'SD5',
		'relatives stand in for two roles',
		`insert into kinship values (${F}, ${G}, 0, null)`,
		delegate({ of: 1, person: F }),
		delegate({ of: 3, person: G })
	],
	['SD5', 'oneself', `insert into kinship values (${F}, ${F}, 0, null)`],
	['SD5', 'a declaration deleted', `delete from kinship`],
	['SD5', 'a declaration rewritten', `update kinship set relative_id = ${G}`],
	[
		'SD5',
		'a declaration replaced',
		`insert or replace into kinship values (${A}, ${KIN}, 5, null)`
	],
	[
		'SD5',
		'a relative of who prepared it does not sign',
		...SUBMITTED,
		`insert into kinship values (${A}, ${V1}, 0, null)`,
		sign({ role: 'supervisor', person: V1 })
	],
	[
		'SD5',
		'a relative of who signed in another role does not sign',
		...REVIEWED,
		`insert into kinship values (${S}, ${V1}, 0, null)`,
		sign({ role: 'secretary', person: S })
	],
	[null, 'a relative in the same office', grant({ person: KIN, role: 'accountant' })],
	[null, 'a relative in another village', grant({ village: 2, person: KIN, role: 'supervisor' })],
	[null, 'a relative after the role ended', end(1), grant({ person: KIN, role: 'supervisor' })],
	[
		null,
		'a stranger is confirmed',
		grant({ id: 20, person: G, role: 'supervisor', by: T1, effective: null }),
		`update role_grant set effective_at = ${NOW}, confirmed_by = ${T2} where id = 20`
	],
	[
		null,
		'two supervisors who are relatives sign',
		`insert into kinship values (${V1}, ${V2}, 0, null)`,
		...COSIGNED
	]
];

/** What is signed, beside the notice itself. */
const WRITTEN = [
	`insert into notice_body (notice_id, manifest) values (1, '{}')`,
	`insert into notice_line (notice_id, no, body, salt, leaf, voucher_id, line) values (1, 1, '{}', '', '', 1, 1)`,
	`insert into notice_mask (notice_id, voucher_id, line, shown, is_override, reason, decided_by, decided_at) values (1, 1, 1, 'x', 1, '店名', ${A}, 0)`,
	`insert into notice_answer (notice_id, code, answer, answered_by, answered_at) values (1, 'red-ink', 'x', ${A}, 0)`
];
const FROZEN = [...WRITTEN, ...SUBMITTED];
const second = (by: number): string => `update notice_mask set second_by = ${by}, second_at = 0`;
const BODIES: Case[] = [
	['SD6', 'a text written under the signatures', ...SUBMITTED, WRITTEN[0] ?? ''],
	['SD6', 'a text changed', ...WRITTEN, `update notice_body set manifest = '[]'`],
	['SD6', 'a signed text deleted', ...FROZEN, `delete from notice_body`],
	['SD6', 'a line written under the signatures', ...SUBMITTED, WRITTEN[1] ?? ''],
	['SD6', 'a line changed', ...WRITTEN, `update notice_line set body = '[]'`],
	['SD6', 'a signed line deleted', ...FROZEN, `delete from notice_line`],
	['SD6', 'a mask under the signatures', ...SUBMITTED, WRITTEN[2] ?? ''],
	['SD6', 'a signed mask changed', ...FROZEN, `update notice_mask set shown = 'y'`],
	['SD6', 'a signed mask deleted', ...FROZEN, `delete from notice_mask`],
	['SD6', 'an answer under the signatures', ...SUBMITTED, WRITTEN[3] ?? ''],
	['SD6', 'a signed answer changed', ...FROZEN, `update notice_answer set answer = 'y'`],
	['SD6', 'a signed answer deleted', ...FROZEN, `delete from notice_answer`],
	['SD2', 'published as it is by two of one office', ...WRITTEN, second(F)],
	[null, 'published as it is with a supervisor', ...WRITTEN, second(V1), ...SUBMITTED],
	[
		null,
		'written again while it is a draft',
		...WRITTEN,
		`delete from notice_body`,
		WRITTEN[0] ?? ''
	]
];

const ON_BOARD = [...WRITTEN, ...PUBLISHED];
const object = (no: number): string =>
	`insert into notice_objection (id, notice_id, fingerprint, no, text, person_id, at) values (1, 1, 'f1', ${no}, '没有附单', ${V1}, 0)`;
const RECEIVED = `insert into notice_receipt (notice_id, fingerprint, person_id, at) values (1, 'f1', ${T1}, 0)`;
const SET = `insert into disclosure_setting (id, village_id, period, due_day, answer_days, is_open, set_by, set_at) values (1, 1, 'quarter', 15, 10, 1, '周*', 0)`;
const ask = (status: string): string =>
	`insert into question (id, village_id, no, notice_id, line_no, text, way, asked_at, status) values (1, 1, 1, 1, 1, '修的是哪几幢？', 'page', 0, '${status}')`;
const ANSWERED = [
	...ON_BOARD,
	ask('held'),
	`insert into question_answer (id, question_id, text, drafted_by, drafted_at) values (1, 1, '1、2号厂房', '李*明', 0)`
];
const RELEASE = `update question_answer set released_by = '周*', released_at = 1`;
const TALK: Case[] = [
	['SD6', 'an objection before the notice is submitted', ...WRITTEN, object(1)],
	['SD6', 'an objection to a line that is not there', ...FROZEN, object(2)],
	['SD6', 'an objection rewritten', ...FROZEN, object(1), `update notice_objection set text = 'x'`],
	['SD6', 'an objection deleted', ...FROZEN, object(1), `delete from notice_objection`],
	['SD6', 'signed for by the township before it is published', ...FROZEN, RECEIVED],
	['SD6', 'signed for twice', ...ON_BOARD, RECEIVED, RECEIVED],
	['SD6', 'a receipt rewritten', ...ON_BOARD, RECEIVED, `update notice_receipt set at = 5`],
	['SD6', 'a receipt deleted', ...ON_BOARD, RECEIVED, `delete from notice_receipt`],
	['SD6', 'a setting replaced', SET, SET.replace('insert', 'insert or replace')],
	['SD6', 'a setting rewritten', SET, `update disclosure_setting set due_day = 28`],
	['SD6', 'a setting deleted', SET, `delete from disclosure_setting`],
	['SD6', 'a question of what is not published', ...FROZEN, ask('held')],
	['SD6', 'a question shown at once', ...ON_BOARD, ask('shown')],
	['SD6', 'a question rewritten', ...ON_BOARD, ask('held'), `update question set text = 'x'`],
	['SD6', 'a question deleted', ...ON_BOARD, ask('held'), `delete from question`],
	[
		'SD6',
		'an answer released at once',
		...ON_BOARD,
		ask('held'),
		`insert into question_answer (question_id, text, drafted_by, drafted_at, released_at) values (1, 'x', 'x', 0, 1)`
	],
	[
		'SD6',
		'a released answer taken back',
		...ANSWERED,
		RELEASE,
		`update question_answer set released_at = null`
	],
	['SD6', 'an answer deleted', ...ANSWERED, `delete from question_answer`],
	[
		null,
		'objected to, signed all the same, received, asked, shown and answered',
		...FROZEN,
		object(1),
		...PUBLISHED.slice(SUBMITTED.length),
		RECEIVED,
		SET,
		...ANSWERED.slice(ON_BOARD.length),
		`update question set status = 'shown', decided_by = '吴*', decided_at = 1`,
		RELEASE
	]
];

const SD6: Case[] = [
	[
		'SD6',
		'a notice that begins as approved',
		`insert into notice (village_id, from_month, through_month, edition, status, fingerprint, prepared_by, created_at) values (1, '2022-04', '2022-06', 1, 'approved', 'f', ${A}, 0)`
	],
	[
		'SD6',
		'a notice replaced by number',
		...SUBMITTED,
		`insert or replace into notice (id, village_id, from_month, through_month, edition, status, prepared_by, created_at) values (1, 1, '2022-04', '2022-06', 1, 'draft', ${A}, 0)`
	],
	[
		'SD6',
		'a notice replaced by period',
		...SUBMITTED.slice(0, 1),
		`insert or replace into notice (village_id, from_month, through_month, edition, status, prepared_by, created_at) values (1, '2022-01', '2022-03', 1, 'draft', ${A}, 0)`
	],
	[
		'SD6',
		'a notice made one of another matter',
		...SUBMITTED,
		`update notice set topic = 'land' where id = 1`
	],
	['SD6', 'a step left out', ...SUBMITTED, step('approved')],
	['SD6', 'straight to the board', step('published')],
	[
		'SD6',
		'back from the board',
		...PUBLISHED,
		`update notice set status = 'draft', published_at = null where id = 1`
	],
	['SD6', 'submitted without a fingerprint', step('submitted')],
	[
		'SD6',
		'a fingerprint changed under the signatures',
		...COSIGNED,
		`update notice set fingerprint = 'f2' where id = 1`
	],
	[
		'SD6',
		'a fingerprint changed with the step',
		...COSIGNED,
		`update notice set status = 'reviewed', fingerprint = 'f2' where id = 1`
	],
	['SD6', 'the months changed', `update notice set through_month = '2022-06' where id = 1`],
	['SD6', 'another village', `update notice set village_id = 2 where id = 1`],
	['SD6', 'another preparer', `update notice set prepared_by = ${F} where id = 1`],
	['SD6', 'another edition', `update notice set edition = 2 where id = 1`],
	['SD6', 'another number', `update notice set id = 2 where id = 1`],
	[
		'SD6',
		'published without a date',
		...APPROVED,
		`update notice set status = 'published' where id = 1`
	],
	[
		'SD6',
		'a date without publication',
		...APPROVED,
		`update notice set published_at = 1 where id = 1`
	],
	[
		'SD6',
		'the date of publication rewritten',
		...PUBLISHED,
		`update notice set published_at = 1 where id = 1`
	],
	['SD6', 'a published notice deleted', ...PUBLISHED, `delete from notice where id = 1`],
	[
		'SD6',
		'a submitted notice deleted',
		...SUBMITTED.slice(0, 1),
		`delete from notice where id = 1`
	],
	[
		'SD6',
		'a signature under something else',
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1, print: 'f2' })
	],
	['SD6', 'a signature on a draft', sign({ role: 'supervisor', person: V1 })],
	[
		'SD6',
		'the secretary before the supervisors',
		...SUBMITTED,
		sign({ role: 'secretary', person: S })
	],
	[
		'SD6',
		'a supervisor after the review',
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1 }),
		`update village set cosigners_needed = 1 where id = 1`,
		step('reviewed'),
		sign({ role: 'supervisor', person: V2 })
	],
	['SD6', 'a signature deleted', ...COSIGNED, `delete from notice_signature`],
	[
		'SD6',
		'a refusal turned into a signature',
		...SUBMITTED,
		sign({ id: 50, role: 'supervisor', person: V1, verdict: 'refused' }),
		`update notice_signature set verdict = 'signed' where id = 50`
	],
	[
		'SD6',
		'a refusal replaced by number',
		...SUBMITTED,
		sign({ id: 50, role: 'supervisor', person: V1, verdict: 'refused' }),
		sign({ id: 50, role: 'supervisor', person: V1 }, 'insert or replace')
	],
	[
		'SD6',
		'a refusal replaced by person',
		...SUBMITTED,
		sign({ role: 'supervisor', person: V1, verdict: 'refused' }),
		sign({ role: 'supervisor', person: V1 }, 'insert or replace')
	],
	['SD6', 'an opinion rewritten', ...COSIGNED, `update notice_signature set opinion = '同意'`],
	[
		'SD6',
		'a signature passed to another person',
		...COSIGNED,
		`update notice_signature set person_id = ${F}`
	],
	[
		'SD6',
		'a signature passed to another role',
		...COSIGNED,
		`update notice_signature set role = 'secretary'`
	],
	['SD6', 'a signature of another time', ...COSIGNED, `update notice_signature set at = 1`],
	[
		'SD6',
		'a signature of another fingerprint',
		...COSIGNED,
		`update notice_signature set fingerprint = 'f2'`
	],
	[
		'SD6',
		'a signature taken out of a notice under way',
		...COSIGNED,
		`update notice_signature set voided_at = 1`
	],
	[
		'SD6',
		'a void signature taken up again',
		...COSIGNED,
		step('draft'),
		`update notice_signature set voided_at = null`
	],
	[
		'SD3',
		'signatures that were voided do not count again',
		...COSIGNED,
		step('draft'),
		step('submitted'),
		sign({ role: 'accountant', person: A }),
		step('reviewed')
	],
	[
		null,
		'a draft gets another fingerprint',
		...COSIGNED,
		step('draft'),
		`update notice set fingerprint = 'f2' where id = 1`
	],
	[null, 'back to draft before publication', ...APPROVED, step('draft')],
	[null, 'a draft is deleted', `delete from notice where id = 1`],
	[
		null,
		'a second edition',
		...PUBLISHED,
		step('superseded'),
		`insert into notice (village_id, from_month, through_month, edition, status, prepared_by, created_at) values (1, '2022-01', '2022-03', 2, 'draft', ${A}, 0)`
	],
	[
		null,
		'signed anew after a change',
		...COSIGNED,
		step('draft'),
		`update notice set fingerprint = 'f2', status = 'submitted' where id = 1`,
		sign({ role: 'supervisor', person: V1, print: 'f2' })
	]
];

const SD7: Case[] = [
	[
		'SD7',
		'a supervisor of this morning',
		end(3),
		grant({ person: F, role: 'supervisor', proposedAt: NOW - DAY + 1 }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD7',
		'a stand-in of this morning',
		delegate({ of: 3, person: F, made: NOW - DAY + 1 }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F })
	],
	[
		'SD7',
		'a signature dated ahead',
		end(3),
		grant({ person: F, role: 'supervisor', proposedAt: Date.now() }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F, at: Date.now() + DAY + 1000 })
	],
	[
		'SD7',
		'a role backdated',
		grant({ person: F, role: 'supervisor', proposedAt: NOW, effective: OLD })
	],
	[
		'SD7',
		'a confirmation backdated',
		grant({ id: 20, person: F, role: 'supervisor', by: T1, proposedAt: NOW, effective: null }),
		`update role_grant set effective_at = ${OLD}, confirmed_by = ${T2} where id = 20`
	],
	[
		null,
		'a supervisor since yesterday',
		end(3),
		grant({ person: F, role: 'supervisor', proposedAt: NOW - DAY }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F })
	],
	[
		null,
		'a stand-in since yesterday',
		delegate({ of: 3, person: F, made: NOW - DAY }),
		...SUBMITTED,
		sign({ role: 'supervisor', person: F })
	]
];

const SD8: Case[] = [
	[
		'SD8',
		'thirty-one days',
		delegate({ of: 1, person: F, from: '2022-08-01', until: '2022-08-31' })
	],
	[
		'SD8',
		'ends before it begins',
		delegate({ of: 1, person: F, from: '2022-08-02', until: '2022-08-01' })
	],
	['SD8', 'no date', delegate({ of: 1, person: F, until: 'zzz' })],
	[
		'SD8',
		'no date that exists',
		delegate({ of: 1, person: F, from: '2022-02-30', until: '2022-03-02' })
	],
	['SD8', 'a date in other words', delegate({ of: 1, person: F, from: 'now', until: 'now' })],
	['SD8', 'of a role that ended', end(1), delegate({ of: 1, person: F })],
	[
		'SD8',
		'of a role that waits for confirmation',
		grant({ id: 20, person: F, role: 'supervisor', by: T1, effective: null }),
		delegate({ of: 20, person: G })
	],
	['SD8', 'of the township’s role', delegate({ of: 5, person: F })],
	['SD2', 'to oneself', delegate({ of: 1, person: A })],
	['SD8', 'of a role that is not there', delegate({ of: 99, person: F })],
	[
		'SD8',
		'twice for the same days',
		delegate({ of: 1, person: F }),
		delegate({ of: 1, person: G })
	],
	['SD8', 'deleted', delegate({ of: 1, person: F }), `delete from delegation`],
	[
		'SD8',
		'replaced',
		delegate({ id: 30, of: 1, person: F }),
		delegate({ id: 30, of: 2, person: G }, 'insert or replace')
	],
	[
		'SD8',
		'made longer',
		delegate({ of: 1, person: F, until: '2022-08-02' }),
		`update delegation set until_on = '2022-08-20'`
	],
	[
		'SD8',
		'begun earlier',
		delegate({ of: 1, person: F }),
		`update delegation set from_on = '2022-07-31'`
	],
	['SD8', 'passed on', delegate({ of: 1, person: F }), `update delegation set person_id = ${G}`],
	['SD8', 'of another role', delegate({ of: 1, person: F }), `update delegation set grant_id = 2`],
	['SD8', 'made earlier', delegate({ of: 1, person: F }), `update delegation set created_at = 1`],
	[
		'SD8',
		'for another reason',
		delegate({ of: 1, person: F }),
		`update delegation set reason = '出差'`
	],
	[
		'SD8',
		'taken up again',
		delegate({ of: 1, person: F }),
		`update delegation set ended_at = ${NOW}`,
		`update delegation set ended_at = null`
	],
	[null, 'thirty days', delegate({ of: 1, person: F, from: '2022-08-01', until: '2022-08-30' })],
	[null, 'one day', delegate({ of: 1, person: F, from: '2022-08-01', until: '2022-08-01' })],
	[null, 'ended early', delegate({ of: 1, person: F }), `update delegation set ended_at = ${NOW}`],
	[
		null,
		'to another one after the first ended',
		delegate({ of: 1, person: F }),
		`update delegation set ended_at = ${NOW}`,
		delegate({ of: 1, person: G })
	]
];

const SD12: Case[] = [
	['SD12', 'nobody supervises', end(3), end(4), ...SUBMITTED.slice(0, 1)],
	[
		'SD12',
		'a supervisor who waits for confirmation',
		end(3),
		end(4),
		grant({ person: F, role: 'supervisor', by: T1, effective: null }),
		...SUBMITTED.slice(0, 1)
	],
	[
		'SD12',
		'a supervisor of another village',
		end(3),
		end(4),
		grant({ village: 2, person: F, role: 'supervisor' }),
		...SUBMITTED.slice(0, 1)
	],
	[null, 'one supervises: it may be submitted', end(3), ...SUBMITTED.slice(0, 1)]
];

const TARGET = (second: number) =>
	`insert into annual_target (village_id, year, amount_fen, reason, set_by, set_at, set_by_person, confirmed_by, confirmed_by_person, confirmed_at) values (1, 2022, 1, 'r', 's', 0, ${S}, 't', ${second}, 0)`;
const PROPOSED = grant({ id: 20, person: F, role: 'supervisor', by: T1, effective: null });
const confirm = (by: number | null): string =>
	`update role_grant set effective_at = ${NOW}, confirmed_by = ${by} where id = 20`;
const TWO: Case[] = [
	[
		'TWO',
		'one administrator alone, where there are two',
		grant({ person: F, role: 'supervisor', by: T1 })
	],
	['TWO', 'effective without a second', PROPOSED, confirm(null)],
	['TWO', 'confirmed by who proposed it', PROPOSED, confirm(T1)],
	['TWO', 'confirmed by somebody else', PROPOSED, confirm(S)],
	[
		'TWO',
		'proposed and confirmed by one',
		grant({ person: F, role: 'supervisor', by: T1, second: T1 })
	],
	[
		'TWO',
		'confirmed at once by no administrator',
		grant({ person: F, role: 'supervisor', by: T1, second: S })
	],
	[
		'TWO',
		'proposed by no administrator',
		grant({ person: F, role: 'supervisor', by: S, effective: null })
	],
	['TWO', 'confirmed by a former administrator', PROPOSED, end(6, T1), confirm(T2)],
	['TWO', 'an administrator ends themself', end(5, T1)],
	['TWO', 'the last administrator', end(5, T2), end(6, null)],
	['TWO', 'a role ended by no administrator', end(3, S)],
	['TWO', 'a target confirmed by who proposed it', TARGET(S)],
	[null, 'confirmed by the other', PROPOSED, confirm(T2)],
	[null, 'both at once', grant({ person: F, role: 'supervisor', by: T1, second: T2 })],
	[
		null,
		'one alone, where there is one',
		end(6, T1),
		grant({ person: F, role: 'supervisor', by: T1 })
	],
	[null, 'a proposal of two, one of whom left', PROPOSED, end(6, T1), confirm(null)],
	[null, 'the operator at the machine', grant({ person: F, role: 'supervisor' })],
	[null, 'an administrator ends the other', end(6, T1)],
	[null, 'the operator ends one of two', end(6, null)],
	[
		null,
		'a proposal for an administrator is taken back by its proposer',
		grant({ id: 20, person: F, role: 'township', village: null, by: T1, effective: null }),
		end(20, T1)
	],
	[null, 'a target confirmed by another', TARGET(T1)]
];

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
	const { db } = database;
	const { set } = await makeVillage(db, 'ours');
	await makeVillage(db, 'theirs');
	for (const statement of WORLD) await db.run(sql.raw(statement));
	await mustPost(db, set, MARCH);
	await db.run(sql.raw(`update batch set created_by = 'u${A}', posted_by = 'u${A}'`));
	// As any other program would open the file: there REPLACE fires no delete triggers.
	await db.run(sql.raw('pragma recursive_triggers = off'));
});
afterAll(() => database.remove());

class Undo extends Error {}

/** @returns the error of the last statement. @throws where one before it fails */
async function lastError(statements: readonly string[]): Promise<unknown> {
	let found: unknown = null;
	const work = database.db.transaction(async (tx) => {
		for (const statement of statements.slice(0, -1)) await tx.run(sql.raw(statement));
		const last = statements.at(-1) ?? '';
		await tx.run(sql.raw(last)).catch((error: unknown) => (found = error));
		throw new Undo();
	});
	await work.catch((error: unknown) => {
		if (!(error instanceof Undo)) throw error;
	});
	return found;
}

const RULES = { SD1, SD2, SD3, SD4, SD5, SD6, SD7, SD8, SD12, TWO, BODIES, TALK };

describe.each(Object.entries(RULES))('%s', (_, cases) => {
	test.each(cases.map((one) => [one[0] ?? 'lawful', one[1], one] as const))(
		'%s: %s',
		async (_, __, [rule, , ...statements]) => {
			const error = await lastError(statements);
			if (rule === null) expect(error).toBeNull();
			else expect(brokenRule(error), String(error)).toBe(rule);
		}
	);
});

/** The two ways of one statement that a program might try to be let through quietly. */
describe('OR IGNORE and OR REPLACE do not soften a rule', () => {
	const judged = Object.values(RULES)
		.flat()
		.filter(([rule]) => rule !== null)
		.flatMap((one) => ['ignore', 'replace'].map((how) => [how, one[1], one] as const));
	test.each(judged)('or %s: %s', async (how, _, [, , ...statements]) => {
		const last = statements.at(-1) ?? '';
		const softened = last.replace(/^(insert|update)( or \w+)?/, `$1 or ${how}`);
		const table = /(?:into|update(?: or \w+)?|from) (\w+)/.exec(softened)?.[1] ?? '';
		let before: unknown, after: unknown;
		await database.db
			.transaction(async (tx) => {
				for (const statement of statements.slice(0, -1)) await tx.run(sql.raw(statement));
				const rows = () => tx.all(sql.raw(`select * from ${table}`));
				before = await rows();
				await tx.run(sql.raw(softened)).catch(() => undefined);
				after = await rows();
				throw new Undo();
			})
			.catch((error: unknown) => {
				if (!(error instanceof Undo)) throw error;
			});
		expect(after).toEqual(before);
	});
});

/** A trigger that no case here needs is a trigger that nobody would miss. */
test('every trigger of a duty is needed by a case', async () => {
	const triggers = await database.db.all<{ name: string; sql: string }>(
		sql`select name, sql from sqlite_master where type = 'trigger' and (sql like '%SD%' or sql like '%TWO:%' or name in ('notice_back_to_draft', 'role_grant_end_delegations'))`
	);
	expect(triggers.length).toBeGreaterThan(40);
	expect(await isMissed()).toBe(false);
	const idle: string[] = [];
	for (const trigger of triggers) {
		await database.db.run(sql.raw(`drop trigger ${trigger.name}`));
		if (!(await isMissed())) idle.push(trigger.name);
		await database.db.run(sql.raw(trigger.sql));
	}
	expect(idle).toEqual([]);
}, 120_000);

/** Whether some case comes out otherwise than it should. */
async function isMissed(): Promise<boolean> {
	for (const [rule, , ...statements] of Object.values(RULES).flat()) {
		const error = await lastError(statements).catch((thrown: unknown) => thrown);
		if ((error === null ? null : (brokenRule(error) ?? 'none')) !== rule) return true;
	}
	return false;
}
