import type { SubmitFunction } from '@sveltejs/kit';

/**
 * For `use:enhance` where a second click must not send the form again: an invitation is shown once, and the second
 * answer (“taken”) would take its place.
 */
export function once(): SubmitFunction {
	let isSending = false;
	return ({ cancel }) => {
		if (isSending) return cancel();
		isSending = true;
		return async ({ update }) => {
			await update();
			isSending = false;
		};
	};
}
