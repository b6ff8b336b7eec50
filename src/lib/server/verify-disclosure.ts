/**
 * 事实与记录互相核对 of what is disclosed, where verify-facts.ts does not look: that what the trail tells of signatures, objections,
 * receipts, masks, answers and questions is still there, and that the texts beside the trail are those it was told of.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { textHash } from './text-hash.ts';
import { events, findingsOf, type FactFinding } from './verify-facts.ts';

/** The last event of each thing: one made anew takes the place of the one before. */
const lastOf = (kind: string, key: SQL): SQL => sql`select *, max(seq) from (${events})
	where kind = ${kind} group by json_extract(detail, '$.noticeId'), ${key}`;
const line = sql`json_extract(detail, '$.ofVoucher'), json_extract(detail, '$.ofLine')`;
const gone = sql`e.kind || ' ' || e.seq as place, e.subject as expected, '—' as found`;

const EVENTS_WITHOUT_FACT: readonly SQL[] = [
	sql`select ${gone} from (${events}) e
		where e.kind in ('notice-submitted', 'notice-signed', 'notice-refused', 'notice-approved')
			and not exists (select 1 from notice_signature s where s.notice_id = json_extract(e.detail, '$.noticeId')
				and s.person_id = e.person_id and s.at = e.at
				and s.verdict = case e.kind when 'notice-refused' then 'refused' else 'signed' end)`,
	sql`select ${gone} from (${events}) e where e.kind = 'notice-drafted' and not exists (select 1 from notice n
		where n.id = json_extract(e.detail, '$.noticeId') and n.village_id = e.village_id and n.created_at = e.at
			and n.prepared_by = e.person_id and n.from_month = json_extract(e.detail, '$.fromMonth')
			and n.through_month = json_extract(e.detail, '$.throughMonth')
			and n.topic = coalesce(json_extract(e.detail, '$.topic'), '')
			and n.edition = json_extract(e.detail, '$.edition'))`,
	sql`select ${gone} from (${events}) e where e.kind = 'notice-published' and not exists (select 1 from notice n
		where n.id = json_extract(e.detail, '$.noticeId') and n.published_at = e.at
			and n.status in ('published', 'superseded'))`,
	sql`select ${gone} from (${events}) e where e.kind = 'notice-objected' and not exists (select 1 from notice_objection o
		where o.notice_id = json_extract(e.detail, '$.noticeId') and o.at = e.at and o.person_id = e.person_id
			and o.no = json_extract(e.detail, '$.no'))`,
	sql`select ${gone} from (${events}) e where e.kind = 'notice-received' and not exists (select 1 from notice_receipt r
		where r.notice_id = json_extract(e.detail, '$.noticeId') and r.at = e.at and r.person_id = e.person_id)`,
	sql`select ${gone} from (${lastOf('notice-answered', sql`json_extract(detail, '$.code')`)}) e
		where not exists (select 1 from notice_answer a where a.notice_id = json_extract(e.detail, '$.noticeId')
			and a.code = json_extract(e.detail, '$.code') and a.answered_at = e.at and a.answered_by = e.person_id)`,
	sql`select ${gone} from (${lastOf('notice-mask-decided', line)}) e
		where not exists (select 1 from notice_mask m where m.notice_id = json_extract(e.detail, '$.noticeId')
			and m.voucher_id = json_extract(e.detail, '$.ofVoucher') and m.line = json_extract(e.detail, '$.ofLine')
			and m.decided_at = e.at and m.decided_by = e.person_id
			and m.is_override = (json_extract(e.detail, '$.overrides') <> ''))`,
	// Agreed to, and not decided anew since.
	sql`select ${gone} from (${lastOf('notice-mask-seconded', line)}) e
		where not exists (select 1 from notice_mask m where m.notice_id = json_extract(e.detail, '$.noticeId')
			and m.voucher_id = json_extract(e.detail, '$.ofVoucher') and m.line = json_extract(e.detail, '$.ofLine')
			and m.second_at = e.at and m.second_by = e.person_id)
		and not exists (select 1 from (${events}) later where later.kind = 'notice-mask-decided' and later.seq > e.seq
			and later.subject = e.subject and json_extract(later.detail, '$.ofVoucher') = json_extract(e.detail, '$.ofVoucher')
			and json_extract(later.detail, '$.ofLine') = json_extract(e.detail, '$.ofLine'))`,
	sql`select ${gone} from (select *, max(seq) from (${events}) where kind in ('question-shown', 'question-hidden')
			group by json_extract(detail, '$.question')) e
		where not exists (select 1 from question q where q.id = json_extract(e.detail, '$.question')
			and q.decided_at = e.at and e.kind = 'question-' || q.status)`,
	sql`select ${gone} from (${events}) e where e.kind = 'answer-released' and not exists (select 1 from question_answer a
		where a.id = json_extract(e.detail, '$.answer') and a.question_id = json_extract(e.detail, '$.question')
			and a.released_at = e.at)`
];

