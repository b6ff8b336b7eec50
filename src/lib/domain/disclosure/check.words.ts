import { defineWords } from '../language.ts';
import type { CheckCode } from './checks.ts';

/** What was found, and what to do: one sentence each, without a reproach. */
type Words = Record<
	CheckCode,
	{ readonly name: string; readonly what: string; readonly act: string }
>;

export const checkWords = defineWords<Words>({
	'zh-CN': {
		'month-unposted': {
			name: '缺月',
			what: '这些月份还没有记账，公开的数不全。',
			act: '先导入这些月份的账，或者写明为什么缺。'
		},
		'voucher-gap': {
			name: '断号',
			what: '这些凭证号账上没有。',
			act: '补导漏掉的凭证；作废的写明作废。'
		},
		'no-opening': {
			name: '没有期初',
			what: '没有采用期初余额，公开里不说账上有多少钱。',
			act: '导入科目余额表，采用期初。'
		},
		'trial-differs': {
			name: '和余额表不符',
			what: '这些科目和导入的科目余额表对不上。',
			act: '到余额表逐个核对，改正或写明原因。'
		},
		'needs-review': {
			name: '收入待确认',
			what: '有收入还没有定归哪一类，没有算进稳定性收入。',
			act: '到收入页逐笔确认。'
		},
		'negative-money': {
			name: '钱成了负数',
			what: '这些现金或银行科目有一天的余额是负数。',
			act: '核对收付的先后和金额。'
		},
		'other-received': {
			name: '其他收入偏多',
			what: '“其他收入”在全部收入里占得多，村民看不出是什么钱。',
			act: '逐笔核对，能归到具体项目的归过去，归不了的写清用途。'
		},
		'other-spent': {
			name: '其他支出偏多',
			what: '“其他支出”在全部支出里占得多，村民看不出用在哪里。',
			act: '逐笔核对，能归到具体项目的归过去，归不了的写清用途。'
		},
		'vague-summary': {
			name: '摘要太笼统',
			what: '这些摘要看不出是什么事。',
			act: '写明用途，如修的是哪里、付给哪家。'
		},
		'received-unlike-last-year': {
			name: '收入和去年差得多',
			what: '这个月收进的钱和去年同月差三成以上。',
			act: '写明原因，如哪笔租金提前或推后。'
		},
		'spent-unlike-last-year': {
			name: '支出和去年差得多',
			what: '这个月付出的钱和去年同月差三成以上。',
			act: '写明原因，如哪项工程。'
		},
		'large-cash': {
			name: '大额付现金',
			what: '这些用现金付的超过了结算起点。',
			act: '核对票据和收款人；以后走银行。'
		},
		'round-cash': {
			name: '整数付现金',
			what: '这些现金付款是整千的。',
			act: '核对票据，写明怎么算的。'
		},
		'weekend-cash': {
			name: '周末付现金',
			what: '这些现金付款记在周六、周日。',
			act: '核对日期，写明当天为什么付。'
		},
		'under-threshold': {
			name: '差一点到审批线',
			what: '这些付款刚好低于要多人审批的金额。',
			act: '核对有没有拆开付，审批手续齐不齐。'
		},
		'paid-twice': {
			name: '像是付了两次',
			what: '一个星期里有金额和摘要都一样的付款。',
			act: '核对是不是重复付款；不是的写明分别是什么。'
		},
		'split-payment': {
			name: '一天拆成几笔',
			what: '同一天、同一件事分成几笔，加起来超过审批线。',
			act: '核对审批手续，写明为什么分开付。'
		},
		'red-ink': {
			name: '红字',
			what: '这些是冲回的红字。',
			act: '写明冲的是哪张凭证、为什么。'
		},
		'other-year': {
			name: '别的年度的收入',
			what: '摘要写的是别的年度，记成了今年的收入。',
			act: '是收回往年欠款的，不算今年的稳定性收入；核对科目和归类。'
		},
		'rent-overdue': {
			name: '租金逾期',
			what: '有到期没收的租金。',
			act: '催收，或者核对收款；公开里列出。'
		}
	},
	en: {
		'month-unposted': {
			name: 'Months missing',
			what: 'These months are not posted yet, so the figures are not whole.',
			act: 'Import the books of these months, or say why they are missing.'
		},
		'voucher-gap': {
			name: 'Voucher numbers missing',
			what: 'The books hold no voucher of these numbers.',
			act: 'Import what was left out; say so of those that were cancelled.'
		},
		'no-opening': {
			name: 'No opening balances',
			what: 'No opening balances were adopted, so the notice does not say how much money is there.',
			act: 'Import a trial balance and adopt it.'
		},
		'trial-differs': {
			name: 'Trial balance differs',
			what: 'These accounts do not agree with the imported trial balance.',
			act: 'Compare them one by one; correct them or say why.'
		},
		'needs-review': {
			name: 'Income to decide',
			what: 'The class of some income is undecided; it is not within stable income.',
			act: 'Decide it on the income page.'
		},
		'negative-money': {
			name: 'Money below zero',
			what: 'These cash or bank accounts stood below zero on some day.',
			act: 'Check the order and the amounts of receipts and payments.'
		},
		'other-received': {
			name: 'Much “other” income',
			what: '“Other receipts” are a large part of all: nobody can tell what they are.',
			act: 'Put each under its item where there is one, and say what the rest is for.'
		},
		'other-spent': {
			name: 'Much “other” spending',
			what: '“Other spending” is a large part of all: nobody can tell what it was for.',
			act: 'Put each under its item where there is one, and say what the rest is for.'
		},
		'vague-summary': {
			name: 'Summaries that say nothing',
			what: 'These summaries do not tell what it was.',
			act: 'Write what it was for: what was repaired, who was paid.'
		},
		'received-unlike-last-year': {
			name: 'Receipts unlike last year',
			what: 'The receipts of this month differ by more than 30 % from the same month of last year.',
			act: 'Say why, such as rent that came earlier or later.'
		},
		'spent-unlike-last-year': {
			name: 'Spending unlike last year',
			what: 'The spending of this month differs by more than 30 % from the same month of last year.',
			act: 'Say why, such as a building project.'
		},
		'large-cash': {
			name: 'Large cash payments',
			what: 'These payments in cash are above the limit for cash.',
			act: 'Check the receipts and who was paid; use the bank in future.'
		},
		'round-cash': {
			name: 'Round cash payments',
			what: 'These payments in cash are whole thousands.',
			act: 'Check the receipts and say how the amount was reckoned.'
		},
		'weekend-cash': {
			name: 'Cash at the weekend',
			what: 'These payments in cash are dated on a Saturday or Sunday.',
			act: 'Check the day, and say why it was paid then.'
		},
		'under-threshold': {
			name: 'Just below an approval limit',
			what: 'These payments lie just below an amount that more people must approve.',
			act: 'Check whether a payment was divided, and its approvals.'
		},
		'paid-twice': {
			name: 'Perhaps paid twice',
			what: 'Payments of the same amount and the same words lie within a week.',
			act: 'Check whether one is a double; if not, say what each was.'
		},
		'split-payment': {
			name: 'Several parts on one day',
			what: 'On one day one thing was paid in parts that are together above an approval limit.',
			act: 'Check the approvals, and say why it was divided.'
		},
		'red-ink': {
			name: 'Red ink',
			what: 'These lines take something back.',
			act: 'Say which voucher they take back, and why.'
		},
		'other-year': {
			name: 'Income of another year',
			what: 'The summary names another year, and it is booked as income of this one.',
			act: 'Arrears of earlier years are not stable income of this one: check account and class.'
		},
		'rent-overdue': {
			name: 'Rent overdue',
			what: 'Rent is due and was not received.',
			act: 'Ask for it, or match receipts; the notice lists it.'
		}
	}
});
