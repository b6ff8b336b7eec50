/**
 * Every way into the program and what it takes to pass: file below src/routes → entrance (`load`, a method, `?/action`)
 * → the permission it asks the guard for, or why it is open. tests/routes/matrix.test.ts fails for an entrance that does
 * not stand here and for a row without an entrance, and walks every cell; tests/browser/matrix.test.ts walks them over
 * HTTP. A new route is one line here.
 */
import type { Permission } from '#lib/domain/access/permission.ts';

export type Need = Permission | `open: ${string}`;
export type Entrances = Readonly<Record<string, Need>>;

const review = (...actions: string[]): Record<string, Permission> =>
	Object.fromEntries(actions.map((action) => [`?/${action}`, 'batch.review' as const]));

const manage = (...actions: string[]): Record<string, Permission> =>
	Object.fromEntries(actions.map((action) => [`?/${action}`, 'people.manage' as const]));

export const ROUTES: Readonly<Record<string, Entrances>> = {
	'+layout.server.ts': { load: 'open: language and name, for every page' },
	'+page.server.ts': { load: 'open: leads on' },
	'healthz/+server.ts': { GET: 'open: says whether the database answers' },
	'help/export/+page.server.ts': { load: 'open: how to export; says nothing about anybody' },
	'help/export/[program]/+page.server.ts': { load: 'open: how to export' },
	'language/+server.ts': { GET: 'open: sets a cookie', POST: 'open: sets a cookie' },
	'text-size/+server.ts': { POST: 'open: sets a cookie' },
	'setup/+page.server.ts': {
		load: 'open: offers nothing without the one-time token',
		'?/default': 'open: asks for the one-time token'
	},
	'sign-in/+page.server.ts': { load: 'open: the door', '?/default': 'open: the door' },
	'sign-in/code/+page.server.ts': { load: 'open: the door', '?/default': 'open: the door' },
	'join/+page.server.ts': {
		load: 'open: offers nothing without an invitation',
		'?/default': 'open: asks for an invitation'
	},
	'roles/+page.server.ts': { load: 'open: who may do what, for everybody' },
	'v/public.js/+server.ts': { GET: 'open: the script of the public pages' },
	'v/sw.js/+server.ts': { GET: 'open: the worker of the public pages' },
	'v/[village]/+page.server.ts': { load: 'open: notice.read, which the public has' },
	'v/[village]/[period]/+page.server.ts': { load: 'open: notice.read' },
	'v/[village]/[period]/[edition]/+page.server.ts': { load: 'open: notice.read' },
	'v/[village]/offices/+page.server.ts': { load: 'open: offices.read, which the public has' },
	'v/[village]/code/+page.server.ts': {
		load: 'open: says nothing but that there is a code',
		'?/default': 'open: asks for the reading code, counted'
	},
	'v/[village]/[period]/[edition]/ask/+page.server.ts': {
		load: 'open: notice.read, which the public has',
		'?/default': 'open: question.ask, which the public has, counted'
	},
	'v/[village]/[period]/[edition]/board/+page.server.ts': {
		load: 'open: a published notice; lines behind the reading code where the village set one'
	},
	'v/[village]/[period]/[edition]/leaflet/+page.server.ts': {
		load: 'open: a published notice; lines behind the reading code where the village set one'
	},
	'v/[village]/[period]/[edition]/large/+page.server.ts': {
		load: 'open: a published notice; lines behind the reading code where the village set one'
	},
	'v/[village]/[period]/[edition]/notice.csv/+server.ts': {
		GET: 'open: notice.read, which the public has; lines by the code'
	},
	'v/[village]/[period]/[edition]/notice.xlsx/+server.ts': {
		GET: 'open: notice.read, which the public has; lines by the code'
	},
	'v/[village]/[period]/[edition]/notice.json/+server.ts': {
		GET: 'open: notice.read, which the public has; lines by the code'
	},
	'v/[village]/[period]/[edition]/datapackage.json/+server.ts': {
		GET: 'open: notice.read, which the public has; lines by the code'
	},
	'v/[village]/[period]/[edition]/verify.html/+server.ts': {
		GET: 'open: notice.read, which the public has; lines by the code'
	},
	'v/[village]/feed.atom/+server.ts': { GET: 'open: notice.read, which the public has' },
	'v/[village]/check/+page.server.ts': { load: 'open: notice.read, which the public has' },
	'sign-out/+server.ts': { POST: 'open: ends one’s own session' },

	'office/+layout.server.ts': { load: 'villages.own' },
	'office/+page.server.ts': { load: 'villages.own' },
	'office/[village]/+layout.server.ts': { load: 'desk.read' },
	'office/[village]/+page.server.ts': { load: 'desk.read' },
	'office/[village]/desk.csv/+server.ts': { GET: 'desk.read' },
	'office/[village]/assets/+page.server.ts': { load: 'contract.read' },
	'office/[village]/assets/new/+page.server.ts': {
		load: 'contract.manage',
		'?/default': 'contract.manage'
	},
	'office/[village]/assets/[asset]/+page.server.ts': {
		load: 'contract.read',
		'?/change': 'contract.manage'
	},
	'office/[village]/assets.csv/+server.ts': { GET: 'contract.read' },
	'office/[village]/contracts/+page.server.ts': { load: 'contract.read' },
	'office/[village]/contracts/new/+page.server.ts': {
		load: 'contract.manage',
		'?/preview': 'contract.manage',
		'?/save': 'contract.manage'
	},
	'office/[village]/contracts/import/+page.server.ts': {
		load: 'contract.manage',
		'?/look': 'contract.manage',
		'?/take': 'contract.manage'
	},
	'office/[village]/contracts/[contract]/+page.server.ts': {
		load: 'contract.read',
		'?/change': 'contract.manage',
		'?/attach': 'contract.manage',
		'?/remove': 'contract.manage'
	},
	'office/[village]/contracts/[contract]/files/[file]/+server.ts': { GET: 'contract.read' },
	'office/[village]/contracts.csv/+server.ts': { GET: 'contract.read' },

	'office/[village]/statements/+page.server.ts': { load: 'position.read' },
	'office/[village]/statements/statement.csv/+server.ts': { GET: 'position.read' },
	'office/[village]/position/+page.server.ts': {
		load: 'position.read',
		'?/size': 'spending.plan'
	},
	'office/[village]/spending/+page.server.ts': {
		load: 'position.read',
		'?/plan': 'spending.plan'
	},
	'office/[village]/notices/+page.server.ts': {
		load: 'books.read',
		'?/draft': 'notice.submit'
	},
	'office/[village]/notices/preview/+page.server.ts': { load: 'books.read' },
	'office/[village]/notices/[notice]/+page.server.ts': {
		load: 'books.read',
		'?/answer': 'notice.submit',
		'?/mask': 'notice.submit',
		'?/maskAll': 'notice.submit',
		'?/second': 'notice.review',
		'?/submit': 'notice.submit',
		'?/object': 'notice.review',
		'?/sign': 'notice.review',
		'?/refuse': 'notice.review',
		'?/approve': 'notice.approve',
		'?/publish': 'notice.approve',
		'?/withdraw': 'notice.submit',
		'?/receive': 'notice.receive',
		'?/correct': 'notice.submit'
	},
	'office/[village]/questions/+page.server.ts': {
		load: 'books.read',
		'?/show': 'question.handle',
		'?/hide': 'question.handle',
		'?/draft': 'answer.draft',
		'?/release': 'answer.release',
		'?/enter': 'question.handle'
	},
	'office/[village]/disclosure/+page.server.ts': {
		load: 'books.read',
		'?/default': 'disclosure.set'
	},
	'office/[village]/projects/+page.server.ts': { load: 'books.read' },
	'office/[village]/projects/new/+page.server.ts': {
		load: 'project.manage',
		'?/default': 'project.manage'
	},
	'office/[village]/projects/[project]/+page.server.ts': {
		load: 'books.read',
		'?/change': 'project.manage'
	},
	'office/[village]/receipts/+page.server.ts': {
		load: 'contract.read',
		'?/confirm': 'receipt.match'
	},
	'office/[village]/receipts/[instalment]/+page.server.ts': {
		load: 'contract.read',
		'?/take': 'receipt.match',
		'?/other': 'receipt.match',
		'?/undo': 'receipt.match'
	},

	'office/[village]/meeting/+page.server.ts': { load: 'desk.read' },
	'office/[village]/target/+page.server.ts': {
		load: 'target.read',
		'?/propose': 'target.propose',
		'?/confirm': 'target.confirm'
	},
	'office/[village]/definition/+page.server.ts': {
		load: 'definition.read',
		'?/propose': 'definition.propose',
		'?/withdraw': 'definition.propose',
		'?/approve': 'definition.approve',
		'?/refuse': 'definition.approve'
	},
	'office/[village]/income/+page.server.ts': { load: 'income.read', '?/decide': 'income.decide' },

	'office/[village]/ahead/+page.server.ts': {
		load: 'forecast.read',
		'?/add': 'expected.manage',
		'?/close': 'expected.manage'
	},
	'office/[village]/ahead/back-test/+page.server.ts': { load: 'forecast.read' },
	'office/[village]/ahead/what-if/+page.server.ts': {
		load: 'forecast.read',
		'?/keep': 'plan.keep',
		'?/remove': 'plan.keep'
	},

	'office/[village]/trail/+page.server.ts': { load: 'trail.read' },
	'office/[village]/trail/trail.csv/+server.ts': { GET: 'trail.read' },

	'account/+page.server.ts': {
		load: 'account.own',
		'?/end': 'account.own',
		'?/endOthers': 'account.own'
	},
	'account/codes/+page.server.ts': {
		load: 'account.own',
		'?/set': 'account.own',
		'?/remove': 'account.own'
	},
	'account/passphrase/+page.server.ts': { load: 'account.own', '?/default': 'account.own' },

	'township/+layout.server.ts': { load: 'people.read' },
	'township/+page.server.ts': { load: 'people.read', ...manage('cosigners') },
	'township/people/new/+page.server.ts': { load: 'people.manage', ...manage('default') },
	'township/people/[person]/+page.server.ts': {
		load: 'people.read',
		...manage('grant', 'confirm', 'end', 'delegate', 'end-delegation', 'kin', 'number'),
		...manage('disable', 'enable', 'invite', 'revoke')
	},
	'township/villages/+page.server.ts': { load: 'villages.all' },
	'township/villages/new/+page.server.ts': { load: 'people.manage', ...manage('default') },
	'township/trail/+page.server.ts': { load: 'trail.all' },
	'township/trail/trail.csv/+server.ts': { GET: 'trail.all' },

	'office/[village]/books/+page.server.ts': { load: 'books.read', '?/closing': 'month.close' },
	'office/[village]/books/books.csv/+server.ts': { GET: 'books.read' },
	'office/[village]/books/books.json/+server.ts': { GET: 'books.read' },
	'office/[village]/books/books.xlsx/+server.ts': { GET: 'books.read' },
	'office/[village]/books/balances/+page.server.ts': { load: 'books.read' },
	'office/[village]/books/balances/balances.csv/+server.ts': { GET: 'books.read' },
	'office/[village]/books/[voucher]/+page.server.ts': { load: 'books.read' },

	'office/[village]/import/+page.server.ts': {
		load: 'batch.read',
		'?/upload': 'batch.upload',
		'?/postAll': 'batch.post',
		'?/finish': 'batch.upload',
		'?/giveUp': 'batch.upload'
	},
	'office/[village]/import/uploads/+server.ts': { POST: 'batch.upload' },
	'office/[village]/import/uploads/[upload]/+server.ts': {
		GET: 'batch.upload',
		POST: 'batch.upload',
		DELETE: 'batch.upload'
	},
	'office/[village]/import/uploads/[upload]/[piece]/+server.ts': { PUT: 'batch.upload' },
	'office/[village]/import/mappings/+page.server.ts': {
		load: 'batch.read',
		...review('change', 'delete', 'bring')
	},
	'office/[village]/import/mappings/mappings.json/+server.ts': { GET: 'batch.read' },
	'office/[village]/import/[batch]/+page.server.ts': {
		load: 'batch.read',
		...review('period', 'options', 'map', 'reading', 'unmap', 'accept', 'lines', 'overlap'),
		...review('repair', 'repairRow', 'skip', 'undo', 'supplement', 'again'),
		'?/adopt': 'batch.post',
		'?/take': 'batch.post',
		'?/post': 'batch.post',
		'?/stop': 'batch.post',
		'?/reverse': 'batch.reverse',
		'?/discard': 'batch.discard'
	},
	'office/[village]/import/[batch]/rows/+page.server.ts': { load: 'batch.read' },
	'office/[village]/import/[batch]/rejected.csv/+server.ts': { GET: 'batch.read' },
	'office/[village]/import/[batch]/problems.csv/+server.ts': { GET: 'batch.read' },
	'office/[village]/import/[batch]/comparison.csv/+server.ts': { GET: 'batch.read' },
	'office/[village]/import/[batch]/original/+server.ts': { GET: 'batch.read' },
	'office/[village]/import/[batch]/progress/+server.ts': { GET: 'batch.read' }
};

export const isOpen = (need: Need): boolean => need.startsWith('open: ');
