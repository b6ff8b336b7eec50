import { defineWords } from '../language.ts';
import type { Browser, BrowserName, SystemName } from './user-agent.ts';

const SYSTEMS: Readonly<Record<SystemName, string>> = {
	harmony: 'HarmonyOS',
	android: 'Android',
	ipad: 'iPad',
	iphone: 'iPhone',
	windows: 'Windows',
	mac: 'macOS',
	linux: 'Linux'
};
const NAMES: Readonly<Record<BrowserName, string>> = {
	wechat: 'WeChat',
	dingtalk: 'DingTalk',
	edge: 'Edge',
	opera: 'Opera',
	qq: 'QQ Browser',
	uc: 'UC Browser',
	huawei: 'Huawei Browser',
	xiaomi: 'Mi Browser',
	'360': '360 Browser',
	firefox: 'Firefox',
	chrome: 'Chrome',
	safari: 'Safari'
};
const CHINESE: Partial<Record<BrowserName | SystemName, string>> = {
	harmony: '鸿蒙',
	wechat: '微信',
	dingtalk: '钉钉',
	qq: 'QQ 浏览器',
	uc: 'UC 浏览器',
	huawei: '华为浏览器',
	xiaomi: '小米浏览器',
	'360': '360 浏览器'
};

/** `Windows 上的 Edge` · `Edge on Windows`. */
export const browserWords = defineWords<(browser: Browser) => string>({
	'zh-CN': ({ name, system }) =>
		`${system === '' ? '未知系统' : (CHINESE[system] ?? SYSTEMS[system])} 上的 ${name === '' ? '未知浏览器' : (CHINESE[name] ?? NAMES[name])}`,
	en: ({ name, system }) =>
		`${name === '' ? 'Unknown browser' : NAMES[name]} on ${system === '' ? 'an unknown system' : SYSTEMS[system]}`
});
