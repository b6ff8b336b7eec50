import { applyAction, deserialize } from '$app/forms';

/**
 * Posts a form the way `use:enhance` does, telling how much of it has been sent (0–100).
 * False if it did not arrive; what the server answered is applied to the page.
 */
export async function sendWithProgress(
	action: URL,
	body: FormData,
	onProgress: (percent: number) => void
): Promise<boolean> {
	const answer = await post(action, body, onProgress);
	if (answer === null) return false;
	try {
		await applyAction(deserialize(answer));
		return true;
	} catch {
		return false;
	}
}

function post(
	action: URL,
	body: FormData,
	onProgress: (percent: number) => void
): Promise<string | null> {
	const request = new XMLHttpRequest();
	return new Promise((resolve) => {
		request.upload.onprogress = ({ loaded, total }) =>
			onProgress(total ? Math.floor((loaded / total) * 100) : 0);
		request.onload = () => resolve(request.responseText);
		request.onerror = () => resolve(null);
		request.open('POST', action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.send(body);
	});
}
