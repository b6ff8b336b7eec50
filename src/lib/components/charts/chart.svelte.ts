import type { Chart, ChartConfiguration } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import { paperInks, screenInks, type Inks } from './inks.ts';

/** What a configuration is made for: the colours, and the sheet of paper or the screen. */
export type Ground = { readonly inks: Inks; readonly isPaper: boolean };
export type Configure = (ground: Ground) => ChartConfiguration;
/** CSS pixels on paper: what seven of twelve columns of an A4 page hold. */
export type PaperSize = { readonly width: number; readonly height: number };

/**
 * `{@attach chart(configure, paper)}`: draws in the browser only, again when what `configure` reads changes, when the
 * system turns dark or light, and for the printer, in its own size and ink. Chart.js arrives with the first chart.
 */
export function chart(configure: Configure, paper: PaperSize): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let drawn: Chart | undefined;
		let Drawer: typeof Chart | undefined;
		let isAlive = true;
		const draw = (ground: Ground): void => {
			if (!Drawer || !isAlive) return;
			drawn?.destroy();
			if (ground.isPaper) Object.assign(canvas, paper);
			drawn = new Drawer(canvas, finished(configure(ground), ground));
		};
		let isPrinting = false;
		const redraw = () =>
			draw(
				isPrinting ? { inks: paperInks(), isPaper: true } : { inks: screenInks(), isPaper: false }
			);
		const print = (begins: boolean) => () => {
			isPrinting = begins;
			redraw();
		};
		const [onPaper, onScreen] = [print(true), print(false)];
		const dark = matchMedia('(prefers-color-scheme: dark)');

		$effect(() => {
			configure({ inks: screenInks(), isPaper: false }); // read here, so that its changes are seen
			redraw();
		});
		void import('./chart-parts.ts').then((parts) => {
			Drawer = parts.Chart;
			redraw();
		});
		dark.addEventListener('change', redraw);
		addEventListener('beforeprint', onPaper);
		addEventListener('afterprint', onScreen);
		return () => {
			isAlive = false;
			dark.removeEventListener('change', redraw);
			removeEventListener('beforeprint', onPaper);
			removeEventListener('afterprint', onScreen);
			drawn?.destroy();
		};
	};
}

/** Nothing moves; paper gets its own fixed size and enough dots for a printer. */
function finished(config: ChartConfiguration, { isPaper }: Ground): ChartConfiguration {
	const family = getComputedStyle(document.body).fontFamily;
	return {
		...config,
		options: {
			...config.options,
			animation: false,
			maintainAspectRatio: false,
			responsive: !isPaper,
			font: { family, size: isPaper ? 11 : 12 },
			...(isPaper ? { devicePixelRatio: 3 } : {})
		}
	};
}
