/**
 * 事实与记录互相核对: every fact has its event and agrees with it, and every event that made a fact still finds it. So a trail
 * that was cut off and sealed again is noticed by what it no longer tells, and a fact changed behind its back by what it
 * still tells. Each query lists what does not agree; `place` names it, `expected` and `found` say how.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';

export type FactKind = 'fact-without-event' | 'event-without-fact' | 'fact-differs';
export type FactFinding = {
	readonly kind: FactKind;
	readonly where: string;
	readonly expected: string;
	readonly found: string;
};
type Row = { place: string; expected: string | number | null; found: string | number | null };

/** An event whose detail is no JSON any more (somebody changed it) reads as an empty one; its hash tells of it. */
export const events = sql`select id, seq, village_id, at, person_id, actor, kind, subject,
	case when json_valid(detail) then detail else '{}' end as detail from audit_event where chain = 'books'`;
/** Before this event the product was of version 0.2. 0: it never was. */
const upgraded = sql`coalesce((select max(seq) from audit_event where chain = 'books' and kind = 'trail-upgraded'), 0)`;

const FACTS_WITHOUT_EVENT: readonly SQL[] = [
	sql`select 'village ' || v.slug as place, 'village-created' as expected, '—' as found from village v
		where not exists (select 1 from (${events}) e where e.village_id = v.id and e.kind = 'village-created'
			and json_extract(e.detail, '$.village') = v.name and e.at = v.created_at)`,
	sql`select 'batch ' || b.id || ' ' || f.name as place, 'draft-uploaded ' || b.created_by as expected, '—' as found
		from batch b join ledger_set l on l.id = b.ledger_set_id join source_file f on f.id = b.file_id
		where not exists (select 1 from (${events}) e where e.village_id = l.village_id and e.subject = 'batch:' || b.id
			and e.kind = 'draft-uploaded' and e.at = b.created_at and e.actor = b.created_by)`,
	sql`select 'batch ' || b.id || ' ' || f.name as place,
			'posted ' || b.year || '-' || coalesce(b.number, '') || ' ' || coalesce(b.posted_by, '') as expected, '—' as found
		from batch b join ledger_set l on l.id = b.ledger_set_id join source_file f on f.id = b.file_id
		where b.status in ('posted', 'reversed') and not exists (
			select 1 from (${events}) e where e.village_id = l.village_id and e.subject = 'batch:' || b.id
				and e.kind in ('batch-posted', 'opening-adopted', 'accounts-added') and e.at = b.posted_at and e.actor = b.posted_by
				and (e.kind = 'accounts-added'
					or (json_extract(e.detail, '$.year') = b.year and json_extract(e.detail, '$.number') = b.number)))`,
	sql`select 'batch ' || b.id || ' ' || f.name as place, 'batch-reversed ' || coalesce(b.reversal_reason, '') as expected, '—' as found
		from batch b join ledger_set l on l.id = b.ledger_set_id join source_file f on f.id = b.file_id
		where b.status = 'reversed' and not exists (
			select 1 from (${events}) e where e.village_id = l.village_id and e.at = b.reversed_at and e.actor = b.reversed_by
				and ((e.kind = 'batch-reversed' and e.subject = 'batch:' || b.id and json_extract(e.detail, '$.reason') = b.reversal_reason)
					or (e.kind = 'opening-adopted' and b.reversal_reason is null and json_extract(e.detail, '$.replaced') is not null)))`,
	sql`select 'batch ' || b.id || ' ' || f.name as place, 'draft-discarded' as expected, '—' as found
		from batch b join ledger_set l on l.id = b.ledger_set_id join source_file f on f.id = b.file_id
		where b.status = 'discarded' and not exists (select 1 from (${events}) e where e.village_id = l.village_id
			and e.subject = 'batch:' || b.id and e.kind = 'draft-discarded')`,
	sql`select 'supplement ' || s.id as place, 'supplement-taken ' || s.added_by as expected, '—' as found
		from batch_supplement s join batch b on b.id = s.batch_id join ledger_set l on l.id = b.ledger_set_id
		where not exists (select 1 from (${events}) e where e.village_id = l.village_id and e.subject = 'batch:' || b.id
			and e.kind = 'supplement-taken' and e.at = s.added_at and e.actor = s.added_by)`,
	// A decision that was carried over has the event of the line it was made about.
	sql`select 'voucher ' || d.voucher_id || ' / ' || d.line as place,
			d.previous_class || ' → ' || d.income_class || ' ' || d.decided_by as expected, '—' as found
		from income_decision d join voucher v on v.id = d.voucher_id join ledger_set l on l.id = v.ledger_set_id
		where not exists (select 1 from (${events}) e where e.village_id = l.village_id and e.at = d.decided_at
			and e.kind = 'class-decided' and e.actor = d.decided_by and json_extract(e.detail, '$.to') = d.income_class
			and json_extract(e.detail, '$.from') = d.previous_class and json_extract(e.detail, '$.reason') = d.reason)`,
	sql`select 'target ' || t.year || ' ' || v.slug as place, t.amount_fen || ' ' || t.set_by as expected, '—' as found
		from annual_target t join village v on v.id = t.village_id
		where not exists (select 1 from (${events}) e where e.village_id = t.village_id and e.subject = 'target:' || t.year
			and e.kind = 'target-set' and e.at = t.set_at and e.actor = t.set_by
			and json_extract(e.detail, '$.amountFen') = t.amount_fen and json_extract(e.detail, '$.reason') = t.reason
			and coalesce(json_extract(e.detail, '$.resolutionOn'), '') = coalesce(t.resolution_on, '')
			and coalesce(json_extract(e.detail, '$.resolutionNumber'), '') = t.resolution_number
			and coalesce(json_extract(e.detail, '$.split'), '') = coalesce(t.split, ''))`,
	// Targets of 0.2 were in force at once: the migration confirmed them, with a dash for a name.
	sql`select 'target ' || t.year || ' ' || v.slug as place, 'target-confirmed ' || coalesce(t.confirmed_by, '') as expected, '—' as found
		from annual_target t join village v on v.id = t.village_id
		where t.confirmed_at is not null
			and not (t.confirmed_by = '—' and t.confirmed_at = t.set_at and exists (select 1 from (${events}) e
				where e.village_id = t.village_id and e.subject = 'target:' || t.year and e.kind = 'target-set'
					and e.at = t.set_at and e.seq < ${upgraded}))
			and not exists (select 1 from (${events}) e where e.village_id = t.village_id and e.subject = 'target:' || t.year
				and e.kind = 'target-confirmed' and e.at = t.confirmed_at and e.actor = t.confirmed_by
				and json_extract(e.detail, '$.amountFen') = t.amount_fen)`,
	sql`select 'expected ' || x.id || ' ' || x.year || ' ' || v.slug as place, x.amount_fen || ' ' || x.party || ' ' || x.added_by as expected, '—' as found
		from expected_income x join village v on v.id = x.village_id
		where not exists (select 1 from (${events}) e where e.village_id = x.village_id and e.subject = 'expected:' || x.year
			and e.kind = 'expected-added' and e.at = x.added_at and e.actor = x.added_by
			and json_extract(e.detail, '$.expected') = x.id and json_extract(e.detail, '$.amountFen') = x.amount_fen
			and json_extract(e.detail, '$.party') = x.party and json_extract(e.detail, '$.basis') = x.basis)`,
	sql`select 'expected ' || x.id || ' ' || x.year || ' ' || v.slug as place, 'expected-closed ' || x.close_reason as expected, '—' as found
		from expected_income x join village v on v.id = x.village_id
		where x.closed_at is not null and not exists (select 1 from (${events}) e where e.village_id = x.village_id
			and e.subject = 'expected:' || x.year and e.kind = 'expected-closed' and e.at = x.closed_at and e.actor = x.closed_by
			and json_extract(e.detail, '$.expected') = x.id and json_extract(e.detail, '$.reason') = x.close_reason)`,
	sql`select 'definition proposal ' || p.id || ' ' || v.slug as place, 'definition-proposed ' || p.proposed_by as expected, '—' as found
		from definition_proposal p join village v on v.id = p.village_id
		where not exists (select 1 from (${events}) e where e.village_id = p.village_id and e.kind = 'definition-proposed'
			and e.at = p.proposed_at and e.actor = p.proposed_by and json_extract(e.detail, '$.proposal') = p.id
			and json_extract(e.detail, '$.base') = p.base_version and json_extract(e.detail, '$.reason') = p.reason)`,
	sql`select 'definition proposal ' || p.id || ' ' || v.slug as place, 'definition-' || p.verdict || ' ' || p.decided_by as expected, '—' as found
		from definition_proposal p join village v on v.id = p.village_id
		where p.verdict is not null and not exists (select 1 from (${events}) e where e.village_id = p.village_id
			and e.kind = 'definition-' || p.verdict and e.at = p.decided_at and e.actor = p.decided_by
			and json_extract(e.detail, '$.proposal') = p.id and coalesce(json_extract(e.detail, '$.reason'), '') = p.verdict_reason)`,
	// Each version after the first is, to the letter, what was proposed and approved.
	sql`select 'definition ' || d.version || ' ' || v.slug as place, 'definition-approved ' || d.created_by as expected, '—' as found
		from income_definition d join village v on v.id = d.village_id
		where d.version > 1 and not exists (select 1 from definition_proposal p join (${events}) e on e.village_id = p.village_id
			where p.village_id = d.village_id and p.verdict = 'approved' and p.definition = d.definition
				and e.kind = 'definition-approved' and e.at = d.created_at and e.actor = d.created_by
				and json_extract(e.detail, '$.proposal') = p.id and json_extract(e.detail, '$.version') = d.version)`,
	sql`select 'plan ' || p.id || ' ' || v.slug as place, 'plan-kept ' || p.name || ' ' || p.made_by as expected, '—' as found
		from what_if_plan p join village v on v.id = p.village_id
		where not exists (select 1 from (${events}) e where e.village_id = p.village_id and e.subject = 'expected:' || p.year
			and e.kind = 'plan-kept' and e.at = p.made_at and e.actor = p.made_by
			and json_extract(e.detail, '$.plan') = p.id and json_extract(e.detail, '$.name') = p.name)`,
	sql`select 'plan ' || p.id || ' ' || v.slug as place, 'plan-removed ' || p.name as expected, '—' as found
		from what_if_plan p join village v on v.id = p.village_id
		where p.removed_at is not null and not exists (select 1 from (${events}) e where e.village_id = p.village_id
			and e.subject = 'expected:' || p.year and e.kind = 'plan-removed' and e.at = p.removed_at
			and json_extract(e.detail, '$.plan') = p.id)`,
	sql`select 'disclosure setting ' || s.id || ' ' || v.slug as place, 'disclosure-set ' || s.set_by as expected, '—' as found
		from disclosure_setting s join village v on v.id = s.village_id
		where not exists (select 1 from (${events}) e where e.village_id = s.village_id and e.kind = 'disclosure-set'
			and e.at = s.set_at and e.actor = s.set_by and json_extract(e.detail, '$.period') = s.period
			and json_extract(e.detail, '$.dueDay') = s.due_day and json_extract(e.detail, '$.answerDays') = s.answer_days
			and json_extract(e.detail, '$.isOpen') = s.is_open)`,
	sql`select 'question ' || q.no || ' ' || v.slug as place, 'question-asked ' || q.way as expected, '—' as found
		from question q join village v on v.id = q.village_id
		where not exists (select 1 from (${events}) e where e.village_id = q.village_id and e.kind = 'question-asked'
			and e.at = q.asked_at and json_extract(e.detail, '$.question') = q.id and json_extract(e.detail, '$.no') = q.no
			and json_extract(e.detail, '$.lineNo') = coalesce(q.line_no, 0) and json_extract(e.detail, '$.way') = q.way)`,
	sql`select 'question ' || q.no || ' ' || v.slug as place, 'question-' || q.status || ' ' || coalesce(q.decided_by, '') as expected, '—' as found
		from question q join village v on v.id = q.village_id
		where q.status <> 'held' and not exists (select 1 from (${events}) e where e.village_id = q.village_id
			and e.kind = 'question-' || q.status and e.at = q.decided_at and e.actor = q.decided_by
			and json_extract(e.detail, '$.question') = q.id
			and (q.status = 'shown' or json_extract(e.detail, '$.reason') = q.hidden_reason))`,
	sql`select 'answer ' || a.id || ' ' || v.slug as place, 'answer-drafted ' || a.drafted_by as expected, '—' as found
		from question_answer a join question q on q.id = a.question_id join village v on v.id = q.village_id
		where not exists (select 1 from (${events}) e where e.village_id = q.village_id and e.kind = 'answer-drafted'
			and e.at = a.drafted_at and e.actor = a.drafted_by and json_extract(e.detail, '$.answer') = a.id)`,
	sql`select 'answer ' || a.id || ' ' || v.slug as place, 'answer-released ' || a.released_by as expected, '—' as found
		from question_answer a join question q on q.id = a.question_id join village v on v.id = q.village_id
		where a.released_at is not null and not exists (select 1 from (${events}) e where e.village_id = q.village_id
			and e.kind = 'answer-released' and e.at = a.released_at and e.actor = a.released_by
			and json_extract(e.detail, '$.answer') = a.id and json_extract(e.detail, '$.text') = a.text)`,
	sql`select 'objection ' || o.id || ' ' || v.slug as place, 'notice-objected ' || o.no as expected, '—' as found
		from notice_objection o join notice n on n.id = o.notice_id join village v on v.id = n.village_id
		where not exists (select 1 from (${events}) e where e.village_id = n.village_id and e.kind = 'notice-objected'
			and e.at = o.at and e.person_id = o.person_id and json_extract(e.detail, '$.noticeId') = n.id
			and json_extract(e.detail, '$.no') = o.no)`,
	sql`select 'receipt ' || r.notice_id || ' ' || v.slug as place, 'notice-received' as expected, '—' as found
		from notice_receipt r join notice n on n.id = r.notice_id join village v on v.id = n.village_id
		where r.fingerprint is not n.fingerprint or not exists (select 1 from (${events}) e where e.village_id = n.village_id
			and e.kind = 'notice-received' and e.at = r.at and e.person_id = r.person_id
			and json_extract(e.detail, '$.noticeId') = n.id)`,
	sql`select 'mask ' || m.notice_id || ' ' || m.voucher_id || '/' || m.line as place, 'notice-mask-decided' as expected, '—' as found
		from notice_mask m join notice n on n.id = m.notice_id
		where not exists (select 1 from (${events}) e where e.village_id = n.village_id and e.kind = 'notice-mask-decided'
			and e.at = m.decided_at and e.person_id = m.decided_by and json_extract(e.detail, '$.noticeId') = n.id
			and json_extract(e.detail, '$.ofVoucher') = m.voucher_id and json_extract(e.detail, '$.ofLine') = m.line
			and json_extract(e.detail, '$.overrides') = m.reason)
		or (m.second_by is not null and not exists (select 1 from (${events}) e where e.village_id = n.village_id
			and e.kind = 'notice-mask-seconded' and e.at = m.second_at and e.person_id = m.second_by
			and json_extract(e.detail, '$.ofVoucher') = m.voucher_id and json_extract(e.detail, '$.ofLine') = m.line))`,
	sql`select 'answer to a check ' || a.notice_id || ' ' || a.code as place, 'notice-answered' as expected, '—' as found
		from notice_answer a join notice n on n.id = a.notice_id
		where not exists (select 1 from (${events}) e where e.village_id = n.village_id and e.kind = 'notice-answered'
			and e.at = a.answered_at and e.person_id = a.answered_by and json_extract(e.detail, '$.noticeId') = n.id
			and json_extract(e.detail, '$.code') = a.code)`,
	sql`select 'signature ' || s.id as place, 'notice-' || s.verdict || ' ' || s.role as expected, '—' as found
		from notice_signature s join notice n on n.id = s.notice_id
		where not exists (select 1 from (${events}) e where e.village_id = n.village_id and e.at = s.at
			and e.person_id = s.person_id and json_extract(e.detail, '$.noticeId') = n.id
			and e.kind = case s.role when 'accountant' then 'notice-submitted' when 'secretary' then 'notice-approved'
				else 'notice-' || s.verdict end)`,
	sql`select 'notice ' || n.id || ' ' || v.slug as place, 'notice-published' as expected, '—' as found
		from notice n join village v on v.id = n.village_id
		where n.published_at is not null and not exists (select 1 from (${events}) e where e.village_id = n.village_id
			and e.kind = 'notice-published' and e.at = n.published_at and json_extract(e.detail, '$.noticeId') = n.id)`,
	sql`select 'grant ' || g.id || ' ' || p.name as place, 'role-granted ' || g.role || ' ' || g.title as expected, '—' as found
		from role_grant g join person p on p.id = g.person_id
		where g.effective_at is not null and not exists (select 1 from (${events}) e
			where e.village_id is g.village_id and e.subject = 'person:' || g.person_id and e.kind = 'role-granted'
				and e.at = g.effective_at and e.person_id is coalesce(g.confirmed_by, g.proposed_by)
				and json_extract(e.detail, '$.role') = g.role and json_extract(e.detail, '$.title') = g.title)`,
	sql`select 'grant ' || g.id || ' ' || p.name as place, 'role-proposed ' || g.role || ' ' || g.title as expected, '—' as found
		from role_grant g join person p on p.id = g.person_id
		where (g.effective_at is null or g.effective_at <> g.proposed_at) and not exists (select 1 from (${events}) e
			where e.village_id is g.village_id and e.subject = 'person:' || g.person_id and e.kind = 'role-proposed'
				and e.at = g.proposed_at and e.person_id is g.proposed_by
				and json_extract(e.detail, '$.role') = g.role and json_extract(e.detail, '$.title') = g.title)`,
	sql`select 'grant ' || g.id || ' ' || p.name as place, 'role-ended ' || g.role || ' ' || coalesce(g.end_reason, '') as expected, '—' as found
		from role_grant g join person p on p.id = g.person_id
		where g.ended_at is not null and not exists (select 1 from (${events}) e
			where e.village_id is g.village_id and e.subject = 'person:' || g.person_id and e.kind = 'role-ended'
				and e.at = g.ended_at and e.person_id is g.ended_by and json_extract(e.detail, '$.role') = g.role
				and json_extract(e.detail, '$.reason') is g.end_reason)`,
	sql`select 'delegation ' || d.id || ' ' || p.name as place, 'delegation-made ' || d.from_on || ' ' || d.until_on as expected, '—' as found
		from delegation d join person p on p.id = d.person_id join role_grant g on g.id = d.grant_id
		where not exists (select 1 from (${events}) e where e.village_id = g.village_id and e.subject = 'person:' || d.person_id
			and e.kind = 'delegation-made' and e.at = d.created_at and json_extract(e.detail, '$.role') = g.role
			and json_extract(e.detail, '$.fromOn') = d.from_on and json_extract(e.detail, '$.untilOn') = d.until_on)`,
	sql`select 'delegation ' || d.id || ' ' || p.name as place, 'delegation-ended' as expected, '—' as found
		from delegation d join person p on p.id = d.person_id join role_grant g on g.id = d.grant_id
		where d.ended_at is not null and not exists (select 1 from (${events}) e where e.village_id = g.village_id
			and e.subject = 'person:' || d.person_id and e.kind = 'delegation-ended' and e.at = d.ended_at)`,
	sql`select 'asset ' || a.number || ' ' || v.slug as place, 'asset-added ' || a.created_by as expected, '—' as found
		from asset a join village v on v.id = a.village_id
		where not exists (select 1 from (${events}) e where e.village_id = a.village_id and e.subject = 'asset:' || a.id
			and e.kind = 'asset-added' and e.at = a.created_at and e.actor = a.created_by)`,
	sql`select 'contract ' || c.number || ' ' || v.slug as place, 'contract-added ' || c.created_by as expected, '—' as found
		from contract c join village v on v.id = c.village_id
		where not exists (select 1 from (${events}) e where e.village_id = c.village_id and e.subject = 'contract:' || c.id
			and e.kind = 'contract-added' and e.at = c.created_at and e.actor = c.created_by)`,
	sql`select 'attachment ' || f.name || ' ' || c.number as place, 'contract-file-added ' || f.added_by as expected, '—' as found
		from contract_file f join contract c on c.id = f.contract_id
		where not exists (select 1 from (${events}) e where e.village_id = c.village_id and e.subject = 'contract:' || c.id
			and e.kind = 'contract-file-added' and e.at = f.added_at and e.actor = f.added_by
			and json_extract(e.detail, '$.file') = f.name)`,
	sql`select 'settlement ' || s.id || ' ' || c.number as place, 'instalment-settled ' || s.amount_fen || ' ' || s.made_by as expected, '—' as found
		from settlement s join instalment i on i.id = s.instalment_id join contract c on c.id = i.contract_id
		where not exists (select 1 from (${events}) e where e.village_id = c.village_id and e.subject = 'contract:' || c.id
			and e.kind = 'instalment-settled' and e.at = s.made_at and e.actor = s.made_by
			and json_extract(e.detail, '$.settlement') = s.id and json_extract(e.detail, '$.amountFen') = s.amount_fen
			and json_extract(e.detail, '$.kind') = s.kind and json_extract(e.detail, '$.position') = i.position
			and json_extract(e.detail, '$.voucher') is s.voucher_id and json_extract(e.detail, '$.line') is s.line)`,
	sql`select 'settlement ' || s.id || ' ' || c.number as place, 'settlement-undone ' || coalesce(s.undone_by, '') as expected, '—' as found
		from settlement s join instalment i on i.id = s.instalment_id join contract c on c.id = i.contract_id
		where s.undone_at is not null and not exists (select 1 from (${events}) e where e.village_id = c.village_id
			and e.kind = 'settlement-undone' and e.at = s.undone_at and e.actor = s.undone_by
			and json_extract(e.detail, '$.settlement') = s.id)`,
	sql`select 'project ' || p.number || ' ' || v.slug as place, 'project-added ' || p.created_by as expected, '—' as found
		from project p join village v on v.id = p.village_id
		where not exists (select 1 from (${events}) e where e.village_id = p.village_id and e.subject = 'project:' || p.id
			and e.kind = 'project-added' and e.at = p.created_at and e.actor = p.created_by)`,
	sql`select 'spending plan ' || p.year || ' ' || p.account_code as place, p.amount_fen || ' ' || p.set_by as expected, '—' as found
		from spending_plan p where not exists (select 1 from (${events}) e where e.village_id = p.village_id
			and e.subject = 'spending:' || p.year and e.kind = 'spending-planned' and e.at = p.set_at and e.actor = p.set_by
			and json_extract(e.detail, '$.code') = p.account_code and json_extract(e.detail, '$.amountFen') = p.amount_fen
			and json_extract(e.detail, '$.basis') = p.basis)`,
	sql`select 'village size ' || s.year as place, s.households || ' ' || s.members || ' ' || s.set_by as expected, '—' as found
		from village_size s where not exists (select 1 from (${events}) e where e.village_id = s.village_id
			and e.subject = 'size:' || s.year and e.kind = 'size-set' and e.at = s.set_at and e.actor = s.set_by
			and json_extract(e.detail, '$.households') = s.households and json_extract(e.detail, '$.members') = s.members
			and json_extract(e.detail, '$.sharesMilli') is s.shares_milli)`,
	sql`select 'kinship ' || k.person_id || ' ' || k.relative_id as place, 'kinship-declared' as expected, '—' as found
		from kinship k where not exists (select 1 from (${events}) e where e.kind = 'kinship-declared'
			and e.at = k.declared_at and e.subject in ('person:' || k.person_id, 'person:' || k.relative_id))`,
	sql`select 'user ' || u.username as place, 'user-created' as expected, '—' as found
		from user u where u.username not in (select lower(json_extract(e.detail, '$.username')) from (${events}) e
			where e.kind in ('user-created', 'invitation-made') and json_extract(e.detail, '$.username') is not null)`,
	sql`select 'mapping ' || m.name as place, 'mapping-created ' || m.created_by as expected, '—' as found
		from column_mapping m where not exists (select 1 from (${events}) e where e.village_id = m.village_id
			and e.subject = 'mapping:' || m.id and e.kind = 'mapping-created')`
];

