/** 设想 of a secretary: renew at a price, let an idle asset, add a contract. Rents are of a year, with tax. */
import type { CivilDate } from '../calendar.ts';
import type { Fen } from '../money.ts';

export type WhatIfStep =
	| {
			readonly kind: 'renew';
			readonly contractId: number;
			readonly yearlyFen: Fen;
			readonly fromOn: CivilDate;
	  }
	| {
			readonly kind: 'let';
			readonly assetId: number;
			readonly yearlyFen: Fen;
			readonly fromOn: CivilDate;
	  }
	| {
			readonly kind: 'add';
			readonly name: string;
			readonly yearlyFen: Fen;
			readonly fromOn: CivilDate;
	  };
