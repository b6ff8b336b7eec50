import type { Language } from '#lib/domain/language.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in; null for a stranger. Set once, in hooks.server.ts. */
			actor: { userId: string; name: string; username: string } | null;
			language: Language;
		}
		interface PageData {
			language: Language;
			actor: { name: string } | null;
		}
		interface Error {
			message: string;
			/** Stands in the log beside what happened; a person can read it out. */
			reference?: string;
		}
	}
}

export {};
