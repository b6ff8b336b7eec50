import { parseFileSize } from '#lib/domain/file-size.ts';

/** Reads and checks the environment, once. Every variable of the product stands here and in docs/operations.md. */
export type Environment = {
	readonly databaseUrl: string;
	readonly databaseAuthToken: string | undefined;
	readonly host: string;
	readonly port: number;
	/** Public address, e.g. https://zhang.example; unset: taken from each request. */
	readonly origin: string | undefined;
	/** Signs the sessions; made and kept in data/secret when unset. */
	readonly secret: string | undefined;
	/** Largest file that may be uploaded, in bytes. */
	readonly uploadLimit: number;
	/** 等保: the rules about passphrases and idle sessions that an assessment asks for (docs/operations.md). */
	readonly isMlps: boolean;
};

/** A variable of the environment that cannot be used as it is. */
export class SettingError extends Error {}

export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
	const port = Number(from.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new SettingError(`PORT 不是端口号 · PORT is no port number: ${from.PORT}`);
	if (from.ORIGIN !== undefined && !/^https?:\/\/[^/]+$/.test(from.ORIGIN))
		throw new SettingError(
			`ORIGIN 不是网址 · ORIGIN is no origin (https://host[:port]): ${from.ORIGIN}`
		);
	const uploadLimit = parseFileSize(from.UPLOAD_LIMIT ?? '512M');
	if (uploadLimit === undefined)
		throw new SettingError(
			`UPLOAD_LIMIT 不是大小（如 512M、2G） · UPLOAD_LIMIT is no size (such as 512M or 2G): ${from.UPLOAD_LIMIT}`
		);
	if (!['0', '1'].includes(from.MLPS_MODE ?? '0'))
		throw new SettingError(`MLPS_MODE 只能是 0 或 1 · MLPS_MODE is 0 or 1: ${from.MLPS_MODE}`);
	return {
		databaseUrl: from.DATABASE_URL ?? 'file:data/village.db',
		databaseAuthToken: from.DATABASE_AUTH_TOKEN,
		host: from.HOST ?? '127.0.0.1',
		port,
		origin: from.ORIGIN,
		secret: from.VILLAGE_SECRET,
		uploadLimit,
		isMlps: from.MLPS_MODE === '1'
	};
}
