/**
 * better-auth, cut down to what the product needs: a name, a passphrase, a session. Nothing of it is reachable over HTTP
 * by itself (no /api/auth): sign-in.ts calls it, because it does not limit calls that come from a form action.
 */
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins';
import { eq } from 'drizzle-orm';
import type { Database } from './db/client.ts';
import { credential, session, user, verification } from './db/auth-schema.ts';
import { isUsername, PASSPHRASE_LIMITS } from './passphrase.ts';
import { hashPassphrase, verifyPassphrase } from './passphrase-hash.ts';

const DAY = 24 * 60 * 60;

/** `origin` is the public address, where it is known; on a LAN with several names it is left open. */
export type AuthOptions = { readonly secret: string; readonly origin?: string | undefined };
export type Auth = ReturnType<typeof createAuth>;

export function createAuth(db: Database['db'], { secret, origin }: AuthOptions) {
	return betterAuth({
		...(origin === undefined ? {} : { baseURL: origin }),
		secret,
		database: drizzleAdapter(db, {
			provider: 'sqlite',
			schema: { user, session, credential, verification },
			transaction: true
		}),
		// An account is a 科目 here; what better-auth calls one is a credential.
		account: { modelName: 'credential' },
		user: {
			additionalFields: {
				disabledAt: { type: 'number', required: false, input: false },
				personId: { type: 'number', required: false, input: false }
			}
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSPHRASE_LIMITS.min,
			maxPasswordLength: PASSPHRASE_LIMITS.max,
			password: {
				hash: hashPassphrase,
				verify: ({ hash, password }) => verifyPassphrase(hash, password)
			}
		},
		// 30 days on one's own computer, one day elsewhere (better-auth's rememberMe); no writing while pages are read.
		session: {
			expiresIn: 30 * DAY,
			disableSessionRefresh: true,
			cookieCache: { enabled: false },
			additionalFields: {
				acceptedAt: { type: 'number', required: false, input: false },
				verifiedAt: { type: 'number', required: false, input: false },
				seenAt: { type: 'number', required: false, input: false }
			}
		},
		// Secure is added where the page itself came over https (session-cookies.ts): a LAN has plain http.
		advanced: {
			cookiePrefix: 'village',
			useSecureCookies: false,
			ipAddress: { disableIpTracking: true }
		},
		databaseHooks: { session: { create: { before: ({ userId }) => refuseDisabled(db, userId) } } },
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins: [username({ usernameValidator: isUsername, minUsernameLength: 2 })]
	});
}

/** The passphrase was right, yet the person was disabled: the same answer as for a wrong one. */
async function refuseDisabled(db: Database['db'], userId: string): Promise<void> {
	const rows = await db
		.select({ disabledAt: user.disabledAt })
		.from(user)
		.where(eq(user.id, userId));
	if (rows[0]?.disabledAt !== null) throw new APIError('UNAUTHORIZED');
}
