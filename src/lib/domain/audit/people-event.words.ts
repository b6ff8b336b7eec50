import { isRole } from '../access/role.ts';
import { ROLE_WORDS } from '../access/role.words.ts';
import { formatCount } from '../formats.ts';
import { defineWords, type Language } from '../language.ts';
import type { AuditDetails } from './audit-event.ts';

type Kind =
	| 'user-enabled'
	| 'session-ended'
	| 'totp-set'
	| 'totp-removed'
	| 'invitation-made'
	| 'invitation-revoked'
	| 'invitation-used'
	| 'role-proposed'
	| 'role-granted'
	| 'role-ended'
	| 'role-declined'
	| 'cosigners-set'
	| 'delegation-made'
	| 'delegation-ended'
	| 'kinship-declared'
	| 'numbers-filed'
	| 'township-read'
	| 'trail-broken'
	| 'trail-resealed'
	| 'trail-cleared'
	| 'trail-upgraded';
type Sentences = { [K in Kind]: (detail: AuditDetails[K]) => string };

/** A record of another version may name a role this one does not know. */
const role = (text: string, language: Language): string =>
	isRole(text) ? ROLE_WORDS[language][text] : text;
/** A record of another version may lack it. */
const count = (value: unknown): string => (typeof value === 'number' ? formatCount(value) : '—');
const NUMBERS = {
	'zh-CN': { id: '身份证号', phone: '手机号', and: '和' },
	en: { id: 'the ID number', phone: 'the mobile number', and: ' and ' }
};
/** `id,phone` in words; of another version's kinds nothing is said. */
const numbers = (kinds: string, language: Language): string => {
	const { id, phone, and } = NUMBERS[language];
	const said: Readonly<Record<string, string>> = { id, phone };
	return kinds
		.split(',')
		.flatMap((kind) => said[kind] ?? [])
		.join(and);
};
const has = (text: string): boolean => text !== '' && text !== '—';

export const peopleSentences = defineWords<Sentences>({
	'zh-CN': {
		'user-enabled': (d) => `恢复用户 ${d.username}`,
		'session-ended': (d) => `结束 ${d.username} 的 ${d.count} 处登录`,
		'totp-set': (d) => `${d.username} 启用动态码`,
		'totp-removed': (d) => `停用 ${d.username} 的动态码`,
		'invitation-made': (d) =>
			d.renews === 1 ? `给 ${d.username} 新的邀请，重设密码` : `给 ${d.username} 发出邀请`,
		'invitation-revoked': (d) => `收回给 ${d.username} 的邀请`,
		'invitation-used': (d) => `${d.username} 用邀请设好了密码`,
		'role-proposed': (d) =>
			`提名${d.name}任${role(d.role, 'zh-CN')}（${d.title}），等另一位镇管理员确认`,
		'role-granted': (d) =>
			`${d.name}任${role(d.role, 'zh-CN')}（${d.title}）${has(d.second) ? `，由${d.second}确认` : ''}`,
		'role-ended': (d) => `${d.name}不再任${role(d.role, 'zh-CN')}（${d.title}），原因：${d.reason}`,
		'role-declined': (d) =>
			`撤回由${d.name}任${role(d.role, 'zh-CN')}（${d.title}）的提议，原因：${d.reason}`,
		'cosigners-set': (d) => `监督会签人数由 ${d.before} 人改为 ${d.needed} 人`,
		'delegation-made': (d) =>
			`${d.holder}的${role(d.role, 'zh-CN')}工作由${d.name}代理，${d.fromOn} 至 ${d.untilOn}，原因：${d.reason}`,
		'delegation-ended': (d) =>
			`${d.name}不再代理${d.holder}的${role(d.role, 'zh-CN')}工作，提前结束`,
		'numbers-filed': (d) =>
			`为${d.name}登记${numbers(d.kinds, 'zh-CN')}，用来认出同一个人；号码本身不保存`,
		'kinship-declared': (d) => `登记${d.name}与${d.relative}为近亲属`,
		'township-read': (d) => `镇管理员查看未公开的内容：${d.what}`,
		'trail-broken': (d) => `发现有人绕过本系统改过记录：第 ${d.seq} 条处的封印不对`,
		'trail-resealed': (d) => `第 ${d.seq} 条之后，记录换了封印的密钥（恢复了备份，或换了密钥）`,
		'trail-cleared': (d) => `按规定清理满十二个月的登录记录 ${d.count} 条，到第 ${d.seq} 条`,
		'trail-upgraded': (d) => `从旧版本接过 ${count(d.count)} 条记录，从此逐条相连`
	},
	en: {
		'user-enabled': (d) => `Enabled the user ${d.username} again`,
		'session-ended': (d) =>
			d.count === 1
				? `Ended a session of ${d.username}`
				: `Ended ${d.count} sessions of ${d.username}`,
		'totp-set': (d) => `${d.username} set up one-time codes`,
		'totp-removed': (d) => `Removed the one-time codes of ${d.username}`,
		'invitation-made': (d) =>
			d.renews === 1
				? `Invited ${d.username} again to choose a new passphrase`
				: `Invited ${d.username}`,
		'invitation-revoked': (d) => `Took back the invitation of ${d.username}`,
		'invitation-used': (d) => `${d.username} chose a passphrase by invitation`,
		'role-proposed': (d) =>
			`Proposed ${d.name} as ${role(d.role, 'en')} (${d.title}); another administrator has to confirm`,
		'role-granted': (d) =>
			`${d.name} became ${role(d.role, 'en')} (${d.title})${has(d.second) ? `, confirmed by ${d.second}` : ''}`,
		'role-ended': (d) =>
			`${d.name} is no longer ${role(d.role, 'en')} (${d.title}), because: ${d.reason}`,
		'role-declined': (d) =>
			`Took back the proposal of ${d.name} as ${role(d.role, 'en')} (${d.title}), because: ${d.reason}`,
		'cosigners-set': (d) => `Supervisors who must sign: ${d.needed} instead of ${d.before}`,
		'delegation-made': (d) =>
			`${d.name} acts as ${role(d.role, 'en')} for ${d.holder} from ${d.fromOn} to ${d.untilOn}, because: ${d.reason}`,
		'delegation-ended': (d) => `${d.name} no longer acts as ${role(d.role, 'en')} for ${d.holder}`,
		'numbers-filed': (d) =>
			`Put ${numbers(d.kinds, 'en')} of ${d.name} on file to know the same person again; no number is kept`,
		'kinship-declared': (d) => `Declared ${d.name} and ${d.relative} as close relatives`,
		'township-read': (d) => `The township administrator opened unpublished pages: ${d.what}`,
		'trail-broken': (d) =>
			`Found that somebody changed the record behind the product’s back: false seal at event ${d.seq}`,
		'trail-resealed': (d) =>
			`After event ${d.seq} the record is sealed with another key (a restored backup, or a new secret)`,
		'trail-cleared': (d) =>
			`Cleared ${d.count} sign-in events older than twelve months, up to event ${d.seq}`,
		'trail-upgraded': (d) =>
			`Took over ${count(d.count)} events of the earlier version; from here on each is linked to the one before`
	}
});
