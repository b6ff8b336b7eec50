/** 朗读 with the voice of the browser: the parts that are marked, in their order. */
export function offerReading(): void {
	if (!('speechSynthesis' in window)) return;
	for (const button of document.querySelectorAll<HTMLElement>('[data-read-aloud]')) {
		button.hidden = false;
		button.addEventListener('click', () => toggle(button));
	}
	// A voice that goes on after its page was left frightens people.
	addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** Counts the starts: what ends late belongs to an earlier one. */
let turn = 0;
let isReading = false;

function toggle(button: HTMLElement): void {
	turn += 1;
	speechSynthesis.cancel();
	if (isReading) return say(button, false);
	const texts = partsOf(document.querySelectorAll<HTMLElement>('[data-read]'));
	if (texts.length === 0) return;
	say(button, true);
	const own = turn;
	for (const [at, text] of texts.entries()) {
		const part = new SpeechSynthesisUtterance(text);
		part.lang = document.documentElement.lang;
		part.onerror = part.onend = () => {
			if (own === turn && at === texts.length - 1) say(button, false);
		};
		speechSynthesis.speak(part);
	}
}

function say(button: HTMLElement, reading: boolean): void {
	isReading = reading;
	button.textContent = (reading ? button.dataset.stop : button.dataset.start) ?? '';
	button.setAttribute('aria-pressed', String(reading));
}

/** Long texts are cut off by some voices: sentence by sentence. What is not shown is not read. */
const partsOf = (elements: Iterable<HTMLElement>): string[] =>
	[...elements].flatMap((one) => sentencesIn(one.innerText));

export const sentencesIn = (text: string): string[] =>
	(text.match(/[^。！？；\n]+[。！？；]?/g) ?? []).map((one) => one.trim()).filter(Boolean);
