/** The sample villages' notices, through every real step: masks decided, checks answered, frozen, co-signed, approved, published. */
import { readNoticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { masked } from '#lib/domain/disclosure/redact.ts';
import type { CheckCode } from '#lib/domain/disclosure/checks.ts';
import type { NoticeSubject } from '#lib/domain/disclosure/topic.ts';
import type { Db } from '#lib/server/db/client.ts';
import {
	DEFAULT_DISCLOSURE,
	setDisclosure,
	type DisclosureSettings
} from '#lib/server/disclosure-settings.ts';
import { findNoticePreview } from '#lib/server/disclosure.ts';
import { answerCheck, decideMask, findPack, freezeNotice } from '#lib/server/notice-content.ts';
import { receiveNotice } from '#lib/server/notice-review.ts';
import {
	approveNotice,
	closeReview,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import { findSignerOf } from '#lib/server/people.ts';
import {
	askQuestion,
	decideQuestion,
	draftAnswer,
	findQuestions,
	releaseAnswer
} from '#lib/server/questions.ts';
import { findLedgerSets, findVillage, type LedgerSet, type Village } from '#lib/server/villages.ts';

type Step = {
	readonly slug: string;
	readonly code: string;
	readonly edition?: number;
	readonly reason?: string;
	/** Day of publication, in China. */
	readonly on: string;
	readonly secretary: string;
};
const STEPS: readonly Step[] = [
	{ slug: 'zhujiabang', code: '2022-q1', on: '2022-10-11', secretary: 'shuji' },
	{ slug: 'zhujiabang', code: '2022-q2', on: '2022-10-11', secretary: 'shuji' },
	{
		...{ slug: 'zhujiabang', code: '2022-q2', edition: 2, on: '2022-10-13', secretary: 'shuji' },
		reason: '核对答复写得不全，补写后重新公布；收支数字没有变（示例）'
	},
	{ slug: 'zhujiabang', code: '2022-q3', on: '2022-10-14', secretary: 'shuji' },
	{ slug: 'zhujiabang', code: '2022-q3-works', on: '2022-10-17', secretary: 'shuji' },
	{ slug: 'shifan', code: '2026-q2', on: '2026-10-11', secretary: 'shuji2' },
	{ slug: 'shifan', code: '2026-q3', on: '2026-10-13', secretary: 'shuji2' },
	{ slug: 'shifan', code: '2026-q3-leases', on: '2026-10-14', secretary: 'shuji2' }
];
/** What the accountant says to the checks; invented like everything here. */
const ANSWERS: Partial<Record<CheckCode, string>> = {
	'no-opening': '启用前的期初余额正在与镇农经站核对，核对完再采用（示例）。',
	'voucher-gap': '空号是软件作废的凭证，纸质底稿已装订备查（示例）。',
	'received-unlike-last-year': '租金、分红到账的月份和去年不同（示例）。',
	'spent-unlike-last-year': '工程款按进度付，和去年的月份不同（示例）。',
	'rent-overdue': '已书面催收，逾期的列在“别人欠村里的租金”里（示例）。',
	'under-threshold': '每笔都有合同或会议记录，审批单在凭证后面（示例）。',
	'round-cash': '慰问金按户定额发放，签收单在凭证后面（示例）。',
	'large-cash': '收款人没有银行卡，当面点清并签收（示例）。',
	'weekend-cash': '活动在周末办，当天结清（示例）。'
};
const MINUTE = 60_000;

/** @returns what was refused, or null. */
export async function publishSamples(db: Db): Promise<string | null> {
	for (const step of STEPS) {
		const refused = await publish(db, step);
		if (refused !== null) return `${step.slug} ${step.code}: ${refused}`;
	}
	return null;
}

async function publish(db: Db, step: Step): Promise<string | null> {
	const village = await findVillage(db, step.slug);
	const subject = readNoticeCode(step.code);
	if (!village || !subject) return 'unknown';
	const sets = await findLedgerSets(db, village.id);
	let at = Date.parse(`${step.on}T09:00:00+08:00`) - 20 * MINUTE;
	const by = async (username: string): Promise<Signer> => {
		at += MINUTE;
		return { ...(await findSignerOf(db, username)), at };
	};
	if (step.code.endsWith('q1') || step.code === '2026-q2')
		await setDisclosure(db, village.id, SETTINGS, await by(step.secretary));
	const { from: fromMonth, through: throughMonth, topic } = subject;
	const what = { fromMonth, throughMonth, topic };
	const drafted = await insertNoticeDraft(
		db,
		{ villageId: village.id, ...what, edition: step.edition ?? 1, reason: step.reason ?? '' },
		await by('kuaiji')
	);
	if (!drafted.ok) return drafted.error;
	const of = { villageId: village.id, id: drafted.value };
	await decide(db, village, sets, of, subject, by);
	const frozen = await freezeNotice(db, village, sets, of, await by('kuaiji'));
	if (!frozen.ok) return JSON.stringify(frozen.error);
	const opinion = '逐笔看过票据，收支属实，同意公布（示例）。';
	const steps = [
		await signNotice(db, of, frozen.value, { verdict: 'signed', opinion }, await by('jiandu')),
		await signNotice(db, of, frozen.value, { verdict: 'signed', opinion: '' }, await by('jiandu2')),
		await closeReview(db, of, await by('jiandu')),
		await approveNotice(db, of, frozen.value, await by(step.secretary)),
		await publishNotice(db, of, await by(step.secretary)),
		await receiveNotice(db, of, frozen.value, await by('zhen'))
	];
	const refused = steps.find((one) => !one.ok);
	if (refused) return JSON.stringify(refused);
	if (step.code === '2022-q3') await ask(db, of, by);
	return null;
}

const SETTINGS: DisclosureSettings = {
	...DEFAULT_DISCLOSURE,
	...{ dueDay: 15, answerDays: 10 },
	contact: '村委会一楼公开栏旁的意见箱；周一到周五上午有人（示例）'
};

/** As proposed, line by line, and an answer to every check. */
async function decide(
	db: Db,
	village: Village,
	sets: readonly LedgerSet[],
	of: NoticeRef,
	subject: NoticeSubject,
	by: (username: string) => Promise<Signer>
): Promise<void> {
	const { lines, findings, checks } = await findNoticePreview(db, village, sets, subject);
	for (const { voucherId, line, summary } of lines) {
		const found = findings.get(`${voucherId}/${line}`);
		if (!found) continue;
		const shown = masked(summary, found);
		await decideMask(db, of, { voucherId, line, shown, override: '' }, await by('kuaiji'));
	}
	for (const code of new Set(checks.map((one) => one.code))) {
		const answer = ANSWERS[code] ?? '已核对，依据在凭证后面（示例）。';
		await answerCheck(db, of, code, answer, await by('kuaiji'));
	}
}

const QUESTIONS = [
	{
		words: '屋面',
		text: '修了多大一块？有没有比价？',
		nick: '村民 8 组',
		way: 'page',
		answer:
			'漏水的屋面约 280 平方米。三家报价，取最低一家，监督委员会到场验收；报价单可到村里看（示例）。'
	},
	{
		words: '报刊',
		text: '报刊费能不能减？',
		nick: '',
		way: 'slip',
		answer: '下半年少订 3 种，村里阅览室合用（示例）。'
	}
] as const;

async function ask(
	db: Db,
	of: NoticeRef,
	by: (username: string) => Promise<Signer>
): Promise<void> {
	const pack = await findPack(db, of.id);
	for (const { words, text, nick, way, answer } of QUESTIONS) {
		const line = pack?.lines.find((one) => one.line.text.includes(words));
		const lineNo = line ? Number(line.line.no) : null;
		const asker = await by('jiandu');
		const who = way === 'page' ? { userId: 'public', name: '村民', at: asker.at } : asker;
		await askQuestion(db, of.villageId, { noticeId: of.id, lineNo, text, nick, way }, who);
		const [asked] = (await findQuestions(db, of.villageId)).toSorted((a, b) => b.no - a.no);
		const id = asked?.id ?? 0;
		await decideQuestion(db, of.villageId, id, '', await by('jiandu'));
		const draft = await draftAnswer(db, of.villageId, id, answer, await by('kuaiji'));
		await releaseAnswer(db, of.villageId, id, Number(draft), await by('shuji'));
	}
}
