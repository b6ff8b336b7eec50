import { defineWords } from '#lib/domain/language.ts';
import type { Finding } from '#lib/server/verify-all.ts';

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- verify [--json]

用分录和存档的原始文件重算每一个合计，与账上比较；逐条重算操作记录的链条，并与账上的事实互相核对。
只报告，不修改。退出码：0 全部一致，1 有不一致，2 用法不对
  --head            印出操作记录当前的头（一行）。请抄下或存到别处：另一台电脑、U 盘、镇上
  --against '<行>'  核对现在的记录是否接着那一行；整个数据库被换成旧的，只有这样才看得出来`,
		noHead: '--against 后面不是 --head 印出的那一行',
		ok: (batches: number, entries: number, events: number) =>
			`一致：${batches} 个批次，${entries} 条分录，原始文件、分录、月合计三方相符；${events} 条操作记录首尾相连，与账上的事实相符`,
		bad: (count: number) => `有 ${count} 处不一致：`,
		kinds: {
			'month-total': '月合计与分录不符',
			'batch-total': '批次合计与分录不符',
			'file-hash': '原始文件的指纹变了',
			'file-unreadable': '原始文件读不出来',
			'voucher-missing': '文件里有、账里没有的凭证',
			'voucher-differs': '账里的凭证与文件不同',
			'voucher-extra': '账里有、文件里没有的凭证',
			'entry-unbalanced': '账里的凭证借贷不平',
			'replaced-mark': '凭证的“已替换”标记不对',
			'batch-count': '没有记入的 / 已被替换的凭证数不对',
			'opening-differs': '期初余额与采用的科目余额表不符',
			'account-missing': '科目表加入的科目不在账里',
			'class-differs': '收入性质与口径和人的确认不符',
			'definition-differs': '收入口径与本版本自带的不同',
			'trail-gap': '操作记录缺号或号不对',
			'trail-link': '操作记录与前一条接不上',
			'trail-hash': '操作记录的内容被改过',
			'trail-place': '操作记录不在它该在的位置',
			'trail-end': '操作记录的末尾与记下的头不符',
			'trail-no-head': '操作记录的头不见了',
			'trail-seal': '操作记录的封印不对',
			'trail-key': '操作记录是用另一把密钥封的',
			'trail-cleared': '登录记录的起点与清理的记录不符',
			'trail-broken': '记录在案：操作记录曾被人从外面改过',
			'trail-resealed': '记录在案：操作记录换过封印的密钥',
			'trail-count': '写过的操作记录比现有的多（或少）',
			'trail-unchained': '有一张没有接进链条的旧记录表',
			'trail-outside': '与存在别处的头接不上',
			'fact-without-event': '账上有、操作记录里没有',
			'event-without-fact': '操作记录里有、账上没有',
			'fact-differs': '账上与操作记录不同',
			'notice-differs': '公开的内容与签字时的核对码不符',
			unreadable: '这一部分读不出来'
		} satisfies Record<Finding['kind'], string>,
		advice: {
			'trail-key':
				'密钥不同：如果这个数据库是从备份恢复的，或换了服务器、换了 VILLAGE_SECRET，请把原来的密钥（data/secret 文件或 VILLAGE_SECRET）放回来，再核对一次。原来的密钥找不到了，请用存在别处的头核对：verify --against；没有做过这些事，就是有人动过数据库文件。',
			'trail-resealed':
				'换过密钥：确认那一次是自己恢复备份或换密钥之后，现在用 --head 抄下新的头，以后用 --against 核对，这一项就不再列出。不是自己做的，就是有人动过数据库文件。',
			'trail-seal':
				'密钥没有变，封印却不对：有人绕过本产品改过数据库文件。请停下服务器，留好这个文件作证据，与最近的备份比较，并告诉镇上。',
			'trail-hash':
				'内容被改过：上面列出的每一条都写着它是哪条链、第几号、什么时间。请从备份里找出原来的那一条比较。',
			'trail-outside':
				'整个数据库可能被换成了旧的一份（也可能是自己恢复了旧备份）。存下那一行之后做的事，在现在的数据库里没有。'
		} as Readonly<Record<string, string>>,
		line: (kind: string, where: string, expected: string, found: string) =>
			`  ${kind}：${where}，应为 ${expected}，账上 ${found}`
	},
	en: {
		help: `npm run ledger -- verify [--json]

