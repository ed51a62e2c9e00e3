/** A server that listens, from its start to its orderly end. */
import { errorCode } from '@opendocket/docket';
import { ConfigurationFault } from './configuration.ts';
import { buildServer, type ServerParts } from './server.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4500`. */
  readonly address: string;
  /** Takes no new requests, ends those under way, then resolves. The docket stays open. */
  close(): Promise<void>;
}

/**
 * Builds the server and listens.
 * @throws ConfigurationFault with a sentence, where the port is taken or may not be used
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { host, port, demo, publicUrl } = parts.configuration;
  const server = await buildServer(parts);
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    // For a newcomer, any port is as good as another.
    if (demo && port !== 0 && errorCode(error) === 'EADDRINUSE') {
      return startServer({ ...parts, configuration: { ...parts.configuration, port: 0 } });
    }
    throw faultOf(error, host, port);
  }
  const bound = server.addresses().find((place) => typeof place === 'object');
  const shownHost = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  return {
    address: publicUrl?.origin ?? `http://${shownHost}:${bound?.port ?? port}`,
    close: () => server.close(),
  };
}

function faultOf(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new ConfigurationFault([`Port ${port} is taken by another program: choose another with --port.`]);
    case 'EACCES':
      return new ConfigurationFault([`This user may not listen at port ${port}: choose one above 1023 with --port.`]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigurationFault([`This machine has no address ${host}: correct OPENDOCKET_HOST.`]);
    default:
      return error;
  }
}
