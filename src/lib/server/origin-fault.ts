/**
 * A form that comes from the very address it was sent to, and yet not from ours: no attack, but a setting that does not fit
 * (ORIGIN names another address, or the proxy does not say that it is https). It is refused like every foreign one; this
 * finds the words for it, where SvelteKit would answer no more than 403.
 */
const READING = ['GET', 'HEAD', 'OPTIONS'];

type Asked = {
	readonly method: string;
	/** The header `Origin`: where the page stands that sends this. */
	readonly from: string | undefined;
	/** The headers `Host` and `X-Forwarded-Host`: what the browser asked for. */
	readonly hosts: readonly (string | undefined)[];
};
export type OriginFault = {
	readonly from: string;
	readonly ours: string;
	readonly isSet: boolean;
};

/** @param set the setting ORIGIN @param scheme as the proxy says, http without one */
export function findOriginFault(
	{ method, from, hosts }: Asked,
	set: string | undefined,
	scheme: string
): OriginFault | null {
	if (READING.includes(method) || from === undefined || !URL.canParse(from)) return null;
	const { host, origin } = new URL(from);
	const asked = set ?? `${scheme}://${hosts[0] ?? ''}`;
	if (!hosts.includes(host) || !URL.canParse(asked)) return null;
	const ours = new URL(asked).origin;
	return ours === from ? null : { from: origin, ours, isSet: set !== undefined };
}

/** For the page and for the terminal of whoever runs the server. */
export const describeOriginFault = ({ from, ours, isSet }: OriginFault): string =>
	isSet
		? `从 ${from} 打开的页面提交不了：ORIGIN 设的是 ${ours}。请用 ${ours} 打开，或请管理员改 ORIGIN。\nForms of ${from} are refused: ORIGIN is set to ${ours}. Open ${ours} instead, or let the operator correct ORIGIN.\n`
		: `从 ${from} 打开的页面提交不了：到这里的请求算作 ${ours}。反向代理要带 X-Forwarded-Proto 和原来的 Host，或请管理员设 ORIGIN=${from}。\nForms of ${from} are refused: requests arrive as ${ours}. Let the reverse proxy send X-Forwarded-Proto and the original Host, or set ORIGIN=${from}.\n`;
