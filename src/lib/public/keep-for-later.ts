/** The worker that answers without a network (offline-worker.ts). Browsers offer it over https and on the machine itself only. */
export function keepForLater(): void {
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (!workers) return;
	const isFirstVisit = workers.controller === null;
	workers.register('/v/sw.js', { scope: '/v/' }).catch(() => undefined);
	// What was loaded before the worker was there did not pass through it.
	if (isFirstVisit)
		void workers.ready.then(({ active }) => active?.postMessage([location.href, ...parts()]));
}

const parts = (): string[] => [
	...[...document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet], link[rel~=icon]')].map(
		({ href }) => href
	),
	...[...document.scripts].map(({ src }) => src).filter((src) => src !== '')
];
