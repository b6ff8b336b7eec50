import type { Fen } from '../money.ts';
import { fenOf, type FenText, type NoticeContent } from './content.ts';

const sum = (texts: readonly FenText[]): Fen =>
	texts.reduce((all, text) => all + (fenOf(text) ?? 0), 0);

/** What the accounts of 货币资金 took in beyond what the village received: it moved from one of them to another. */
export const transferredFen = ({
	accounts,
	items
}: Pick<NoticeContent, 'accounts' | 'items'>): Fen =>
	accounts.length === 0
		? 0
		: sum(accounts.map(({ inFen }) => inFen)) -
			sum(items.flatMap(({ way, fen }) => (way === 'in' ? [fen] : [])));
