/** How a server is set up: read from the environment once, at the start, with a sentence for each fault. See docs/server.md. */
import type { JobRunRetention } from '@opendocket/docket';
import { z } from 'zod';
import { type HeadKeeping, readHeadKeeping } from './head-keeping.ts';

/** How to ask the OpenID Connect provider who somebody is. */
export interface ProviderConfiguration {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How a server is set up. */
export interface ServerConfiguration {
  /** Made-up staff may be signed in as, without a provider; every page says so. */
  readonly demo: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where browsers reach the server; undefined in a demo, which answers on this machine alone. */
  readonly publicUrl: URL | undefined;
  readonly provider: ProviderConfiguration | undefined;
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
  readonly bodyLimitBytes: number;
  /** How long a request may take to arrive whole. */
  readonly requestSeconds: number;
  /** What one member may ask in a minute, in weights of endpoints (a reading weighs 1). */
  readonly weightPerMinute: number;
  /** How many proxies in front of the server may say from where a request came. */
  readonly proxies: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Most connections to the database at once. */
  readonly connections: number;
  /** How long the list of what ran by itself is kept. */
  readonly jobRuns: JobRunRetention;
  /** With which `/metrics` is read from another machine; undefined: from this one alone. */
  readonly metricsToken: string | undefined;
  /** How heads are signed, kept and checked. */
  readonly heads: HeadKeeping;
}

/** The environment does not describe a server. The message holds a sentence for each fault. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The server was not started. ${faults.join(' ')} See docs/server.md.`);
    this.faults = faults;
  }
}

const wholeNumber = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, `is a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is a whole number from ${least} to ${most}`)
    .default(fallback);

const address = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:/.test(text), 'is an address such as https://docket.example.gov')
  .transform((text) => new URL(text));

const variables = z.object({
  OPENDOCKET_DEMO: z
    .enum(['true', 'false'], 'is true or false')
    .default('false')
    .transform((text) => text === 'true'),
  OPENDOCKET_HOST: z.string().default('127.0.0.1'),
  OPENDOCKET_PORT: wholeNumber(0, 65_535, 4500),
  OPENDOCKET_PUBLIC_URL: address.optional(),
  OPENDOCKET_OIDC_ISSUER: address.optional(),
  OPENDOCKET_OIDC_CLIENT_ID: z.string().optional(),
  OPENDOCKET_OIDC_CLIENT_SECRET: z.string().optional(),
  OPENDOCKET_SESSION_IDLE_MINUTES: wholeNumber(1, 24 * 60, 30),
  OPENDOCKET_SESSION_HOURS: wholeNumber(1, 24, 12),
  OPENDOCKET_BODY_LIMIT_BYTES: wholeNumber(1_024, 16 * 1024 * 1024, 256 * 1024),
  OPENDOCKET_REQUEST_SECONDS: wholeNumber(1, 600, 30),
  OPENDOCKET_WEIGHT_PER_MINUTE: wholeNumber(1, 1_000_000, 600),
  OPENDOCKET_PROXIES: wholeNumber(0, 10, 0),
  OPENDOCKET_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent')
    .optional(),
  OPENDOCKET_CONNECTIONS: wholeNumber(2, 200, 8),
  OPENDOCKET_JOB_RUNS_DAYS: wholeNumber(1, 36_500, 90),
  OPENDOCKET_FAILED_JOB_RUNS_DAYS: wholeNumber(1, 36_500, 365),
  OPENDOCKET_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{24,200}$/, 'is 24 to 200 visible characters, made by chance (openssl rand -hex 32)')
    .optional(),
  OPENDOCKET_HEAD_KEY: z.string().optional(),
  OPENDOCKET_HEAD_FOLDER: z.string().optional(),
  OPENDOCKET_HEAD_PUBLIC_KEYS: z.string().optional(),
});

/** The names of the variables that a server reads, beside DATABASE_URL. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** What a caller says itself; it beats the environment. */
export interface ConfigurationChoice {
  readonly demo?: boolean | undefined;
  readonly port?: number | undefined;
}

/**
 * Reads how the server is set up. An empty variable is unset.
 * @throws ConfigurationFault with a sentence for each fault
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  choice: ConfigurationChoice = {},
): ServerConfiguration {
  const given = Object.fromEntries(variableNames.map((name) => [name, environment[name] || undefined]));
  const read = variables.safeParse(given);
  if (!read.success) {
    throw new ConfigurationFault(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
  }
  const set = read.data;
  const demo = choice.demo ?? set.OPENDOCKET_DEMO;
  const publicUrl = set.OPENDOCKET_PUBLIC_URL;
  const provider = readProvider(set);
  const faults: string[] = [];
  if (!demo && publicUrl === undefined) {
    faults.push('OPENDOCKET_PUBLIC_URL is needed: the address at which browsers reach the server.');
  }
  if (!demo && provider === undefined) {
    faults.push(
      'OPENDOCKET_OIDC_ISSUER, OPENDOCKET_OIDC_CLIENT_ID and OPENDOCKET_OIDC_CLIENT_SECRET are needed: staff sign in ' +
        'through an OpenID Connect provider. To try the application with made-up staff, start it with --demo.',
    );
  }
  if (!demo && publicUrl !== undefined && publicUrl.protocol !== 'https:' && !isLoopback(publicUrl.hostname)) {
    faults.push('OPENDOCKET_PUBLIC_URL begins with https: sessions are not sent over an open line.');
  }
  const heads = readHeadKeeping(
    {
      key: set.OPENDOCKET_HEAD_KEY,
      folder: set.OPENDOCKET_HEAD_FOLDER,
      publicKeys: set.OPENDOCKET_HEAD_PUBLIC_KEYS,
    },
    faults,
  );
  if (faults.length > 0) throw new ConfigurationFault(faults);
  return {
    demo,
    host: set.OPENDOCKET_HOST,
    port: choice.port ?? set.OPENDOCKET_PORT,
    publicUrl,
    provider: demo ? undefined : provider,
    session: { idleMinutes: set.OPENDOCKET_SESSION_IDLE_MINUTES, absoluteHours: set.OPENDOCKET_SESSION_HOURS },
    bodyLimitBytes: set.OPENDOCKET_BODY_LIMIT_BYTES,
    requestSeconds: set.OPENDOCKET_REQUEST_SECONDS,
    weightPerMinute: set.OPENDOCKET_WEIGHT_PER_MINUTE,
    proxies: set.OPENDOCKET_PROXIES,
    // In a demonstration the terminal is for the newcomer.
    logLevel: set.OPENDOCKET_LOG_LEVEL ?? (demo ? 'error' : 'info'),
    connections: set.OPENDOCKET_CONNECTIONS,
    jobRuns: { doneDays: set.OPENDOCKET_JOB_RUNS_DAYS, failedDays: set.OPENDOCKET_FAILED_JOB_RUNS_DAYS },
    metricsToken: set.OPENDOCKET_METRICS_TOKEN,
    heads,
  };
}

function readProvider(set: z.output<typeof variables>): ProviderConfiguration | undefined {
  const { OPENDOCKET_OIDC_ISSUER: issuer, OPENDOCKET_OIDC_CLIENT_ID: clientId } = set;
  const { OPENDOCKET_OIDC_CLIENT_SECRET: clientSecret } = set;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret };
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
