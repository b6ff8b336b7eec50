/** The page of the thing that an event is about; null where it has none. `office` is the village's address. */
export function hrefOfSubject(office: string, subject: string | null): string | null {
	const [thing = '', id = ''] = (subject ?? '').split(':');
	switch (thing) {
		case 'voucher':
			return `${office}/books/${id}`;
		case 'batch':
			return `${office}/import/${id}`;
		case 'target':
			return `${office}/target?year=${id}`;
		case 'contract':
			return `${office}/contracts/${id}`;
		case 'asset':
			return `${office}/assets/${id}`;
		case 'expected':
			return `${office}/ahead?year=${id}`;
		case 'project':
			return `${office}/projects/${id}`;
		case 'spending':
			return `${office}/spending?year=${id}`;
		case 'size':
			return `${office}/position?year=${id}#size`;
		case 'closing':
			return `${office}/books?year=${id}#closing`;
		case 'definition':
			return `${office}/definition`;
		case 'mapping':
			return `${office}/import/mappings`;
		default:
			return null;
	}
}
