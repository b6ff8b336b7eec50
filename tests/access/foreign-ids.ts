/**
 * Ids of another village, put where our own belong. In an address they answer 404 (FOREIGN_PARAMS, for every entrance that
 * has them); in forms, queries and JSON each has its row here, with the answer a browser gets. Nothing may change.
 */
import type { Who } from './people.ts';
import type { World } from './world.ts';

export const FOREIGN_PARAMS = [
	...['village', 'batch', 'voucher', 'upload'],
	...['asset', 'contract', 'file', 'instalment', 'project', 'notice']
];

type Sent = {
	readonly query?: string;
	readonly form?: Record<string, string> | FormData;
	readonly json?: unknown;
};
export type ForeignField = {
	readonly file: string;
	readonly name: string;
	/** What kind of id. */
	readonly what: string;
	readonly by: Who;
	/** 303, 200: the id was passed over, our own is shown. 400: a choice that the form does not offer. */
	readonly answer: 200 | 303 | 400 | 404;
	readonly send: (world: World) => Sent;
};

function fileForm(ledger: number): FormData {
	const form = new FormData();
	form.set('file', new File(['日期,摘要'], 'a.csv', { type: 'text/csv' }));
	form.set('ledger', String(ledger));
	return form;
}

/** One that would be taken if it were our own. */
function changedMapping(): FormData {
	const form = new FormData();
	form.set('name', '新名');
	for (const role of ['date', 'voucherNumber', 'summary', 'accountCode', 'debit', 'credit'])
		form.append('role', role);
	return form;
}

const IMPORT = 'office/[village]/import/+page.server.ts';
const MAPPINGS = 'office/[village]/import/mappings/+page.server.ts';
const QUESTIONS = 'office/[village]/questions/+page.server.ts';
const by = 'accountant' as const;

export const FOREIGN_FIELDS: readonly ForeignField[] = [
	{
		...{ file: IMPORT, name: '?/postAll', what: 'draft', by, answer: 303 },
		send: ({ theirs }) => ({ form: { batch: String(theirs.drafts[0]) } })
	},
	{
		...{ file: IMPORT, name: '?/finish', what: 'upload', by, answer: 404 },
		send: ({ theirs }) => ({ form: { upload: String(theirs.uploads[0]) } })
	},
	{
		...{ file: IMPORT, name: '?/giveUp', what: 'upload to give up', by, answer: 404 },
		send: ({ theirs }) => ({ form: { upload: String(theirs.uploads[0]) } })
	},
	{
		...{ file: 'office/[village]/import/uploads/+server.ts', name: 'POST', by, answer: 400 },
		what: 'ledger set of an announced file',
		send: ({ theirs }) => ({
			json: { name: 'a.csv', byteCount: 1, hashes: ['1'.repeat(64)], ledger: theirs.set.id }
		})
	},
	{
		...{ file: IMPORT, name: '?/upload', what: 'ledger set of a file', by, answer: 400 },
		send: ({ theirs }) => ({ form: fileForm(theirs.set.id) })
	},
	{
		...{ file: 'office/[village]/income/+page.server.ts', name: '?/decide', by, answer: 200 },
		what: 'income line',
		send: ({ theirs }) => ({
			form: { line: `${theirs.voucher}/2`, incomeClass: 'one_off', reason: '看错了' }
		})
	},
	{
		...{ file: MAPPINGS, name: '?/change', what: 'mapping', by, answer: 404 },
		send: ({ theirs }) => ({
			query: `?id=${theirs.mappings[0]}`,
			form: changedMapping()
		})
	},
	{
		...{ file: MAPPINGS, name: '?/delete', what: 'mapping to delete', by, answer: 404 },
		send: ({ theirs }) => ({ query: `?id=${theirs.mappings[0]}` })
	},
	{
		...{ file: 'office/[village]/import/mappings/mappings.json/+server.ts', name: 'GET' },
		...{ what: 'mapping to download', by, answer: 404 },
		send: ({ theirs }) => ({ query: `?id=${theirs.mappings[0]}` })
	},
	{
		...{ file: 'office/[village]/books/+page.server.ts', name: '?/closing', by, answer: 400 },
		what: 'ledger set of a closing',
		send: ({ theirs }) => ({
			form: { ledger: String(theirs.set.id), year: '2022', month: '2022-03', reason: '结账' }
		})
	},
	{
		...{ file: 'office/[village]/books/balances/balances.csv/+server.ts', name: 'GET' },
		...{ what: 'ledger set of a balance sheet', by, answer: 200 },
		send: ({ theirs }) => ({ query: `?ledger=${theirs.set.id}&year=2022` })
	},
	{
		...{ file: 'office/[village]/ahead/+page.server.ts', name: '?/close', by, answer: 404 },
		what: 'expected income',
		send: ({ theirs }) => ({ form: { expected: String(theirs.expected), reason: '已入账' } })
	},
	{
		...{
			file: 'office/[village]/ahead/what-if/+page.server.ts',
			name: '?/remove',
			by,
			answer: 404
		},
		what: 'what-if plan',
		send: ({ theirs }) => ({ form: { plan: String(theirs.plan), year: '2022' } })
	},
	{
		...{ file: 'office/[village]/definition/+page.server.ts', name: '?/withdraw', by, answer: 404 },
		what: 'proposed definition',
		send: ({ theirs }) => ({ form: { proposal: String(theirs.proposal) } })
	},
	{
		...{ file: 'office/[village]/contracts/[contract]/+page.server.ts', name: '?/remove', by },
		...{ what: 'attachment to take off', answer: 404 },
		send: ({ theirs }) => ({ form: { id: String(theirs.registers.file) } })
	},
	{
		...{ file: 'office/[village]/receipts/[instalment]/+page.server.ts', name: '?/take', by },
		...{ what: 'line of the books for an instalment', answer: 404 },
		send: ({ theirs }) => ({ form: { line: `${theirs.voucher}/2`, amount: '1.00' } })
	},
	...(['show', 'hide', 'draft'] as const).map((action) => ({
		...{ file: QUESTIONS, name: `?/${action}`, what: `question to ${action}`, by },
		answer: 404 as const,
		send: ({ theirs }: World) => ({
			form: { question: String(theirs.question), reason: '骂人', text: '答' }
		})
	})),
	{
		...{ file: QUESTIONS, name: '?/release', what: 'answer to release', by: 'secretary' },
		answer: 404,
		send: ({ theirs }) => ({ form: { question: String(theirs.question), answer: '1' } })
	},
	{
		...{ file: QUESTIONS, name: '?/enter', what: 'notice asked about', by, answer: 404 },
		send: ({ theirs }) => ({
			form: { notice: String(theirs.registers.notice), text: '问', way: 'call' }
		})
	}
];
