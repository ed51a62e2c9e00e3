/** Citizenship that was found, and found not to be. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';

export function findCitizenshipBothWays(matter: Matter): void {
  const resolved = matter.facts.of('citizenship.resolved');
  if (resolved.length < 2) return;
  const citizen = resolved.find(({ event }) => text(event.body, 'result') === 'citizen');
  const not = resolved.find(({ event }) => text(event.body, 'result') === 'not-citizen');
  if (citizen === undefined || not === undefined) return;
  matter.answer.conflict(
    'citizenship-both-ways',
    'The person was found to be a citizen, and found not to be one.',
    'A certificate of citizenship, a passport, or the decision of a court on nationality.',
    citizen,
    not,
  );
}
