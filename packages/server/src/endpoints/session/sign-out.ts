import { endpoint, nothing } from '../../endpoint.ts';

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  summary: 'Ends the session of this browser.',
  tag: 'session',
  access: { own: true },
  isCommand: false,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: nothing,
  async handle({ server }) {
    await server.signOut();
    return {};
  },
});
