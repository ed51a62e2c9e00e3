/** Signing in as somebody made up: in a demonstration alone. */
import { findMember, listMembers } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { memberShape, sessionShape, shownMember } from './shapes.ts';

export const syntheticMembers = endpoint({
  method: 'GET',
  path: '/sign-in/members',
  summary: 'The made-up members of a demonstration; empty in production.',
  tag: 'session',
  access: { public: true },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    demo: z.boolean(),
    provider: z.boolean().describe('Whether staff sign in through a provider, at /api/v1/sign-in/provider.'),
    items: z.array(memberShape),
  }),
  handle: async ({ docket, server }) => ({
    demo: server.demo,
    provider: server.hasProvider,
    items: server.demo
      ? (await listMembers(docket, { active: true })).filter(({ synthetic }) => synthetic).map(shownMember)
      : [],
  }),
});

export const signInForDemo = endpoint({
  method: 'POST',
  path: '/sign-in/demo',
  summary: 'Signs in as a made-up member of a demonstration.',
  tag: 'session',
  access: { public: true },
  isCommand: false,
  weight: 5,
  params: nothing,
  query: nothing,
  body: z.object({ member: z.string() }).strict(),
  answer: sessionShape,
  async handle({ docket, server, body }) {
    const member = server.demo ? await findMember(docket, body.member) : undefined;
    if (member === undefined || !member.synthetic || !member.active) {
      throw new Problem(
        403,
        'refused',
        server.demo
          ? 'There is no made-up member of this name. Nobody was signed in. Choose one of the list.'
          : 'This is no demonstration: staff sign in through their provider. Nobody was signed in.',
      );
    }
    return { member: shownMember(member), csrf: await server.signIn(member), demo: true };
  },
});
