/** 记录分四类, for the filter of the trail. A kind that stands nowhere is about people: better shown than lost. */
import type { AuditKind } from './audit-event.ts';

export const EVENT_GROUPS = ['figures', 'files', 'people', 'sign-ins'] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];
export const isEventGroup = (text: string): text is EventGroup =>
	(EVENT_GROUPS as readonly string[]).includes(text);

const GROUP_OF: Readonly<Record<AuditKind, EventGroup>> = {
	'village-created': 'people',
	'user-created': 'people',
	'user-disabled': 'people',
	'user-enabled': 'people',
	'passphrase-changed': 'people',
	'signed-in': 'sign-ins',
	'signed-out': 'sign-ins',
	'sign-in-failed': 'sign-ins',
	'session-ended': 'sign-ins',
	'totp-set': 'people',
	'totp-removed': 'people',
	'invitation-made': 'people',
	'invitation-revoked': 'people',
	'invitation-used': 'people',
	'role-proposed': 'people',
	'role-granted': 'people',
	'role-ended': 'people',
	'delegation-made': 'people',
	'delegation-ended': 'people',
	'kinship-declared': 'people',
	'numbers-filed': 'people',
	'township-read': 'sign-ins',
	'trail-broken': 'people',
	'trail-resealed': 'people',
	'trail-cleared': 'people',
	'trail-upgraded': 'people',
	'draft-uploaded': 'files',
	'draft-repaired': 'files',
	'repair-undone': 'files',
	'supplement-taken': 'files',
	'options-changed': 'files',
	'mapping-created': 'files',
	'mapping-changed': 'files',
	'mapping-deleted': 'files',
	'accounts-accepted': 'files',
	'batch-posted': 'figures',
	'period-replaced': 'figures',
	'posting-stopped': 'files',
	'batch-reversed': 'figures',
	'opening-adopted': 'figures',
	'accounts-added': 'figures',
	'draft-discarded': 'files',
	'upload-cancelled': 'files',
	'class-decided': 'figures',
	'target-set': 'figures',
	'target-confirmed': 'figures',
	'month-closed': 'figures',
	'month-reopened': 'figures',
	'role-declined': 'people',
	'cosigners-set': 'people',
	'notice-drafted': 'figures',
	'notice-submitted': 'figures',
	'notice-signed': 'figures',
	'notice-refused': 'figures',
	'notice-reviewed': 'figures',
	'notice-approved': 'figures',
	'notice-published': 'figures',
	'notice-withdrawn': 'figures'
};

export const kindsOf = (group: EventGroup): AuditKind[] =>
	(Object.keys(GROUP_OF) as AuditKind[]).filter((kind) => GROUP_OF[kind] === group);
