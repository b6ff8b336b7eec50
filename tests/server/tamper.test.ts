/**
 * Changes the database file directly, as somebody with the file but without the secret would: triggers dropped and put
 * back, anything deleted, forged, moved, cut off. Every change must be told by `verify`, at once and after the product has
 * gone on writing. What cannot be told from inside (an older copy of everything) must be told by a head kept outside.
 *
 * Seeded: `TAMPER_SEED=… TAMPER_COUNT=… npx vitest run tests/server/tamper.test.ts` repeats a run.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { eventId, hashedText, type ChainedEvent } from '#lib/domain/audit/chain.ts';
import { formatHeads, parseHeads } from '#lib/server/audit-heads.ts';
import { insertAuditEvent } from '#lib/server/audit-log.ts';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';
import { verifyAll, type FullReport } from '#lib/server/verify-all.ts';
import { fillTrail } from './trail-fixture.ts';

const SEED = Number(process.env.TAMPER_SEED ?? 20_261_124);
const COUNT = Number(process.env.TAMPER_COUNT ?? 224);

/** mulberry32 */
function randomFrom(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

let folder: string;
let clean: string;
let end: number;
const copyTo = (name: string): string => {
	const path = join(folder, name);
	copyFileSync(clean, path);
	return path;
};

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'village-tamper-'));
	clean = join(folder, 'clean.db');
	const database = await openDatabase(`file:${clean}`);
	await migrateDatabase(database);
	end = await fillTrail(database.db);
	database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the server and the command open it: migrations first. */
async function withCopy<T>(path: string, work: (database: Database) => Promise<T>): Promise<T> {
	const database = await openDatabase(`file:${path}`);
	try {
		await migrateDatabase(database);
		return await work(database);
	} finally {
		database.close();
	}
}
const verifyCopy = (path: string, against = ''): Promise<FullReport> =>
	withCopy(path, ({ db }) => verifyAll(db, against === '' ? [] : (parseHeads(against) ?? [])));
const goOn = (path: string, kind: 'target' | 'sign-in', later = 1000): Promise<void> =>
	withCopy(path, ({ db }) => {
		const by = { userId: 'u', name: '会计甲', at: end + later };
		return kind === 'sign-in'
			? insertAuditEvent(db, null, by, 'signed-in', { username: 'zhang' })
			: insertAuditEvent(db, 1, by, 'mapping-deleted', { mapping: 9, name: '旧表头' });
	});

/** Triggers dropped, the file changed, triggers put back as they were. */
async function tamper(path: string, work: (file: Client) => Promise<void>): Promise<void> {
	const file = createClient({ url: `file:${path}` });
	try {
		await file.execute('PRAGMA foreign_keys=OFF');
		const { rows } = await file.execute(
			"select name, sql from sqlite_master where type = 'trigger'"
		);
		for (const { name } of rows) await file.execute(`drop trigger "${String(name)}"`);
		await work(file);
		for (const { sql } of rows) await file.execute(String(sql));
	} finally {
		file.close();
	}
}

type Event = Record<keyof ChainedEvent | 'id' | 'hash', string | number | null>;
type Random = {
	readonly below: (n: number) => number;
	readonly pick: <T>(of: readonly T[]) => T;
};
type Attack = (file: Client, random: Random, events: Event[]) => Promise<string>;

const SELECT = `select id, chain, seq, village_id as villageId, at, person_id as personId, actor, kind, subject,
	detail, prev, hash from audit_event order by chain, seq`;
const hash = (of: ChainedEvent) => createHash('sha256').update(hashedText(of)).digest('hex');

const COLUMNS = {
	id: 'id',
	chain: 'chain',
	seq: 'seq',
	villageId: 'village_id',
	at: 'at',
	personId: 'person_id',
	actor: 'actor',
	kind: 'kind',
	subject: 'subject',
	detail: 'detail',
	prev: 'prev',
	hash: 'hash'
} as const;

