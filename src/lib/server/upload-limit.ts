import { readEnvironment } from './environment.ts';

let limit: number | undefined;
/** Largest file that may be uploaded, in bytes (`UPLOAD_LIMIT`); the environment is read once. */
export const uploadLimit = (): number => (limit ??= readEnvironment().uploadLimit);
