/** A server for tests, on a docket of its own, with made-up staff, and the browser of one of them. */
import { type Docket, type Member, openDatabase, roles } from '@opendocket/docket';
import { withTestDatabase } from '@opendocket/docket/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { readConfiguration, type ServerConfiguration } from './configuration.ts';
import type { Endpoint } from './endpoint.ts';
import { buildServer, type ServerParts } from './server.ts';

/** What a browser sends and keeps. */
export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** A command, with a fresh idempotency key and the session's token unless `headers` say otherwise. */
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
}

/** A server under test. Nothing listens: requests are handed to it. */
export interface TestServer {
  readonly server: FastifyInstance;
  readonly docket: Docket;
  readonly connectionString: string;
  /** All that was logged. */
  readonly log: () => string;
  setClock(instant: string): void;
  /** A browser in which nobody is signed in. */
  nobody(): Browser;
  /** A browser in which a made-up member is signed in: by id (`officer-1`), or one of the role. */
  as(member: string): Promise<Browser>;
}

/** What a test may set. */
export interface TestServerOptions {
  readonly configuration?: Partial<ServerConfiguration>;
  readonly endpoints?: readonly Endpoint[];
  readonly parts?: Partial<Pick<ServerParts, 'recordServerAct' | 'webFolder'>>;
  /** The staff, beside one member of each role named as the role. */
  readonly members?: readonly (Partial<Member> & Pick<Member, 'member' | 'role'>)[];
}

/** Runs a test on a demo server of office `BAL`, whose clock stands at 10 in the morning of 24 November 2026 in Baltimore. */
export async function withServer<Result>(
  use: (test: TestServer) => Promise<Result>,
  options: TestServerOptions = {},
): Promise<Result> {
  return withTestDatabase(async ({ connectionString }) => {
    let instant = '2026-11-24T15:00:00.000Z';
    let log = '';
    const docket = await openDatabase({ connection: connectionString, clock: () => new Date(instant) });
    await addStaff(docket, options.members ?? []);
    const server = await buildServer({
      docket,
      configuration: {
        ...readConfiguration({ OPENDOCKET_LOG_LEVEL: 'info' }, { demo: true }),
        ...options.configuration,
      },
      logStream: {
        write: (line) => {
          log += line;
        },
      },
      ...(options.endpoints === undefined ? undefined : { endpoints: options.endpoints }),
      ...options.parts,
    });
    const setClock = (to: string) => {
      instant = to;
    };
    try {
      return await use({
        server,
        docket,
        connectionString,
        log: () => log,
        setClock,
        nobody: () => browserOf(server),
        as: (member) => signedIn(server, member),
      });
    } finally {
      await server.close();
      await docket.close();
    }
  }, 'migrated');
}

async function addStaff(docket: Docket, more: NonNullable<TestServerOptions['members']>): Promise<void> {
  await docket.pool.query(`insert into staff.office (office, name, courts) values ('BAL', 'Baltimore', '{BAL}')
    on conflict do nothing`);
  const ofEachRole: NonNullable<TestServerOptions['members']> = roles.map((role) => ({ member: role, role }));
  for (const member of [...ofEachRole, ...more]) {
    const { office = 'BAL', languages = ['en'], clearances = [], active = true } = member;
    const name = member.name ?? `Made Up ${member.member}`;
    await docket.pool.query(
      `insert into staff.member (member, name, role, office, languages, clearances, minutes_per_day, active, synthetic)
       values ($1, $2, $3, $4, $5, $6, 420, $7, true)`,
      [member.member, name, member.role, office, languages, clearances, active],
    );
  }
}

/** Signs a made-up member in, as the demo's page does. */
async function signedIn(server: FastifyInstance, member: string): Promise<Browser> {
  const answered = await server.inject({ method: 'POST', url: '/api/v1/sign-in/demo', payload: { member } });
  if (answered.statusCode !== 200) throw new Error(`${member} was not signed in: ${answered.body}`);
  const [cookie] = answered.cookies;
  const session: { csrf: string } = answered.json();
  return browserOf(server, { cookie: `${cookie?.name}=${cookie?.value}`, 'x-csrf-token': session.csrf });
}

function browserOf(server: FastifyInstance, own: Readonly<Record<string, string>> = {}): Browser {
  return {
    get: (path, headers = {}) => server.inject({ method: 'GET', url: path, headers: { ...own, ...headers } }),
    post: (path, body = {}, headers = {}) =>
      server.inject({
        method: 'POST',
        url: path,
        payload: body,
        headers: { ...own, 'idempotency-key': crypto.randomUUID(), ...headers },
      }),
  };
}
