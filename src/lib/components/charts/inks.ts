/** The colours a canvas is drawn with. They are the page's own CSS variables: no chart names a raw colour. */
export const INK_NAMES = [
	'paper',
	'ink',
	'ink-2',
	'ink-3',
	'hair',
	'rule',
	'actual',
	'target',
	'past'
] as const;
export type InkName = (typeof INK_NAMES)[number];
export type Inks = Readonly<Record<InkName, string>>;

/** As the screen shows them now, light or dark. */
export function screenInks(): Inks {
	const style = getComputedStyle(document.documentElement);
	return named((name) => style.getPropertyValue(`--${name}`).trim());
}

/**
 * As the print sheet sets them. Before printing, computed styles are still the screen's, so a page printed from dark
 * mode would put pale lines on white paper; the `@media print` rules are read instead.
 */
export function paperInks(): Inks {
	const screen = screenInks();
	const rules = [...document.styleSheets].flatMap(rulesForPrint);
	const onPaper = (name: string) =>
		rules
			.map((rule) => rule.style.getPropertyValue(`--${name}`).trim())
			.findLast((ink) => ink !== '');
	return named((name) => onPaper(name) ?? screen[name]);
}

const named = (inkOf: (name: InkName) => string): Inks =>
	Object.fromEntries(INK_NAMES.map((name) => [name, inkOf(name)])) as Inks;

const rulesForPrint = (sheet: CSSStyleSheet): CSSStyleRule[] =>
	[...sheet.cssRules]
		.filter((rule) => rule instanceof CSSMediaRule)
		.filter((rule) => rule.media.mediaText === 'print')
		.flatMap((rule) => [...rule.cssRules])
		.filter((rule) => rule instanceof CSSStyleRule);