const FACTS_THAT_DIFFER: readonly SQL[] = [
	// The number and the name as the last event has them: a change behind its back is seen here.
	sql`select 'contract ' || c.number || ' ' || v.slug as place, e.told as expected, c.number || ' ' || c.name as found
		from contract c join village v on v.id = c.village_id
		join (select village_id, subject, json_extract(detail, '$.number') || ' ' || json_extract(detail, '$.name') as told, max(seq)
			from (${events}) where kind in ('contract-added', 'contract-changed') group by 1, 2) e
			on e.village_id = c.village_id and e.subject = 'contract:' || c.id
		where e.told <> c.number || ' ' || c.name`,
	sql`select 'asset ' || a.number || ' ' || v.slug as place, e.told as expected, a.number || ' ' || a.name as found
		from asset a join village v on v.id = a.village_id
		join (select village_id, subject, json_extract(detail, '$.number') || ' ' || json_extract(detail, '$.name') as told, max(seq)
			from (${events}) where kind in ('asset-added', 'asset-changed') group by 1, 2) e
			on e.village_id = a.village_id and e.subject = 'asset:' || a.id
		where e.told <> a.number || ' ' || a.name`,
	sql`select 'project ' || p.number || ' ' || v.slug as place, e.told as expected,
			p.number || ' ' || p.name || ' ' || p.budget_fen as found
		from project p join village v on v.id = p.village_id
		join (select village_id, subject, json_extract(detail, '$.number') || ' ' || json_extract(detail, '$.name') || ' '
				|| json_extract(detail, '$.budgetFen') as told, max(seq)
			from (${events}) where kind in ('project-added', 'project-changed') group by 1, 2) e
			on e.village_id = p.village_id and e.subject = 'project:' || p.id
		where e.told <> p.number || ' ' || p.name || ' ' || p.budget_fen`,
	sql`select 'closing ' || v.slug || ' ' || l.name || ' ' || y.year as place, e.month as expected, y.closed_through as found
		from fiscal_year y join ledger_set l on l.id = y.ledger_set_id join village v on v.id = l.village_id
		left join (select village_id, subject, json_extract(detail, '$.ledger') as ledger,
				json_extract(detail, '$.month') as month, max(seq) from (${events})
				where kind in ('month-closed', 'month-reopened') group by 1, 2, 3) e
			on e.village_id = l.village_id and e.subject = 'closing:' || y.year and e.ledger = l.name
		where y.closed_through is not e.month`,
	sql`select 'user ' || u.username as place, coalesce(e.kind, 'user-created') as expected,
			case when u.disabled_at is null then 'user-enabled' else 'user-disabled' end as found
		from user u left join (select lower(json_extract(detail, '$.username')) as username, kind, max(seq) from (${events})
				where kind in ('user-disabled', 'user-enabled') group by 1) e on e.username = u.username
		where (u.disabled_at is not null) <> (coalesce(e.kind, '') = 'user-disabled')`,
	sql`select 'user ' || u.username as place, json_extract(e.detail, '$.person') as expected, u.person_id as found
		from (${events}) e join user u on u.username = lower(json_extract(e.detail, '$.username'))
		where e.kind in ('user-created', 'invitation-made') and json_extract(e.detail, '$.person') <> u.person_id`,
	sql`select 'voucher ' || d.voucher_id || ' / ' || d.line as place, d.income_class as expected, n.income_class as found
		from income_decision d left join entry n on n.voucher_id = d.voucher_id and n.line = d.line
		where d.id = (select max(id) from income_decision where voucher_id = d.voucher_id and line = d.line)
			and n.income_class is not d.income_class`,
	// How many vouchers went in, also of a batch that was reversed since; of replaced ones too: they stay.
	sql`select 'batch ' || json_extract(e.detail, '$.batch') as place, json_extract(e.detail, '$.vouchers') as expected,
			(select count(*) from voucher v where v.id between json_extract(e.detail, '$.batch') * ${VOUCHERS_PER_BATCH}
				and (json_extract(e.detail, '$.batch') + 1) * ${VOUCHERS_PER_BATCH} - 1) as found
		from (${events}) e where e.kind = 'batch-posted' and expected <> found`,
	sql`select 'batch ' || b.id as place, coalesce(json_extract(e.detail, '$.carried'), 0) as expected,
			(select count(*) from income_decision d where d.voucher_id between b.id * ${VOUCHERS_PER_BATCH}
				and (b.id + 1) * ${VOUCHERS_PER_BATCH} - 1 and not exists (select 1 from (${events}) own
					where own.village_id = e.village_id and own.subject = 'voucher:' || d.voucher_id and own.kind = 'class-decided'
						and own.at = d.decided_at)) as found
		from (${events}) e join batch b on e.subject = 'batch:' || b.id
		where e.kind = 'batch-posted' and e.seq > ${upgraded} and expected <> found`
];

