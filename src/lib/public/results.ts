/** The messages stand in the page, in its language; one of them is shown. */
export function show(section: Element, kind: string): void {
	for (const one of section.querySelectorAll<HTMLElement>('[data-result]'))
		one.hidden = one.dataset.result !== kind;
}

/** Shown beside the others. */
export function alsoShow(section: Element, kind: string): void {
	const found = section.querySelector<HTMLElement>(`[data-result="${kind}"]`);
	if (found) found.hidden = false;
}

export function fill(section: Element, name: string, text: string): void {
	for (const one of section.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`))
		one.textContent = text;
}

/** Which lines differ, and whether more does. */
export function showDiffering(section: Element, lines: readonly string[], isMore: boolean): void {
	show(section, 'differs');
	fill(section, 'lines', lines.join(' '));
	for (const one of section.querySelectorAll<HTMLElement>('[data-when]'))
		one.hidden = one.dataset.when === 'lines' ? lines.length === 0 : !isMore;
}
