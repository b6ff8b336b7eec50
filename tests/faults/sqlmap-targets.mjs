/**
 * What sqlmap is set on: every page and file that reads its address, every form, cookies and headers. `*` in a path is an
 * id that is tried too. `as`: who is signed in. A new form or query parameter is one line here.
 */
const B = '/office/zhujiabang';
const D = `${B}/import/DRAFT`;
const line = (as, path, data) => ({ as, path, ...(data === undefined ? {} : { data }) });

const books =
	'q=%E7%A7%9F%E9%87%91&account=501&min=1&max=9000&batch=1&kind=income&class=stable&year=2022&from=2022-01&to=2022-06&until=2022&page=1&after=10000001%2F1';

/** Read with a GET. */
const READ = [
	line('kuaiji', `${B}?year=2022&month=2022-03`),
	line('kuaiji', '/office/zhujiaban*'),
	line('kuaiji', `${B}/desk.csv?year=2022&month=2022-03`),
	line('kuaiji', `${B}/books?${books}`),
	line('kuaiji', `${B}/books/books.json?q=%E7%A7%9F&account=501&min=1&year=2022`),
	line('kuaiji', `${B}/books/books.csv?q=%E7%A7%9F&account=501&max=9&year=2022`),
	line('kuaiji', `${B}/books/books.xlsx?q=%E7%A7%9F&account=501&batch=1&year=2022`),
	line('kuaiji', `${B}/books/balances?ledger=1&year=2022&month=3`),
	line('kuaiji', `${B}/books/balances/balances.csv?ledger=1&year=2022&month=3`),
	line('kuaiji', `${B}/books/10000001*`),
	line('kuaiji', `${B}/income?class=needs_review&year=2022&page=1`),
	line('kuaiji', `${B}/target?year=2022`),
	line('kuaiji', `${B}/assets?kind=operating&idle=1`),
	line('kuaiji', `${B}/assets/1*`),
	line('kuaiji', `${B}/projects/1*`),
	line('kuaiji', `${B}/notices?year=2022&period=q3`),
	line('kuaiji', `${B}/statements?kind=income&year=2022&month=9&ledger=1&whole=1`),
	line('kuaiji', `${B}/contracts?standing=late&q=x`),
	line('kuaiji', `${B}/contracts/1*`),
	line('kuaiji', `${B}/contracts/1/files/1*`),
	line('kuaiji', `${B}/contracts/new?renews=1`),
	line('kuaiji', `${B}/receipts?year=2022&grade=likely&q=x`),
	line('kuaiji', `${B}/receipts/1*?q=x`),
	line('kuaiji', `${B}/ahead?year=2022&month=3`),
	line(
		'kuaiji',
		`${B}/definition?interest=stable&review=x&doubt=x&rule=rural_2004:531~s~excluded~x`
	),
	line(
		'shuji',
		`${B}/ahead/what-if?year=2022&step=add~100~2022-10-01~x&kind=renew&contract=1&asset=1&name=x&yearly=1&from=2022-10-01`
	),
	line('kuaiji', `${B}/import?discarded=1&together=1%2C2`),
	line('kuaiji', `${B}/import/1*`),
	line('kuaiji', `${D}?kind=x&page=1&show=error&columns=1`),
	line('kuaiji', `${D}/rows?row=2`),
	line('kuaiji', `${B}/import/1/original?supplement=1`),
	line('kuaiji', `${B}/import/1*/problems.csv`),
	line('kuaiji', `${B}/import/1*/rejected.csv`),
	line('kuaiji', `${B}/import/1*/comparison.csv`),
	line('kuaiji', `${B}/import/1*/progress`),
	line('kuaiji', `${B}/import/uploads/1*`),
	line('kuaiji', `${B}/import/mappings/mappings.json?id=1`),
	line('shuji', `${B}/trail?from=2026-01-01&until=2026-12-31&who=x&kind=people&q=x&before=1`),
	line('shuji', `${B}/trail/trail.csv?from=2026-01-01&until=2026-12-31&who=x&kind=people&q=x`),
	line('zhen', '/township/trail?from=2026-01-01&until=2026-12-31&who=x&kind=people&q=x&before=1'),
	line('zhen', '/township/people/1*'),
	line('zhen', '/township/people/new?village=1&role=accountant'),
	line(null, '/v/zhujiaban*/offices'),
	line(null, '/v/zhujiabang/2022-q3/1/ask?line=1&asked=1'),
	line(null, '/v/zhujiabang/code?back=%2Fv%2Fzhujiabang'),
	line(null, '/v/zhujiaban*/2022-q3*/1*/board'),
	line(null, '/v/zhujiabang/2022-q3*/1*/leaflet'),
	line(null, '/v/zhujiabang/2022-q3*/1*/large'),
	line(null, '/v/zhujiabang/check?code=x'),
	line(null, '/v/zhujiaban*/feed.atom'),
	line(null, '/v/zhujiabang/2022-q3*/1/notice.csv'),
	line(null, '/v/zhujiabang/2022-q3/1*/notice.json'),
	line(null, '/v/zhujiabang/2022-q3*/1/notice.xlsx'),
	line(null, '/v/zhujiaban*/2022-q3/1/datapackage.json'),
	line(null, '/v/zhujiabang/2022-q3/1*/verify.html'),
	line(null, '/join?token=abc'),
	line(null, '/sign-in?to=%2Foffice'),
	line(null, '/setup?token=abc'),
	line(null, '/language?language=en&back=%2F'),
	line(null, '/help/export/exce*'),
	line(null, '/help/export?village=zhujiabang')
];

