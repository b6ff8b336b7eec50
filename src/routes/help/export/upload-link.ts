/** `?village=` brings the reader back to where she was; the page there asks for itself whether she may be. */
export function uploadLink(url: URL): string {
	const village = url.searchParams.get('village') ?? '';
	return /^[a-z0-9-]{1,60}$/.test(village) ? `/office/${village}/import` : '/office';
}
