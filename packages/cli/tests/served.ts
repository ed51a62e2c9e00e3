/** `opendocket serve` as a process of its own, and members of staff who work with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../src/main.ts');

/** What a request came to: nothing where no answer arrived. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A member who is signed in. */
export interface SignedIn {
  get(path: string): Promise<Answered>;
  post(path: string, body: object, key?: string): Promise<Answered>;
}

/** A server that runs. */
export interface Served {
  readonly address: string;
  readonly process: ChildProcess;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** What it said on standard error. */
  said(): string;
  get(path: string): Promise<Answered>;
  /** Signs a made-up member in. The session is the docket's, not the process's: it goes on after a restart. */
  signIn(member: string): Promise<SignedIn>;
  /** Uses a session that was begun at another process. */
  resume(session: Session): SignedIn;
  begin(member: string): Promise<Session>;
}

/** What a browser keeps of a session. */
export interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/** Starts a server on the docket at an address, and waits until it says where it answers. */
export async function serve(
  connectionString: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--demo', '--port', '0', '--json'], {
    env: { ...process.env, DATABASE_URL: connectionString, OPENDOCKET_WEIGHT_PER_MINUTE: '1000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever becomes of the test, its servers end with it.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('}')) break;
  }
  if (!printed.includes('}')) throw new Error(`The server did not start: ${complaint}`);
  const { address }: { address: string } = JSON.parse(printed);
  const begin = async (member: string): Promise<Session> => {
    const answer = await ask(address, 'POST', '/api/v1/sign-in/demo', {}, { member });
    if (answer.status !== 200) throw new Error(`${member} was not signed in: ${JSON.stringify(answer.body)}`);
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', csrf: String(answer.body.csrf) };
  };
  const resume = ({ cookie, csrf }: Session): SignedIn => ({
    get: (path) => ask(address, 'GET', path, { cookie }),
    post: (path, body, key = crypto.randomUUID()) =>
      ask(address, 'POST', path, { cookie, 'x-csrf-token': csrf, 'idempotency-key': key }, body),
  });
  return {
    address,
    process: child,
    ended,
    said: () => complaint,
    get: (path) => ask(address, 'GET', path, {}),
    begin,
    resume,
    signIn: async (member) => resume(await begin(member)),
  };
}

async function ask(
  address: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Answered> {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? undefined : { 'content-type': 'application/json' }) },
    ...(body === undefined ? undefined : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text), text };
}
