/** 核对: the words of whoever compares the paper with the data, on the notice's page, on the page for typing and in the file. */
import { defineWords } from '../language.ts';

export const paperWords = defineWords({
	'zh-CN': {
		title: '核对公示栏',
		code: '核对码',
		byEye: '和公示栏上印的 64 个字逐组比，全部一样，就是同一份。',
		received: (day: string) => `镇上已存档（${day}）`,
		notReceived: '镇上还没有存档。',
		typeCode: '输入纸上的核对码',
		waiting: '正在逐笔重算…',
		same: '和纸上的一样。每一笔都重新算过，没有一笔改动。',
		supersededBy: (edition: number) =>
			`和纸上的一样，但这一版后来更正过，现在以第 ${edition} 版为准。`,
		toHolding: '看现在有效的一版',
		differs: '和纸上的不一样：这里的数据被改动过。',
		differingLines: '改动的行：',
		differingMore: '合计、说明或者行数也对不上。',
		callTownship: '请给公示栏拍照，打电话给镇农经站。',
		other: '纸上的码不是这一份公开的。',
		otherAct: '换了一期或一版的，按纸上的码找；没有找错的，请给公示栏拍照，打电话给镇农经站。',
		fileOther:
			'这个文件是另一期或另一版的，请下载那一份的核验文件。没有拿错的，请给公示栏拍照，打电话给镇农经站。',
		findByCode: '按纸上的码找',
		locked: '这个村逐笔要凭村民码看。先在上面输入村民码，再扫一次。',
		failed: '没有取到能核对的数据，没有核对成。有网络时再试一次，或换一个新一点的浏览器。',
		changed:
			'这部手机以前看到的内容，和网站现在给的不一样，或者网站上已经没有了。请给公示栏拍照，打电话给镇农经站。',
		proofTitle: '核对能说明什么',
		proof: [
			'一样，说明公示栏贴出来以后，一个字、一分钱都没有改过。',
			'不能说明账本身是真的。票据真不真，要靠监督委员会和大家看。',
			'公示栏也换了、镇上也没有存档的，谁管服务器谁就能全部改。所以贴出来的当天就拍张照。',
			'这一页也是村里的服务器给的。最稳妥：下载核验文件，断网打开，自己输入纸上的码。',
			'没有公开的，核对不出来。到期没有公开的，村的首页会写明。'
		],
		download: '下载核验文件（断网也能用）',
		pack: '数据（JSON）',
		fileTitle: (village: string, period: string, edition: number) =>
			`${village}${period}财务公开核验文件（第 ${edition} 版）`,
		fileHow: '这个文件不连网。输入公示栏上的核对码，逐笔重算后告诉您是不是同一份。',
		check: '核对',
		notACode: (count: number | string) => `核对码有 64 个字（0 到 9、A 到 F），读到 ${count} 个。`,
		opening: '期初',
		receivedSum: '收入',
		spentSum: '支出',
		closing: '期末',
		yuan: '元',
		linesOf: (count: number) => `逐笔（${count} 笔）`,
		columns: {
			no: '行号',
			on: '日期',
			voucher: '凭证',
			item: '项目',
			text: '事由',
			in: '收入（元）',
			out: '支出（元）'
		},
		needsScript: '这个文件要用浏览器打开，并允许运行脚本。'
	},
	en: {
		title: 'Check the board',
		code: 'Check code',
		byEye:
			'Compare it with the 64 characters printed on the board, group by group: all the same is the same notice.',
		received: (day: string) => `Filed at the township (${day})`,
		notReceived: 'Not filed at the township yet.',
		typeCode: 'Type the code of the paper',
		waiting: 'Computing every line again…',
		same: 'The same as the paper. Every line was computed again; none was changed.',
		supersededBy: (edition: number) =>
			`The same as the paper, but it was corrected since: edition ${edition} holds now.`,
		toHolding: 'Read the edition that holds',
		differs: 'Not what the paper says: the data here were changed.',
		differingLines: 'Lines that were changed: ',
		differingMore: 'A sum, a statement or the number of lines differs as well.',
		callTownship: 'Please photograph the board and call the township’s rural accounts office.',
		other: 'The code of the paper is not of this notice.',
		otherAct:
			'If it is of another period or edition, look it up by its code. If it is not, please photograph the board and call the township’s rural accounts office.',
		fileOther:
			'This file may be of another period or edition: download the one of the paper. If it is the right one, please photograph the board and call the township’s rural accounts office.',
		findByCode: 'Look up the code of the paper',
		locked:
			'This village shows its lines to who has the villagers’ code. Enter that above, then scan once more.',
		failed:
			'No data arrived that could be checked. Try again with a network, or with a newer browser.',
		changed:
			'What this phone was shown before is not what the site says now, or is no longer there. Please photograph the board and call the township’s rural accounts office.',
		proofTitle: 'What this proves',
		proof: [
			'The same code: since the paper was put up, not a word and not a cent was changed.',
			'It does not prove that the books are true. Whether a receipt is real is for the supervisors, and for everybody, to see.',
			'Where the paper was exchanged too and the township holds no copy, whoever runs the server can change everything. So photograph the board on the day it is put up.',
			'This page comes from the village’s server as well. Safest: download the file, open it without a network and type the code of the paper.',
			'What was never published cannot be checked. The village’s page says what is overdue.'
		],
		download: 'Download the file for checking (works offline)',
		pack: 'Data (JSON)',
		fileTitle: (village, period, edition) =>
			`${village}: file for checking ${period} (edition ${edition})`,
		fileHow:
			'This file needs no network. Type the check code of the board; every line is computed again and you are told whether it is the same notice.',
		check: 'Check',
		notACode: (count) => `A check code has 64 characters (0 to 9, A to F); ${count} were read.`,
		opening: 'At the start',
		receivedSum: 'Received',
		spentSum: 'Spent',
		closing: 'At the end',
		yuan: 'yuan',
		linesOf: (count) => `Lines (${count})`,
		columns: {
			no: 'Line',
			on: 'Date',
			voucher: 'Voucher',
			item: 'Item',
			text: 'What for',
			in: 'Received (yuan)',
			out: 'Spent (yuan)'
		},
		needsScript: 'Open this file in a browser that may run scripts.'
	}
});
