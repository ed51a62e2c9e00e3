import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { readConfiguration, type ServerConfiguration } from './configuration.ts';
import { startServer } from './listen.ts';
import { withServer } from './testing.ts';

const configuration = (more: Partial<ServerConfiguration> = {}): ServerConfiguration => ({
  ...readConfiguration({ OPENDOCKET_LOG_LEVEL: 'silent' }, { demo: true, port: 0 }),
  ...more,
});

describe('a server that cannot listen', () => {
  it('says which host or port, and what to do', () =>
    withServer(async ({ docket }) => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const place = taken.address();
      const port = typeof place === 'object' && place !== null ? place.port : 0;
      const start = (more: Partial<ServerConfiguration>) => startServer({ docket, configuration: configuration(more) });
      try {
        await assert.rejects(start({ demo: false, port }), {
          name: 'ConfigurationFault',
          message: /^The server was not started\. Port \d+ is taken by another program: choose another with --port\./,
        });
        await assert.rejects(start({ host: 'no.such.host.invalid' }), { message: /correct OPENDOCKET_HOST/ });
        await assert.rejects(start({ host: '192.0.2.1' }), { message: /This machine has no address 192\.0\.2\.1/ });
        // A demonstration takes another port.
        const other = await start({ port });
        assert.notEqual(new URL(other.address).port, String(port));
        await other.close();
      } finally {
        taken.close();
      }
    }));
});

describe('what is no request', () => {
  const begin = async (address: string, bytes: string): Promise<Socket> => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  /** What the server answers to bytes on a connection, until it ends it. */
  const sent = async (address: string, bytes: string): Promise<string> => text(await begin(address, bytes));

  it('is told so as a problem, and cut off', () =>
    withServer(async ({ docket }) => {
      const server = await startServer({ docket, configuration: configuration() });
      try {
        const answer = await sent(server.address, 'GARBAGE\r\n\r\n');
        assert.match(answer, /^HTTP\/1\.1 400 .*application\/problem\+json.*no HTTP request\. Nothing was recorded\./s);
        const headers = await sent(server.address, `GET / HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(20_000)}\r\n\r\n`);
        assert.match(headers, /^HTTP\/1\.1 431 .*headers of the request are too large/s);
      } finally {
        await server.close();
      }
    }));

  it('as when it never comes to an end: the server waits so long and no longer', () =>
    withServer(async ({ docket }) => {
      const server = await startServer({ docket, configuration: configuration({ requestSeconds: 1 }) });
      const head =
        'POST /api/v1/sign-in/demo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n';
      const answer = await sent(server.address, `${head}{"member":`);
      assert.match(answer, /^HTTP\/1\.1 408 .*did not arrive whole in time\. Nothing was recorded\. Send it again\./s);
      await server.close();
    }));
});
