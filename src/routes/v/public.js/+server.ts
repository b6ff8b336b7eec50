import * as script from 'virtual:browser/public';
import { scriptAnswer } from '#lib/server/script-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) => scriptAnswer(script, request);
