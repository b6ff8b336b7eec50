import * as script from 'virtual:browser/offline';
import { scriptAnswer } from '#lib/server/script-answer.ts';
import type { RequestHandler } from './$types';

/** Here, and not at the root, so that its scope cannot be wider than the villagers' pages. A worker obeys a policy of its own. */
const POLICY =
	"default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const GET: RequestHandler = ({ request }) =>
	scriptAnswer(script, request, { 'content-security-policy': POLICY, 'cache-control': 'no-cache' });
