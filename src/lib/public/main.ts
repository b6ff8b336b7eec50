/** The one script of the villagers' pages: each of them works without it. */
import './older-browsers.ts';
import { watchPaper } from './check-paper.ts';
import { keepForLater } from './keep-for-later.ts';
import { offerReading } from './read-aloud.ts';

document.documentElement.classList.add('js');
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}
offerReading();
watchPaper();
// Answered without a network by offline-worker.ts, which marks the page so.
if ('fromCache' in document.documentElement.dataset)
	for (const one of document.querySelectorAll<HTMLElement>('[data-offline]')) one.hidden = false;
keepForLater();
