/** The web application: files that were built, and one page for every address that is none of the API. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const notBuilt = `<!doctype html>
<html lang="en"><title>OpenDocket</title>
<p>The web application was not built on this machine. Nothing is wrong with the docket. Run <code>npm run web</code>, then start
the server again; the API answers at <code>/api/v1</code> meanwhile.</p></html>
`;

/** Whether the request is a browser's that wants a page. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const isPage = (method === 'GET' || method === 'HEAD') && !url.startsWith('/api/');
  return isPage && (headers.accept ?? '').includes('text/html');
}

/**
 * Serves the files of `folder`. Those under `assets/` have the hash of their content in their name and stay in caches for a
 * year; the page itself is asked for each time.
 * @returns answers a request that has no route with the page; false where it is for no page
 */
export async function addWebApplication(
  server: FastifyInstance,
  folder: string | undefined,
): Promise<(request: FastifyRequest, reply: FastifyReply) => boolean> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    return (request, reply) => {
      if (!wantsPage(request)) return false;
      reply.code(503).type('text/html; charset=utf-8').send(notBuilt);
      return true;
    };
  }
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = relative(folder, path).startsWith(`assets${sep}`);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    // A file is served only if it was there at the start: no path of a request is looked up on the disk.
    wildcard: false,
    schemaHide: true,
    // The build wrote each text compressed as well: a phone on a slow line loads a quarter of it.
    preCompressed: true,
  });
  return (request, reply) => {
    if (!wantsPage(request)) return false;
    reply.sendFile('index.html');
    return true;
  };
}
