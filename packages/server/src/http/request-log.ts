/**
 * The log of a server. It says which endpoint was asked and how that ended, and never what was asked: no name, number,
 * address, query or part of a path. What is not on the lists here does not come into the log, whoever writes it.
 */
import { type FastifyServerOptions, LogController } from 'fastify';
import { z } from 'zod';
import type { ServerConfiguration } from '../configuration.ts';

/** All that the server ever says in words. */
const messages: ReadonlySet<string> = new Set([
  'request done',
  'request failed',
  'stopping',
  'job done',
  'job failed',
  'jobs stopped',
]);

/** The fields that a line may have. Each is a number, a code of ours, or a pattern of paths. */
const fields: ReadonlySet<string> = new Set(['request', 'method', 'route', 'status', 'milliseconds', 'err', 'job']);

const thrown = z.object({
  name: z
    .string()
    .regex(/^\w{1,60}$/)
    .catch('Error'),
  code: z
    .string()
    .regex(/^\w{1,40}$/)
    .optional()
    .catch(undefined),
  stack: z.string().catch(''),
});

/** An error for the log: its class, its code and where it happened. Its message may hold what the record holds. */
export function tellableError(error: unknown) {
  const { name, code, stack } = thrown.catch({ name: 'Error', code: undefined, stack: '' }).parse(error);
  const frames = stack.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return { type: name, code, message: 'not logged', stack: frames.slice(0, 8).join('\n') };
}

/** The requests of a server, as they are logged: one line each. */
class RequestLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }
}

/** Where lines go; standard error if not given. */
export interface LogStream {
  write(line: string): void;
}

/** Options of Fastify for its log. */
export function logOptions(
  level: ServerConfiguration['logLevel'],
  stream: LogStream = process.stderr,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  const logger: Exclude<FastifyServerOptions['logger'], boolean | undefined> = {
    level,
    stream,
    base: null,
    serializers: { err: tellableError },
    formatters: {
      level: (label) => ({ level: label }),
      log: (line) => Object.fromEntries(Object.entries(line).filter(([field]) => fields.has(field))),
    },
    hooks: {
      logMethod(given, method) {
        const [first, second] = given;
        const line: unknown = typeof first === 'object' ? first : {};
        const said: unknown = typeof first === 'string' ? first : second;
        const message = typeof said === 'string' && messages.has(said) ? said : 'of the framework';
        return method.apply(this, [line, message]);
      },
    },
  };
  return { logger, logController: new RequestLog() };
}
