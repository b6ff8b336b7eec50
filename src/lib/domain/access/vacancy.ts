/** What a village lacks before its finances can be published. */
import type { Role, VillageRole } from './role.ts';

export type Vacancy = 'no-accountant' | 'no-secretary' | 'no-supervisor' | 'few-supervisors';
export type OfficeHeld = { readonly role: Role; readonly isPending: boolean };

const held = (offices: readonly OfficeHeld[], role: VillageRole): number =>
	offices.filter((one) => one.role === role && !one.isPending).length;

/** An office that waits for its second administrator is vacant still. */
export function listVacancies(offices: readonly OfficeHeld[], cosigners: number): Vacancy[] {
	const vacancies: Vacancy[] = [];
	if (held(offices, 'accountant') === 0) vacancies.push('no-accountant');
	if (held(offices, 'secretary') === 0) vacancies.push('no-secretary');
	const supervisors = held(offices, 'supervisor');
	if (supervisors === 0) vacancies.push('no-supervisor');
	else if (supervisors < cosigners) vacancies.push('few-supervisors');
	return vacancies;
}
