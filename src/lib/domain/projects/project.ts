/** 工程项目: what a project may cost, and how its lines in the books are told from others. */
import type { CivilDate } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';

export type Project = {
	readonly id: number;
	readonly number: string;
	readonly name: string;
	/** Above zero. */
	readonly budgetFen: Fen;
	readonly contractor: string;
	/** Lines booked in earlier months are not its own. */
	readonly fromOn: CivilDate;
	/** Null: under way. Lines may still come after it, for the last part is paid later. */
	readonly finishedOn: CivilDate | null;
	readonly resolutionOn: CivilDate | null;
	readonly resolutionNumber: string;
	/** Its lines stand on these and below them; several where the village changed its accounting system meanwhile. */
	readonly accountCodes: readonly AccountCode[];
	/** Where projects share an account: the summary of a line names one of these. None: every line of the accounts. */
	readonly summaryWords: readonly string[];
	readonly note: string;
};

export const PROJECT_FIELDS = [
	'number',
	'name',
	'budget',
	'contractor',
	'fromOn',
	'finishedOn',
	'resolutionOn',
	'resolutionNumber',
	'accounts',
	'words',
	'note'
] as const;
export type ProjectField = (typeof PROJECT_FIELDS)[number];
export type TypedProject = Readonly<Record<ProjectField, string>>;