const EVENTS_WITHOUT_FACT: readonly SQL[] = [
	sql`select 'village-created ' || e.seq as place, json_extract(e.detail, '$.village') as expected, '—' as found
		from (${events}) e where e.kind = 'village-created' and not exists (select 1 from village v where v.id = e.village_id)`,
	sql`select e.kind || ' ' || e.seq as place, e.subject as expected, coalesce(b.status, '—') as found
		from (${events}) e left join batch b on e.subject = 'batch:' || b.id
		where (e.kind = 'draft-uploaded' and b.id is null)
			or (e.kind in ('batch-posted', 'opening-adopted', 'accounts-added')
				and (coalesce(b.status, '') not in ('posted', 'reversed') or b.posted_at <> e.at))
			or (e.kind = 'batch-reversed' and (coalesce(b.status, '') <> 'reversed' or b.reversed_at <> e.at))
			or (e.kind = 'draft-discarded' and coalesce(b.status, '') <> 'discarded')`,
	sql`select 'supplement-taken ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where e.kind = 'supplement-taken' and not exists (
			select 1 from batch_supplement s where 'batch:' || s.batch_id = e.subject and s.added_at = e.at)`,
	sql`select 'class-decided ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where e.kind = 'class-decided' and not exists (select 1 from income_decision d
			where d.voucher_id = json_extract(e.detail, '$.voucherId') and d.line = json_extract(e.detail, '$.line')
				and d.decided_at = e.at and d.income_class = json_extract(e.detail, '$.to'))`,
	sql`select e.kind || ' ' || e.seq as place, json_extract(e.detail, '$.amountFen') as expected, '—' as found from (${events}) e
		where e.kind in ('target-set', 'target-confirmed') and not exists (select 1 from annual_target t
			where t.village_id = e.village_id and 'target:' || t.year = e.subject
				and t.amount_fen = json_extract(e.detail, '$.amountFen')
				and e.at = case e.kind when 'target-set' then t.set_at else t.confirmed_at end)`,
	sql`select e.kind || ' ' || e.seq as place, json_extract(e.detail, '$.amountFen') as expected, '—' as found from (${events}) e
		where e.kind in ('expected-added', 'expected-closed') and not exists (select 1 from expected_income x
			where x.village_id = e.village_id and 'expected:' || x.year = e.subject and x.id = json_extract(e.detail, '$.expected')
				and x.amount_fen = json_extract(e.detail, '$.amountFen') and x.party = json_extract(e.detail, '$.party')
				and e.at = case e.kind when 'expected-added' then x.added_at else x.closed_at end)`,
	sql`select e.kind || ' ' || e.seq as place, json_extract(e.detail, '$.number') as expected, '—' as found from (${events}) e
		where (e.kind = 'asset-added' and not exists (select 1 from asset a
				where a.village_id = e.village_id and 'asset:' || a.id = e.subject and a.created_at = e.at))
			or (e.kind = 'project-added' and not exists (select 1 from project p
				where p.village_id = e.village_id and 'project:' || p.id = e.subject and p.created_at = e.at))
			or (e.kind = 'contract-added' and not exists (select 1 from contract c
				where c.village_id = e.village_id and 'contract:' || c.id = e.subject and c.created_at = e.at))
			or (e.kind in ('instalment-settled', 'settlement-undone') and not exists (select 1 from settlement s
				where s.id = json_extract(e.detail, '$.settlement') and s.amount_fen = json_extract(e.detail, '$.amountFen')
					and e.at = case e.kind when 'instalment-settled' then s.made_at else s.undone_at end))
			or (e.kind = 'spending-planned' and not exists (select 1 from spending_plan p where p.village_id = e.village_id
				and p.set_at = e.at and p.account_code = json_extract(e.detail, '$.code')))
			or (e.kind = 'size-set' and not exists (select 1 from village_size s where s.village_id = e.village_id and s.set_at = e.at))
			or (e.kind in ('contract-file-added', 'contract-file-removed') and not exists (select 1 from contract_file f
				where 'contract:' || f.contract_id = e.subject and f.name = json_extract(e.detail, '$.file')
					and e.at = case e.kind when 'contract-file-added' then f.added_at else f.removed_at end))`,
	sql`select e.kind || ' ' || e.seq as place, json_extract(e.detail, '$.proposal') as expected, '—' as found from (${events}) e
		where e.kind like 'definition-%' and not exists (select 1 from definition_proposal p
			where p.village_id = e.village_id and p.id = json_extract(e.detail, '$.proposal')
				and case e.kind when 'definition-proposed' then p.proposed_at = e.at
					else p.decided_at = e.at and e.kind = 'definition-' || p.verdict end
				and (e.kind <> 'definition-approved' or exists (select 1 from income_definition d
					where d.village_id = p.village_id and d.version = json_extract(e.detail, '$.version'))))`,
	sql`select e.kind || ' ' || e.seq as place, json_extract(e.detail, '$.name') as expected, '—' as found from (${events}) e
		where e.kind in ('plan-kept', 'plan-removed') and not exists (select 1 from what_if_plan p
			where p.village_id = e.village_id and 'expected:' || p.year = e.subject and p.id = json_extract(e.detail, '$.plan')
				and p.name = json_extract(e.detail, '$.name')
				and e.at = case e.kind when 'plan-kept' then p.made_at else p.removed_at end)`,
	sql`select e.kind || ' ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where e.kind in ('role-granted', 'role-proposed', 'role-ended') and not exists (select 1 from role_grant g
			where g.village_id is e.village_id and 'person:' || g.person_id = e.subject
				and g.role = json_extract(e.detail, '$.role')
				and e.at = case e.kind when 'role-granted' then g.effective_at when 'role-proposed' then g.proposed_at else g.ended_at end)`,
	sql`select e.kind || ' ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where e.kind in ('delegation-made', 'delegation-ended') and not exists (select 1 from delegation d
			where 'person:' || d.person_id = e.subject
				and e.at = case e.kind when 'delegation-made' then d.created_at else d.ended_at end)`,
	sql`select 'kinship-declared ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where e.kind = 'kinship-declared' and not exists (select 1 from kinship k
			where k.declared_at = e.at and e.subject in ('person:' || k.person_id, 'person:' || k.relative_id))`,
	sql`select 'user-created ' || e.seq as place, json_extract(e.detail, '$.username') as expected, '—' as found from (${events}) e
		where e.kind = 'user-created' and not exists (
			select 1 from user u where u.username = lower(json_extract(e.detail, '$.username')))`,
	sql`select e.kind || ' ' || e.seq as place, e.subject as expected, '—' as found from (${events}) e
		where (e.kind = 'disclosure-set' and not exists (select 1 from disclosure_setting s
				where s.village_id = e.village_id and s.set_at = e.at))
			or (e.kind in ('question-asked', 'question-shown', 'question-hidden') and not exists (select 1 from question q
				where q.id = json_extract(e.detail, '$.question') and q.village_id = e.village_id))
			or (e.kind in ('answer-drafted', 'answer-released') and not exists (select 1 from question_answer a
				where a.id = json_extract(e.detail, '$.answer') and a.question_id = json_extract(e.detail, '$.question')))
			or (e.kind = 'notice-objected' and not exists (select 1 from notice_objection o
				where o.notice_id = json_extract(e.detail, '$.noticeId') and o.no = json_extract(e.detail, '$.no') and o.at = e.at))
			or (e.kind = 'notice-received' and not exists (select 1 from notice_receipt r
				where r.notice_id = json_extract(e.detail, '$.noticeId') and r.at = e.at))
			or (e.kind like 'notice-%' and not exists (select 1 from notice n
				where n.id = json_extract(e.detail, '$.noticeId') and n.village_id = e.village_id))`
];

const CHECKS = [
	['fact-without-event', FACTS_WITHOUT_EVENT],
	['fact-differs', FACTS_THAT_DIFFER],
	['event-without-fact', EVENTS_WITHOUT_FACT]
] as const;

/** Of one sort: whoever changed a thousand is as plain from a few. */
const MOST = 50;

export const verifyFacts = (db: Db): Promise<FactFinding[]> => findingsOf(db, CHECKS);

export async function findingsOf(
	db: Db,
	checks: readonly (readonly [FactKind, readonly SQL[]])[]
): Promise<FactFinding[]> {
	const findings: FactFinding[] = [];
	for (const [kind, queries] of checks)
		for (const query of queries)
			for (const row of await db.all<Row>(sql`${query} limit ${MOST}`))
				findings.push({
					kind,
					where: String(row.place),
					expected: String(row.expected ?? '—'),
					found: String(row.found ?? '—')
				});
	return findings;
}
