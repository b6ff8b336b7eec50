import type { Fen } from './money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const SECTIONS = ['', '万', '亿', '万亿'] as const;

const digit = (n: number): string => DIGITS[n] ?? '';

/** Up to four digits; a run of noughts inside is one 零, at the end none. */
function section(n: number): string {
	const text = [...String(n)]
		.reverse()
		.map((sign, place) => (sign === '0' ? '零' : `${digit(Number(sign))}${PLACES[place]}`));
	return text.reverse().join('').replace(/零+/g, '零').replace(/零$/, '');
}

function wholeYuan(yuan: number): string {
	let text = '';
	for (let index = SECTIONS.length - 1; index >= 0; index -= 1) {
		const part = Math.floor(yuan / 10_000 ** index) % 10_000;
		if (part === 0) continue;
		const needsZero =
			text !== '' && (part < 1000 || Math.floor(yuan / 10_000 ** (index + 1)) % 10_000 === 0);
		text += `${needsZero ? '零' : ''}${section(part)}${SECTIONS[index]}`;
	}
	return text;
}

/**
 * 大写金额 as vouchers carry it (《会计基础工作规范》第五十二条): `123450` → `壹仟贰佰叁拾肆元伍角整`; red ink begins
 * with 负. 整 stands where no 分 follow; a missing 角 before 分 is 零.
 */
export function yuanInCapitals(fen: Fen): string {
	const amount = Math.abs(fen);
	const [jiao, cents] = [Math.floor(amount / 10) % 10, amount % 10];
	const yuan = wholeYuan(Math.floor(amount / 100));
	const whole = yuan === '' ? '' : `${yuan}元`;
	if (amount === 0) return '零元整';
	const tenths = jiao === 0 ? (cents !== 0 && whole !== '' ? '零' : '') : `${digit(jiao)}角`;
	return `${fen < 0 ? '负' : ''}${whole}${tenths}${cents === 0 ? '整' : `${digit(cents)}分`}`;
}
