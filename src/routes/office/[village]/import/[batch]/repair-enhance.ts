import { applyAction, enhance } from '$app/forms';
import { goto } from '$app/navigation';

/** Puts the caret into the field, all of it marked: typing replaces what stands there. */
export function focusFirst(field: HTMLInputElement | HTMLTextAreaElement): void {
	field.focus({ preventScroll: true });
	field.select();
	field.closest('section')?.scrollIntoView({ block: 'nearest' });
}

/** Sends the form without losing one's place; the answer opens the next problem, whose field takes the focus. */
export function saveAndStay(form: HTMLFormElement) {
	let isSending = false;
	return enhance(form, ({ cancel }) => {
		if (isSending) return cancel();
		isSending = true;
		return async ({ result }) => {
			isSending = false;
			if (result.type === 'redirect')
				// eslint-disable-next-line svelte/no-navigation-without-resolve -- the server's own answer
				await goto(result.location.replace(/#.*/, ''), {
					noScroll: true,
					keepFocus: true,
					invalidateAll: true
				});
			else await applyAction(result);
		};
	});
}