function otherValue(event: Event, key: keyof Event, { below, pick }: Random) {
	const value = event[key];
	if (key === 'chain') return value === 'books' ? 'access' : 'books';
	if (key === 'id' || key === 'seq') return Number(value) + 10_000 + below(1000);
	if (key === 'villageId') return value === 1 ? pick([2, null]) : 1;
	if (key === 'personId') return value === 1 ? pick([2, null]) : 1;
	if (key === 'at') return Number(value) + pick([-1, 1, 86_400_000, -86_400_000]);
	if (key === 'kind') return value === 'signed-in' ? 'signed-out' : 'mapping-changed';
	if (key === 'subject') return value === null ? 'target:2022' : pick([null, `${String(value)}0`]);
	if (key === 'detail')
		return pick([
			'{}',
			'not json',
			String(value).replace('{', '{ '),
			String(value).replace(/"([^"]+)"\s*:/, '"$1x":')
		]);
	if (key === 'actor') return `${String(value)}*`;
	const text = String(value);
	const at = below(text.length);
	return text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
}

/** The chain from one event on hashed anew, as somebody who read our source would. */
async function rehash(file: Client, chain: string, from: number): Promise<void> {
	const all = (await file.execute(SELECT)).rows as unknown as (Event & ChainedEvent)[];
	const own = all.filter((one) => one.chain === chain && one.seq >= from);
	let prev = all.find((one) => one.chain === chain && one.seq === from - 1)?.hash ?? own[0]?.prev;
	let last: { seq: number; hash: string } | null = null;
	for (const event of own) {
		const next = hash({ ...event, prev: String(prev) });
		await file.execute({
			sql: 'update audit_event set prev = ?, hash = ? where id = ?',
			args: [String(prev), next, event.id]
		});
		[prev, last] = [next, { seq: event.seq, hash: next }];
	}
	if (last)
		await file.execute({
			sql: 'update audit_head set seq = ?, hash = ? where chain = ?',
			args: [last.seq, last.hash, chain]
		});
}

/** So that the count of rows SQLite keeps agrees too. */
const adaptCount = (file: Client) =>
	file.execute(
		`update sqlite_sequence set seq = (select max(id) from audit_event) where name = 'audit_event'`
	);

const run = (file: Client, sql: string, ...args: (string | number | null)[]) =>
	file.execute({ sql, args });