/** A signature is void once its notice was taken back, and only then. */
const signing = sql`select s.id, s.voided_at, e.seq, e.subject from notice_signature s join (${events}) e
	on e.person_id = s.person_id and e.at = s.at and json_extract(e.detail, '$.noticeId') = s.notice_id
		and e.kind in ('notice-submitted', 'notice-signed', 'notice-refused', 'notice-approved')`;

const FACTS_THAT_DIFFER: readonly SQL[] = [
	sql`select 'signature ' || s.id as place, case when w.seq is null then 'in force' else 'void' end as expected,
			case when s.voided_at is null then 'in force' else 'void' end as found
		from (${signing}) s left join (select subject, max(seq) as seq from (${events}) where kind = 'notice-withdrawn' group by 1) w
			on w.subject = s.subject and w.seq > s.seq
		where (s.voided_at is null) <> (w.seq is null)`,
	// What is signed is what was frozen then; and the roles are those in which it was signed.
	sql`select 'signature ' || s.id as place, n.fingerprint as expected, s.fingerprint as found
		from notice_signature s join notice n on n.id = s.notice_id
		where s.voided_at is null and n.status <> 'draft' and s.fingerprint is not n.fingerprint`,
	sql`select 'objection ' || o.id as place, 'signed' as expected, o.fingerprint as found
		from notice_objection o where not exists (
			select 1 from notice_signature s where s.notice_id = o.notice_id and s.fingerprint = o.fingerprint)`,
	// Of a period the newest published edition holds.
	sql`select 'notice ' || n.id as place, case when later.id is null then 'published' else 'superseded' end as expected,
			n.status as found
		from notice n left join notice later on later.village_id = n.village_id and later.from_month = n.from_month
			and later.through_month = n.through_month and later.topic = n.topic and later.edition > n.edition and later.published_at is not null
		where n.published_at is not null and n.status <> case when later.id is null then 'published' else 'superseded' end`,
	sql`select 'question ' || q.no as place, q.status as expected,
			coalesce(q.decided_by, '—') || ' ' || coalesce(q.decided_at, '—') || ' ' || q.hidden_reason as found
		from question q where (q.status <> 'hidden' and q.hidden_reason <> '')
			or (q.status = 'held' and (q.decided_by is not null or q.decided_at is not null))`,
	sql`select 'answer ' || a.id as place, 'a draft' as expected, coalesce(a.released_by, '—') as found
		from question_answer a where (a.released_at is null) <> (a.released_by is null)`,
	sql`select 'mask ' || m.notice_id || ' ' || m.voucher_id || '/' || m.line as place, '—' as expected, m.second_at as found
		from notice_mask m where (m.second_by is null) <> (m.second_at is null)`,
	// Only supervisors have an opinion to sign with.
	sql`select 'signature ' || s.id as place, '—' as expected, s.opinion as found
		from notice_signature s where s.role <> 'supervisor' and s.opinion <> ''`,
	// The setting that holds is the last one: by its number and by its time.
	sql`select 'disclosure setting ' || s.id as place, s.set_at as expected, later.set_at as found
		from disclosure_setting s join disclosure_setting later
			on later.village_id = s.village_id and later.id > s.id and later.set_at < s.set_at`,
	sql`select 'notice line ' || l.notice_id || ' ' || l.no as place, json_extract(l.body, '$.on') as expected,
			coalesce(v.booked_on, '—') as found
		from notice_line l left join voucher v on v.id = l.voucher_id
		where json_valid(l.body) and (cast(json_extract(l.body, '$.no') as integer) <> l.no
			or v.booked_on is not json_extract(l.body, '$.on')
			or not exists (select 1 from entry e where e.voucher_id = l.voucher_id and e.line = l.line))`,
	// What is published of a line is what a person decided.
	sql`select 'mask ' || m.notice_id || ' ' || m.voucher_id || '/' || m.line as place, m.shown as expected,
			json_extract(l.body, '$.text') as found
		from notice_mask m join notice n on n.id = m.notice_id
		join notice_line l on l.notice_id = m.notice_id and l.voucher_id = m.voucher_id and l.line = m.line
		where n.status <> 'draft' and json_valid(l.body) and json_extract(l.body, '$.text') <> m.shown`
];

