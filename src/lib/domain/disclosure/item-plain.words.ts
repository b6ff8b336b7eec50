/** The items of the official list as a villager would say them, each with what is in it. */
import { defineWords } from '../language.ts';
import { CATEGORIES, DUES_ITEMS, type Item } from './items.ts';

export type MoneyItemCode =
	(typeof CATEGORIES)['received' | 'spent'][number] | (typeof DUES_ITEMS)[number];
type Plain = Readonly<Record<MoneyItemCode, readonly [name: string, why: string]>>;

export const isMoneyItem = (item: Item): item is MoneyItemCode =>
	[...CATEGORIES.received, ...CATEGORIES.spent, ...DUES_ITEMS].includes(item as MoneyItemCode);

export const plainItemWords = defineWords<Plain>({
	'zh-CN': {
		'in-operating': ['租金和经营', '厂房、门面、宿舍租出去收的钱，卖东西、做服务收的钱'],
		'in-contracting': ['发包和上交', '土地、水面发包给人种养收的钱，村办企业上交的钱'],
		'in-investment': ['投资分红', '村里入股、合作投资分回来的钱'],
		'in-levies': ['一事一议筹资', '大家商量好为一件事凑的钱'],
		'in-running-grants': ['运转经费补助', '上级给村里日常运转的钱'],
		'in-special-grants': ['专项补助', '上级给的、只能用在指定事情上的钱'],
		'in-land': ['征地补偿', '土地被征用的补偿款；留给集体的部分不算收入'],
		'in-relief': ['救济扶贫款', '上级或社会给困难户、给扶贫的钱'],
		'in-donations': ['捐款', '单位和个人捐给村里的钱'],
		'in-disposals': ['卖旧物、处置资产', '卖掉、报废集体东西收的钱'],
		'in-other': ['其他收入', '存款利息等上面没有的'],
		'in-dues': ['往来收款', '收回别人欠的钱、代收的税、暂时替人保管的钱；不是收入'],
		'out-operating': ['经营支出', '修厂房、水电、保安保洁等为了收租做事花的钱'],
		'out-cadres': ['干部报酬', '村组干部的工资、误工补贴，按岗位'],
		'out-papers': ['报刊费', '订报纸、杂志的钱'],
		'out-administration': ['办公管理', '办公、差旅、会议、卫生、治安等'],
		'out-welfare': ['公益福利', '给大家办的事：环境、慰问、食堂、助学等'],
		'out-fixed-assets': ['造房修路、买设备', '建的、买的东西归集体，能用多年'],
		'out-land': ['征地补偿支出', '把征地补偿、青苗费付给农户的钱'],
		'out-relief': ['困难救助', '付给困难户的钱；不写姓名'],
		'out-donations': ['捐出的钱', '村里捐出去的钱'],
		'out-other': ['其他支出', '上面没有的'],
		'out-dues': ['往来付款', '还别人的钱、退押金；不是花掉的']
	},
	en: {
		'in-operating': [
			'Rents and business',
			'workshops, shops and dormitories let; produce and services sold'
		],
		'in-contracting': [
			'Contracting fees',
			'land and water let to growers; what village firms hand up'
		],
		'in-investment': ['Dividends', 'what the village’s investments brought back'],
		'in-levies': ['Levies agreed on', 'money everybody gave for one agreed purpose'],
		'in-running-grants': ['Running grants', 'from above, for the village’s daily running'],
		'in-special-grants': ['Earmarked grants', 'from above, for one named purpose only'],
		'in-land': [
			'Land compensation',
			'for land that was taken; the collective’s part is not income'
		],
		'in-relief': ['Relief money', 'given for families in need'],
		'in-donations': ['Donations', 'given to the village by firms and persons'],
		'in-disposals': ['Things sold', 'what sold or scrapped property of the collective brought'],
		'in-other': ['Other income', 'interest and what stands nowhere above'],
		'in-dues': [
			'Debts and deposits received',
			'paid back to the village or held for somebody; no income'
		],
		'out-operating': [
			'Cost of business',
			'repairs, water, power, guards and cleaners of what is let'
		],
		'out-cadres': ['Pay of cadres', 'wages and allowances, by post'],
		'out-papers': ['Newspapers', 'newspapers and magazines'],
		'out-administration': ['Administration', 'office, travel, meetings, hygiene, order'],
		'out-welfare': [
			'For everybody',
			'surroundings, visits to the old, canteen, schooling and the like'
		],
		'out-fixed-assets': [
			'Building and equipment',
			'built or bought, the collective’s for many years'
		],
		'out-land': ['Land compensation paid', 'passed on to the families whose land was taken'],
		'out-relief': ['Help in need', 'paid to families in need; no names'],
		'out-donations': ['Donations made', 'what the village gave'],
		'out-other': ['Other spending', 'what stands nowhere above'],
		'out-dues': ['Debts and deposits paid', 'paid back to others; not spent']
	}
});
