/** The server's API, with the types of its own OpenAPI document (generated, see scripts/web-api-types.ts). */
import createClient from 'openapi-fetch';
import type { paths } from '../../generated/api.ts';
import { currentLanguage } from '../words/index.ts';
import { Problem } from './problem.ts';

const listeners = new Set<() => void>();
let csrf = '';

/** The token of the session, which every command carries. */
export function keepToken(token: string): void {
  csrf = token;
}

/** Calls back whenever the server says that nobody is signed in. @returns ends it */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The typed client. Wrap its calls in {@link answered}. */
export const api = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrf);
    return request;
  },
});

/** What a client's call comes to. */
interface Outcome<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call. @throws Problem where the server did not do it; TypeError where it was not reached. */
export async function answered<Answer>(call: Promise<Outcome<Answer>>): Promise<Answer> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  if (response.status === 401) for (const listener of listeners) listener();
  throw new Problem(response.status, error);
}

/** A key that makes a command done once, however often it is sent. Keep it while the same thing is tried again. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
