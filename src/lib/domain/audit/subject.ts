/** What an event is about, so that a voucher, a file, a target, a rule or a person can show its own history. */
import type { StoredEvent } from './audit-event.ts';

/** The field of the detail that names the thing, by kind of thing. First match counts. */
const NAMED_BY: readonly (readonly [field: string, thing: string])[] = [
	['voucherId', 'voucher'],
	['batch', 'batch'],
	['contract', 'contract'],
	['asset', 'asset'],
	['project', 'project'],
	['mapping', 'mapping'],
	['noticeId', 'notice'],
	['question', 'question'],
	['person', 'person'],
	['username', 'user']
];
/** Named by their kind: the detail has no number of its own. */
const BY_KIND: Readonly<Record<string, string>> = {
	'target-set': 'target',
	'target-confirmed': 'target',
	'expected-added': 'expected',
	'expected-closed': 'expected',
	'plan-kept': 'expected',
	'plan-removed': 'expected',
	'spending-planned': 'spending',
	'size-set': 'size',
	'disclosure-set': 'disclosure',
	'definition-proposed': 'definition',
	'definition-approved': 'definition',
	'definition-refused': 'definition',
	'definition-withdrawn': 'definition',
	'month-closed': 'closing',
	'month-reopened': 'closing',
	'village-created': 'definition'
};

/** `voucher:12`, `target:2026`, `definition`; null where it is about nothing that has a page. */
export function subjectOf({ kind, detail }: StoredEvent): string | null {
	const thing = BY_KIND[kind];
	if (thing !== undefined)
		return typeof detail.year === 'number' ? `${thing}:${detail.year}` : thing;
	for (const [field, named] of NAMED_BY) {
		const value = detail[field];
		if (
			typeof value === 'number' ||
			(named === 'user' && typeof value === 'string' && value !== '')
		)
			return `${named}:${value}`;
	}
	return null;
}