type Told = { place: string; texts: string; told: string };
const told = sql`json_extract(e.detail, '$.textHash')`;

/** Texts that the trail knows by their hash only. */
const TEXTS: readonly SQL[] = [
	sql`select 'question ' || q.no as place, json_array(q.text, q.nick, cast(q.notice_id as text)) as texts, ${told} as told
		from question q join (${events}) e on e.kind = 'question-asked' and json_extract(e.detail, '$.question') = q.id`,
	sql`select 'disclosure setting ' || s.id as place, json_array(s.contact) as texts, ${told} as told
		from disclosure_setting s join (${events}) e on e.kind = 'disclosure-set' and e.at = s.set_at and e.village_id = s.village_id
			and json_extract(e.detail, '$.dueDay') = s.due_day and json_extract(e.detail, '$.answerDays') = s.answer_days`,
	sql`select 'answer ' || a.id as place, json_array(a.text) as texts, ${told} as told
		from question_answer a join (${events}) e on e.kind = 'answer-drafted' and json_extract(e.detail, '$.answer') = a.id`,
	sql`select 'objection ' || o.id as place, json_array(o.text) as texts, ${told} as told
		from notice_objection o join (${events}) e on e.kind = 'notice-objected' and e.at = o.at and e.person_id = o.person_id
			and json_extract(e.detail, '$.noticeId') = o.notice_id and json_extract(e.detail, '$.no') = o.no`,
	sql`select 'signature ' || s.id as place, json_array(s.opinion) as texts, ${told} as told
		from notice_signature s join (${events}) e on e.kind in ('notice-signed', 'notice-refused') and e.at = s.at
			and e.person_id = s.person_id and json_extract(e.detail, '$.noticeId') = s.notice_id`,
	sql`select 'answer to a check ' || a.notice_id || ' ' || a.code as place, json_array(a.answer) as texts, ${told} as told
		from notice_answer a join (${lastOf('notice-answered', sql`json_extract(detail, '$.code')`)}) e
			on json_extract(e.detail, '$.noticeId') = a.notice_id and json_extract(e.detail, '$.code') = a.code`,
	sql`select 'mask ' || m.notice_id || ' ' || m.voucher_id || '/' || m.line as place, json_array(m.shown) as texts, ${told} as told
		from notice_mask m join (${lastOf('notice-mask-decided', line)}) e
			on json_extract(e.detail, '$.noticeId') = m.notice_id and json_extract(e.detail, '$.ofVoucher') = m.voucher_id
				and json_extract(e.detail, '$.ofLine') = m.line`
];

export async function verifyDisclosure(db: Db): Promise<FactFinding[]> {
	const findings = await findingsOf(db, [
		['event-without-fact', EVENTS_WITHOUT_FACT],
		['fact-differs', FACTS_THAT_DIFFER]
	]);
	for (const query of TEXTS)
		for (const row of await db.all<Told>(sql`${query} where told is not null`))
			findings.push(...textFinding(row));
	return findings;
}

function textFinding({ place, texts, told }: Told): FactFinding[] {
	const found = textHash(...(JSON.parse(texts) as string[]));
	return found === told ? [] : [{ kind: 'fact-differs', where: place, expected: told, found }];
}
