import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const contractWords = defineWords({
	'zh-CN': {
		title: '合同台账',
		say: (total: number, running: number, late: number) =>
			total === 0
				? '还没有登记合同。'
				: `${total} 份合同，${running} 份在履行${late > 0 ? `，${late} 份有逾期` : ''}。`,
		sayMore: (day: string) => `收款算到 ${day}：账记到这一天，以后的收没收还不知道。`,
		teach: '登记以后，系统按租期、金额、缴款方式算出每一期应收，和账里的收款对上。',
		add: '登记合同',
		import: '从表格导入',
		csv: '导出 CSV',
		receipts: '核对收款',
		warnings: '要留意的',
		warn: {
			over20: (name: string) => `${name}：租期超过 20 年，超过部分无效（民法典第七百零五条）`,
			ending: (name: string, on: string, within: number) =>
				`${name}：${on} 到期，不到 ${within} 天`,
			expired: (name: string, on: string) => `${name}：${on} 到期，没有续签，也没有另租`,
			below: (name: string, now: string, last: string) =>
				`${name}：年租金 ${now} 元，低于上一份合同最后一年的 ${last} 元`,
			twice: (name: string, other: string, thing: string) =>
				`${thing} 租了两次：${name} 和 ${other} 的租期重叠`,
			noResolution: (name: string) => `${name}：写明村民代表会议决定，却没有填决议日期`,
			notSigned: (name: string) => `${name}：没有填签订日期`
		},
		more: (count: number) => `还有 ${count} 条`,
		late: '逾期',
		pastOnes: (count: number) => `另有 ${count} 份已经结束，一起看`,
		filter: {
			standing: '状态',
			q: '查找',
			all: '全部',
			current: '没结束的',
			late: '有逾期',
			show: '查看'
		},
		caption: '合同，可横向滚动',
		columns: {
			contract: '合同',
			party: '承租（承包）方',
			things: '标的',
			term: '租期',
			rent: '年租金（元）',
			year: (year: string) => `${year}应收`,
			settled: '已收',
			late: '逾期未收',
			standing: '状态'
		},
		once: '一次性',
		total: (count: number) => `${count} 份`,
		none: '没有符合的合同。',
		newTitle: '登记合同',
		renewTitle: (number: string) => `续签 ${number}`,
		back: '回台账',
		saved: '已保存。',
		change: '更改、终止',
		renew: '续签',
		schedule: '应收期次',
		scheduleHint: (day: string) => `按租期、金额、缴款方式算出；收款算到 ${day}`,
		previewHead: '照这样登记，应收期次是：',
		noSchedule: '草拟的合同还没有应收。',
		things: '标的',
		files: '附件',
		filesHint: (mb: number) =>
			`扫描件、照片、文件，每个不超过 ${mb} MB；只在村务办公这一侧看得到。`,
		noFiles: '没有附件。',
		addFile: '加附件',
		file: '文件',
		removeFile: '移去',
		fileFaults: {
			none: '没有选文件。',
			kind: '这种文件不收。请用 PDF、图片、Word、Excel 或 OFD。',
			large: (mb: number) => `文件超过 ${mb} MB。请压缩或分成几个。`
		},
		hidden: '（会计可见）',
		bytes: (kb: number) => `${kb} KB`
	},
	en: {
		title: 'Contracts',
		say: (total: number, running: number, late: number) =>
			total === 0
				? 'No contract is registered yet.'
				: `${counted(total, 'contract')}, ${running} running${late > 0 ? `, ${late} with arrears` : ''}.`,
		sayMore: (day: string) =>
			`Receipts are judged up to ${day}: the books reach that day, and what came later is not known yet.`,
		teach:
			'Once they are registered, every instalment follows from term, rent and frequency, and is matched with the receipts in the books.',
		add: 'Register a contract',
		import: 'Import a table',
		csv: 'Export CSV',
		receipts: 'Match receipts',
		warnings: 'To look at',
		warn: {
			over20: (name: string) =>
				`${name}: the term is above 20 years; what is above is void (Civil Code, article 705)`,
			ending: (name: string, on: string, within: number) =>
				`${name}: ends ${on}, within ${within} days`,
			expired: (name: string, on: string) => `${name}: ended ${on}, neither renewed nor let again`,
			below: (name: string, now: string, last: string) =>
				`${name}: ¥${now} a year, below the ¥${last} of the last year of the contract before`,
			twice: (name: string, other: string, thing: string) =>
				`${thing} is let twice: the terms of ${name} and ${other} overlap`,
			noResolution: (name: string) =>
				`${name}: decided by the villagers’ representatives, it says, but no resolution date is named`,
			notSigned: (name: string) => `${name}: no date of signing`
		},
		more: (count: number) => `${count} more`,
		late: 'overdue',
		pastOnes: (count: number) => `${count} more are over: show all`,
		filter: {
			standing: 'Status',
			q: 'Find',
			all: 'All',
			current: 'Not over',
			late: 'with arrears',
			show: 'Show'
		},
		caption: 'Contracts, scrolls sideways',
		columns: {
			contract: 'Contract',
			party: 'Party',
			things: 'What is let',
			term: 'Term',
			rent: 'Annual rent (yuan)',
			year: (year: string) => `Due in ${year}`,
			settled: 'Settled',
			late: 'Overdue',
			standing: 'Status'
		},
		once: 'paid once',
		total: (count: number) => counted(count, 'contract'),
		none: 'No contract fits.',
		newTitle: 'Register a contract',
		renewTitle: (number: string) => `Renew ${number}`,
		back: 'Back to the register',
		saved: 'Saved.',
		change: 'Change or end',
		renew: 'Renew',
		schedule: 'Instalments',
		scheduleHint: (day: string) => `from term, rent and frequency; receipts judged up to ${day}`,
		previewHead: 'Registered like this, the instalments are:',
		noSchedule: 'A draft owes nothing yet.',
		things: 'What is let',
		files: 'Attachments',
		filesHint: (mb: number) =>
			`Scans, photographs, documents, at most ${mb} MB each; seen on the office side only.`,
		noFiles: 'No attachment.',
		addFile: 'Attach',
		file: 'File',
		removeFile: 'Take off',
		fileFaults: {
			none: 'No file was chosen.',
			kind: 'This kind of file is not taken. Please use PDF, images, Word, Excel or OFD.',
			large: (mb: number) =>
				`The file is larger than ${mb} MB. Please make it smaller or divide it.`
		},
		hidden: '(seen by the accountant)',
		bytes: (kb: number) => `${kb} KB`
	}
});