/** Sent as forms. */
const FORMS = [
	line('kuaiji', `${B}/assets/new`, 'kind=operating&number=x&name=x&area=1'),
	line(
		'kuaiji',
		`${B}/contracts/new?/save`,
		'number=x&name=x&party=x&fromOn=2022-01-01&throughOn=2022-12-31&rent=1&assets=x&renews=x'
	),
	line('kuaiji', `${B}/receipts?/confirm`, 'year=2022&pick=1%2F1'),
	line('kuaiji', `${B}/position?/size`, 'year=2022&households=1&members=2&shares=1&basis=x'),
	line(
		'kuaiji',
		`${B}/projects/new`,
		'number=x&name=x&budget=1&fromOn=2022-01-01&accounts=154&words=x'
	),
	line('kuaiji', `${B}/spending?/plan`, 'year=2022&category=541&amount=1&basis=x'),
	line('kuaiji', `${B}/receipts/1?/other`, 'kind=offset&amount=1&on=2022-01-01&reason=x'),
	line('kuaiji', `${B}/contracts/import?/take`, 'file=1&sha256=x&name=x'),
	line(null, '/sign-in', 'username=kuaiji&passphrase=x&own=on'),
	line(null, '/language', 'language=en&back=%2F'),
	line(null, '/v/zhujiabang/2022-q3/1/ask', 'text=x&nick=x&line=1'),
	line(null, '/v/zhujiabang/code', 'code=1234&back=%2F'),
	line('kuaiji', `${B}/questions?/enter`, 'notice=1&line=1&text=x&nick=x&way=call'),
	line('kuaiji', `${B}/questions?/hide`, 'question=1&reason=x'),
	line('kuaiji', `${B}/questions?/draft`, 'question=1&text=x'),
	line('shuji', `${B}/questions?/release`, 'question=1&answer=1'),
	line(
		'shuji',
		`${B}/disclosure`,
		'period=quarter&dueDay=15&answerDays=10&readers=code&readingCode=1234'
	),
	line('shuji', `${B}/target?/propose`, 'year=2023&amount=100&reason=x'),
	line(
		'kuaiji',
		`${B}/ahead?/add`,
		'year=2022&party=x&basis=x&amount=1&announcedOn=2022-01-01&expectedOn=2022-12-01&account=561001'
	),
	line('shuji', `${B}/definition?/approve`, 'proposal=1&reason=x&confirm-passphrase=x'),
	line('kuaiji', `${B}/definition?edit=1&interest=stable&/propose`, 'base=1&reason=x'),
	line('kuaiji', `${B}/ahead?/close`, 'expected=1&reason=x'),
	line('shuji', `${B}/ahead/what-if?/keep`, 'year=2022&name=x&step=add~100~2022-10-01~x'),
	line('shuji', `${B}/ahead/what-if?/remove`, 'year=2022&plan=1'),
	line('zhen', `${B}/target?/confirm`, 'target=1&confirm-passphrase=x&confirm-code=1'),
	line(null, '/join?token=abc', 'passphrase=x&repeated=x'),
	line('kuaiji', '/account?/end', 'session=x'),
	line('kuaiji', '/account/codes?/set', 'code=123456&confirm-passphrase=x'),
	line('kuaiji', '/account/passphrase', 'current=x&passphrase=x&repeated=x'),
	line('zhen', '/township?/cosigners', 'village=1&needed=2'),
	line(
		'zhen',
		'/township/people/new',
		'name=x&idNumber=x&phone=13900000000&username=nobody&role=accountant&title=x&village=1'
	),
	line('zhen', '/township/villages/new', 'name=x&slug=x-y&ledgerName=x'),
	line('zhen', '/township/people/1?/grant', 'role=accountant&title=x&village=1'),
	line('zhen', '/township/people/1?/confirm', 'grant=99'),
	line('zhen', '/township/people/1?/end', 'grant=99&reason=x'),
	line(
		'zhen',
		'/township/people/1?/delegate',
		'grant=1&person=2&from=2026-11-24&until=2026-11-25&reason=x'
	),
	line('zhen', '/township/people/1?/kin', 'person=99'),
	line('zhen', '/township/people/1?/number', 'idNumber=x&phone=13900000000'),
	line('zhen', '/township/people/1?/invite', 'account=x'),
	line('kuaiji', `${B}/income?/decide`, 'line=10000001%2F1&incomeClass=stable&reason=x'),
	line('kuaiji', `${B}/books?/closing`, 'ledger=1&year=2022&month=2022-01&reason=x'),
	line('kuaiji', `${B}/import?/postAll`, 'batch=1'),
	line('kuaiji', `${B}/import?/finish`, 'upload=1'),
	line('kuaiji', `${B}/import?/giveUp`, 'upload=1'),
	line('kuaiji', `${B}/import/mappings?/change&id=1`, 'name=x&role=date&role=summary'),
	line('kuaiji', `${B}/import/mappings?/delete&id=99`, 'x=1'),
	line(
		'kuaiji',
		`${D}?/options`,
		'encoding=utf-8&delimiter=%2C&year=2022&system=rural_2023&own-account=101&role=date'
	),
	line('kuaiji', `${D}?/map`, 'role=date&role=summary&header=1&delimiter=%2C&name=x&remember=on'),
	line('kuaiji', `${D}?/reading`, 'dateOrder=dmy&decimalMark=.&remember=on'),
	line('kuaiji', `${D}?/accept`, 'account=10201'),
	line('kuaiji', `${D}?/lines`, 'agree=x&key=x&account=501'),
	line('kuaiji', `${D}?/overlap`, 'overlap=add&accepts-missing=x'),
	line('kuaiji', `${D}?/repair`, 'row=2&column=1&n=1&to=x&equal=on&back=x'),
	line('kuaiji', `${D}?/repairRow`, 'row=2&cell=a&cell=b&back=x'),
	line('kuaiji', `${D}?/skip`, 'row=2&back=x'),
	line('kuaiji', `${D}?/undo`, 'all=0&kind=cell&row=2&column=1&n=1&from=x&back=x'),
	line('kuaiji', `${D}?/period`, 'year=2022&from=1&to=12'),
	line('kuaiji', `${D}?/adopt`, 'year=2022&accepts-warnings=on'),
	line('kuaiji', `${B}/import/1?/reverse`, 'reason='),
	line(
		'kuaiji',
		`${B}/import/uploads`,
		'{"name":"a.csv","byteCount":1,"ledger":"1","year":"2022","hashes":["x"]}'
	)
];

/** Level 2 tries the cookies of a request by itself where no parameter is named. */
const COOKIES = [{ as: 'kuaiji', path: `${B}`, cookies: true }];

export const TARGETS = [...READ, ...FORMS, ...COOKIES];
