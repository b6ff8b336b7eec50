import { defineWords, type Language } from '#lib/domain/language.ts';

type Words = {
	disclosure: string;
	sample: string;
	sampleLong: string;
	tools: string;
	sizes: Record<'normal' | 'large' | 'largest', string>;
	sizesLabel: string;
	readAloud: string;
	stopReading: string;
	offline: string;
	footer: string;
	offices: string;
	check: string;
	roles: string;
	other: { code: Language; name: string };
};

export const publicFrameWords = defineWords<Words>({
	'zh-CN': {
		disclosure: '财务公开',
		sample: '示例数据',
		sampleLong: '这个村的数字全部虚构，只用来试用。',
		tools: '阅读方式',
		sizes: { normal: '标准', large: '大字', largest: '特大' },
		sizesLabel: '字的大小',
		readAloud: '朗读',
		stopReading: '停止朗读',
		offline: '没有网络，这是上次读到的内容。',
		footer: '姓名已遮，个人信息不公开。',
		offices: '谁在任：书记、会计、监督委员会',
		check: '核对公示栏上的核对码',
		roles: '谁能做什么',
		other: { code: 'en', name: 'English' }
	},
	en: {
		disclosure: 'Disclosure',
		sample: 'sample figures',
		sampleLong: 'Every figure of this village is invented, for trying only.',
		tools: 'How to read',
		sizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
		sizesLabel: 'Size of the text',
		readAloud: 'Read aloud',
		stopReading: 'Stop reading',
		offline: 'No network: this is what was read last.',
		footer: 'Names are masked; personal data is not published.',
		offices: 'Who is in office: secretary, accountant, supervisors',
		check: 'Check the code on the board',
		roles: 'Who may do what',
		other: { code: 'zh-CN', name: '中文' }
	}
});
