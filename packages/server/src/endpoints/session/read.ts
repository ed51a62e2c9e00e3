import { endpoint, nothing } from '../../endpoint.ts';
import { sessionShape, shownMember } from './shapes.ts';

export const readSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in in this browser, and the token that commands repeat.',
  tag: 'session',
  access: { own: true },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: sessionShape,
  handle: async ({ member, server }) => ({
    member: shownMember(member),
    csrf: server.csrf ?? '',
    demo: server.demo,
  }),
});
