/** An IPv6 customer holds a whole /64, so that much of it counts as one address. */
export function addressGroup(address: string): string {
	const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	return v4 ?? expandIpv6(address.replace(/%.*/, '')).slice(0, 4).join(':');
}

/** The eight groups; `::` stands for as many zeros as are missing. */
function expandIpv6(address: string): string[] {
	const [head = '', tail = ''] = address.toLowerCase().split('::');
	const [left, right] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
	const zeros = Array.from(
		{ length: Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0)) },
		() => '0'
	);
	return [...(left ?? []), ...zeros, ...(right ?? [])];
}
