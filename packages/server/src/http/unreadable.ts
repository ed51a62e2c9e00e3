/** What arrives at the port and is no request that can be read, or not in time: told as a problem, then cut off. */
import type { FastifyServerOptions } from 'fastify';
import { bodyOf, Problem } from './problem.ts';

/** Answers on the bare connection: there is no request to answer. */
export const answerUnreadable: NonNullable<FastifyServerOptions['clientErrorHandler']> = (error, socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOf(error.code);
  if (socket.writable) {
    const body = JSON.stringify(bodyOf(problem));
    socket.write(
      `HTTP/1.1 ${problem.status} ${reasons.get(problem.status) ?? 'Bad Request'}\r\nContent-Type: application/problem+json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
};

const reasons: ReadonlyMap<number, string> = new Map([
  [408, 'Request Timeout'],
  [431, 'Request Header Fields Too Large'],
]);

function problemOf(code: string): Problem {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(
        408,
        'invalid',
        'The request did not arrive whole in time. Nothing was recorded. Send it again.',
      );
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'too-large', 'The headers of the request are too large. Nothing was recorded.');
    default:
      return new Problem(400, 'invalid', 'What was sent is no HTTP request. Nothing was recorded.');
  }
}
