import type { Language } from '#lib/domain/language.ts';
import type { Permission } from '#lib/domain/access/permission.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in; null for a stranger. Set once, in hooks.server.ts. */
			actor: SignedIn | null;
			language: Language;
		}
		interface PageData {
			language: Language;
			actor: { name: string } | null;
			/** On pages of a village: what this person may do there. */
			can?: readonly Permission[];
		}
		interface Error {
			message: string;
			/** Stands in the log beside what happened; a person can read it out. */
			reference?: string;
			/** Of a refusal: what was asked for, and as whom. */
			permission?: Permission;
			role?: Role;
		}
	}
}

export {};
