/** A server that is set up wrongly is not started: one sentence says which variable, and what it wants. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variableNames } from '@opendocket/server';
import { run } from '../src/run.ts';
import { fakeSurroundings } from './surroundings.ts';

const provider = {
  OPENDOCKET_PUBLIC_URL: 'https://docket.example.gov',
  OPENDOCKET_OIDC_ISSUER: 'https://sign-in.example.gov',
  OPENDOCKET_OIDC_CLIENT_ID: 'docket',
  OPENDOCKET_OIDC_CLIENT_SECRET: 'secret',
};

/** A bad value of each variable, in a setting that is right otherwise; null: missing where it is needed. */
const bad: Readonly<Record<string, readonly (string | null)[]>> = {
  OPENDOCKET_DEMO: ['yes', '1'],
  OPENDOCKET_HOST: ['no.such.host.invalid'],
  OPENDOCKET_PORT: ['-1', '65536', '80a', '4500.5'],
  OPENDOCKET_PUBLIC_URL: [null, 'docket.example.gov', 'ftp://docket.example.gov', 'http://docket.example.gov'],
  OPENDOCKET_OIDC_ISSUER: [null, 'sign-in'],
  OPENDOCKET_OIDC_CLIENT_ID: [null],
  OPENDOCKET_OIDC_CLIENT_SECRET: [null],
  OPENDOCKET_SESSION_IDLE_MINUTES: ['0', '1441', 'half an hour'],
  OPENDOCKET_SESSION_HOURS: ['0', '25'],
  OPENDOCKET_BODY_LIMIT_BYTES: ['1023', '1e6', '16777217'],
  OPENDOCKET_REQUEST_SECONDS: ['0', '601'],
  OPENDOCKET_WEIGHT_PER_MINUTE: ['0', '1000001'],
  OPENDOCKET_JOB_RUNS_DAYS: ['0', '36501'],
  OPENDOCKET_FAILED_JOB_RUNS_DAYS: ['0', 'a year'],
  OPENDOCKET_PROXIES: ['11', '-1'],
  OPENDOCKET_LOG_LEVEL: ['verbose'],
  OPENDOCKET_CONNECTIONS: ['1', '201'],
  OPENDOCKET_METRICS_TOKEN: ['short', 'a token with spaces in it, which no header has'],
  OPENDOCKET_HEAD_KEY: ['/no/such/key.pem'],
  OPENDOCKET_HEAD_FOLDER: ['/no/such/folder'],
  OPENDOCKET_HEAD_PUBLIC_KEYS: ['/no/such/keys.pem'],
};

test('Each variable that is bad or missing is told by its name in one line, with exit code 1', async () => {
  assert.deepEqual(Object.keys(bad).sort(), [...variableNames].sort());
  for (const [name, values] of Object.entries(bad)) {
    // A host is only found wrong by listening at it: server/src/listen.test.ts.
    if (name === 'OPENDOCKET_HOST') continue;
    for (const value of values) {
      const environment = { ...provider, [name]: value ?? '' };
      const fake = fakeSurroundings({ folder: '/nowhere/at-all', environment });
      assert.equal(await run(['serve'], fake.surroundings), 1, `${name}=${value}`);
      const said = fake.err();
      assert.match(
        said,
        new RegExp(`^The server was not started\\. [^\\n]*${name}[^\\n]* See docs/server\\.md\\.\\n$`),
      );
      assert.equal(fake.out(), '');
    }
  }
});

test('Several faults are told together, each in a sentence of its own', async () => {
  const environment = { ...provider, OPENDOCKET_PORT: 'x', OPENDOCKET_LOG_LEVEL: 'loud' };
  const fake = fakeSurroundings({ folder: '/nowhere/at-all', environment });
  assert.equal(await run(['serve'], fake.surroundings), 1);
  assert.match(
    fake.err(),
    /OPENDOCKET_PORT is a whole number from 0 to 65535\. OPENDOCKET_LOG_LEVEL is debug, info, warn, error or silent\./,
  );
});
