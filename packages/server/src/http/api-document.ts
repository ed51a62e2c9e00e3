/** The API's own document, OpenAPI 3.1, made of the schemas by which requests are read and answers written. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { prefix } from './mount.ts';

/** Collects every route that is added later, and answers the document at `/api/v1/openapi.json`. */
export async function addApiDocument(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'OpenDocket',
        version: '1',
        description:
          'The docket of record: cases, what is due, and who did what. Errors are application/problem+json with a sentence. ' +
          'Days are civil days, instants are UTC, hearing times are local at the court.',
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-opendocket', description: 'Set by signing in.' },
        },
      },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  server.get(`${prefix}/openapi.json`, { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(server.swagger()),
  );
}
