/** What a browser calls itself, as a person would say it. Only names; empty where it is none of the usual. */
export type Browser = { readonly name: BrowserName | ''; readonly system: SystemName | '' };

/** Others build on Chrome and Safari and say so, hence the order. */
const NAMES = [
	['wechat', /MicroMessenger/],
	['dingtalk', /DingTalk/],
	['edge', /Edg(e|A|iOS)?\//],
	['opera', /OPR\//],
	['qq', /M?QQBrowser/],
	['uc', /UCBrowser/],
	['huawei', /HuaweiBrowser/],
	['xiaomi', /MiuiBrowser/],
	['360', /360SE|360EE|QihooBrowser/],
	['firefox', /Firefox\/|FxiOS/],
	['chrome', /Chrom(e|ium)\/|CriOS/],
	['safari', /Safari\//]
] as const;
const SYSTEMS = [
	['harmony', /HarmonyOS|OpenHarmony/],
	['android', /Android/],
	['ipad', /iPad/],
	['iphone', /iPhone/],
	['windows', /Windows/],
	['mac', /Macintosh|Mac OS X/],
	['linux', /Linux|X11/]
] as const;
export type BrowserName = (typeof NAMES)[number][0];
export type SystemName = (typeof SYSTEMS)[number][0];

export const describeBrowser = (userAgent: string): Browser => ({
	name: NAMES.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '',
	system: SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? ''
});