/** One column of one row of a table of facts; each must make a difference. */
const FACTS: readonly string[] = [
	`update annual_target set amount_fen = amount_fen + 100 where id = 1`,
	`update annual_target set reason = '镇里要求' where id = 2`,
	`update annual_target set resolution_on = '2022-01-01' where id = 1`,
	`update annual_target set resolution_number = '9 号' where id = 1`,
	`update annual_target set split = '{"bySource":[],"byQuarter":[1,0,0,0]}' where id = 1`,
	`update annual_target set set_by = '别人*' where id = 1`,
	`update annual_target set confirmed_by = '镇*', confirmed_at = set_at + 5 where id = 1`,
	`update annual_target set confirmed_by = '—', confirmed_at = set_at where id = 1`,
	`delete from annual_target where id = 2`,
	`insert into annual_target (village_id, year, amount_fen, reason, set_by, set_at) values (1, 2023, 5000, '会议', '书记乙', 1)`,
	`update expected_income set amount_fen = amount_fen + 100 where id = 1`,
	`update expected_income set party = '别的公司' where id = 1`,
	`update expected_income set basis = '口头' where id = 1`,
	`update expected_income set year = 2023 where id = 1`,
	`update expected_income set added_by = '书记乙' where id = 1`,
	`update expected_income set closed_at = 5, closed_by = '会计甲', close_reason = '没来' where id = 1`,
	`update expected_income set closed_at = null where id = 2`,
	`update expected_income set close_reason = '没来' where id = 2`,
	`delete from expected_income where id = 2`,
	`insert into expected_income (village_id, year, party, basis, amount_fen, announced_on, expected_on, account_code, added_at, added_by)
		values (1, 2022, '某公司', '决议', 5, '2022-01-01', '2022-02-01', '50100301', 5, '会计甲')`,
	`update asset set number = 'CF-99' where id = 1`,
	`update asset set name = '别的厂房' where id = 1`,
	`update asset set created_by = '别人*' where id = 1`,
	`insert into asset (village_id, kind, number, name, area_unit, created_at, created_by)
		values (1, 'operating', 'CF-98', '多出来的', 'sqm', 5, '会计甲')`,
	`update contract set name = '别的合同' where id = 1`,
	`update contract set created_at = 5 where id = 1`,
	`update contract_file set name = '别的.pdf' where id = 1`,
	`update contract_file set removed_at = null where id = 1`,
	`update settlement set amount_fen = amount_fen + 100 where id = 1`,
	`update settlement set made_by = '别人*' where id = 1`,
	`update settlement set instalment_id = instalment_id + 1 where id = 1`,
	`update settlement set undone_at = null, undone_by = null where id = 2`,
	`delete from settlement where id = 1`,
	`insert into settlement (instalment_id, kind, amount_fen, booked_on, made_at, made_by)
		values (1, 'offset', 5, '2022-01-01', 5, '会计甲')`,
	`update definition_proposal set reason = '镇里要求' where id = 1`,
	`update definition_proposal set verdict_reason = '好' where id = 1`,
	`update definition_proposal set verdict = 'withdrawn' where id = 1`,
	`update definition_proposal set decided_by = '别人*' where id = 2`,
	`update definition_proposal set definition = json_set(definition, '$.reviewWords', json('[]')) where id = 2`,
	`update income_definition set definition = json_set(definition, '$.doubtWords', json('[]')) where version = 2`,
	`delete from income_definition where version = 2`,
	`insert into income_definition select village_id, 3, definition, 5, created_by from income_definition where version = 2`,
	`update project set number = 'XM-99' where id = 1`,
	`update project set name = '别的工程' where id = 1`,
	`update project set budget_fen = budget_fen + 100 where id = 1`,
	`update project set created_by = '别人*' where id = 1`,
	`delete from project where id = 1`,
	`insert into project (village_id, number, name, budget_fen, from_on, account_code, summary_words, created_at, created_by)
		values (1, 'XM-98', '多出来的', 5, '2022-01-01', '["154"]', '[]', 5, '会计甲')`,
	`update spending_plan set amount_fen = 5 where id = 1`,
	`delete from spending_plan where id = 1`,
	`update village_size set members = 31 where id = 1`,
	`update village_size set shares_milli = null where id = 1`,
	`delete from village_size where id = 1`,
	`update what_if_plan set name = '改名' where id = 1`,
	`update what_if_plan set removed_at = 5 where id = 1`,
	`update what_if_plan set removed_at = null where id = 2`,
	`delete from what_if_plan where id = 1`,
	`update income_decision set income_class = 'stable'`,
	`update income_decision set reason = 'x'`,
	`update income_decision set decided_by = '别人*'`,
	`update income_decision set voucher_id = voucher_id - 1`,
	`delete from income_decision`,
	`insert into income_decision (voucher_id, line, income_class, previous_class, reason, decided_by, decided_at)
		select voucher_id - 1, 2, income_class, previous_class, reason, decided_by, decided_at from income_decision`,
	`update entry set income_class = 'stable' where income_class = 'one_off'`,
	`update entry set counterparty = '别人*' where line = 1 and voucher_id = (select min(voucher_id) from entry)`,
	`update entry set source_row = source_row + 1 where line = 2 and voucher_id = (select min(voucher_id) from entry)`,
	`update entry set line = line + 7 where line = 2 and voucher_id = (select min(voucher_id) from entry)`,
	`update entry set summary = summary || '。' where line = 1 and voucher_id = (select min(voucher_id) from entry)`,
	`update batch set status = 'reversed', reversed_at = 9, reversed_by = '会计甲', reversal_reason = '错' where id = 1`,
	`update batch set status = 'posted', reversed_at = null where id = 2`,
	`update batch set reversal_reason = '好' where id = 2`,
	`update batch set posted_by = '书记乙' where id = 1`,
	`update batch set posted_at = posted_at + 1 where id = 1`,
	`update batch set number = 7 where id = 1`,
	`update batch set created_by = '书记乙' where id = 1`,
	`update batch set status = 'draft' where id = 3`,
	`update batch set status = 'discarded' where id = 4`,
	`delete from batch where id = 4`,
	`delete from voucher where batch_id = 2`,
	`update fiscal_year set closed_through = '2022-12'`,
	`update fiscal_year set closed_through = null`,
	`update role_grant set role = 'secretary' where id = 1`,
	`update role_grant set person_id = 2 where id = 3`,
	`update role_grant set village_id = 2 where id = 1`,
	`update role_grant set title = '村主任' where id = 1`,
	`update role_grant set effective_at = effective_at - 86400000 where id = 2`,
	`update role_grant set ended_at = 5, end_reason = '换届' where id = 1`,
	`update role_grant set proposed_by = 1 where id = 1`,
	`delete from role_grant where id = 3`,
	`insert into role_grant (village_id, person_id, role, title, proposed_at, effective_at) values (1, 3, 'supervisor', '监事', 5, 5)`,
	`update delegation set until_on = '2022-09-29'`,
	`update delegation set person_id = 3`,
	`update delegation set ended_at = 5`,
	`delete from delegation`,
	`delete from kinship`,
	`insert into kinship (person_id, relative_id, declared_at) values (1, 2, 5)`,
	`update user set disabled_at = 5 where username = 'zhang'`,
	`update user set person_id = 2 where username = 'zhang'`,
	`update user set username = 'zhang2' where username = 'zhang'`,
	`insert into user (id, name, email, username, person_id, email_verified, created_at, updated_at)
		values ('x', '鬼*', 'g@village.invalid', 'ghost', 1, 0, 1, 1)`,
	`delete from user where username = 'wang'`,
	`update disclosure_setting set contact = '别的电话' where id = 1`,
	`update disclosure_setting set due_day = 28 where id = 1`,
	`update disclosure_setting set is_open = 1, reading_code = '' where id = 1`,
	`update disclosure_setting set set_by = '别人*' where id = 2`,
	`delete from disclosure_setting where id = 2`,
	`insert into disclosure_setting (village_id, period, due_day, answer_days, is_open, set_by, set_at)
		values (1, 'quarter', 28, 60, 1, '书记乙', 5)`,
	`update question set line_no = 2 where no = 1`,
	`update question set way = 'visit' where no = 1`,
	`update question set text = '没有买' where no = 2`,
	`update question set nick = '张三' where no = 2`,
	`update question_answer set text = '别的' where released_at is null`,
	`update notice_signature set voided_at = 5 where role = 'supervisor'`,
	`update notice_signature set fingerprint = '${'c'.repeat(64)}' where role = 'supervisor'`,
	`update notice set status = 'approved' where edition = 2`,
	`update notice set prepared_by = 1 where edition = 2`,
	`update question set asked_at = asked_at + 86400000 where no = 1`,
	`update question set status = 'hidden', hidden_reason = 'x' where no = 2`,
	`update question set hidden_reason = '重复' where no = 3`,
	`update question set status = 'held', decided_by = null, decided_at = null where no = 3`,
	`delete from question where no = 1`,
	`insert into question (village_id, no, notice_id, text, way, asked_at, status)
		select village_id, 9, notice_id, 'x', 'page', 5, 'held' from question where no = 1`,
	`update question_answer set text = '别的' where released_at is not null`,
	`update question_answer set drafted_by = '别人*' where released_at is null`,
	`update question_answer set released_at = null, released_by = null where released_at is not null`,
	`update question_answer set released_at = 5, released_by = '书记乙' where released_at is null`,
	`delete from question_answer where released_at is null`,
	`update notice set reason = '别的' where edition = 2`,
	`update notice set published_at = published_at - 86400000 where edition = 1`,
	`update notice set status = 'published' where edition = 1`,
	`update notice set fingerprint = '${'a'.repeat(64)}' where edition = 2`,
	`update notice_body set manifest = replace(manifest, '下季度采用', '已经采用')`,
	`delete from notice_body`,
	`update notice_line set body = replace(body, '90050', '90051') where no = 2`,
	`update notice_line set salt = '${'0'.repeat(32)}' where no = 1`,
	`update notice_line set leaf = '${'0'.repeat(64)}' where no = 1`,
	`delete from notice_line where no = 2`,
	`update notice_signature set opinion = '不属实' where role = 'supervisor'`,
	`update notice_signature set at = at + 1 where role = 'secretary'`,
	`update notice_signature set verdict = 'refused' where role = 'supervisor'`,
	`update notice_signature set person_id = 1 where role = 'secretary'`,
	`delete from notice_signature where role = 'supervisor'`,
	`update notice_mask set reason = '别的' where is_override = 1`,
	`update notice_mask set second_by = null, second_at = null where is_override = 1`,
	`update notice_mask set shown = '办公用品' where is_override = 0`,
	`delete from notice_mask where is_override = 0`,
	`update notice_answer set answer = '别的'`,
	`delete from notice_answer`,
	`update notice_objection set no = 2`,
	`update notice_objection set text = '有发票'`,
	`delete from notice_objection`,
	`update notice_receipt set at = at - 1`,
	`update notice_receipt set fingerprint = '${'b'.repeat(64)}'`,
	`delete from notice_receipt`,
	`update village set name = '别的村' where id = 2`,
	`update income_definition set definition = replace(definition, '"stable"', '"one_off"') where village_id = 1`
];

