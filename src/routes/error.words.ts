import { ROLE_WORDS } from '#lib/domain/access/role.words.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { defineWords } from '#lib/domain/language.ts';

type Said = { title: string; help: string };
type Link = { href: string; text: string };

export const errorWords = defineWords<{
	byStatus: Record<number, Said>;
	/** 403 where the role is known: what it does not do, and who does. */
	notForRole: (role: Role, who: readonly Role[]) => Said;
	duties: Record<string, Said & { link: Link }>;
	roles: string;
	unexpected: Said;
	reference: string;
	home: string;
	signIn: string;
}>({
	'zh-CN': {
		byStatus: {
			400: { title: '这个地址或表单看不懂。', help: '请退回上一页再试一次。' },
			401: {
				title: '要先登录。',
				help: '可能是离开太久，登录已经过期。刚才填的没有保存，登录后请再提交一次。'
			},
			403: { title: '您没有这个权限。', help: '需要的话，请找镇农经站管理员。' },
			404: { title: '没有这一页。', help: '地址可能写错了，或者这个村的账不归您看。' },
			409: { title: '别人刚刚改过。', help: '请退回上一页，看过最新情况再提交。' },
			413: {
				title: '文件太大。',
				help: '一次最多 32 MB。请按季度或按月分开导出，再一份一份放进来。'
			}
		},
		notForRole: (role, who) => ({
			title: `您在这里是${ROLE_WORDS['zh-CN'][role]}，这一步不归您办。`,
			help:
				who.length === 0
					? '没有人可以这样做。什么都没有改动。'
					: `由${who.map((one) => ROLE_WORDS['zh-CN'][one]).join('、')}办。什么都没有改动。`
		}),
		duties: {
			'duty-passphrase': {
				title: '请先换密码。',
				help: '您的密码到期了，换好再来做这一步。什么都没有改动。',
				link: { href: '/account/passphrase', text: '去换密码' }
			},
			'duty-totp': {
				title: '请先设好动态验证码。',
				help: '镇管理员登录要有动态验证码，设好再来做这一步。什么都没有改动。',
				link: { href: '/account/codes', text: '去设验证码' }
			}
		},
		roles: '谁能做什么',
		unexpected: {
			title: '系统出错了，账没有动。',
			help: '请再试一次。还是不行，就把下面的编号告诉管理员。'
		},
		reference: '编号',
		home: '回首页',
		signIn: '去登录'
	},
	en: {
		byStatus: {
			400: {
				title: 'This address or form makes no sense.',
				help: 'Go back one page and try again.'
			},
			401: {
				title: 'Please sign in first.',
				help: 'You may have been away too long. What you filled in was not saved; sign in and send it again.'
			},
			403: { title: 'You may not do this.', help: 'If you need to, ask the township office.' },
			404: {
				title: 'There is no such page.',
				help: 'The address may be wrong, or the books of this village are not open to you.'
			},
			409: {
				title: 'Somebody else has just changed this.',
				help: 'Go back, look at how it stands now, and send it again.'
			},
			413: {
				title: 'The file is too large.',
				help: 'At most 32 MB at a time. Export it by quarter or by month and bring the parts one by one.'
			}
		},
		notForRole: (role, who) => ({
			title: `You are ${ROLE_WORDS.en[role]} here; this is not yours to do.`,
			help:
				who.length === 0
					? 'Nobody can do this. Nothing was changed.'
					: `It is done by the ${who.map((one) => ROLE_WORDS.en[one]).join(' or the ')}. Nothing was changed.`
		}),
		duties: {
			'duty-passphrase': {
				title: 'Please change your passphrase first.',
				help: 'It has run out; change it, then do this again. Nothing was changed.',
				link: { href: '/account/passphrase', text: 'Change the passphrase' }
			},
			'duty-totp': {
				title: 'Please set up one-time codes first.',
				help: 'A township administrator signs in with them; set them up, then do this again. Nothing was changed.',
				link: { href: '/account/codes', text: 'Set up codes' }
			}
		},
		roles: 'Who may do what',
		unexpected: {
			title: 'Something went wrong on our side. The books were not touched.',
			help: 'Please try again. If it stays, tell the administrator the reference below.'
		},
		reference: 'Reference',
		home: 'To the start',
		signIn: 'Sign in'
	}
});
