/** A member, as members themselves are told. */
import { type Member, roles } from '@opendocket/docket';
import { z } from 'zod';

export const memberShape = z
  .object({
    member: z.string(),
    name: z.string(),
    role: z.enum(roles),
    office: z.string().nullable(),
    languages: z.array(z.string()),
  })
  .meta({ id: 'Member' });

/** The member as {@link memberShape} says. */
export function shownMember({ member, name, role, office, languages }: Member): z.input<typeof memberShape> {
  return { member, name, role, office, languages: [...languages] };
}

export const sessionShape = z
  .object({
    member: memberShape,
    csrf: z.string().describe('Commands repeat it in the header x-csrf-token.'),
    demo: z.boolean().describe('The docket is synthetic; every page says so.'),
  })
  .meta({ id: 'Session' });