const ATTACKS: Readonly<Record<string, Attack>> = {
	'a column of an event': async (file, random, events) => {
		const event = random.pick(events);
		const key = random.pick(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]);
		// A number that is taken on the other chain would not even go in.
		const seq = key === 'chain' ? 50_000 + random.below(999) : Number(event.seq);
		const value = otherValue(event, key, random);
		await run(
			file,
			`update audit_event set seq = ?, ${COLUMNS[key]} = ? where id = ?`,
			seq,
			value,
			event.id
		);
		return `${event.chain} ${event.seq} ${key} → ${value}`;
	},
	'a column, its hash and everything behind it': async (file, random, events) => {
		const event = random.pick(events);
		const key = random.pick(['at', 'actor', 'subject', 'villageId', 'personId', 'kind'] as const);
		const value = otherValue(event, key, random);
		await run(file, `update audit_event set ${COLUMNS[key]} = ? where id = ?`, value, event.id);
		await rehash(file, String(event.chain), Number(event.seq));
		return `${event.chain} ${event.seq} ${key}`;
	},
	'an event deleted': async (file, { pick }, events) => {
		const event = pick(events);
		await run(file, 'delete from audit_event where id = ?', event.id);
		return `${event.chain} ${event.seq}`;
	},
	'an event deleted, the rest moved up and hashed anew': async (file, { pick }, events) => {
		const event = pick(events);
		await run(file, 'delete from audit_event where id = ?', event.id);
		for (const one of events)
			if (one.chain === event.chain && Number(one.seq) > Number(event.seq))
				await run(
					file,
					'update audit_event set seq = seq - 1, id = ? where id = ?',
					eventId(one.chain as 'books', Number(one.seq) - 1),
					one.id
				);
		await rehash(file, String(event.chain), Number(event.seq));
		await adaptCount(file);
		return `${event.chain} ${event.seq}`;
	},
	'a forged event at the end': async (file, { pick, below }, events) => {
		const chain = pick(['books', 'access'] as const);
		const last = events.filter((one) => one.chain === chain).at(-1) as Event & ChainedEvent;
		const of: ChainedEvent = {
			...last,
			seq: last.seq + 1,
			kind: chain === 'books' ? 'mapping-deleted' : 'signed-out',
			detail: `{"mapping":${below(99)},"name":"x","username":"li"}`,
			subject: null,
			prev: String(last.hash)
		};
		await run(
			file,
			`insert into audit_event (id, chain, seq, village_id, at, person_id, actor, kind, subject, detail, prev, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			eventId(chain, of.seq),
			of.chain,
			of.seq,
			of.villageId,
			of.at,
			of.personId,
			of.actor,
			of.kind,
			of.subject,
			of.detail,
			of.prev,
			hash(of)
		);
		if (below(2)) await rehash(file, chain, of.seq);
		return chain;
	},
	'two events change places': async (file, { pick, below }, events) => {
		const chain = pick(['books', 'access']);
		const own = events.filter((one) => one.chain === chain);
		const at = below(own.length - 1);
		const [one, two] = [own[at], own[at + 1]] as [Event, Event];
		await run(file, 'update audit_event set seq = -1, id = -1 where id = ?', one.id);
		await run(file, 'update audit_event set seq = ?, id = ? where id = ?', one.seq, one.id, two.id);
		await run(file, 'update audit_event set seq = ?, id = ? where id = -1', two.seq, two.id);
		if (below(2)) await rehash(file, chain, Number(one.seq));
		return `${chain} ${one.seq}`;
	},
	'the end cut off': async (file, { pick, below }, events) => {
		const chain = pick(['books', 'access']);
		const own = events.filter((one) => one.chain === chain);
		const keep = below(own.length);
		const last = own[keep - 1];
		await run(
			file,
			'delete from audit_event where chain = ? and seq > ?',
			chain,
			Number(last?.seq ?? 0)
		);
		const how = below(3);
		if (how > 0 && last)
			await run(
				file,
				'update audit_head set seq = ?, hash = ? where chain = ?',
				last.seq,
				last.hash,
				chain
			);
		if (how > 1) await adaptCount(file);
		return `${chain} after ${keep}, ${how}`;
	},
	'the whole trail gone': async (file, { below }) => {
		await file.execute('delete from audit_event');
		const how = below(3);
		if (how > 0) await file.execute('delete from audit_head');
		if (how > 1) await file.execute(`delete from sqlite_sequence where name = 'audit_event'`);
		return String(how);
	},
	'a head changed': async (file, { pick, below }) => {
		const change = pick([
			`seq = seq + 1`,
			`seq = seq - 1`,
			`hash = '${'0'.repeat(64)}'`,
			`first_seq = first_seq + 1`,
			`first_prev = '${'1'.repeat(64)}'`,
			`key_id = 'ffffffffffffffff'`,
			`seal = ''`,
			`seal = 'not-begun'`,
			`seal = '${'a'.repeat(64)}'`
		]);
		const chain = below(2) ? 'books' : 'access';
		await run(file, `update audit_head set ${change} where chain = ?`, chain);
		return `${chain} ${change}`;
	},
	'a head deleted': async (file, { pick }) => {
		const chain = pick(['books', 'access']);
		await run(file, 'delete from audit_head where chain = ?', chain);
		return chain;
	},
	'a head forged with another key': async (file, { pick }, events) => {
		const chain = pick(['books', 'access']);
		const own = events.filter((one) => one.chain === chain);
		const last = own.at(-2) as Event;
		await run(file, 'delete from audit_event where chain = ? and seq > ?', chain, last.seq);
		await run(
			file,
			`update audit_head set seq = ?, hash = ?, key_id = '0123456789abcdef', seal = ? where chain = ?`,
			last.seq,
			last.hash,
			'b'.repeat(64),
			chain
		);
		return chain;
	},
	'the heads change places': async (file) => {
		await file
			.execute(`update audit_head set chain = case chain when 'books' then 'x' else 'books' end`)
			.catch(() => undefined);
		await file.execute(
			`update audit_head set seal = (select group_concat(seal, '') from audit_head)`
		);
		return '';
	},
	'old sign-ins cleared by hand': async (file, { below }, events) => {
		const own = events.filter((one) => one.chain === 'access');
		const last = own[below(own.length)] as Event;
		await run(file, `delete from audit_event where chain = 'access' and seq <= ?`, last.seq);
		await run(
			file,
			`update audit_head set first_seq = ?, first_prev = ? where chain = 'access'`,
			Number(last.seq) + 1,
			last.hash
		);
		return String(last.seq);
	},
	'a table of old events put in': async (file) => {
		await file.execute(
			`create table audit_event_unchained (id integer primary key, village_id, at, actor, kind, detail)`
		);
		await file.execute(
			`insert into audit_event_unchained values (1, 1, 5, 'x', 'target-set', '{"year":2022,"amountFen":1,"reason":"x"}')`
		);
		return '';
	},
	'a fact changed behind the trail': async (file, { pick }) => {
		const fact = pick(FACTS);
		await file.execute(fact);
		return fact;
	}
};

async function attackCopy(name: string, of: string, random: Random): Promise<[string, string]> {
	const path = copyTo(name);
	let said = '';
	await tamper(path, async (file) => {
		const events = (await file.execute(SELECT)).rows.map((row) => ({
			...row
		})) as unknown as Event[];
		said = await (ATTACKS[of] as Attack)(file, random, events);
	});
	return [path, said];
}

describe('a trail that was tampered with', () => {
	it(`is told by verify, each of ${COUNT} times (seed ${SEED})`, { timeout: 600_000 }, async () => {
		console.info(`tamper: seed ${SEED}, ${COUNT} mutations`);
		const next = randomFrom(SEED);
		const below = (n: number) => Math.floor(next() * n);
		const random: Random = { below, pick: (of) => of[below(of.length)] as never };
		const names = Object.keys(ATTACKS);
		const missed: string[] = [];
		const told = new Map<string, number>();
		for (let n = 0; n < COUNT; n += 1) {
			const of = names[n % names.length] ?? '';
			const [path, said] = await attackCopy('attack.db', of, random);
			const report = await verifyCopy(path);
			if (report.ok) missed.push(`${n} ${of}: ${said}`);
			for (const { kind } of report.differences) told.set(kind, (told.get(kind) ?? 0) + 1);
			// Half of them: the product goes on, and its next events must not cover it up.
			if (n % 2 === 0) {
				await goOn(path, n % 4 ? 'sign-in' : 'target').catch((error) =>
					missed.push(`${n} ${of}: ${said}: the product stopped: ${error.cause ?? error}`)
				);
				if ((await verifyCopy(path)).ok) missed.push(`${n} ${of}: ${said}: healed by going on`);
			}
			rmSync(path);
		}
		console.info(`tamper: told as ${JSON.stringify(Object.fromEntries(told))}`);
		expect(missed).toEqual([]);
	});

	it.each(FACTS)('%s', async (fact) => {
		const path = copyTo('fact.db');
		await tamper(path, async (file) => void (await file.execute(fact)));
		expect((await verifyCopy(path)).ok).toBe(false);
	});
});

describe('a database nobody touched', () => {
	it('is never flagged, also as a copy and after going on', async () => {
		const path = copyTo('untouched.db');
		expect((await verifyCopy(path)).differences).toEqual([]);
		await goOn(path, 'target');
		await goOn(path, 'sign-in');
		// Triggers dropped and put back, and nothing done meanwhile: what the attacks do besides is no finding.
		await tamper(path, async () => undefined);
		const report = await verifyCopy(path);
		expect(report).toMatchObject({ ok: true, differences: [] });
		expect(report.events).toBeGreaterThan(30);
	});
});

describe('what cannot be seen from inside', () => {
	it('an older copy of the whole database: only a head kept outside tells', async () => {
		const [old, today] = [copyTo('old.db'), copyTo('today.db')];
		await goOn(today, 'target');
		const line = await withCopy(today, ({ db }) => formatHeads(db));
		expect((await verifyCopy(today, line)).ok).toBe(true);
		expect((await verifyCopy(old)).ok).toBe(true);
		expect((await verifyCopy(old, line)).differences).toMatchObject([{ kind: 'trail-outside' }]);
		// And it goes on from there: the trail forks, and stays told.
		await goOn(old, 'target', 2000);
		await goOn(old, 'target', 3000);
		expect((await verifyCopy(old, line)).differences).toMatchObject([{ kind: 'trail-outside' }]);
	});

	it('a later head extends an earlier line', async () => {
		const path = copyTo('later.db');
		const line = await withCopy(path, ({ db }) => formatHeads(db));
		await goOn(path, 'sign-in');
		await goOn(path, 'target');
		expect((await verifyCopy(path, line)).ok).toBe(true);
	});

	it('reads its own line back, and nothing else', async () => {
		const line = await withCopy(copyTo('line.db'), ({ db }) => formatHeads(db));
		expect(line).toMatch(/^VL1 books:\d+:[0-9a-f]{64} access:\d+:[0-9a-f]{64}$/);
		expect(parseHeads(`  ${line}\n`)).toHaveLength(2);
		for (const wrong of ['', 'VL1', 'VL2 books:1:00', line.replace('books', 'book'), `${line} x`])
			expect(parseHeads(wrong)).toBeNull();
	});
});

describe('another secret', () => {
	const withSecret = async <T>(secret: string, work: () => Promise<T>): Promise<T> => {
		const before = process.env.VILLAGE_SECRET;
		process.env.VILLAGE_SECRET = secret;
		try {
			return await work();
		} finally {
			process.env.VILLAGE_SECRET = before;
		}
	};
	const NEW = 'another-secret-of-the-tests-0123456789';

	it('is told apart from tampering', async () => {
		const report = await withSecret(NEW, () => verifyCopy(copyTo('moved.db')));
		expect(report.differences.map(({ kind }) => kind)).toEqual(['trail-key', 'trail-key']);
	});

	it('is put on record when the product goes on, until a head taken after it is known', async () => {
		const path = copyTo('resealed.db');
		await withSecret(NEW, async () => {
			await goOn(path, 'target');
			await goOn(path, 'sign-in');
			const report = await verifyCopy(path);
			expect(report.differences.map(({ kind }) => kind)).toEqual([
				'trail-resealed',
				'trail-resealed'
			]);
			const line = await withCopy(path, ({ db }) => formatHeads(db));
			expect((await verifyCopy(path, line)).differences).toEqual([]);
		});
	});
});
