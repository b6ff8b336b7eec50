import { defineWords } from '../language.ts';
import type { DutyRule } from './duty.ts';

/** A rule for people: what it is called, what it says, why, and what to do where it refused something. */
export type DutyWords = {
	readonly title: string;
	readonly rule: string;
	readonly why: string;
	readonly todo: string;
};

export const DUTY_WORDS = defineWords<Record<DutyRule, DutyWords>>({
	'zh-CN': {
		SD1: {
			title: '三个人办一次公开',
			rule: '一次公开，上传和编制的人、审核的人、批准的人，必须是三个不同的人；换了职务、换了账号也算同一个人。',
			why: '自己记的账自己审、自己批，等于没有人审。《会计法》要求办理、审批、记账相互分开。',
			todo: '请这几个月没有经手账目、没有签过字的人来签。'
		},
		SD2: {
			title: '一人一村一职',
			rule: '同一个人在同一个村只能有一个职务：会计、书记、监督互不兼任；代办别人的工作也算职务。任职只能结束，不能改写或删掉。',
			why: '村务监督机构成员不得由村党组织、村委会成员和村会计、村文书兼任（2017 年中办、国办关于村务监督委员会的意见）。',
			todo: '先结束他在本村的另一个职务或委托，或者另选一个人。'
		},
		SD3: {
			title: '监督会签人数',
			rule: '监督人员会签够数才能往下走，一般至少 2 人，不能是 0 人；本人和代他的人只算一个。',
			why: '监督是集体的事，一个人说了不算。',
			todo: '请其他监督人员会签；人手不够，先补齐监督人员。'
		},
		SD4: {
			title: '镇里不兼村里的职务',
			rule: '镇管理员只管人，不在任何村任会计、书记、监督，也不代人办理。',
			why: '能任命人的人如果自己也记账、签字，就没有人能制约他。',
			todo: '换一个人，或者先结束他的镇管理员职务。'
		},
		SD5: {
			title: '近亲属回避',
			rule: '登记为近亲属的人，不能在同一个村分别担任会计、书记、监督中的不同职务，也不互相审签。登记过的不能撤销。',
			why: '《村民委员会组织法》第三十二条：村民委员会成员及其近亲属不得担任村务监督机构成员；会计制度也要求回避。',
			todo: '其中一人先离任，或者另选一个人。'
		},
		SD6: {
			title: '签的就是看到的',
			rule: '签字签的是当时看到的那一份；内容一改，已有的签字全部作废，要重新走一遍。公开出去的只能更正，不能删改。',
			why: '防止先签字、后改数。',
			todo: '刷新后看一遍现在的内容，按先后顺序重新签。'
		},
		SD7: {
			title: '上任满一天才签字',
			rule: '刚任命或刚受委托不满 24 小时的人不能签字；任职时间不能往前写。',
			why: '临时换人签字，大家来得及看到、来得及问。',
			todo: '等满 24 小时再签，或者请其他在任的人签。'
		},
		SD8: {
			title: '委托要有日期',
			rule: '委托要写明起止日期，最多 30 天；同一个职务同一天只能委托一个人，代办期间同样遵守其他规则。',
			why: '没有期限的委托就成了暗中换人。',
			todo: '把日期改到 30 天以内，或者先结束前一个委托。'
		},
		SD9: {
			title: '要紧的事再确认一次身份',
			rule: '批准、会签、任命这些事，办之前要在 5 分钟内再输一次密码（或动态码）。',
			why: '防止别人用没关的电脑代办。',
			todo: '再输一次密码，然后重新点一下。'
		},
		SD10: {
			title: '问到自己的，不由自己处理',
			rule: '村民提问涉及某个人时，不由这个人单独决定怎么处理。',
			why: '村务公开要求有问必答，被问的人不能压下来。',
			todo: '村民提问的功能还没有上线，这条规则随它一起生效。'
		},
		SD11: {
			title: '出纳和会计分开',
			rule: '管钱的（出纳）和管账的（会计）不是同一个人。',
			why: '《会计法》规定出纳不得兼管稽核、会计档案保管和收支、债权债务账目的登记。',
			todo: '出纳录入的功能还没有上线，这条规则随它一起生效。'
		},
		SD12: {
			title: '没有监督，不公开',
			rule: '村里没有在任的监督人员时，不能送审，也就不能公开。',
			why: '没有人监督的公开只是单方面的说法。',
			todo: '请镇里先任命监督人员，没有别的办法绕过去。'
		},
		TWO: {
			title: '两个人才能定',
			rule: '有两位镇管理员以后，任命要一人提出、另一人确认；镇管理员的职务由另一位结束，最后一位不能结束；目标也不由提出的人自己确认。',
			why: '一个人就能任命所有人，别的规则就都落空了。',
			todo: '请另一位镇管理员来办。'
		}
	},
	en: {
		SD1: {
			title: 'Three persons for one publication',
			rule: 'Who uploaded or prepared a notice, who reviews it and who approves it are three different persons. Another office or another account does not make another person.',
			why: 'Books reviewed and approved by who kept them are reviewed by nobody; the Accounting Law keeps these duties apart.',
			todo: 'Ask somebody to sign who had no hand in the books of these months and has not signed yet.'
		},
		SD2: {
			title: 'One office per person and village',
			rule: 'A person holds one office in a village: accountant, secretary or supervisor; standing in for somebody counts. An office ends, it is never rewritten or deleted.',
			why: 'Members of the supervision committee may not be members of the village’s leadership or its accountant (opinion of the two General Offices, 2017).',
			todo: 'End the person’s other office or delegation in this village first, or choose somebody else.'
		},
		SD3: {
			title: 'Enough co-signatures',
			rule: 'A notice goes on when enough supervisors have signed, normally two and never none. A holder and their stand-in count as one.',
			why: 'Supervision is the work of several people, not of one.',
			todo: 'Ask the other supervisors to sign; where there are too few, fill the office first.'
		},
		SD4: {
			title: 'The township holds no office in a village',
			rule: 'A township administrator manages people only: no accountant, secretary or supervisor anywhere, and no stand-in.',
			why: 'Nobody could check a person who appoints the others and also keeps the books or signs.',
			todo: 'Choose somebody else, or end their township office first.'
		},
		SD5: {
			title: 'Close relatives stay apart',
			rule: 'Declared relatives do not hold different offices in one village and do not sign after each other. A declaration is never taken back.',
			why: 'Organic Law of Villagers’ Committees, article 32: members of the committee and their close relatives may not supervise; accounting rules ask for the same.',
			todo: 'One of the two leaves office first, or choose somebody else.'
		},
		SD6: {
			title: 'What is signed is what was seen',
			rule: 'A signature is for exactly what was shown. Any change makes all signatures void and the way begins again. What is published is corrected by a new edition, never changed.',
			why: 'So that no figure changes after the signatures.',
			todo: 'Reload, read what stands there now, and sign again in the usual order.'
		},
		SD7: {
			title: 'A day in office before signing',
			rule: 'Who was appointed or began to stand in less than 24 hours ago does not sign. No appointment is dated back.',
			why: 'People have time to see a change of persons, and to ask.',
			todo: 'Wait until 24 hours have passed, or ask somebody else in office.'
		},
		SD8: {
			title: 'Delegations are dated',
			rule: 'A delegation has a first and a last day, thirty days at most, and one stand-in at a time. The stand-in keeps all other rules.',
			why: 'A delegation without an end is a hidden change of office.',
			todo: 'Choose days within thirty, or end the earlier delegation first.'
		},
		SD9: {
			title: 'Important steps are confirmed',
			rule: 'Approving, co-signing and appointing ask for the passphrase (or the code) again if that was more than five minutes ago.',
			why: 'So that nobody acts on a computer that was left open.',
			todo: 'Give your passphrase again, then repeat the step.'
		},
		SD10: {
			title: 'Nobody handles questions about themself',
			rule: 'Where villagers ask about a person, that person does not decide alone what happens with the question.',
			why: 'Questions about village affairs must be answered; who is asked about cannot bury them.',
			todo: 'Questions are not part of the product yet; the rule comes with them.'
		},
		SD11: {
			title: 'Cashier and accountant are two',
			rule: 'Who handles the money (cashier) does not keep the books (accountant).',
			why: 'The Accounting Law forbids cashiers to audit, to keep the files or to book income and expenses.',
			todo: 'Entries by a cashier are not part of the product yet; the rule comes with them.'
		},
		SD12: {
			title: 'No supervisor, no publication',
			rule: 'While nobody is in office as supervisor, nothing is submitted and nothing is published.',
			why: 'A publication that nobody supervised is one side’s word.',
			todo: 'The township appoints supervisors first; there is no way around it.'
		},
		TWO: {
			title: 'Two decide',
			rule: 'Once there are two township administrators, one proposes an appointment and another confirms it. An administrator is ended by another one and the last one stays. A target is not confirmed by who proposed it.',
			why: 'If one person could appoint everybody, the other rules would mean nothing.',
			todo: 'Ask another township administrator.'
		}
	}
});
