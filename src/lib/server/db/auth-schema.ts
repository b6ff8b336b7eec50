/** better-auth's tables. Its "account" is a credential here: an account in this product is a 科目. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const date = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const user = sqliteTable('user', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	email: text('email').notNull().unique(),
	emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
	image: text('image'),
	username: text('username').unique(),
	displayUsername: text('display_username'),
	/** The natural person; rules are kept on these (schema.ts, `person`). */
	personId: integer('person_id'),
	/** A disabled person's sessions end at once. */
	disabledAt: integer('disabled_at'),
	createdAt: date('created_at').notNull(),
	updatedAt: date('updated_at').notNull()
});

export const session = sqliteTable('session', {
	id: text('id').primaryKey(),
	expiresAt: date('expires_at').notNull(),
	token: text('token').notNull().unique(),
	createdAt: date('created_at').notNull(),
	updatedAt: date('updated_at').notNull(),
	ipAddress: text('ip_address'),
	userAgent: text('user_agent'),
	/** Null until the sign-in is complete and on record; such a session opens nothing. */
	acceptedAt: integer('accepted_at'),
	/** When the person last proved to be themselves: the sign-in, or a confirmation since (SD9). */
	verifiedAt: integer('verified_at'),
	/** Last sign of life, to a few minutes. */
	seenAt: integer('seen_at'),
	userId: text('user_id')
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' })
});

export const credential = sqliteTable('credential', {
	id: text('id').primaryKey(),
	accountId: text('account_id').notNull(),
	providerId: text('provider_id').notNull(),
	userId: text('user_id')
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	accessToken: text('access_token'),
	refreshToken: text('refresh_token'),
	idToken: text('id_token'),
	accessTokenExpiresAt: date('access_token_expires_at'),
	refreshTokenExpiresAt: date('refresh_token_expires_at'),
	scope: text('scope'),
	password: text('password'),
	createdAt: date('created_at').notNull(),
	updatedAt: date('updated_at').notNull()
});

export const verification = sqliteTable('verification', {
	id: text('id').primaryKey(),
	identifier: text('identifier').notNull(),
	value: text('value').notNull(),
	expiresAt: date('expires_at').notNull(),
	createdAt: date('created_at').notNull(),
	updatedAt: date('updated_at').notNull()
});