Recomputes every total from the entries and from the stored original files and compares; recomputes the chains of the
audit trail and compares them with the facts in the books, both ways. Reports only, changes nothing.
exit: 0 all agree, 1 something differs, 2 wrong use
  --head              prints the heads of the trail as one line. Keep it elsewhere: another machine, a stick, the township
  --against '<line>'  checks that the trail still extends that line; only this shows a whole database replaced by an older one`,
		noHead: '--against is not a line that --head printed',
		ok: (batches: number, entries: number, events: number) =>
			`Agrees: ${batches} batches, ${entries} entries; files, entries and monthly totals say the same; ${events} audit events are one chain and agree with the facts`,
		bad: (count: number) => `${count} differences:`,
		kinds: {
			'month-total': 'monthly total differs from its entries',
			'batch-total': 'batch total differs from its entries',
			'file-hash': 'the fingerprint of an original file changed',
			'file-unreadable': 'an original file cannot be read',
			'voucher-missing': 'in the file, not in the books',
			'voucher-differs': 'in the books otherwise than in the file',
			'voucher-extra': 'in the books, not in the file',
			'entry-unbalanced': 'a voucher in the books does not balance',
			'replaced-mark': 'a voucher is marked wrongly as replaced, or not marked',
			'batch-count': 'vouchers left out / replaced are not as many as recorded',
			'opening-differs': 'an opening balance differs from the trial balance it was adopted from',
			'account-missing': 'an account taken in from a list is not in the books',
			'class-differs': 'the class of an income line follows neither the definition nor a decision',
			'definition-differs': 'the income definition is not the one of this version',
			'trail-gap': 'audit events are missing, or a number is wrong',
			'trail-link': 'an audit event does not follow the one before it',
			'trail-hash': 'an audit event was changed',
			'trail-place': 'an audit event is not in its place',
			'trail-end': 'the audit trail does not end at its head',
			'trail-no-head': 'the head of the audit trail is gone',
			'trail-seal': 'the seal of the audit trail is false',
			'trail-key': 'the audit trail is sealed with another key',
			'trail-cleared': 'the sign-in events do not begin where the record of clearing says',
			'trail-broken': 'on record: the audit trail was changed from outside',
			'trail-resealed': 'on record: the audit trail was sealed with a new key',
			'trail-count': 'more (or fewer) audit events were written than are there',
			'trail-unchained': 'there is a table of old events that is in no chain',
			'trail-outside': 'does not extend the head that was kept outside',
			'fact-without-event': 'in the books, not in the audit trail',
			'event-without-fact': 'in the audit trail, not in the books',
			'fact-differs': 'in the books otherwise than in the audit trail',
			'notice-differs': 'a notice is not what was signed by its fingerprint',
			unreadable: 'this part cannot be read'
		},
		advice: {
			'trail-key':
				'Another key: if this database was restored from a backup, or the server or VILLAGE_SECRET changed, put the former secret (the file data/secret, or VILLAGE_SECRET) back and verify again. If it is lost, verify against a head kept elsewhere (--against). If nothing of this happened, somebody changed the database file.',
			'trail-resealed':
				'A new key: once you are sure that it was your own restore or new secret, take down the new head (--head) and verify with --against from now on; then this is no longer listed. If it was not you, somebody changed the database file.',
			'trail-seal':
				'The key is the same and the seal is false: somebody changed the database file behind the product’s back. Stop the server, keep this file as evidence, compare it with the last backup, and tell the township.',
			'trail-hash':
				'Events were changed: each line above says which chain, number and time. Find the same event in a backup and compare.',
			'trail-outside':
				'The whole database may have been replaced by an older one (perhaps your own restore). What was done after that line was kept is not in it.'
		},
		line: (kind: string, where: string, expected: string, found: string) =>
			`  ${kind}: ${where}, expected ${expected}, found ${found}`
	}
});
